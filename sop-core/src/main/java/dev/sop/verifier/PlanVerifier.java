package dev.sop.verifier;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.CostBreakdown;
import dev.sop.certificate.Violation;
import dev.sop.demand.DemandLine;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.FigureSizes;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.DowntimePlan;
import dev.sop.supply.ExpansionPlan;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks a plan against its cycle from the values alone, without the model or the solver: material balance, every capacity,
 * every limit, lateness, lost sales; and adds up its cost. Run on every plan, whoever made it.
 */
public final class PlanVerifier {

    /**
     * What is smaller than this, relative to one plus the quantities compared, is rounding. In place of one stands the largest figure of
     * the product with the smallest ones, where that is less than one.
     */
    public static final double TOLERANCE = 1e-6;

    /** Sums leave this much of {@link #TOLERANCE}, relative to the terms they add up: 1e-9. */
    private static final double PER_TERM = 1e-3;

    private final ResolvedCycle cycle;
    private final SupplyPlan plan;
    private final int buckets;
    private final DemandLines demandLines;
    private final ProductFlows flows;
    private final double unit;
    private final List<Violation> violations = new ArrayList<>();

    private PlanVerifier(ResolvedCycle cycle, SupplyPlan plan) {
        this.cycle = cycle;
        this.plan = plan;
        this.buckets = cycle.horizon().size();
        this.demandLines = DemandLines.of(cycle.demand());
        this.flows = new ProductFlows(cycle, plan);
        this.unit = FigureSizes.smallestProduct(cycle);
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
        new LimitVerifier(cycle, plan, this::record).check();
        return violations.stream()
                .sorted(Comparator.comparingDouble(Violation::relative).reversed())
                .collect(ImmutableList.toImmutableList());
    }

    private void product(ResolvedProduct product, ProductPlan made) {
        String id = made.product().value();
        double[] inHouse = flows.supplied(made.product(), ResourceKind.IN_HOUSE);
        double[] partners = flows.supplied(made.product(), ResourceKind.SUBCONTRACT);
        double[] bought = flows.supplied(made.product(), ResourceKind.PURCHASE);
        double[] moved = flows.supplied(made.product(), ResourceKind.TRANSPORT);
        double[] beside = flows.beside(made.product());
        double[] taken = flows.taken(made.product());
        List<DemandLine> lines = demandLines.of(made.product());
        double[] demand = demand(lines);
        double stock = product.openingStock();
        double late = product.backorders();
        equal("opening stock", id, 0, made.openingStock(), stock);
        equal("opening backorders", id, 0, made.openingBackorders(), late);
        for (int t = 0; t < buckets; t++) {
            equal("production", id, t, made.produced().get(t), inHouse[t]);
            equal("subcontracting", id, t, made.subcontracted().get(t), partners[t]);
            equal("purchasing", id, t, made.purchased().get(t), bought[t]);
            equal("demand", id, t, made.demand().get(t), demand[t]);
            equal("receipts", id, t, made.receipts().get(t), product.receipts().get(t));
            equal("moved in", id, t, made.moved().get(t), moved[t]);
            equal("co-products", id, t, made.coProduced().get(t), beside[t]);
            equal("components taken", id, t, made.consumed().get(t), taken[t]);
            double in = product.receipts().get(t) + inHouse[t] + partners[t] + bought[t] + moved[t] + beside[t];
            equal(
                    "material balance",
                    id,
                    t,
                    stock + in,
                    made.shipped().get(t)
                            + taken[t]
                            + made.writtenOff().get(t)
                            + made.inventory().get(t));
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
            notNegative(id, t, made, stock + in + late + made.demand().get(t));
            stockLimits(product, made, t, stock + in);
            stock = made.inventory().get(t);
            late = made.late().get(t);
        }
        boolean mayCancel = product.lostSalesAllowed() && !made.markets().isEmpty();
        atMost("backorders cancelled", id, 0, made.cancelledBackorders(), mayCancel ? product.backorders() : 0);
        atMost("no negative cancelling", id, 0, -made.cancelledBackorders(), 0);
        double owed = product.endingBacklog().map(end -> end.most()).orElse(0.0);
        if (owed < Double.POSITIVE_INFINITY) {
            atMost("late at the end", id, buckets - 1, late, owed);
        }
        double owedAtLeast = product.endingBacklog().map(end -> end.least()).orElse(0.0);
        atMost("least late at the end", id, buckets - 1, owedAtLeast, late);
        markets(product, made, lines);
        lateness(product, made);
        made.newlyLate().ifPresent(newly -> newlyLate(product, made, newly));
        shelfLife(product, made);
    }

