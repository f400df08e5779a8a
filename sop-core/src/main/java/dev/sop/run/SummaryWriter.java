package dev.sop.run;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.executive.Counted;
import dev.sop.executive.Decision;
import dev.sop.executive.ExecutiveSummary;
import dev.sop.executive.Figure;
import dev.sop.executive.Risk;
import dev.sop.gap.Gap;
import dev.sop.internal.Tolerances;
import dev.sop.performance.Performance;
import dev.sop.reconcile.Reconciled;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.KeyFigures.UnitFigures;
import dev.sop.scenario.ScenarioComparison;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.supply.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes the executive summary. Every number in a sentence is a figure of its table. */
final class SummaryWriter {

    private static final double TIGHT = 0.95;

    private final Reconciled plan;
    private final Map<String, Figure> figures;

    private SummaryWriter(Reconciled plan) {
        this.plan = plan;
        this.figures = SummaryFigures.of(plan);
    }

    static ExecutiveSummary write(
            Reconciled plan,
            ScenarioComparison scenarios,
            ImmutableList<Decision> decisions,
            Optional<Performance> performance) {
        SummaryWriter writer = new SummaryWriter(plan);
        List<String> headline = writer.headline();
        List<Risk> risks = writer.risks(scenarios);
        performance.ifPresent(past -> {
            PerformanceSummary.figures(past).forEach(figure -> writer.figures.put(figure.id(), figure));
            headline.addAll(PerformanceSummary.headline(past));
            risks.addAll(PerformanceSummary.risks(past));
        });
        return new ExecutiveSummary(
                ImmutableList.copyOf(headline),
                ImmutableList.copyOf(writer.figures.values()),
                decisions,
                plan.cycle().assumptions(),
                ImmutableList.copyOf(risks));
    }

    private List<String> headline() {
        List<String> sentences = new ArrayList<>();
        Horizon horizon = plan.cycle().horizon();
        String first = horizon.bucket(0).label();
        String last = horizon.bucket(horizon.size() - 1).label();
        String span = horizon.size() == 1 ? "in " + first : "from " + first + " to " + last;
        List<UnitFigures> asked = SummaryFigures.asked(plan.figures());
        for (UnitFigures unit : asked) {
            sentences.add(service(unit, SummaryFigures.suffix(unit, asked), span));
        }
        sentences.add(money());
        sentences.add(proof());
        sentences.add(
                plan.gapAnalysis().isClosed()
                        ? "Supply meets demand: there are no gaps."
                        : text("gaps")
                                + (plan.gapAnalysis().gaps().size() == 1
                                        ? " gap remains: "
                                        : " gaps remain; the first: ")
                                + first() + ".");
        return sentences;
    }

    /** What is delivered and lost of the products with one unit of measure. */
    private String service(UnitFigures unit, String suffix, String span) {
        boolean cancels = figures.containsKey("backorders_cancelled" + suffix);
        String cancelled = cancels
                ? ", and " + quantity("backorders_cancelled" + suffix) + " of backorders "
                        + isOrAre("backorders_cancelled" + suffix) + " cancelled."
                : ".";
        if (unit.serviceLevel().isEmpty()) {
            return "Nothing is asked for " + span + ", so that there is no service level" + cancelled;
        }
        boolean lost = value("lost" + suffix) > 0;
        return "Of a demand of " + quantity("demand" + suffix) + " " + span + ", " + text("service_level" + suffix)
                + " is delivered in its bucket; "
                + (lost ? quantity("lost" + suffix) + " " + isOrAre("lost" + suffix) + " lost" : "nothing is lost")
                + cancelled;
    }

    private String money() {
        String spent = text("spent");
        if (value("potential_revenue") == 0 && value("revenue") == 0) {
            String why = plan.figures().demand() > 0 ? "No price is given, so that there is" : "There is";
            return why + " no revenue; money spent is " + spent + ".";
        }
        return "Revenue is " + text("revenue") + " of a potential " + text("potential_revenue") + ", money spent "
                + spent + ", margin " + text("margin") + ".";
    }

    private String proof() {
        return switch (plan.certificate().status()) {
            case CONFLICTING_LIMITS ->
                "The hard limits contradict each other; the plan breaks them as little as possible.";
            case UNFINISHED -> "The search ended before it found a plan that keeps the limits; this one breaks some.";
            default ->
                "Total cost with penalties is " + text("total_cost")
                        + (plan.certificate().lowerBound().isPresent()
                                ? "; no plan within the limits costs less than " + text("lower_bound") + "."
                                : "; nothing is proven of the least cost.");
        };
    }

    private String first() {
        Gap gap = plan.gapAnalysis().gaps().get(0);
        String kind = gap.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        String cause =
                gap.causes().isEmpty() ? "" : ", because " + gap.causes().get(0).text();
        return kind + " for " + gap.subject()
                + gap.market().map(name -> " in " + name).orElse("")
                + (gap.firstBucket().equals(gap.lastBucket())
                        ? " in " + gap.firstBucket()
                        : " from " + gap.firstBucket() + " to " + gap.lastBucket())
                + cause;
    }

    private List<Risk> risks(ScenarioComparison scenarios) {
        List<Risk> risks = new ArrayList<>();
        for (ScenarioOutcome outcome : scenarios.outcomes()) {
            double money = outcome.difference().margin();
            KeyFigures base = scenarios.base();
            boolean moves = Math.abs(money)
                    > Tolerances.REPORTED * Math.max(Math.abs(base.margin()), Math.abs(base.totalCost()));
            boolean loses = outcome.difference().lost() > Tolerances.REPORTED * base.demand();
            if (outcome.changes().isEmpty() || !(moves || loses)) {
                continue;
            }
            risks.add(new Risk(
                    "risk/scenario/" + outcome.name(),
                    moves && money > 0,
                    outcome.name() + ": " + String.join(", ", outcome.changes())
                            + (loses ? "; more sales are lost than in base" : ""),
                    moves ? money : 0,
                    outcome.probability()));
        }
        for (ResourcePlan resource : plan.supplyPlan().resources()) {
            int tight = resource.bucketsAtLeast(TIGHT);
            if (tight > 0) {
                String id = "tight_buckets." + resource.id();
                String label = "Buckets in which " + resource.id() + " has no slack (95 % or more)";
                figures.put(id, Figure.count(id, label, tight, "buckets"));
                risks.add(new Risk(
                        "risk/capacity/" + resource.id(),
                        false,
                        resource.id() + " has no slack in " + Counted.of(tight, "bucket"),
                        0,
                        0));
            }
        }
        for (Assumption assumption : plan.cycle().assumptions()) {
            if (assumption.kind() == AssumptionKind.UNQUANTIFIED) {
                risks.add(new Risk("risk/" + assumption.id(), false, assumption.text(), 0, 0));
            }
        }
        return risks;
    }

    private String quantity(String id) {
        Figure figure = figure(id);
        return Counted.quantity(figure.text(), figure.unit());
    }

    private String isOrAre(String id) {
        return text(id).equals("1") ? "is" : "are";
    }

    private double value(String id) {
        return figure(id).value().orElse(0.0);
    }

    private String text(String id) {
        return figure(id).text();
    }

    private Figure figure(String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }
}
