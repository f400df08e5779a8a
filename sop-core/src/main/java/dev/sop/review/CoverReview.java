package dev.sop.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.sop.calendar.Bucket;
import dev.sop.demand.DemandLine;
import dev.sop.metrics.Series;
import dev.sop.metrics.inventory.CoverCalendar;
import dev.sop.metrics.inventory.CoverMember;
import dev.sop.metrics.inventory.CoverPolicy;
import dev.sop.metrics.inventory.FamilyCover;
import dev.sop.metrics.inventory.ForwardCover;
import dev.sop.metrics.inventory.StockPosition;
import dev.sop.metrics.scorecard.Target;
import dev.sop.metrics.scorecard.TargetStatus;
import dev.sop.performance.NamedFigure;
import dev.sop.performance.ScorecardLine;
import dev.sop.performance.ScorecardTrend;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weeks of supply as planning starts: the opening stock of every product with a target, run down by the plan's demand. The goal
 * of the total is the mean of the targets weighted by demand, the cover it has when every product is on its target and demand
 * is even.
 */
final class CoverReview {

    private final ResolvedCycle cycle;
    private final double band;
    private final CoverCalendar calendar;
    private final List<Rated> products = new ArrayList<>();
    private final List<CoverMember> members = new ArrayList<>();

    CoverReview(ResolvedCycle cycle, double band) {
        this.cycle = cycle;
        this.band = band;
        this.calendar = calendar();
        ImmutableListMultimap<ProductId, DemandLine> demand =
                Multimaps.index(cycle.demand().lines(), DemandLine::product);
        for (ResolvedProduct product : cycle.products()) {
            product.targetWeeksOfSupply()
                    .ifPresent(target ->
                            add(product, target, demand.get(product.product().id())));
        }
    }

    private record Rated(String name, double weeks, double target, double demand) {
        double distance() {
            return Math.abs(weeks - target) / target;
        }
    }

    private void add(ResolvedProduct product, double target, List<DemandLine> lines) {
        if (target == 0) {
            return;
        }
        double[] demand = new double[cycle.horizon().size()];
        double sum = 0;
        for (DemandLine line : lines) {
            for (int t = 0; t < demand.length; t++) {
                demand[t] += line.volume().get(t);
                sum += line.volume().get(t);
            }
        }
        StockPosition stock = StockPosition.onHand(product.openingStock());
        ForwardCover cover = ForwardCover.of(stock, Series.of(demand), calendar, CoverPolicy.DEFAULT);
        String name = product.product().id().value();
        products.add(new Rated(name, cover.weeks().value(), target, sum));
        members.add(new CoverMember(name, stock, Series.of(demand)));
    }

    private CoverCalendar calendar() {
        return CoverCalendar.of(
                Series.of(cycle.horizon().buckets().stream()
                        .mapToDouble(Bucket::weeks)
                        .toArray()),
                Series.of(cycle.horizon().buckets().stream()
                        .mapToDouble(Bucket::workingDays)
                        .toArray()));
    }

    ScorecardLine line() {
        FamilyCover family = FamilyCover.of(members, calendar, CoverPolicy.DEFAULT);
        Target target = Target.within("weeks of supply", goal(), band);
        TargetStatus status = members.isEmpty()
                ? TargetStatus.UNDEFINED
                : target.status(family.family().weeks());
        return new ScorecardLine(
                target.metric(),
                MeasuredFigures.of(
                        members.isEmpty() ? family.minimum() : family.family().weeks()),
                ScorecardReview.words(target),
                target.goal(),
                ScorecardReview.status(status),
                ScorecardTrend.UNKNOWN,
                0,
                ImmutableList.of(),
                worst(),
                ImmutableList.of());
    }

    private double goal() {
        double demand = 0;
        double weighted = 0;
        for (Rated product : products) {
            demand += product.demand;
            weighted += product.demand * product.target;
        }
        return demand == 0
                ? products.stream().mapToDouble(Rated::target).average().orElse(0)
                : weighted / demand;
    }

    private ImmutableList<NamedFigure> worst() {
        return products.stream()
                .sorted(Comparator.comparingDouble(Rated::distance).reversed())
                .limit(ScorecardReview.WORST)
                .map(product -> new NamedFigure(
                        product.name,
                        product.weeks,
                        ScorecardReview.status(product.distance() <= band ? TargetStatus.MET : TargetStatus.MISSED)))
                .collect(ImmutableList.toImmutableList());
    }
}