    /**
     * Oldest first: what is in stock at the end of a bucket came in within the shelf life; opening stock in the bucket before
     * the first.
     */
    private void shelfLife(ResolvedProduct product, ProductPlan made) {
        String id = made.product().value();
        int life = product.product().shelfLife().orElse(buckets + 1);
        boolean keeps = product.product().shelfLife().isEmpty();
        for (int t = 0; t < buckets; t++) {
            atMost("no negative write-off", id, t, -made.writtenOff().get(t), 0);
            if (keeps) {
                equal("nothing too old", id, t, made.writtenOff().get(t), 0);
                continue;
            }
            double fresh = t < life - 1 ? made.openingStock() : 0;
            for (int s = Math.max(0, t - life + 1); s <= t; s++) {
                fresh += made.receipts().get(s)
                        + made.produced().get(s)
                        + made.subcontracted().get(s)
                        + made.purchased().get(s)
                        + made.moved().get(s)
                        + made.coProduced().get(s);
            }
            atMost("shelf life", id, t, made.inventory().get(t), life == 0 ? 0 : fresh);
            if (life == 0 && t == 0) {
                atMost(
                        "opening stock too old",
                        id,
                        t,
                        made.openingStock(),
                        made.writtenOff().get(t));
            }
        }
    }

    private void notNegative(String id, int t, ProductPlan made, double terms) {
        record("no negative shipment", id, t, -made.shipped().get(t), 0, 0, terms);
        record("no negative stock", id, t, -made.inventory().get(t), 0, 0, terms);
        record("no negative lateness", id, t, -made.late().get(t), 0, 0, terms);
        record("no negative lost sales", id, t, -made.lost().get(t), 0, 0, terms);
    }

    private void stockLimits(ResolvedProduct product, ProductPlan made, int t, double terms) {
        String id = made.product().value();
        double stock = made.inventory().get(t);
        boolean last = t == buckets - 1;
        if (!(last && product.endingExactly().isPresent())) {
            record(
                    "minimum stock",
                    id,
                    t,
                    product.minimum().get(t) - stock,
                    product.minimum().get(t),
                    stock,
                    terms);
            if (product.maximum().isPresent() && product.maximumCost().isEmpty()) {
                double ending = last ? product.endingAtLeast().orElse(0) : 0;
                double most = Math.max(ending, product.maximum().get().get(t));
                record("maximum stock", id, t, stock - most, stock, most, terms);
            }
        }
        if (last) {
            product.endingAtLeast()
                    .ifPresent(least -> record("ending stock", id, t, least - stock, least, stock, terms));
            product.endingExactly()
                    .ifPresent(
                            exactly -> record("ending stock", id, t, Math.abs(exactly - stock), exactly, stock, terms));
        }
        double over = product.maximumCost().isEmpty()
                ? 0
                : Math.max(0, stock - product.maximum().orElseThrow().get(t));
        equal("stock above its maximum", id, t, made.aboveMaximum().get(t), over);
        double missing = Math.max(0, product.safetyStock().get(t) - stock);
        equal("safety stock shortfall", id, t, made.belowSafetyStock().get(t), missing);
    }

