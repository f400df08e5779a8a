package dev.sop.certificate;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks a plan against its cycle from the values alone, without the model or the solver: material balance, every capacity,
 * every limit, lateness, lost sales; and adds up its cost. Run on every plan, whoever made it.
 */
public final class PlanVerifier {

    /** What is smaller than this, relative to one plus the quantities compared, is rounding. */
    public static final double TOLERANCE = 1e-6;

    private final ResolvedCycle cycle;
    private final SupplyPlan plan;
    private final int buckets;
    private final List<Violation> violations = new ArrayList<>();

    private PlanVerifier(ResolvedCycle cycle, SupplyPlan plan) {
        this.cycle = cycle;
        this.plan = plan;
        this.buckets = cycle.horizon().size();
    }

    /** Every rule that does not hold, worst first; empty for a plan that keeps all of them. */
    public static ImmutableList<Violation> violations(ResolvedCycle cycle, SupplyPlan plan) {
        return new PlanVerifier(cycle, plan).check();
    }

    /** The cost of the plan by type. */
    public static CostBreakdown cost(ResolvedCycle cycle, SupplyPlan plan) {
        return PlanCost.of(cycle, plan);
    }

    private ImmutableList<Violation> check() {
        for (int p = 0; p < cycle.products().size(); p++) {
            product(cycle.products().get(p), plan.products().get(p));
        }
        for (int r = 0; r < cycle.resources().size(); r++) {
            resource(cycle.resources().get(r), plan.resources().get(r));
        }
        for (ResolvedLimit limit : cycle.limits()) {
            limit(limit);
        }
        return violations.stream()
                .sorted(Comparator.comparingDouble(Violation::relative).reversed())
                .collect(ImmutableList.toImmutableList());
    }

    private void product(ResolvedProduct product, ProductPlan made) {
        String id = made.product().value();
        Series inHouse = supplied(made.product(), ResourceKind.IN_HOUSE);
        Series partners = supplied(made.product(), ResourceKind.SUBCONTRACT);
        Series bought = supplied(made.product(), ResourceKind.PURCHASE);
        List<DemandLine> lines = cycle.demand().linesOf(made.product());
        double stock = product.openingStock();
        double late = product.backorders();
        equal("opening stock", id, 0, made.openingStock(), stock);
        equal("opening backorders", id, 0, made.openingBackorders(), late);
        for (int t = 0; t < buckets; t++) {
            equal("production", id, t, made.produced().get(t), inHouse.get(t));
            equal("subcontracting", id, t, made.subcontracted().get(t), partners.get(t));
            equal("purchasing", id, t, made.purchased().get(t), bought.get(t));
            equal("demand", id, t, made.demand().get(t), demand(lines, line -> true, t));
            equal("receipts", id, t, made.receipts().get(t), product.receipts().get(t));
            double in = product.receipts().get(t) + inHouse.get(t) + partners.get(t) + bought.get(t);
            equal(
                    "material balance",
                    id,
                    t,
                    stock + in,
                    made.shipped().get(t) + made.inventory().get(t));
            double cancelled = t == 0 ? made.cancelledBackorders() : 0;
            equal(
                    "demand balance",
                    id,
                    t,
                    late + made.demand().get(t),
                    made.shipped().get(t)
                            + made.lost().get(t)
                            + cancelled
                            + made.late().get(t));
            notNegative(id, t, made);
            stockLimits(product, made, t);
            stock = made.inventory().get(t);
            late = made.late().get(t);
        }
        boolean mayCancel = product.lostSalesAllowed() && !made.markets().isEmpty();
        atMost("backorders cancelled", id, 0, made.cancelledBackorders(), mayCancel ? product.backorders() : 0);
        atMost("no negative cancelling", id, 0, -made.cancelledBackorders(), 0);
        atMost("late at the end", id, buckets - 1, late, 0);
        markets(product, made, lines);
        lateness(product, made);
    }

    private void notNegative(String id, int t, ProductPlan made) {
        atMost("no negative shipment", id, t, -made.shipped().get(t), 0);
        atMost("no negative stock", id, t, -made.inventory().get(t), 0);
        atMost("no negative lateness", id, t, -made.late().get(t), 0);
        atMost("no negative lost sales", id, t, -made.lost().get(t), 0);
    }

    private void stockLimits(ResolvedProduct product, ProductPlan made, int t) {
        String id = made.product().value();
        double stock = made.inventory().get(t);
        boolean last = t == buckets - 1;
        if (!(last && product.endingExactly().isPresent())) {
            atMost("minimum stock", id, t, product.minimum().get(t), stock);
            if (product.maximum().isPresent()) {
                double ending = last ? product.endingAtLeast().orElse(0) : 0;
                atMost(
                        "maximum stock",
                        id,
                        t,
                        stock,
                        Math.max(ending, product.maximum().get().get(t)));
            }
        }
        if (last) {
            product.endingAtLeast().ifPresent(least -> atMost("ending stock", id, t, least, stock));
            product.endingExactly().ifPresent(exactly -> equal("ending stock", id, t, exactly, stock));
        }
        double missing = Math.max(0, product.safetyStock().get(t) - stock);
        equal("safety stock shortfall", id, t, made.belowSafetyStock().get(t), missing);
    }

