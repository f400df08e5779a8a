package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.finance.FinancialPlan;
import dev.sop.gap.CauseKind;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.internal.Tolerances;
import dev.sop.product.MarketId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.FigureSizes;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds every gap of a plan: runs of neighbouring buckets in which something falls short, each with its causes. */
public final class GapFinder {

    private final ResolvedCycle cycle;
    private final CauseFinder causes;
    private final List<Gap> gaps = new ArrayList<>();
    private final Series potentialMargin;
    private final DemandLines lines;
    private final Series anything;
    /** One, or the largest figure of the smallest product where that is less: what is added to the figures a gap is measured by. */
    private final double one;

    private GapFinder(ResolvedCycle cycle, CauseFinder causes) {
        this.cycle = cycle;
        this.causes = causes;
        this.potentialMargin = PotentialMargin.of(cycle);
        this.lines = DemandLines.of(cycle.demand());
        this.one = FigureSizes.smallestProduct(cycle);
        this.anything = Series.constant(cycle.horizon().size(), Double.POSITIVE_INFINITY);
    }

    /** All gaps, dearest first, missed targets after what causes them; gaps of equal value in the order of the plan. */
    public static List<Gap> gaps(ResolvedCycle cycle, SupplyPlan plan, FinancialPlan money, CauseFinder causes) {
        GapFinder finder = new GapFinder(cycle, causes);
        for (int p = 0; p < plan.products().size(); p++) {
            finder.product(p, cycle.products().get(p), plan.products().get(p));
        }
        money.targets().forEach(target -> finder.target(target, money));
        finder.gaps.sort(Comparator.comparing((Gap gap) -> gap.kind() == GapKind.TARGET_MISSED)
                .thenComparing(Comparator.comparingDouble(Gap::value).reversed()));
        return finder.gaps;
    }

    private void product(int index, ResolvedProduct product, ProductPlan made) {
        for (MarketPlan market : made.markets()) {
            if (!product.lostSalesAllowed()) {
                break; // a lost sale is then a broken limit, and a gap of its own kind
            }
            Series unit = valueOfLostSale(made, market);
            runs(
                    GapKind.UNMET,
                    index,
                    made,
                    market.market(),
                    market.lost(),
                    market.lost().times(unit),
                    costOfLosing(product, made, market));
        }
        if (product.lostSalesAllowed() && made.cancelledBackorders() > Tolerances.REPORTED * one) {
            double[] cancelled = new double[made.demand().size()];
            cancelled[0] = made.cancelledBackorders();
            Series volume = Series.of(cancelled);
            Series unit = made.markets().isEmpty()
                    ? Series.zeros(cancelled.length)
                    : valueOfLostSale(made, made.markets().get(0));
            runs(
                    GapKind.UNMET,
                    index,
                    made,
                    Optional.of(MarketId.of("backorders")),
                    volume,
                    volume.times(unit),
                    costOfCancelling(product, made));
        }
        runs(
                GapKind.LATE,
                index,
                made,
                Optional.empty(),
                made.late(),
                made.late().times(product.lateCost()),
                anything);
        runs(
                GapKind.BELOW_SAFETY_STOCK,
                index,
                made,
                Optional.empty(),
                made.belowSafetyStock(),
                made.belowSafetyStock().times(product.safetyStockCost()),
                anything);
    }

    /** Revenue per unit lost; the cost of losing it where there is no price. */
    private Series valueOfLostSale(ProductPlan made, MarketPlan market) {
        int k = lines.indexOf(made.product(), market.market());
        if (k < 0) {
            return Series.zeros(made.demand().size());
        }
        Series price = cycle.demand().lines().get(k).price();
        return price.max() > 0 ? price : cycle.lostSaleCost().get(k);
    }

    /** What losing a unit costs, per bucket; infinite where it must not be lost. */
    private Series costOfLosing(ResolvedProduct product, ProductPlan made, MarketPlan market) {
        int k = product.lostSalesAllowed() ? lines.indexOf(made.product(), market.market()) : -1;
        return k < 0 ? anything : cycle.lostSaleCost().get(k);
    }

