package dev.sop.io.tables;

import static dev.sop.executive.NumberText.cents;
import static dev.sop.executive.NumberText.percent;
import static dev.sop.executive.NumberText.whole;

import dev.sop.Plan;
import dev.sop.assumption.Assumption;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.CostLine;
import dev.sop.certificate.MarginalValue;
import dev.sop.constraint.LimitUse;
import dev.sop.demand.BridgeStep;
import dev.sop.demand.DemandLine;
import dev.sop.executive.ActionItem;
import dev.sop.executive.Decision;
import dev.sop.executive.DecisionOption;
import dev.sop.executive.Figure;
import dev.sop.executive.NumberText;
import dev.sop.executive.Risk;
import dev.sop.finance.FinancialPlan;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.CoverageLine;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.inventory.InventoryHealth;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.scenario.UnplannedScenario;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourcePlan;
import dev.sop.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The sections of a printed plan, each on its own. */
public final class PlanSections {

    private static final int WIDE = 86;
    private static final int NARROW = 29;

    private final Plan plan;
    private final int mostBuckets;

    /** The sections of this plan, showing at most so many buckets. */
    public PlanSections(Plan plan, int mostBuckets) {
        this.plan = plan;
        this.mostBuckets = mostBuckets;
    }

    /** Name, horizon and currency. */
    public String title() {
        String currency = plan.currency().getCurrencyCode().equals("XXX")
                ? "no currency given"
                : "money in " + plan.currency().getCurrencyCode();
        return PlainText.of("PLAN " + plan.name() + ": " + plan.horizon() + ", " + currency) + "\n\n";
    }