    private void markets(ResolvedProduct product, ProductPlan made, List<DemandLine> lines) {
        String id = made.product().value();
        double[][] asked = made.markets().stream()
                .map(market -> demand(lines.stream()
                        .filter(line -> line.market().equals(market.market()))
                        .toList()))
                .toArray(double[][]::new);
        for (int t = 0; t < buckets; t++) {
            double lost = 0;
            for (int i = 0; i < asked.length; i++) {
                MarketPlan market = made.markets().get(i);
                lost += market.lost().get(t);
                equal("demand of a market", id, t, market.demand().get(t), asked[i][t]);
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

    /**
     * Who waits at the end of a bucket asked in it, or was waiting before; with a lateness limit, became late within as many
     * buckets as one may wait.
     */
    private void newlyLate(ResolvedProduct product, ProductPlan made, Series newly) {
        String id = made.product().value();
        double before = product.backorders() - made.cancelledBackorders();
        for (int t = 0; t < buckets; t++) {
            double late = made.late().get(t);
            atMost("no negative newly late", id, t, -newly.get(t), 0);
            atMost("newly late", id, t, newly.get(t), late);
            atMost(
                    "newly late of demand",
                    id,
                    t,
                    newly.get(t),
                    made.demand().get(t) - made.lost().get(t));
            atMost("waiting since before", id, t, late - newly.get(t), before);
            if (product.latenessLimit().isPresent()) {
                int limit = product.latenessLimit().getAsInt();
                double recent = t - limit + 1 <= -1 ? product.backorders() - made.cancelledBackorders() : 0;
                for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                    recent += newly.get(s);
                }
                atMost("waiting no longer than allowed", id, t, late, recent);
            }
            before = late;
        }
    }

    /** Lots, runs and validity of a route. */
    private void route(ResolvedResource.Route route, ProductionLine line, String what, int t) {
        double quantity = line.quantity().get(t);
        double runs = line.runs().get(t);
        if (t < route.firstBucket() || t >= route.endBucket()) {
            atMost("validity", what, t, quantity, 0);
        }
        if (route.whole()) {
            equal("whole units", what, t, quantity, Math.rint(quantity));
        }
        if (route.lot().multiple().isPresent()) {
            double lot = route.lot().multiple().getAsDouble();
            equal("lot size", what, t, quantity, Math.rint(quantity / lot) * lot);
        }
        if (route.lot().hasRuns()) {
            equal("whole runs", what, t, runs, Math.rint(runs));
            atMost("one run", what, t, runs, 1);
            atMost("no negative run", what, t, -runs, 0);
            if (runs < 0.5) {
                atMost("no production without a run", what, t, quantity, 0);
            } else {
                double run = runs;
                route.lot().minimum().ifPresent(least -> atMost("minimum lot", what, t, least * run, quantity));
            }
        } else {
            equal("no runs without lots or set-ups", what, t, runs, 0);
        }
    }

    /** Regular capacity per bucket with what has been bought, less the downtime chosen. */
    private double[] capacity(ResolvedResource resource) {
        double[] capacity = resource.capacity().orElseThrow().toArray();
        for (ExpansionPlan bought : plan.expansions()) {
            for (ResolvedResource.Step step : resource.expansions()) {
                if (bought.resource().equals(resource.resource().id())
                        && bought.step().equals(step.name())) {
                    for (int t = 0; t < buckets; t++) {
                        for (int s = step.firstBucket(); s + step.leadTime() <= t; s++) {
                            capacity[t] += step.capacity() * bought.bought().get(s);
                        }
                    }
                }
            }
        }
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.Downtime downtime
                    && downtime.resource()
                            .equals(Optional.of(resource.resource().id()))) {
                for (DowntimePlan down : plan.downtimes()) {
                    boolean same = down.id().equals(downtime.id().value());
                    for (int t = 0; t < buckets && same; t++) {
                        capacity[t] -=
                                down.machines().get(t) * downtime.perMachine().get(t);
                    }
                }
            }
        }
        return capacity;
    }

    private void resource(ResolvedResource resource, ResourcePlan made) {
        String id = made.id().value();
        double[] capacity = resource.capacity().isPresent() ? capacity(resource) : new double[0];
        double[] stated = made.available().isPresent() ? made.available().get().toArray() : unlimited();
        List<String> names = resource.routings().stream()
                .map(route -> route.product() + " at " + id)
                .toList();
        for (int t = 0; t < buckets; t++) {
            double load = 0;
            for (int j = 0; j < resource.routings().size(); j++) {
                ProductionLine line = made.production().get(j);
                atMost("no negative production", id, t, -line.quantity().get(t), 0);
                ResolvedResource.Route route = resource.routings().get(j);
                load += route.usage() * line.quantity().get(t)
                        + route.lot().setupTime() * line.runs().get(t);
                route(route, line, names.get(j), t);
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
            if (capacity.length > 0) {
                equal("stated capacity", id, t, stated[t], capacity[t]);
                atMost("capacity", id, t, made.regular().get(t), capacity[t]);
            }
        }
    }

    private double[] unlimited() {
        double[] row = new double[buckets];
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        return row;
    }

    private double[] demand(List<DemandLine> lines) {
        double[] sum = new double[buckets];
        for (DemandLine line : lines) {
            for (int t = 0; t < buckets; t++) {
                sum[t] += line.volume().get(t);
            }
        }
        return sum;
    }

    private void equal(String rule, String subject, int t, double left, double right) {
        record(rule, subject, t, Math.abs(left - right), left, right, 0);
    }

    private void atMost(String rule, String subject, int t, double value, double most) {
        record(rule, subject, t, value - most, value, most, 0);
    }

    /** Notes a rule that is broken beyond rounding. */
    void record(String rule, String subject, int t, double amount, double left, double right, double terms) {
        if (amount <= 0) {
            return; // most often: kept to the last digit
        }
        double relative = amount / (unit + Math.max(Math.abs(left), Math.abs(right)) + PER_TERM * terms);
        if (!(relative <= TOLERANCE)) {
            violations.add(
                    new Violation(rule, subject, cycle.horizon().bucket(t).label(), amount, relative));
        }
    }
}
