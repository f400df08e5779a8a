package dev.sop.heuristic;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourceKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resolved cycle as flat arrays; the entry of thing i in bucket t is at {@code i * buckets + t}. A route is a
 * product on a resource; routes and tiers are numbered through all resources. Where there is no limit it is infinite.
 */
final class PlanData {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    final int buckets;
    final int products;
    final int routes;

    final int[][] routesOf;
    final int[] routeResource;
    final boolean[] routeInHouse;
    final double[] usage;
    final double[] routeCost;

    final double[] regular;
    final double[] overtime;
    final double[] load;

    /** First tier of each resource; one entry more than resources. */
    final int[] tierStart;

    final double[] tierCost;
    final double[] tierLimit;

    /** Stock at the end of each bucket if nothing is made or delivered. */
    final double[] supply;

    final double[] floor;
    final double[] ceiling;
    final double[] holding;

    final List<ResolvedLimit.Sum> ranges;
    final double[] rangeMost;

    private final double[] weight;
    private final List<ResolvedLimit.Sum> rooms;
    private final double[] space;
    private final double[] storageMost;

    PlanData(ResolvedCycle cycle) {
        buckets = cycle.horizon().size();
        products = cycle.products().size();
        int resources = cycle.resources().size();
        routes = cycle.resources().stream()
                .mapToInt(resource -> resource.routings().size())
                .sum();
        routesOf = new int[products][];
        routeResource = new int[routes];
        routeInHouse = new boolean[routes];
        usage = new double[routes];
        routeCost = new double[routes * buckets];
        tierStart = new int[resources + 1];
        regular = filled(resources, INFINITY);
        overtime = filled(resources, INFINITY);
        load = filled(resources, INFINITY);
        for (int r = 0; r < resources; r++) {
            tierStart[r + 1] =
                    tierStart[r] + cycle.resources().get(r).overtime().size();
            copy(cycle.resources().get(r).capacity(), regular, r);
        }
        tierLimit = filled(tierStart[resources], INFINITY);
        tierCost = filled(tierStart[resources], 0);
        supply = filled(products, 0);
        floor = filled(products, 0);
        ceiling = filled(products, INFINITY);
        holding = filled(products, 0);
        Map<ProductId, Integer> productIndex = new HashMap<>();
        for (int p = 0; p < products; p++) {
            productIndex.put(cycle.products().get(p).product().id(), p);
            product(p, cycle.products().get(p));
        }
        for (int r = 0; r < resources; r++) {
            tiers(r, cycle.resources().get(r));
        }
        routes(cycle, productIndex);
        ranges = limits(cycle, LimitShape.MADE);
        rooms = limits(cycle, LimitShape.STOCK);
        weight = new double[ranges.size() * routes];
        rangeMost = filled(ranges.size(), INFINITY);
        space = new double[rooms.size() * products];
        storageMost = filled(rooms.size(), INFINITY);
        ranges(cycle);
        rooms();
        lower(overtime, limits(cycle, LimitShape.OVERTIME));
        lower(load, limits(cycle, LimitShape.LOAD));
    }

    private void product(int p, ResolvedProduct product) {
        double onHand = product.openingStock();
        for (int t = 0; t < buckets; t++) {
            onHand += product.receipts().get(t);
            supply[p * buckets + t] = onHand;
        }
        copy(Optional.of(product.minimum()), floor, p);
        copy(product.maximum(), ceiling, p);
        copy(Optional.of(product.holdingCost()), holding, p);
        int last = p * buckets + buckets - 1;
        floor[last] = product.endingExactly()
                .orElse(Math.max(floor[last], product.endingAtLeast().orElse(0)));
        ceiling[last] = product.endingExactly()
                .orElse(Math.max(ceiling[last], product.endingAtLeast().orElse(0)));
    }

    private void tiers(int r, ResolvedResource resource) {
        for (int k = 0; k < resource.overtime().size(); k++) {
            copy(resource.overtime().get(k).limit(), tierLimit, tierStart[r] + k);
            copy(Optional.of(resource.overtime().get(k).cost()), tierCost, tierStart[r] + k);
        }
    }

    private void routes(ResolvedCycle cycle, Map<ProductId, Integer> productIndex) {
        int[] productOf = new int[routes];
        int route = 0;
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResolvedResource resource = cycle.resources().get(r);
            for (ResolvedResource.Route routing : resource.routings()) {
                productOf[route] = productIndex.getOrDefault(routing.product(), -1);
                routeResource[route] = r;
                routeInHouse[route] = resource.resource().kind() == ResourceKind.IN_HOUSE;
                usage[route] = routing.usage();
                copy(Optional.of(routing.unitCost()), routeCost, route);
                route++;
            }
        }
        for (int p = 0; p < products; p++) {
            int product = p;
            routesOf[p] = java.util.stream.IntStream.range(0, routes)
                    .filter(j -> productOf[j] == product)
                    .toArray();
        }
    }

    private static List<ResolvedLimit.Sum> limits(ResolvedCycle cycle, LimitShape shape) {
        return cycle.limits().stream()
                .filter(limit -> LimitShape.of(limit, cycle.resources()) == shape)
                .map(ResolvedLimit.Sum.class::cast)
                .toList();
    }

    private void ranges(ResolvedCycle cycle) {
        int[] first = new int[cycle.resources().size()];
        for (int r = 1; r < first.length; r++) {
            first[r] = first[r - 1] + cycle.resources().get(r - 1).routings().size();
        }
        for (int m = 0; m < ranges.size(); m++) {
            copy(ranges.get(m).maximum(), rangeMost, m);
            for (ResolvedLimit.Term term : ranges.get(m).terms()) {
                if (term.quantity().is(PlanQuantity.Kind.STARTED)) {
                    int route = first[term.quantity().index()] + term.quantity().part();
                    weight[m * routes + route] = term.coefficient().max();
                }
            }
        }
    }

    private void rooms() {
        for (int w = 0; w < rooms.size(); w++) {
            copy(rooms.get(w).maximum(), storageMost, w);
            for (ResolvedLimit.Term term : rooms.get(w).terms()) {
                if (term.quantity().is(PlanQuantity.Kind.STOCK)) {
                    space[w * products + term.quantity().index()] =
                            term.coefficient().max();
                }
            }
        }
    }

    private void lower(double[] target, List<ResolvedLimit.Sum> limits) {
        for (ResolvedLimit.Sum limit : limits) {
            lower(target, LimitShape.resourceOf(limit), limit.maximum().orElseThrow());
        }
    }

    /** How much a unit of the route counts in a range. */
    double weight(int range, int route) {
        return weight[range * routes + route];
    }

    int storages() {
        return rooms.size();
    }

    /** Space a unit of the product takes in a store. */
    double space(int storage, int p) {
        return space[storage * products + p];
    }

    double storageMost(int storage, int t) {
        return storageMost[storage * buckets + t];
    }

    private double[] filled(int things, double value) {
        double[] array = new double[things * buckets];
        Arrays.fill(array, value);
        return array;
    }

    private void copy(Optional<Series> series, double[] target, int thing) {
        for (int t = 0; series.isPresent() && t < buckets; t++) {
            target[thing * buckets + t] = series.get().get(t);
        }
    }

    private void lower(double[] target, int thing, Series most) {
        for (int t = 0; thing >= 0 && t < buckets; t++) {
            int at = thing * buckets + t;
            target[at] = Math.min(target[at], most.get(t));
        }
    }
}
