package dev.sop.model.productwise;

import dev.sop.calendar.Series;
import dev.sop.demand.DemandLine;
import dev.sop.model.lot.StockBounds;
import dev.sop.product.ProductId;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.solver.productwise.problem.ProductWiseProblemBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lays a resolved cycle out as a {@link ProductWiseModel}, where {@link Eligibility} finds nothing against it. */
public final class ProductWiseCompiler {

    private static final double INF = Double.POSITIVE_INFINITY;

    private final ResolvedCycle cycle;
    private final int buckets;
    private final Map<ProductId, Integer> productIndex = new HashMap<>();
    private final int[][] lines;
    private final ResourceLimits resources;
    private final ProductionLimits production;
    private final ProductWiseProblemBuilder problem;
    private final int[] lostRoutes;
    private final int[] cancelRoutes;
    private final boolean[] losesEarly;
    private final double[][] stockMost;

    private ProductWiseCompiler(ResolvedCycle cycle) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
        int products = cycle.products().size();
        for (int p = 0; p < products; p++) {
            productIndex.put(cycle.products().get(p).product().id(), p);
        }
        lines = linesByProduct();
        stockMost = new double[products][];
        resources = new ResourceLimits(cycle);
        production = new ProductionLimits(cycle);
        problem = new ProductWiseProblemBuilder(
                products, resources.count(), production.materials(), production.storages(), buckets);
        lostRoutes = new int[cycle.demand().lines().size()];
        Arrays.fill(lostRoutes, -1);
        cancelRoutes = new int[products];
        Arrays.fill(cancelRoutes, -1);
        losesEarly = new boolean[products];
    }

    /**
     * The model of a cycle, or why there is none.
     *
     * @param model the model; empty where the cycle is declined
     * @param declined the reason in words; empty where there is a model
     */
    public record Result(Optional<ProductWiseModel> model, String declined) {}

    /** Lays the cycle out. */
    public static Result compile(ResolvedCycle cycle) {
        Optional<String> declined = Eligibility.declined(cycle);
        if (declined.isPresent()) {
            return new Result(Optional.empty(), declined.get());
        }
        return new ProductWiseCompiler(cycle).compile();
    }

    private int[][] linesByProduct() {
        List<List<Integer>> found = new ArrayList<>();
        cycle.products().forEach(product -> found.add(new ArrayList<>(1)));
        for (int k = 0; k < cycle.demand().lines().size(); k++) {
            found.get(indexOf(cycle.demand().lines().get(k).product())).add(k);
        }
        return found.stream()
                .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int indexOf(ProductId product) {
        return Objects.requireNonNull(productIndex.get(product), () -> "no product " + product);
    }

    private Result compile() {
        for (int p = 0; p < cycle.products().size(); p++) {
            product(p, cycle.products().get(p));
        }
        resources.addTo(problem);
        int[][] routes = routes();
        for (int p = 0; p < cycle.products().size(); p++) {
            losses(p, cycle.products().get(p));
        }
        production.addTo(problem, routes);
        Optional<String> full = stockLimits();
        if (full.isPresent()) {
            return new Result(Optional.empty(), full.get());
        }
        ProductWiseModel model = new ProductWiseModel(
                cycle,
                problem.build(),
                routes,
                resources.index(),
                lines,
                lostRoutes,
                cancelRoutes,
                losesEarly,
                places());
        return new Result(Optional.of(model), "");
    }

    private void product(int p, ResolvedProduct product) {
        double[] demand = new double[buckets];
        for (int k : lines[p]) {
            Series volume = cycle.demand().lines().get(k).volume();
            for (int t = 0; t < buckets; t++) {
                demand[t] += volume.get(t);
            }
        }
        problem.demand(p, demand);
        problem.receipts(p, product.receipts().toArray());
        problem.opening(p, product.openingStock(), product.backorders());
        problem.carrying(p, product.holdingCost().toArray(), product.lateCost().toArray());
        int limit = product.latenessLimit().orElse(buckets);
        if (limit < buckets) {
            problem.lateAtMost(p, limit);
        }
        if (product.safetyStock().max() > 0) {
            problem.safety(
                    p,
                    product.safetyStock().toArray(),
                    product.safetyStockCost().toArray());
        }
        stockMost[p] = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            stockMost[p][t] = StockBounds.most(product, t, buckets);
        }
        production.room(p, stockMost[p]);
    }

    /** Hands the stock limits over; in words what contradicts them. */
    private Optional<String> stockLimits() {
        for (int p = 0; p < stockMost.length; p++) {
            double[] least = new double[buckets];
            for (int t = 0; t < buckets; t++) {
                least[t] = StockBounds.least(cycle.products().get(p), t, buckets);
                if (stockMost[p][t] < least[t]) {
                    return Optional.of("room for stock of "
                            + cycle.products().get(p).product().id() + " is less than its least stock");
                }
            }
            problem.stockWithin(p, least, stockMost[p]);
        }
        return problem.contradiction();
    }

    private int[][] routes() {
        int[][] routes = new int[cycle.resources().size()][];
        for (int r = 0; r < routes.length; r++) {
            ResolvedResource resource = cycle.resources().get(r);
            routes[r] = new int[resource.routings().size()];
            for (int j = 0; j < routes[r].length; j++) {
                ResolvedResource.Route route = resource.routings().get(j);
                int p = indexOf(route.product());
                int row = resources.index()[r];
                double[] cost = route.unitCost().toArray();
                double[] most = production.mostOf(r, j);
                double usage = row < 0 ? 0 : route.usage();
                routes[r][j] =
                        most == null ? problem.route(p, row, usage, cost) : problem.route(p, row, usage, cost, most);
            }
        }
        return routes;
    }

    /** Lost sales: of the product where it has one market, else as routes, one for each market. */
    private void losses(int p, ResolvedProduct product) {
        if (!product.lostSalesAllowed() || lines[p].length == 0) {
            return;
        }
        if (lines[p].length > 1) {
            lossesByMarket(p, product);
            return;
        }
        int k = lines[p][0];
        Series cost = cycle.lostSaleCost().get(k);
        losesEarly[p] = LossOrder.earlyIsNoDearer(cost, product.lateCost());
        problem.losing(p, cost.toArray());
        boolean anyAmount =
                losesEarly[p] && LossOrder.aheadSavesNothing(cost, product.holdingCost()) && asksForNoStock(product);
        if (!anyAmount) {
            double[] most = cycle.demand().lines().get(k).volume().toArray();
            most[0] += product.backorders();
            problem.losingAtMost(p, most);
        }
    }

    private boolean asksForNoStock(ResolvedProduct product) {
        return product.safetyStock().max() <= 0
                && product.minimum().max() <= 0
                && product.endingAtLeast().orElse(0) <= 0
                && product.endingExactly().orElse(0) <= 0;
    }

    private void lossesByMarket(int p, ResolvedProduct product) {
        double cancel = INF;
        for (int k : lines[p]) {
            DemandLine line = cycle.demand().lines().get(k);
            Series cost = cycle.lostSaleCost().get(k);
            cancel = Math.min(cancel, cost.get(0));
            lostRoutes[k] = problem.purchase(p, cost.toArray(), line.volume().toArray());
        }
        if (product.backorders() > 0) {
            double[] cost = new double[buckets];
            cost[0] = cancel;
            double[] most = new double[buckets];
            most[0] = product.backorders();
            cancelRoutes[p] = problem.purchase(p, cost, most);
        }
    }

    private List<LimitPlace> places() {
        List<LimitPlace> places = new ArrayList<>();
        for (int i = 0; i < cycle.limits().size(); i++) {
            int resource = LimitShape.resourceOf(cycle.limits().get(i));
            LimitPlace place = switch (LimitShape.of(cycle.limits().get(i), cycle.resources())) {
                case LOAD -> new LimitPlace(LimitPlace.Kind.LOAD, resource, 1);
                case OVERTIME -> new LimitPlace(LimitPlace.Kind.OVERTIME, resource, 1);
                case MADE, STOCK, OTHER -> production.place(i);
            };
            places.add(place);
        }
        return places;
    }
}
