package dev.sop.io.tables;

import static dev.sop.executive.NumberText.cents;

import dev.sop.Plan;
import dev.sop.assumption.Assumption;
import dev.sop.calendar.Series;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.CostLine;
import dev.sop.constraint.LimitUse;
import dev.sop.demand.BridgeStep;
import dev.sop.demand.DemandLine;
import dev.sop.executive.Counted;
import dev.sop.executive.NumberScale;
import dev.sop.executive.NumberText;
import dev.sop.finance.FinancialPlan;
import dev.sop.inventory.InventoryHealth;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The tables of a printed plan, each section on its own: title, demand, supply, money, assumptions, certificate. */
public final class PlanSections {

    private static final int WIDE = 86;
    private static final int NARROW = 29;

    private final Plan plan;
    private final Page page;

    /** The sections of this plan on such a page. */
    public PlanSections(Plan plan, Page page) {
        this.plan = plan;
        this.page = page;
    }

    /** Name, horizon and currency. */
    public String title() {
        String currency = plan.currency().getCurrencyCode().equals("XXX")
                ? "no currency given"
                : "money in " + plan.currency().getCurrencyCode();
        String title = "PLAN " + plan.name() + ": " + plan.horizon() + ", " + currency;
        return String.join("\n", TextTable.wrap(title, page.columns())) + "\n\n";
    }

    /** The bridge by source, then volume and revenue by bucket. */
    public String demandPlan() {
        NumberScale volumes = NumberScale.of(steps(BridgeStep::volume));
        NumberScale money = NumberScale.of(steps(BridgeStep::revenue));
        TextTable bridge = page.table(3, NARROW).row("product / market", "source", "kind", "volume", "revenue");
        for (DemandLine line : plan.demandPlan().lines()) {
            for (BridgeStep step : line.bridge()) {
                bridge.row(
                        line.label(),
                        step.source(),
                        Page.word(step.kind()),
                        sum(volumes, step.volume()),
                        sum(money, step.revenue()));
            }
            bridge.row(line.label(), "consensus", "", sum(volumes, line.volume()), sum(money, line.revenue()));
        }
        BucketTable byBucket = page.buckets(plan.horizon());
        plan.demandPlan().lines().forEach(line -> byBucket.row(line.label(), line.volume()));
        if (plan.figures().byUnit().size() == 1) {
            byBucket.row("all demand", plan.demandPlan().volume());
        }
        Series revenue = plan.demandPlan().revenue();
        NumberScale sales = NumberScale.of(revenue.toArray());
        byBucket.row("revenue", bucket -> sales.text(revenue.get(bucket)));
        return Page.head("DEMAND PLAN")
                .append(bridge.print())
                .append(byBucket.print("volume by bucket"))
                .toString();
    }

    private double[] steps(Function<BridgeStep, Series> figure) {
        return plan.demandPlan().lines().stream()
                .flatMap(line -> line.bridge().stream())
                .mapToDouble(step -> figure.apply(step).sum())
                .toArray();
    }

    private static String sum(NumberScale scale, Series series) {
        double sum = series.sum();
        return scale.row(sum).text(sum);
    }

