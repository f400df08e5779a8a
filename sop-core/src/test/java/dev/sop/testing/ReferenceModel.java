package dev.sop.testing;

import dev.sop.testing.PlanningCase.Cap;
import dev.sop.testing.PlanningCase.Item;
import dev.sop.testing.PlanningCase.Outlet;
import dev.sop.testing.PlanningCase.Route;
import dev.sop.testing.PlanningCase.Source;
import dev.sop.testing.PlanningCase.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The least cost of a planning case by another road: every delivery is a variable of its own, from the bucket in which it
 * was asked for to the bucket in which it is made good, so that there is no backlog, no shipment and no lateness row to get
 * wrong. Solved by ojAlgo.
 */
public final class ReferenceModel {

    private static final double OFF = 1e-7;

    private final PlanningCase given;
    private final boolean elastic;
    private final int buckets;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Item, Variable[]> stock = new HashMap<>();
    private final Map<Route, Variable[]> made = new HashMap<>();
    private final Map<Source, List<Variable[]>> overtime = new HashMap<>();

    private ReferenceModel(PlanningCase given, boolean elastic) {
        this.given = given;
        this.elastic = elastic;
        this.buckets = given.buckets();
    }

    /** The least cost; empty where the hard limits contradict each other. */
    public static OptionalDouble leastCost(PlanningCase given) {
        return new ReferenceModel(given, false).solve();
    }

    /** The least by which hard limits have to be broken in all, in their units; 0 where they can be kept. */
    public static double leastBroken(PlanningCase given) {
        return new ReferenceModel(given, true).solve().orElseThrow();
    }

    private OptionalDouble solve() {
        given.sources.forEach(this::source);
        given.items.forEach(this::item);
        given.caps.forEach(this::cap);
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? OptionalDouble.of(cost(result)) : OptionalDouble.empty();
    }

    private double cost(Optimisation.Result result) {
        double cost = 0;
        List<Variable> variables = model.getVariables();
        for (int j = 0; j < variables.size(); j++) {
            double value = result.doubleValue(j);
            if (value < -OFF * 1000) {
                throw new IllegalStateException(variables.get(j) + " is negative");
            }
            cost += variables.get(j).getContributionWeight() == null
                    ? 0
                    : variables.get(j).getContributionWeight().doubleValue() * value;
        }
        return cost;
    }

    private Variable variable(String name, double cost, double most) {
        Variable variable =
                model.newVariable(name + " #" + model.getVariables().size()).lower(0);
        if (most < Double.POSITIVE_INFINITY) {
            variable.upper(most);
        }
        return variable.weight(elastic ? 0 : cost);
    }

    /** What lets a limit be broken; counts 1 each where the least is to be broken, and is closed otherwise. */
    private void give(Expression row, double sign) {
        if (elastic) {
            Variable broken = model.newVariable(
                            "broken #" + model.getVariables().size())
                    .lower(0)
                    .weight(1);
            row.set(broken, sign);
        }
    }

    private Expression row(String name) {
        return model.newExpression(name + " #" + model.getExpressions().size());
    }

    private void source(Source source) {
        for (Route route : source.routes) {
            Variable[] quantity = new Variable[buckets];
            for (int t = 0; t < buckets; t++) {
                quantity[t] = variable(source.id + " makes " + route.item.id, route.cost[t], Double.POSITIVE_INFINITY);
            }
            made.put(route, quantity);
        }
        List<Variable[]> tiers = new ArrayList<>();
        for (Tier tier : source.tiers) {
            Variable[] hours = new Variable[buckets];
            for (int t = 0; t < buckets; t++) {
                hours[t] = variable("overtime of " + source.id, tier.cost[t], tier.limit(source, t));
            }
            tiers.add(hours);
        }
        if (given.hasDerivedOvertime(source)) {
            Variable[] hours = new Variable[buckets];
            for (int t = 0; t < buckets; t++) {
                hours[t] =
                        variable("overtime of " + source.id, source.derivedOvertimeCost(t), Double.POSITIVE_INFINITY);
            }
            tiers.add(hours);
        }
        overtime.put(source, tiers);
        if (source.capacity == null) {
            return;
        }
        for (int t = 0; t < buckets; t++) {
            Expression row = row("capacity of " + source.id).upper(source.capacity[t]);
            for (Route route : source.routes) {
                row.set(made.get(route)[t], route.usage);
            }
            for (Variable[] tier : tiers) {
                row.set(tier[t], -1);
            }
        }
    }

