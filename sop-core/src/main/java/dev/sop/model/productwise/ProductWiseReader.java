package dev.sop.model.productwise;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandLine;
import dev.sop.internal.Tolerances;
import dev.sop.model.lot.StockBounds;
import dev.sop.model.reading.StockRoll;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.solver.productwise.ProductWisePlan;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a product-wise plan to a supply plan. Production and lost sales are taken over, what is below 1e-9 of the product's largest
 * quantity as nothing; lateness, shipments and stock are rolled forward from them, and overtime from the load, so that the
 * identities of the plan hold to the last digits. Where losing a sale early is no dearer, lost sales are those of the customers
 * who have waited longest.
 */
public final class ProductWiseReader {

    /** Sums over the horizon are exact to this many times the dust. */
    private static final double ROUNDING = 10;

    private final ProductWiseModel model;
    private final ResolvedCycle cycle;
    private final ProductWisePlan plan;
    private final int buckets;
    private final double[] dust;
    /** Units of each product by kind of resource. */
    private final List<Map<ResourceKind, double[]>> supplied = new ArrayList<>();

    private ProductWiseReader(ProductWiseModel model, ProductWisePlan plan) {
        this.model = model;
        this.cycle = model.cycle;
        this.plan = plan;
        this.buckets = model.buckets;
        int products = cycle.products().size();
        dust = new double[products];
        for (int p = 0; p < products; p++) {
            dust[p] = Tolerances.LAST_DIGITS * size(p);
            supplied.add(new EnumMap<>(ResourceKind.class));
        }
    }

    /** The supply plan of a solved model. */
    public static SupplyPlan read(ProductWiseModel model, ProductWisePlan plan) {
        return new ProductWiseReader(model, plan).read();
    }

    /** The largest quantity asked for or in stock, at least 1. */
    private double size(int p) {
        ResolvedProduct product = cycle.products().get(p);
        double size = Math.max(1, Math.max(product.openingStock(), product.backorders()));
        for (int k : model.lines[p]) {
            size = Math.max(size, cycle.demand().lines().get(k).volume().max());
        }
        return size;
    }

    private SupplyPlan read() {
        List<ResourcePlan> resources = new ArrayList<>();
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResourceReader reader = new ResourceReader(cycle.resources().get(r));
            for (int j = 0; j < model.routes[r].length; j++) {
                int p = model.problem.productOf(model.routes[r][j]);
                double[] made = cleaned(plan.made(model.routes[r][j]), dust[p]);
                reader.add(j, made);
                add(p, reader.kind(), made);
            }
            resources.add(reader.read(buckets));
        }
        ImmutableList.Builder<ProductPlan> products = ImmutableList.builder();
        for (int p = 0; p < cycle.products().size(); p++) {
            products.add(product(p, cycle.products().get(p)));
        }
        return new SupplyPlan(ImmutableList.copyOf(resources), products.build());
    }

    private void add(int p, ResourceKind kind, double[] made) {
        double[] sum = supplied.get(p).computeIfAbsent(kind, none -> new double[buckets]);
        for (int t = 0; t < buckets; t++) {
            sum[t] += made[t];
        }
    }

    private static double[] cleaned(double[] amounts, double dust) {
        for (int t = 0; t < amounts.length; t++) {
            if (amounts[t] < dust) {
                amounts[t] = 0;
            }
        }
        return amounts;
    }

    private ProductPlan product(int p, ResolvedProduct product) {
        double[] least = new double[buckets];
        double[] coming = product.receipts().toArray();
        double[] demand = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            least[t] = StockBounds.least(product, t, buckets);
        }
        for (double[] sum : supplied.get(p).values()) {
            for (int t = 0; t < buckets; t++) {
                coming[t] += sum[t];
            }
        }
        for (int k : model.lines[p]) {
            Series volume = cycle.demand().lines().get(k).volume();
            for (int t = 0; t < buckets; t++) {
                demand[t] += volume.get(t);
            }
        }
        double[][] lostOf = new double[model.lines[p].length][];
        double cancelled = losses(p, product, demand, coming, least, lostOf);
        double[] lost = new double[buckets];
        for (double[] of : lostOf) {
            for (int t = 0; t < buckets; t++) {
                lost[t] += of[t];
            }
        }
        double[] late = new double[buckets];
        double rounding = ROUNDING * dust[p];
        StockRoll roll = new StockRoll(
                product,
                product.backorders() - cancelled,
                buckets,
                (value, terms) -> Math.abs(value) <= rounding ? 0 : value);
        for (int t = 0; t < buckets; t++) {
            double available = roll.stock() + coming[t];
            double owed = least[t] - (available - roll.waiting() - demand[t] + lost[t]);
            late[t] = owed > rounding && t < buckets - 1 ? owed : 0;
            roll.step(t, available, 0, demand[t], lost[t], late[t]);
        }
        return new ProductPlan(
                product.product().id(),
                product.product().unit(),
                product.openingStock(),
                product.backorders(),
                cancelled,
                Series.of(demand),
                product.receipts(),
                supplied(p, ResourceKind.IN_HOUSE),
                supplied(p, ResourceKind.SUBCONTRACT),
                supplied(p, ResourceKind.PURCHASE),
                Series.of(roll.shipped()),
                Series.of(roll.inventory()),
                Series.of(late),
                Series.of(lost),
                Series.of(roll.belowSafetyStock()),
                markets(p, lostOf));
    }

    private Series supplied(int p, ResourceKind kind) {
        double[] sum = supplied.get(p).get(kind);
        return sum == null ? Series.zeros(buckets) : Series.of(sum);
    }

    /** Fills in what is lost of each demand line; returns how many opening backorders are turned away. */
    private double losses(
            int p, ResolvedProduct product, double[] demand, double[] coming, double[] least, double[][] lostOf) {
        int[] lines = model.lines[p];
        if (lines.length == 1) {
            double[] lost = cleaned(plan.lost(p), dust[p]);
            lostOf[0] = lost;
            double waiting = product.backorders();
            if (model.losesEarly[p]) {
                return LossOrder.early(lost, demand, waiting, product.openingStock() - waiting, coming, least);
            }
            double cancelled = Math.max(0, Math.min(waiting, lost[0] - demand[0]));
            lost[0] -= cancelled;
            return cancelled;
        }
        for (int i = 0; i < lines.length; i++) {
            int route = model.lostRoutes[lines[i]];
            lostOf[i] = route < 0 ? new double[buckets] : cleaned(plan.made(route), dust[p]);
        }
        return model.cancelRoutes[p] < 0 ? 0 : cleaned(plan.made(model.cancelRoutes[p]), dust[p])[0];
    }

    private ImmutableList<MarketPlan> markets(int p, double[][] lostOf) {
        ImmutableList.Builder<MarketPlan> markets = ImmutableList.builder();
        for (int i = 0; i < lostOf.length; i++) {
            DemandLine line = cycle.demand().lines().get(model.lines[p][i]);
            for (int t = 0; t < buckets; t++) {
                lostOf[i][t] = Math.min(lostOf[i][t], line.volume().get(t));
            }
            markets.add(new MarketPlan(line.market(), line.volume(), Series.of(lostOf[i])));
        }
        return markets.build();
    }
}
