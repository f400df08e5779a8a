package dev.sop.testing;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.testing.PlanningCase.Cap;
import dev.sop.testing.PlanningCase.Item;
import dev.sop.testing.PlanningCase.Outlet;
import dev.sop.testing.PlanningCase.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tests' own audit of a supply plan against the plain numbers of its case: balances, limits and cost, written down once
 * more without a look at the library's verifier.
 */
public final class PlanAudit {

    private static final double OFF = 1e-6;

    private final PlanningCase given;
    private final SupplyPlan plan;
    private final int buckets;
    private final List<String> balances = new ArrayList<>();
    private final List<String> limits = new ArrayList<>();

    private PlanAudit(PlanningCase given, SupplyPlan plan) {
        this.given = given;
        this.plan = plan;
        this.buckets = given.buckets();
        given.items.forEach(this::balances);
        given.items.forEach(this::stockLimits);
        given.items.forEach(this::lateness);
        given.sources.forEach(this::capacity);
        given.caps.forEach(this::cap);
    }

    public static PlanAudit of(PlanningCase given, SupplyPlan plan) {
        return new PlanAudit(given, plan);
    }

    /** Balances of material and demand that do not hold, and negative quantities. */
    public List<String> brokenBalances() {
        return balances;
    }

    /** Hard limits that are broken. */
    public List<String> brokenLimits() {
        return limits;
    }

    private ProductPlan made(Item item) {
        return plan.product(ProductId.of(item.id));
    }

    private ResourcePlan made(Source source) {
        return plan.resource(ResourceId.of(source.id));
    }

    private double quantity(Source source, Item item, int t) {
        double quantity = 0;
        for (var line : made(source).production()) {
            quantity += line.product().value().equals(item.id) ? line.quantity().get(t) : 0;
        }
        return quantity;
    }

    private void balances(Item item) {
        ProductPlan made = made(item);
        double stock = item.opening;
        double waiting = item.backorders - made.cancelledBackorders();
        notNegative("cancelled " + item.id, made.cancelledBackorders());
        for (int t = 0; t < buckets; t++) {
            double in = item.receipts[t];
            double[] byKind = new double[ResourceKind.values().length];
            for (Source source : given.sources) {
                in += quantity(source, item, t);
                byKind[source.kind.ordinal()] += quantity(source, item, t);
                notNegative("made " + item.id, quantity(source, item, t));
            }
            double out = made.shipped().get(t);
            double lost = 0;
            for (Outlet outlet : item.outlets) {
                MarketPlan market = market(made, outlet);
                same("demand of " + item.id, market.demand().get(t), outlet.volume[t]);
                notNegative("lost " + item.id, market.lost().get(t));
                notNegative(
                        "lost within demand of " + item.id,
                        outlet.volume[t] - market.lost().get(t));
                lost += market.lost().get(t);
            }
            String where = item.id + " in " + t;
            same("lost over markets, " + where, made.lost().get(t), lost);
            same("material, " + where, stock + in, out + made.inventory().get(t));
            same(
                    "demand, " + where,
                    waiting + item.demand(t),
                    out + lost + made.late().get(t));
            same("own production, " + where, made.produced().get(t), byKind[ResourceKind.IN_HOUSE.ordinal()]);
            same("subcontracted, " + where, made.subcontracted().get(t), byKind[ResourceKind.SUBCONTRACT.ordinal()]);
            same("purchased, " + where, made.purchased().get(t), byKind[ResourceKind.PURCHASE.ordinal()]);
            notNegative("shipped, " + where, out);
            notNegative("late, " + where, made.late().get(t));
            notNegative("stock, " + where, made.inventory().get(t));
            stock = made.inventory().get(t);
            waiting = made.late().get(t);
        }
        same("late at the end, " + item.id, waiting, 0);
    }

    private static MarketPlan market(ProductPlan made, Outlet outlet) {
        return made.markets().stream()
                .filter(market -> market.market()
                        .map(Object::toString)
                        .equals(Optional.ofNullable(outlet.market).map(Object::toString)))
                .findFirst()
                .orElseThrow();
    }

    private void stockLimits(Item item) {
        Series stock = made(item).inventory();
        for (int t = 0; t < buckets; t++) {
            atMost("minimum stock of " + item.id, item.least(t), stock.get(t));
            atMost("maximum stock of " + item.id, stock.get(t), item.most(t));
            same(
                    "below safety stock of " + item.id,
                    made(item).belowSafetyStock().get(t),
                    Math.max(0, item.safety[t] - stock.get(t)));
            if (!item.lostAllowed) {
                atMost(
                        "demand of " + item.id + " must be met",
                        made(item).lost().get(t),
                        0);
                atMost("backorders of " + item.id + " must be met", made(item).cancelledBackorders(), 0);
            }
        }
    }

    /** Delivered oldest first, nobody waits longer than the limit. */
    private void lateness(Item item) {
        ProductPlan made = made(item);
        double[] open = new double[buckets + 1];
        open[0] = item.backorders - made.cancelledBackorders();
        for (int t = 0; t < buckets; t++) {
            open[t + 1] = item.demand(t) - made.lost().get(t);
            double left = made.shipped().get(t);
            for (int asked = -1; asked <= t; asked++) {
                double taken = Math.min(left, open[asked + 1]);
                left -= taken;
                open[asked + 1] -= taken;
                int longest = asked < 0 ? Math.max(1, item.latenessLimit) : item.latenessLimit;
                if (t - asked >= longest) {
                    atMost("lateness of " + item.id + ", asked in " + asked + ", open in " + t, open[asked + 1], 0);
                }
            }
        }
    }