    private void markets(ResolvedProduct product, ProductPlan made, List<DemandLine> lines) {
        String id = made.product().value();
        for (int t = 0; t < buckets; t++) {
            double lost = 0;
            for (MarketPlan market : made.markets()) {
                lost += market.lost().get(t);
                equal(
                        "demand of a market",
                        id,
                        t,
                        market.demand().get(t),
                        demand(lines, line -> line.market().equals(market.market()), t));
                atMost("no negative lost sales", id, t, -market.lost().get(t), 0);
                atMost(
                        "lost sales within demand",
                        id,
                        t,
                        market.lost().get(t),
                        market.demand().get(t));
            }
            equal("lost sales by market", id, t, made.lost().get(t), lost);
            if (!product.lostSalesAllowed()) {
                atMost("demand must be met", id, t, made.lost().get(t), 0);
            }
        }
    }

    /** Oldest first: what is late at the end of a bucket was asked for within the limit and not lost. */
    private void lateness(ResolvedProduct product, ProductPlan made) {
        if (product.latenessLimit().isEmpty()) {
            return;
        }
        int limit = product.latenessLimit().getAsInt();
        for (int t = 0; t < buckets; t++) {
            double recent = t - limit + 1 <= -1 ? product.backorders() - made.cancelledBackorders() : 0;
            for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                recent += made.demand().get(s) - made.lost().get(s);
            }
            atMost("lateness limit", made.product().value(), t, made.late().get(t), recent);
        }
    }

    private void resource(ResolvedResource resource, ResourcePlan made) {
        String id = made.id().value();
        for (int t = 0; t < buckets; t++) {
            int bucket = t;
            double load = 0;
            for (int j = 0; j < resource.routings().size(); j++) {
                ProductionLine line = made.production().get(j);
                atMost("no negative production", id, t, -line.quantity().get(t), 0);
                load += resource.routings().get(j).usage() * line.quantity().get(t);
            }
            equal("load", id, t, made.load().get(t), load);
            double overtime = 0;
            for (int k = 0; k < made.overtime().size(); k++) {
                double hours = made.overtime().get(k).get(t);
                atMost("no negative overtime", id, t, -hours, 0);
                overtime += hours;
                Optional<Series> tier = resource.overtime().get(k).limit();
                if (tier.isPresent()) {
                    atMost("overtime tier", id, t, hours, tier.get().get(t));
                }
            }
            equal("regular and overtime", id, t, load, made.regular().get(t) + overtime);
            atMost("no negative regular time", id, t, -made.regular().get(t), 0);
            if (resource.capacity().isPresent()) {
                double stated =
                        made.available().map(series -> series.get(bucket)).orElse(Double.POSITIVE_INFINITY);
                equal(
                        "stated capacity",
                        id,
                        t,
                        stated,
                        resource.capacity().get().get(t));
                atMost(
                        "capacity",
                        id,
                        t,
                        made.regular().get(t),
                        resource.capacity().get().get(t));
            }
        }
    }

    private void limit(ResolvedLimit limit) {
        String id = limit.id().value();
        for (int t = 0; t < buckets; t++) {
            if (limit instanceof ResolvedLimit.Overtime overtime) {
                double hours =
                        plan.resource(overtime.resource()).totalOvertime().get(t);
                atMost("overtime limit", id, t, hours, overtime.maximum().get(t));
            } else if (limit instanceof ResolvedLimit.Load load) {
                double hours = plan.resource(load.resource()).load().get(t);
                atMost("load limit", id, t, hours, load.maximum().get(t));
            } else if (limit instanceof ResolvedLimit.Storage storage) {
                double space = 0;
                for (ProductPlan product : plan.products()) {
                    Double perUnit = storage.space().get(product.product());
                    space += perUnit == null ? 0 : perUnit * product.inventory().get(t);
                }
                atMost("storage", id, t, space, storage.maximum().get(t));
            } else if (limit instanceof ResolvedLimit.Production production) {
                double used = used(production, t);
                if (production.minimum().isPresent()) {
                    atMost("minimum", id, t, production.minimum().get().get(t), used);
                }
                if (production.maximum().isPresent()) {
                    atMost("limit", id, t, used, production.maximum().get().get(t));
                }
            }
        }
    }

    private double used(ResolvedLimit.Production limit, int t) {
        double used = 0;
        for (ResourceId id : limit.resources()) {
            for (ProductionLine line : plan.resource(id).production()) {
                Double perUnit = limit.perUnit().get(line.product());
                used += perUnit == null ? 0 : perUnit * line.quantity().get(t);
            }
        }
        return used;
    }

    private Series supplied(ProductId product, ResourceKind kind) {
        Series sum = Series.zeros(buckets);
        for (ResourcePlan resource : plan.resources()) {
            if (resource.kind() != kind) {
                continue;
            }
            for (ProductionLine line : resource.production()) {
                if (line.product().equals(product)) {
                    sum = sum.plus(line.quantity());
                }
            }
        }
        return sum;
    }

    private static double demand(List<DemandLine> lines, Predicate<DemandLine> which, int t) {
        return lines.stream()
                .filter(which)
                .mapToDouble(line -> line.volume().get(t))
                .sum();
    }

    private void equal(String rule, String subject, int t, double left, double right) {
        record(rule, subject, t, Math.abs(left - right), left, right);
    }

    private void atMost(String rule, String subject, int t, double value, double most) {
        record(rule, subject, t, value - most, value, most);
    }

    private void record(String rule, String subject, int t, double amount, double left, double right) {
        double relative = amount / (1 + Math.max(Math.abs(left), Math.abs(right)));
        if (!(relative <= TOLERANCE)) {
            violations.add(
                    new Violation(rule, subject, cycle.horizon().bucket(t).label(), amount, relative));
        }
    }
}
