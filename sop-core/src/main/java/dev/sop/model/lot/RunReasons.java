package dev.sop.model.lot;

import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource.Route;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The most a route makes over the horizon in a best plan that makes as little as a best plan can.
 *
 * <p>In such a plan no unit can be left out, and there are four reasons why not: what it gives, as the product or beside it, is asked
 * for, kept in stock or taken by another route; what it takes has to be used up, or costs less that way; a limit asks for it, by a
 * number or by what else is made (a crew that may not idle, a share, a rate of change, a level); a lot cannot be made smaller. The sum
 * of all four, each at its largest and carried through the bill of material and the limits, is the bound.
 *
 * <p>Material is carried until nothing changes, or once for each product and route where it goes round in circles. From limit to limit,
 * what one of them forces is carried through the others once for each of them.
 */
final class RunReasons {

    private static final int MOST_LAYERS = 4;
    private static final int MOST_ROUNDS = 60;

    private final ResolvedCycle cycle;
    private final int buckets;
    private final List<Node> routes = new ArrayList<>();
    private final Map<ProductId, Integer> products = new HashMap<>();
    private final ForcedRuns forced;
    private final double[] asked;
    private final double[] there;
    private final Map<Route, Boolean> usesUp = new HashMap<>();
    private double[] made;

    /** A route and where it is listed. */
    record Node(ResourceId resource, int index, int place, Route route) {}