    private void capacity(Source source) {
        ResourcePlan made = made(source);
        for (int t = 0; t < buckets; t++) {
            double load = 0;
            for (var route : source.routes) {
                load += route.usage * quantity(source, route.item, t);
            }
            same("load of " + source.id, made.load().get(t), load);
            double overtime = made.totalOvertime().get(t);
            same("regular and overtime of " + source.id, load, made.regular().get(t) + overtime);
            if (source.capacity != null) {
                atMost("capacity of " + source.id, made.regular().get(t), source.capacity[t]);
            }
            if (source.tiers.isEmpty() && !given.hasDerivedOvertime(source)) {
                atMost("no overtime of " + source.id, overtime, 0);
            }
            for (int k = 0; k < source.tiers.size(); k++) {
                notNegative("overtime of " + source.id, made.overtime().get(k).get(t));
                atMost(
                        "tier of " + source.id,
                        made.overtime().get(k).get(t),
                        source.tiers.get(k).limit(source, t));
            }
        }
    }

    private void cap(Cap cap) {
        for (int t = 0; t < buckets; t++) {
            double used = 0;
            for (Item item : given.items) {
                if (cap.kind == PlanningCase.CapKind.STORAGE) {
                    used += cap.weight(item) * made(item).inventory().get(t);
                }
                for (Source source : given.sources) {
                    boolean counts = cap.kind == PlanningCase.CapKind.SHARED || cap.kind == PlanningCase.CapKind.RANGE;
                    used += counts && cap.covers(source) ? cap.weight(item) * quantity(source, item, t) : 0;
                }
            }
            if (cap.kind == PlanningCase.CapKind.OVERTIME) {
                for (Source source : given.sources) {
                    if (cap.covers(source) && source.capacity != null) {
                        atMost(cap.id, made(source).totalOvertime().get(t), cap.most(source, t));
                    }
                }
                continue;
            }
            if (cap.maximum != null) {
                atMost(cap.id, used, cap.maximum[t]);
            }
            if (cap.minimum != null) {
                atMost(cap.id, cap.minimum[t], used);
            }
        }
    }

    /** What the plan costs at the case's own prices. */
    public double cost() {
        double cost = 0;
        for (int t = 0; t < buckets; t++) {
            for (Source source : given.sources) {
                for (var route : source.routes) {
                    cost += route.cost[t] * quantity(source, route.item, t);
                }
                for (int k = 0; k < made(source).overtime().size(); k++) {
                    double hour = source.tiers.isEmpty() ? source.derivedOvertimeCost(t) : source.tiers.get(k).cost[t];
                    cost += hour * made(source).overtime().get(k).get(t);
                }
            }
            for (Item item : given.items) {
                ProductPlan made = made(item);
                cost += item.holding[t] * made.inventory().get(t);
                cost += item.late[t] * made.late().get(t);
                cost += item.safetyCost[t]
                        * Math.max(0, item.safety[t] - made.inventory().get(t));
                for (Outlet outlet : item.outlets) {
                    cost += item.lostCost(outlet, t, given.goal)
                            * market(made, outlet).lost().get(t);
                }
            }
        }
        for (Item item : given.items) {
            double cheapest = item.outlets.stream()
                    .mapToDouble(outlet -> item.lostCost(outlet, 0, given.goal))
                    .min()
                    .orElse(0);
            cost += cheapest * made(item).cancelledBackorders();
        }
        return cost;
    }

    /** What the served part of the demand is worth at its own price; opening backorders at the first bucket's mean price. */
    public double revenue() {
        double revenue = 0;
        for (Item item : given.items) {
            ProductPlan made = made(item);
            double units = 0;
            double money = 0;
            double dearest = 0;
            for (Outlet outlet : item.outlets) {
                for (int t = 0; t < buckets; t++) {
                    double served =
                            outlet.volume[t] - market(made, outlet).lost().get(t);
                    revenue += served * outlet.price[t];
                    units += t == 0 ? outlet.volume[t] : 0;
                    money += t == 0 ? outlet.volume[t] * outlet.price[t] : 0;
                }
                dearest = Math.max(dearest, outlet.price[0]);
            }
            double first = units > 0 ? money / units : dearest;
            revenue += (item.backorders - made.cancelledBackorders()) * first;
        }
        return revenue;
    }

    private void same(String what, double left, double right) {
        if (!(Math.abs(left - right) <= OFF * (1 + Math.max(Math.abs(left), Math.abs(right))))) {
            balances.add(what + ": " + left + " and " + right);
        }
    }

    private void notNegative(String what, double value) {
        if (!(value >= -OFF)) {
            balances.add(what + " is negative: " + value);
        }
    }

    private void atMost(String what, double value, double most) {
        if (!(value <= most + OFF * (1 + Math.abs(most)))) {
            limits.add(what + ": " + value + " above " + most);
        }
    }
}