    /** Sentences, figures, decisions, risks. */
    public String executiveSummary() {
        StringBuilder text = head("EXECUTIVE SUMMARY");
        for (String sentence : plan.executiveSummary().headline()) {
            TextTable.wrap(sentence, 116)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        TextTable figures = new TextTable(1, WIDE).row("figure", "value");
        for (Figure figure : plan.executiveSummary().figures()) {
            figures.row(figure.label(), NumberText.of(figure));
        }
        text.append('\n').append(figures.print());
        decisions(text);
        risks(text);
        plan.performance()
                .ifPresent(past -> text.append(head("LOOKING BACK")).append(new PerformanceTables(past).print()));
        return text.toString();
    }

    private void decisions(StringBuilder text) {
        if (plan.executiveSummary().decisions().isEmpty()) {
            text.append("  No decision is required.\n\n");
            return;
        }
        TextTable table =
                new TextTable(2, NARROW).row("decision required", "option", "cost", "margin", "lost units", "by");
        for (Decision decision : plan.executiveSummary().decisions()) {
            for (DecisionOption option : decision.options()) {
                table.row(
                        option.equals(decision.options().get(0)) ? decision.question() : "",
                        option.name(),
                        signed(option.costDifference()),
                        signed(option.marginDifference()),
                        signed(option.lostDifference()),
                        decision.deadline().toString());
            }
        }
        text.append(table.print());
    }

    private void risks(StringBuilder text) {
        if (plan.executiveSummary().risks().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(2, 72).row("", "risks and opportunities", "margin", "probability");
        for (Risk risk : plan.executiveSummary().risks()) {
            table.row(
                    risk.opportunity() ? "chance" : "risk",
                    risk.text(),
                    risk.money() == 0 ? "" : signed(risk.money()),
                    risk.probability() == 0 ? "" : percent(risk.probability()));
        }
        text.append(table.print());
    }

    /** The bridge by source, then volume and revenue by bucket. */
    public String demandPlan() {
        StringBuilder text = head("DEMAND PLAN");
        TextTable bridge = new TextTable(3, NARROW).row("product / market", "source", "kind", "volume", "revenue");
        for (DemandLine line : plan.demandPlan().lines()) {
            for (BridgeStep step : line.bridge()) {
                bridge.row(
                        line.label(),
                        step.source(),
                        word(step.kind()),
                        whole(step.volume().sum()),
                        whole(step.revenue().sum()));
            }
            bridge.row(
                    line.label(),
                    "consensus",
                    "",
                    whole(line.volume().sum()),
                    whole(line.revenue().sum()));
        }
        text.append(bridge.print());
        BucketTable volumes = new BucketTable(plan.horizon(), mostBuckets);
        plan.demandPlan().lines().forEach(line -> volumes.row(line.label(), line.volume()));
        volumes.row("all demand", plan.demandPlan().volume())
                .row("revenue", plan.demandPlan().revenue());
        return text.append(volumes.print("volume by bucket")).toString();
    }

    /** Resources, then products, by bucket; use of limits. */
    public String supplyPlan() {
        StringBuilder text = head("SUPPLY PLAN");
        for (ResourcePlan resource : plan.supplyPlan().resources()) {
            BucketTable table = new BucketTable(plan.horizon(), mostBuckets);
            resource.available().ifPresent(available -> table.row("available", available));
            table.row(
                    resource.kind() == dev.sop.supply.ResourceKind.IN_HOUSE ? "regular" : word(resource.kind()),
                    resource.regular());
            table.rowUnlessZero("overtime", resource.totalOvertime());
            table.row(
                    "utilisation",
                    bucket -> resource.utilisation(bucket)
                            .map(NumberText::percent)
                            .orElse("-"));
            String verb = resource.kind() == dev.sop.supply.ResourceKind.TRANSPORT ? "moves " : "makes ";
            if (resource.production().size() > 1) {
                resource.production().forEach(line -> table.rowUnlessZero(verb + line.product(), line.quantity()));
            }
            resource.production().forEach(line -> table.rowUnlessZero("runs of " + line.product(), line.runs()));
            text.append(table.print(resource.id() + " (" + word(resource.unit()) + ")"));
        }
        for (ProductPlan product : plan.supplyPlan().products()) {
            BucketTable table = new BucketTable(plan.horizon(), mostBuckets)
                    .row("demand", product.demand())
                    .row("produced", product.produced())
                    .rowUnlessZero("subcontracted", product.subcontracted())
                    .rowUnlessZero("purchased", product.purchased())
                    .rowUnlessZero("moved in", product.moved())
                    .rowUnlessZero("by-product of others", product.coProduced())
                    .rowUnlessZero("scheduled receipts", product.receipts())
                    .row("shipped", product.shipped())
                    .rowUnlessZero("used or moved out", product.consumed())
                    .rowUnlessZero("written off", product.writtenOff())
                    .row("stock at the end", product.inventory())
                    .rowUnlessZero("below safety stock", product.belowSafetyStock())
                    .rowUnlessZero("above maximum stock", product.aboveMaximum())
                    .rowUnlessZero("late at the end", product.late())
                    .rowUnlessZero("lost", product.lost());
            text.append(table.print(product.product() + " (" + product.unit() + ")"));
        }
        text.append(new WorkSections(plan, mostBuckets).print());
        weeksOfSupply(text);
        limits(text);
        return text.toString();
    }

    private void weeksOfSupply(StringBuilder text) {
        BucketTable table = new BucketTable(plan.horizon(), mostBuckets);
        for (InventoryHealth health : plan.inventoryHealth()) {
            String target = health.target()
                    .map(weeks -> " (target " + cents(weeks) + ")")
                    .orElse("");
            table.row(health.product() + target, bucket -> {
                String label = plan.horizon().bucket(bucket).label();
                String least = health.atLeast().contains(label) ? ">=" : "";
                return least + cents(health.weeksOfSupply().get(bucket));
            });
        }
        text.append(table.print("weeks of supply"));
    }

    private void limits(StringBuilder text) {
        for (LimitUse use : plan.limitUse()) {
            if (use.minimum().isEmpty() && use.used().max() < 0.5) {
                text.append(TextTable.sentence("limit " + use.constraint() + ": " + use.subject() + " is not used"));
                continue;
            }
            BucketTable table = new BucketTable(plan.horizon(), mostBuckets);
            use.minimum().ifPresent(minimum -> table.row("at least", minimum));
            table.row("used", use.used());
            use.maximum().ifPresent(maximum -> table.row("at most", maximum));
            text.append(table.print("limit " + use.constraint() + ": " + use.subject()));
        }
    }

    /** Money by bucket and against targets. */
    public String financials() {
        FinancialPlan money = plan.financials();
        BucketTable table = new BucketTable(plan.horizon(), mostBuckets).row("revenue", money.revenue());
        money.costs().forEach(cost -> table.rowUnlessZero(cost.label(), cost.amount()));
        table.row("margin", money.margin()).row("value of stock", money.inventoryValue());
        for (FinancialPlan.TargetLine target : money.targets()) {
            table.row("target " + target.name(), target.target());
        }
        return head("FINANCIAL IMPACT").append(table.print("money by bucket")).toString();
    }

    /** Gaps with their causes, then how demand is met, then what more of each thing is worth. */
    public String gapAnalysis() {
        StringBuilder text = head("GAP ANALYSIS");
        if (plan.gapAnalysis().isClosed()) {
            text.append("  Supply meets demand: there are no gaps.\n\n");
        } else {
            TextTable table =
                    new TextTable(3, NARROW).row("gap", "buckets", "cause", "volume", "value", "marginal value");
            for (Gap gap : plan.gapAnalysis().gaps()) {
                String buckets = gap.firstBucket().equals(gap.lastBucket())
                        ? gap.firstBucket()
                        : gap.firstBucket() + " to " + gap.lastBucket();
                String name = word(gap.kind()) + ": " + gap.subject()
                        + gap.market().map(market -> " / " + market).orElse("");
                table.row(name, buckets, "", whole(gap.volume()), whole(gap.value()), "");
                for (GapCause cause : gap.causes()) {
                    table.row(
                            "",
                            "",
                            cause.text().contains(cause.id()) ? cause.text() : cause.text() + " [" + cause.id() + "]",
                            whole(cause.volume()),
                            whole(cause.value()),
                            cause.marginalValue() == 0 ? "" : cents(cause.marginalValue()));
                }
            }
            text.append(table.print());
        }
        conflicting(text);
        for (CoverageLine line : plan.gapAnalysis().coverage()) {
            BucketTable table = new BucketTable(plan.horizon(), mostBuckets)
                    .row("demand", line.demand())
                    .row("  made in regular time", line.regular())
                    .rowUnlessZero("  made in overtime", line.overtime())
                    .rowUnlessZero("  subcontracted", line.subcontracted())
                    .rowUnlessZero("  purchased", line.purchased())
                    .rowUnlessZero("  receipts", line.receipts())
                    .rowUnlessZero("  from stock (to stock: minus)", line.fromStock())
                    .rowUnlessZero("  delivered later", line.deliveredLater())
                    .rowUnlessZero("  lost", line.lost());
            text.append(table.print("how " + line.product() + " is met"));
        }
        BucketTable worth = new BucketTable(plan.horizon(), mostBuckets);
        for (MarginalValue value : plan.marginalValues()) {
            worth.row(
                    word(value.kind()) + " " + value.id(),
                    bucket -> cents(value.value().get(bucket)));
        }
        return text.append(worth.print("marginal value")).toString();
    }

    private void conflicting(StringBuilder text) {
        if (plan.gapAnalysis().conflicting().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(2, 56).row("cannot be kept together", "without any one of them the others can");
        for (ConflictingLimit limit : plan.gapAnalysis().conflicting()) {
            table.row(limit.id(), limit.text());
        }
        text.append(table.print());
    }

    /** Base and scenarios side by side. */
    public String scenarios() {
        StringBuilder text = head("SCENARIOS");
        List<ScenarioOutcome> outcomes = plan.scenarios().outcomes();
        String unplanned = unplanned();
        if (outcomes.isEmpty()) {
            return text.append(unplanned.isEmpty() ? "  No scenarios were asked for.\n\n" : unplanned)
                    .toString();
        }
        TextTable table = new TextTable(1, 26);
        List<String> names = new ArrayList<>(List.of(""));
        outcomes.forEach(outcome -> names.add(outcome.name()));
        table.row(names);
        row(
                table,
                "likelihood",
                outcomes,
                outcome -> word(outcome.likelihood()) + " (" + percent(outcome.probability()) + ")");
        row(table, "expected impact", outcomes, outcome -> word(outcome.impact()));
        row(
                table,
                "changes",
                outcomes,
                outcome -> outcome.changes().isEmpty() ? "none" : String.join(", ", outcome.changes()));
        figure(table, "demand", outcomes, KeyFigures::demand);
        figure(table, "served", outcomes, KeyFigures::served);
        figure(table, "lost", outcomes, KeyFigures::lost);
        row(
                table,
                "service level",
                outcomes,
                outcome -> percent(outcome.figures().serviceLevel()));
        figure(table, "revenue", outcomes, KeyFigures::revenue);
        figure(table, "money spent", outcomes, KeyFigures::spent);
        figure(table, "margin", outcomes, KeyFigures::margin);
        row(
                table,
                "margin against base",
                outcomes,
                outcome -> signed(outcome.difference().margin()));
        figure(table, "value of stock at the end", outcomes, KeyFigures::endingInventoryValue);
        row(
                table,
                "highest utilisation",
                outcomes,
                outcome -> percent(outcome.figures().peakUtilisation()));
        row(table, "gaps", outcomes, outcome -> Integer.toString(outcome.gaps()));
        row(table, "proof", outcomes, outcome -> word(outcome.certificate().status()));
        text.append(table.print());
        return text.append("  Margin weighted by probability: ")
                .append(whole(plan.scenarios().expectedMargin()))
                .append("\n\n")
                .append(unplanned)
                .toString();
    }

    /** Scenarios that were not planned and why; empty where all were. */
    private String unplanned() {
        if (plan.scenarios().unplanned().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(2, WIDE).row("not planned", "because");
        for (UnplannedScenario left : plan.scenarios().unplanned()) {
            table.row(left.name(), left.reason());
        }
        return table.print();
    }

    private static void figure(
            TextTable table, String label, List<ScenarioOutcome> outcomes, ToDoubleFunction<KeyFigures> figure) {
        row(table, label, outcomes, outcome -> whole(figure.applyAsDouble(outcome.figures())));
    }

    private static void row(
            TextTable table,
            String label,
            List<ScenarioOutcome> outcomes,
            java.util.function.Function<ScenarioOutcome, String> cell) {
        List<String> cells = new ArrayList<>(List.of(label));
        outcomes.forEach(outcome -> cells.add(cell.apply(outcome)));
        table.row(cells);
    }

    /** Who does what by when. */
    public String actionItems() {
        TextTable table = new TextTable(4, 42).row("due", "owner", "what", "from");
        for (ActionItem action : plan.actionItems()) {
            table.row(action.due().toString(), word(action.owner()), action.what(), action.origin());
        }
        return head("ACTION ITEMS").append(table.print()).toString();
    }

    /** What the plan takes for granted. */
    public String assumptions() {
        TextTable table = new TextTable(2, WIDE).row("kind", "assumption");
        for (Assumption assumption : plan.assumptions()) {
            table.row(word(assumption.kind()), assumption.text());
        }
        return head("ASSUMPTIONS").append(table.print()).toString();
    }

    /** Cost by type where there is any, bound, gap, verifier. */
    public String certificate() {
        Certificate certificate = plan.certificate();
        TextTable table = new TextTable(1, WIDE).row("cost by type", "amount");
        for (CostLine line : certificate.cost().lines()) {
            if (line.amount() != 0) {
                table.row(line.type().label(), cents(line.amount()));
            }
        }
        table.row("total", cents(certificate.cost().total()));
        certificate
                .lowerBound()
                .ifPresent(bound -> table.row("no plan within the limits costs less than", cents(bound)));
        certificate.gap().ifPresent(gap -> table.row("relative gap", String.format(Locale.ROOT, "%.2e", gap)));
        table.row(
                "largest violation found by the verifier",
                certificate
                        .largestViolation()
                        .map(violation -> violation.rule() + " of " + violation.subject() + " in " + violation.bucket())
                        .orElse("none"));
        String solved = "Solved by " + certificate.solver() + ": " + certificate.reason() + ", "
                + certificate.iterations() + " iterations.";
        StringBuilder text = head("CERTIFICATE: " + word(certificate.status())).append(table.print());
        TextTable.wrap(solved, 116)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static StringBuilder head(String title) {
        return new StringBuilder(title).append("\n\n");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String signed(double value) {
        String text = whole(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }
}