    RunReasons(ResolvedCycle cycle) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
        for (int p = 0; p < cycle.products().size(); p++) {
            products.put(cycle.products().get(p).product().id(), p);
        }
        for (int r = 0; r < cycle.resources().size(); r++) {
            List<Route> routings = cycle.resources().get(r).routings();
            for (int j = 0; j < routings.size(); j++) {
                routes.add(new Node(cycle.resources().get(r).resource().id(), r, j, routings.get(j)));
            }
        }
        this.forced = new ForcedRuns(cycle, routes);
        this.asked = new double[products.size()];
        this.there = new double[products.size()];
        ask();
        double[] first = forced.byNumber(asked);
        this.made = carried(first);
        for (int layer = Math.min(MOST_LAYERS, forced.relations()); layer > 0; layer--) {
            double[] more = forced.byWhatElseIsMade(made, asked);
            for (int k = 0; k < more.length; k++) {
                more[k] += first[k];
            }
            made = carried(more);
        }
    }

    /** The most the route makes in one run: what it makes over the horizon, and one lot that cannot be left out. */
    double most(Route route) {
        double others = (runsWithRest(route) - 1) * RunLots.smallest(route);
        double most = 0;
        for (int k = 0; k < made.length; k++) {
            most = routes.get(k).route().equals(route) ? Math.max(most, made[k] - others) : most;
        }
        return most;
    }

    /** How many runs leave a rest of their lot that serves nobody: the last one, and each where what it gives may be gone before the next. */
    private int runsWithRest(Route route) {
        boolean goes =
                mayGo(route.product()) || route.coProducts().keySet().stream().anyMatch(this::mayGo);
        return goes ? buckets : 1;
    }

    /** Whether stock that nobody asks for may leave: it grows too old, or a route uses it up. */
    private boolean mayGo(ProductId id) {
        return product(id).product().shelfLife().isPresent()
                || routes.stream()
                        .map(Node::route)
                        .anyMatch(route -> route.consumes().containsKey(id) && usesUp(route));
    }

    /**
     * Whether a plan may make more of a route than is asked for, so that what it takes is out of stock: where the stock of an input has a
     * limit, or costs more than the stock of what is made, or what is made leaves stock some other way: by age, while it is on its way,
     * into another product.
     */
    boolean usesUp(Route route) {
        return usesUp.computeIfAbsent(route, this::mayUseUp);
    }

    private boolean mayUseUp(Route route) {
        double dearest = 0;
        for (Map.Entry<ProductId, Double> taken : route.consumes().entrySet()) {
            ResolvedProduct input = product(taken.getKey());
            boolean bounded = input.maximum().isPresent()
                    || input.endingExactly().isPresent()
                    || input.product().shelfLife().isPresent();
            boolean counted = cycle.limits().stream()
                    .anyMatch(limit -> limit instanceof ResolvedLimit.Money
                            || (limit instanceof ResolvedLimit.Sum sum && countsStock(sum)));
            if (bounded || counted) {
                return true;
            }
            dearest += taken.getValue() * input.holdingCost().max();
        }
        ResolvedProduct output = product(route.product());
        boolean leaves = output.product().shelfLife().isPresent()
                || route.leadTime() > 0
                || routes.stream().anyMatch(node -> node.route().consumes().containsKey(route.product()));
        boolean otherBasis = route.consumes().keySet().stream()
                .anyMatch(input -> product(input).product().holdingBasis()
                        != output.product().holdingBasis());
        return dearest > 0
                && (leaves || otherBasis || dearest > output.holdingCost().min());
    }

    /** Whether a plan may use stock up to keep the limit: whether it counts anything but what is started and overtime. */
    private static boolean countsStock(ResolvedLimit.Sum limit) {
        return !limit.onlyTakes()
                || limit.terms().stream().anyMatch(term -> term.quantity().is(PlanQuantity.Kind.STOCK));
    }

    private int at(ProductId product) {
        return Objects.requireNonNull(products.get(product));
    }

    private ResolvedProduct product(ProductId id) {
        return cycle.products().get(at(id));
    }

    /** Demand, customers waiting and stock that is wanted, anew in each bucket where it may go; stock that is there or comes in. */
    private void ask() {
        for (DemandLine line : cycle.demand().lines()) {
            asked[at(line.product())] += line.volume().sum();
        }
        for (int p = 0; p < asked.length; p++) {
            ResolvedProduct product = cycle.products().get(p);
            int times = mayGo(product.product().id()) ? buckets : 1;
            asked[p] += product.backorders() + times * stockWanted(product, buckets);
            there[p] = product.openingStock() + product.receipts().sum();
        }
    }

    /** The most stock that is asked for at the end of a bucket. */
    static double stockWanted(ResolvedProduct product, int buckets) {
        double stock = Math.max(product.safetyStock().max(), 0);
        for (int t = 0; t < buckets; t++) {
            stock = Math.max(stock, StockBounds.least(product, t, buckets));
        }
        return stock;
    }

    /** What is made of each route when so much is asked for, is there, and is forced, through the bill of material. */
    private double[] carried(double[] byLimits) {
        double[] pull = asked.clone();
        double[] push = there.clone();
        double[] making = new double[routes.size()];
        int rounds = Math.min(MOST_ROUNDS, 1 + routes.size() + asked.length);
        for (int round = 0; round < rounds; round++) {
            double[] nextPull = asked.clone();
            double[] nextPush = there.clone();
            double[] next = new double[making.length];
            for (int k = 0; k < next.length; k++) {
                carry(routes.get(k).route(), k, byLimits[k], pull, push, next, nextPull, nextPush);
            }
            boolean settled =
                    Arrays.equals(next, making) && Arrays.equals(nextPull, pull) && Arrays.equals(nextPush, push);
            making = next;
            pull = nextPull;
            push = nextPush;
            if (settled) {
                break;
            }
        }
        return making;
    }

    private void carry(
            Route route,
            int k,
            double byLimits,
            double[] pull,
            double[] push,
            double[] next,
            double[] nextPull,
            double[] nextPush) {
        int main = at(route.product());
        double byMain = pull[main];
        double byOthers = 0;
        for (Map.Entry<ProductId, Double> given : route.coProducts().entrySet()) {
            byOthers += given.getValue() > 0 ? pull[at(given.getKey())] / given.getValue() : 0;
        }
        boolean usesUp = usesUp(route);
        double byInputs = 0;
        for (Map.Entry<ProductId, Double> taken : route.consumes().entrySet()) {
            byInputs += usesUp && taken.getValue() > 0 ? push[at(taken.getKey())] / taken.getValue() : 0;
        }
        double lots = runsWithRest(route) * RunLots.smallest(route);
        next[k] = byMain + byOthers + byInputs + byLimits + lots;
        for (Map.Entry<ProductId, Double> taken : route.consumes().entrySet()) {
            int input = at(taken.getKey());
            double itself = usesUp && taken.getValue() > 0 ? push[input] / taken.getValue() : 0;
            nextPull[input] += taken.getValue() * (next[k] - itself);
        }
        nextPush[main] += next[k] - byMain;
        for (Map.Entry<ProductId, Double> given : route.coProducts().entrySet()) {
            nextPush[at(given.getKey())] += given.getValue() * next[k];
        }
    }
}