    /** Resources, then products, by bucket; use of limits. */
    public String supplyPlan() {
        StringBuilder text = Page.head("SUPPLY PLAN");
        for (ResourcePlan resource : plan.supplyPlan().resources()) {
            BucketTable table = page.buckets(plan.horizon());
            resource.available().ifPresent(available -> table.row("available", available));
            table.row(
                    resource.kind() == dev.sop.supply.ResourceKind.IN_HOUSE ? "regular" : Page.word(resource.kind()),
                    resource.regular());
            table.rowUnlessZero("overtime", resource.totalOvertime());
            table.row(
                    "utilisation",
                    bucket -> resource.utilisation(bucket)
                            .map(NumberText::percent)
                            .orElse(NumberText.UNDEFINED));
            String verb = resource.kind() == dev.sop.supply.ResourceKind.TRANSPORT ? "moves " : "makes ";
            if (resource.production().size() > 1) {
                resource.production().forEach(line -> table.rowUnlessZero(verb + line.product(), line.quantity()));
            }
            resource.production().forEach(line -> table.rowUnlessZero("runs of " + line.product(), line.runs()));
            text.append(table.print(resource.id() + " (" + Page.word(resource.unit()) + ")"));
        }
        for (ProductPlan product : plan.supplyPlan().products()) {
            BucketTable table = page.buckets(plan.horizon())
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
        text.append(new WorkSections(plan, page).print());
        weeksOfSupply(text);
        limits(text);
        return text.toString();
    }

    private void weeksOfSupply(StringBuilder text) {
        BucketTable table = page.buckets(plan.horizon());
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
            if (use.minimum().isEmpty() && isUnused(use)) {
                text.append(page.sentence("limit " + use.constraint() + ": " + use.subject() + " is not used"));
                continue;
            }
            BucketTable table = page.buckets(plan.horizon());
            use.minimum().ifPresent(minimum -> table.row("at least", minimum));
            table.row("used", use.used());
            use.maximum().ifPresent(maximum -> table.row("at most", maximum));
            text.append(table.print("limit " + use.constraint() + ": " + use.subject()));
        }
    }

    private static boolean isUnused(LimitUse use) {
        double[] most = use.maximum().map(Series::toArray).orElse(new double[] {1});
        return NumberScale.of(most).isNothing(use.used().toArray());
    }

    /** Money by bucket and against targets. */
    public String financials() {
        FinancialPlan money = plan.financials();
        BucketTable table = page.buckets(plan.horizon()).row("revenue", money.revenue());
        money.costs().forEach(cost -> table.rowUnlessZero(cost.label(), cost.amount()));
        table.row("margin", money.margin()).row("value of stock", money.inventoryValue());
        for (FinancialPlan.TargetLine target : money.targets()) {
            table.row("target " + target.name(), target.target());
        }
        return Page.head("FINANCIAL IMPACT")
                .append(table.print("money by bucket"))
                .toString();
    }

    /** What the plan takes for granted. */
    public String assumptions() {
        TextTable table = page.table(2, WIDE).row("kind", "assumption");
        for (Assumption assumption : plan.assumptions()) {
            table.row(Page.word(assumption.kind()), assumption.text());
        }
        return Page.head("ASSUMPTIONS").append(table.print()).toString();
    }

    /** Cost by type where there is any, bound, gap, verifier. */
    public String certificate() {
        Certificate certificate = plan.certificate();
        List<Double> amounts = new ArrayList<>();
        certificate.cost().lines().forEach(line -> amounts.add(line.amount()));
        amounts.add(certificate.cost().total());
        certificate.lowerBound().ifPresent(amounts::add);
        NumberScale scale = NumberScale.withCents(
                amounts.stream().mapToDouble(Double::doubleValue).toArray());
        TextTable table = page.table(1, WIDE).row("cost by type", "amount");
        for (CostLine line : certificate.cost().lines()) {
            if (line.amount() != 0) {
                table.row(line.type().label(), scale.row(line.amount()).text(line.amount()));
            }
        }
        table.row("total", scale.text(certificate.cost().total()));
        certificate
                .lowerBound()
                .ifPresent(bound -> table.row("no plan within the limits costs less than", scale.text(bound)));
        certificate.gap().ifPresent(gap -> table.row("relative gap", String.format(Locale.ROOT, "%.2e", gap)));
        table.row(
                "largest violation found by the verifier",
                certificate
                        .largestViolation()
                        .map(violation -> violation.rule() + " of " + violation.subject() + " in " + violation.bucket())
                        .orElse("none"));
        String solved = "Solved by " + certificate.solver() + ": " + certificate.reason() + ", "
                + Counted.of(certificate.iterations(), "iteration") + ".";
        return Page.head("CERTIFICATE: " + Page.word(certificate.status()))
                .append(table.print())
                .append(page.lines(solved))
                .toString();
    }
}