    /** Opening backorders are cancelled at the cost of the market that loses a sale most cheaply. */
    private Series costOfCancelling(ResolvedProduct product, ProductPlan made) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (MarketPlan market : made.markets()) {
            cheapest = Math.min(cheapest, costOfLosing(product, made, market).get(0));
        }
        return Series.constant(cycle.horizon().size(), cheapest);
    }

    private void runs(
            GapKind kind,
            int product,
            ProductPlan made,
            Optional<MarketId> market,
            Series volume,
            Series value,
            Series worth) {
        int t = 0;
        while (t < volume.size()) {
            double dust = Tolerances.REPORTED * (one + made.demand().get(t));
            if (volume.get(t) <= dust) {
                t++;
                continue;
            }
            int first = t;
            while (t < volume.size()
                    && volume.get(t)
                            > Tolerances.REPORTED * (one + made.demand().get(t))) {
                t++;
            }
            gaps.add(gap(kind, product, made, market, first, t - 1, volume, value, worth));
        }
    }

    private Gap gap(
            GapKind kind,
            int product,
            ProductPlan made,
            Optional<MarketId> market,
            int first,
            int last,
            Series volume,
            Series value,
            Series worth) {
        CauseTotals totals = new CauseTotals();
        double[] inGap = new double[last - first + 1];
        double units = 0;
        double money = 0;
        for (int t = first; t <= last; t++) {
            inGap[t - first] = volume.get(t);
            units += volume.get(t);
            money += value.get(t);
            for (CauseFinder.Share share : causesOf(kind, product, made, market, t, worth.get(t))) {
                totals.add(share, volume.get(t), value.get(t));
            }
        }
        Horizon horizon = cycle.horizon();
        String subject = made.product().value();
        String id = GapIds.of(
                kind,
                subject,
                market.map(MarketId::value),
                horizon.bucket(first).label());
        return new Gap(
                id,
                kind,
                subject,
                market.map(MarketId::value),
                horizon.bucket(first).label(),
                horizon.bucket(last).label(),
                units,
                money,
                Series.within(volume.size(), first, inGap),
                totals.causes(units, money));
    }

    private List<CauseFinder.Share> causesOf(
            GapKind kind, int product, ProductPlan made, Optional<MarketId> market, int bucket, double worth) {
        return switch (kind) {
            case LATE -> causes.causesOfLateness(product, bucket);
            case BELOW_SAFETY_STOCK -> causes.causesOfShortStock(product, bucket);
            default -> causes.causesOfLoss(product, lines.indexOf(made.product(), market), bucket, worth);
        };
    }

    private void target(FinancialPlan.TargetLine target, FinancialPlan money) {
        int size = target.target().size();
        int t = 0;
        while (t < size) {
            if (target.missed(t)
                    <= Tolerances.REPORTED * (1 + Math.abs(target.target().get(t)))) {
                t++;
                continue;
            }
            int first = t;
            double missed = 0;
            double beyond = 0;
            while (t < size
                    && target.missed(t)
                            > Tolerances.REPORTED
                                    * (1 + Math.abs(target.target().get(t)))) {
                missed = target.atLeast() ? missed + target.missed(t) : Math.max(missed, target.missed(t));
                double reach = target.name().equals("margin")
                        ? potentialMargin.get(t)
                        : money.potentialRevenue().get(t);
                beyond += Math.min(target.missed(t), Math.max(0, target.target().get(t) - reach));
                t++;
            }
            gaps.add(new Gap(
                    GapIds.of(
                            GapKind.TARGET_MISSED,
                            target.name(),
                            Optional.empty(),
                            cycle.horizon().bucket(first).label()),
                    GapKind.TARGET_MISSED,
                    target.name(),
                    Optional.empty(),
                    cycle.horizon().bucket(first).label(),
                    cycle.horizon().bucket(t - 1).label(),
                    0,
                    missed,
                    Series.zeros(size),
                    targetCauses(target, missed, beyond)));
        }
    }

    private static ImmutableList<GapCause> targetCauses(FinancialPlan.TargetLine target, double missed, double beyond) {
        if (!target.atLeast()) {
            String text = "the plan holds more stock than the target allows";
            return ImmutableList.of(new GapCause(CauseKind.COST, target.name(), 0, missed, 0, text));
        }
        double lost = missed - beyond;
        ImmutableList.Builder<GapCause> causes = ImmutableList.builder();
        if (lost > Tolerances.REPORTED) {
            boolean margin = target.name().equals("margin");
            String text = "demand lost or delivered in another bucket"
                    + (margin ? ", and supply dearer than the cheapest: overtime, other resources, stock" : "");
            causes.add(new GapCause(margin ? CauseKind.COST : CauseKind.LOST_SALES, target.name(), 0, lost, 0, text));
        }
        if (beyond > Tolerances.REPORTED) {
            String text = "all demand at the agreed prices and the cheapest costs does not reach the target";
            causes.add(new GapCause(CauseKind.DEMAND_BELOW_TARGET, target.name(), 0, beyond, 0, text));
        }
        return causes.build();
    }
}