    private void item(Item item) {
        Variable[] kept = new Variable[buckets];
        for (int t = 0; t < buckets; t++) {
            kept[t] = variable("stock of " + item.id, item.holding[t], Double.POSITIVE_INFINITY);
        }
        stock.put(item, kept);
        Expression[] balance = new Expression[buckets];
        for (int t = 0; t < buckets; t++) {
            double in = item.receipts[t] + (t == 0 ? item.opening : 0);
            balance[t] = row("balance of " + item.id).level(-in);
            balance[t].set(kept[t], -1);
            if (t > 0) {
                balance[t].set(kept[t - 1], 1);
            }
            for (Source source : given.sources) {
                for (Route route : source.routes) {
                    if (route.item == item) {
                        balance[t].set(made.get(route)[t], 1);
                    }
                }
            }
            stockLimits(item, kept[t], t);
        }
        for (int asked = -1; asked < buckets; asked++) {
            cohort(item, asked, balance);
        }
    }

    private void stockLimits(Item item, Variable kept, int t) {
        if (item.least(t) > 0) {
            Expression row = row("minimum of " + item.id).lower(item.least(t)).set(kept, 1);
            give(row, 1);
        }
        if (item.most(t) < Double.POSITIVE_INFINITY) {
            Expression row = row("maximum of " + item.id).upper(item.most(t)).set(kept, 1);
            give(row, -1);
        }
        if (item.safety[t] > 0) {
            Variable missing = variable("below safety stock", item.safetyCost[t], Double.POSITIVE_INFINITY);
            var unused = row("safety stock").lower(item.safety[t]).set(kept, 1).set(missing, 1);
        }
    }

    /**
     * What was asked for in a bucket (-1: before the first) is delivered in some bucket, lost, or left unmet. What was asked
     * for before the first may be delivered in the first, whatever the lateness limit.
     */
    private void cohort(Item item, int asked, Expression[] balance) {
        double units = asked < 0 ? item.backorders : item.demand(asked);
        Expression row = row("asked for in " + asked).level(units);
        int longest = asked < 0 ? Math.max(1, item.latenessLimit) : item.latenessLimit;
        double late = 0;
        for (int t = Math.max(0, asked); t < buckets; t++) {
            if (t > asked && t > 0) {
                late += item.late[t - 1];
            }
            if (t - asked > longest) {
                break;
            }
            Variable delivered = variable("delivered", late, Double.POSITIVE_INFINITY);
            row.set(delivered, 1);
            balance[t].set(delivered, -1);
        }
        if (!item.lostAllowed) {
            give(row, 1);
        } else if (asked >= 0) {
            for (Outlet outlet : item.outlets) {
                row.set(variable("lost", item.lostCost(outlet, asked, given.goal), outlet.volume[asked]), 1);
            }
        } else {
            double cheapest = Double.POSITIVE_INFINITY;
            for (Outlet outlet : item.outlets) {
                cheapest = Math.min(cheapest, item.lostCost(outlet, 0, given.goal));
            }
            row.set(variable("cancelled", cheapest, item.backorders), 1);
        }
    }

    private void cap(Cap cap) {
        for (int t = 0; t < buckets; t++) {
            switch (cap.kind) {
                case OVERTIME -> overtimeCap(cap, t);
                case STORAGE -> {
                    Expression row = row(cap.id).upper(cap.maximum[t]);
                    for (Item item : given.items) {
                        row.set(stock.get(item)[t], cap.weight(item));
                    }
                    give(row, -1);
                }
                case SHARED, RANGE -> {
                    if (cap.maximum != null) {
                        var unused = use(cap, t).upper(cap.maximum[t]);
                    }
                    if (cap.minimum != null) {
                        give(use(cap, t).lower(cap.minimum[t]), 1);
                    }
                }
            }
        }
    }

    private Expression use(Cap cap, int t) {
        Expression row = row(cap.id);
        for (Source source : given.sources) {
            for (Route route : source.routes) {
                if (cap.covers(source)) {
                    row.set(made.get(route)[t], cap.weight(route.item));
                }
            }
        }
        return row;
    }

    private void overtimeCap(Cap cap, int t) {
        for (Source source : given.sources) {
            if (cap.covers(source) && source.capacity != null) {
                Expression row = row(cap.id).upper(cap.most(source, t));
                for (Variable[] tier : overtime.get(source)) {
                    row.set(tier[t], 1);
                }
            }
        }
    }
}
