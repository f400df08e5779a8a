package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.cycle.DemandLines;
import dev.sop.demand.DemandLine;
import dev.sop.executive.Decision;
import dev.sop.executive.ExecutiveSummary;
import dev.sop.executive.Figure;
import dev.sop.executive.NumberText;
import dev.sop.executive.Risk;
import dev.sop.gap.Gap;
import dev.sop.performance.Performance;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.ScenarioComparison;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourcePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the executive summary. Every number in a sentence is a figure of its table. */
final class SummaryWriter {

    private static final double TIGHT = 0.95;

    private final Reconciled plan;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private SummaryWriter(Reconciled plan) {
        this.plan = plan;
    }

    static ExecutiveSummary write(
            Reconciled plan,
            ScenarioComparison scenarios,
            ImmutableList<Decision> decisions,
            Optional<Performance> performance) {
        SummaryWriter writer = new SummaryWriter(plan);
        writer.collect();
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

    private void collect() {
        KeyFigures key = plan.figures();
        add("demand", "Demand", key.demand(), "units");
        add("served", "Served, on time or late", key.served(), "units");
        add("lost", "Lost sales", key.lost(), "units");
        add("service_level", "Service level: share delivered in its bucket", key.serviceLevel(), "%");
        add(
                "potential_revenue",
                "Revenue if all demand were served",
                plan.financials().potentialRevenue().sum(),
                "money");
        add("revenue", "Revenue", key.revenue(), "money");
        add("spent", "Money spent", key.spent(), "money");
        add("margin", "Margin: revenue less money spent", key.margin(), "money");
        add("total_cost", "Total cost, penalties included", key.totalCost(), "money");
        plan.certificate().lowerBound().ifPresent(bound -> add("lower_bound", "Proven least cost", bound, "money"));
        add("ending_inventory", "Value of stock at the end", key.endingInventoryValue(), "money");
        add("peak_utilisation", "Highest utilisation of a resource", key.peakUtilisation(), "%");
        add("gaps", "Gaps", plan.gapAnalysis().gaps().size(), "gaps");
        add("revenue_lost", "Revenue of lost sales", revenueLost(), "money");
        double cancelled = 0;
        for (ProductPlan product : plan.supplyPlan().products()) {
            cancelled += product.cancelledBackorders();
        }
        if (cancelled > 0.5) {
            add("backorders_cancelled", "Customers waiting at the start who are turned away", cancelled, "units");
        }
    }

    /** At the price of each line; lines without a price bring no revenue to lose. */
    private double revenueLost() {
        double lost = 0;
        DemandLines lines = DemandLines.of(plan.cycle().demand());
        for (ProductPlan product : plan.supplyPlan().products()) {
            for (MarketPlan market : product.markets()) {
                for (DemandLine line : lines.of(product.product())) {
                    if (line.market().equals(market.market())) {
                        lost += market.lost().times(line.price()).sum();
                    }
                }
            }
        }
        return lost;
    }

    private List<String> headline() {
        List<String> sentences = new ArrayList<>();
        String span = "from " + plan.cycle().horizon().bucket(0).label() + " to "
                + plan.cycle()
                        .horizon()
                        .bucket(plan.cycle().horizon().size() - 1)
                        .label();
        sentences.add("Of a demand of " + text("demand") + " units " + span + ", " + text("service_level")
                + " is delivered in its bucket"
                + (plan.figures().lost() > 0.5 ? "; " + text("lost") + " units are lost" : "; nothing is lost")
                + (figures.containsKey("backorders_cancelled")
                        ? ", and " + text("backorders_cancelled") + " units of backorders are cancelled."
                        : "."));
        sentences.add("Revenue is " + text("revenue") + " of a potential " + text("potential_revenue")
                + ", money spent " + text("spent") + ", margin " + text("margin") + ".");
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
            boolean moves =
                    Math.abs(money) > 1e-6 * (1 + Math.abs(scenarios.base().margin()));
            boolean loses = outcome.difference().lost() > 0.5;
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
                add(id, "Buckets in which " + resource.id() + " has no slack (95 % or more)", tight, "buckets");
                risks.add(new Risk(
                        "risk/capacity/" + resource.id(),
                        false,
                        resource.id() + " has no slack in " + text(id) + " buckets",
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

    private void add(String id, String label, double value, String unit) {
        figures.put(id, new Figure(id, label, value, unit));
    }

    private String text(String id) {
        return NumberText.of(java.util.Objects.requireNonNull(figures.get(id), id));
    }
}
