package dev.sop.io.writing;

import dev.sop.SopCycle;
import dev.sop.assumption.Assumption;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.inventory.InventoryPosition;
import dev.sop.io.constraint.ConstraintWriter;
import dev.sop.io.entry.Entry;
import dev.sop.product.HoldingBasis;
import dev.sop.product.Product;
import java.util.Collection;
import java.util.Map;

/** A cycle as the tree of a document. What is at its default is left out, but scenarios are always listed. */
public final class CycleWriter {

    private CycleWriter() {}

    /** The tree of a document that reads back as an equal cycle and asks for these answers. */
    public static Map<String, Object> write(SopCycle cycle, Collection<String> outputs) {
        return new Entry()
                .entry("inputs", inputs(cycle))
                .names("outputs", outputs)
                .node();
    }

    private static Entry inputs(SopCycle cycle) {
        CycleInputs inputs = cycle.inputs();
        Entry entry = new Entry()
                .text("name", inputs.name())
                .text("currency", inputs.currency().getCurrencyCode())
                .entry("horizon", HorizonWriter.write(inputs.horizon()));
        if (inputs.goal() != Goal.MINIMUM_COST) {
            entry.word("goal", inputs.goal());
        }
        if (inputs.shortageSplit() != ShortageSplit.BY_VALUE) {
            entry.word("shortage_split", inputs.shortageSplit());
        }
        if (!inputs.products().isEmpty()) {
            entry.entries(
                    "products",
                    inputs.products().stream().map(CycleWriter::product).toList());
        }
        entry.entries(
                "demand_input",
                inputs.demand().stream().map(CycleWriter::signal).toList());
        entry.entries(
                "supply_input",
                inputs.supply().stream().map(SupplyWriter::write).toList());
        if (!inputs.lanes().isEmpty()) {
            entry.entries(
                    "lanes", inputs.lanes().stream().map(NetworkWriter::lane).toList());
        }
        if (!inputs.constraints().isEmpty()) {
            entry.entries(
                    "constraints",
                    inputs.constraints().stream().map(ConstraintWriter::write).toList());
        }
        if (!inputs.inventory().isEmpty()) {
            entry.entries(
                    "inventory",
                    inputs.inventory().stream().map(CycleWriter::position).toList());
        }
        inputs.publishedPlan().ifPresent(plan -> entry.entry("published_plan", NetworkWriter.published(plan)));
        if (!inputs.costPolicy().equals(CostPolicy.standard())) {
            entry.entry("cost_policy", policy(inputs.costPolicy()));
        }
        if (!inputs.targets().equals(FinancialTargets.none())) {
            entry.entry("targets", targets(inputs.targets()));
        }
        inputs.calendar().ifPresent(calendar -> entry.entry("calendar", calendar(calendar)));
        if (!inputs.assumptions().isEmpty()) {
            entry.entries(
                    "assumptions",
                    inputs.assumptions().stream().map(CycleWriter::assumption).toList());
        }
        inputs.history().ifPresent(history -> entry.entry("history", HistoryWriter.write(history)));
        return entry.entries(
                "scenarios",
                cycle.scenarios().stream().map(ScenarioWriter::write).toList());
    }

    private static Entry product(Product product) {
        Entry entry = new Entry()
                .text("product", product.id().value())
                .text("family", product.family())
                .figure("price", "prices", product.price())
                .figure("unit_cost", product.unitCost())
                .figure("holding_cost", product.holdingCost())
                .figure("late_cost", product.lateCost())
                .figure("lost_sale_cost", product.lostSaleCost());
        if (!product.unit().equals("units")) {
            entry.text("unit", product.unit());
        }
        if (!product.lostSalesAllowed()) {
            entry.flag("lost_sales_allowed", false);
        }
        product.latenessLimit().ifPresent(limit -> entry.number("lateness_limit", limit));
        if (product.space() != 1) {
            entry.number("space", product.space());
        }
        if (product.holdingBasis() != HoldingBasis.ENDING) {
            entry.word("holding_basis", product.holdingBasis());
        }
        if (product.priority() != 1) {
            entry.number("priority", product.priority());
        }
        product.shelfLife().ifPresent(life -> entry.number("shelf_life", life));
        entry.figureUnlessZero("write_off_cost", product.writeOffCost());
        return product.wholeUnits() ? entry.flag("whole_units", true) : entry;
    }

    private static Entry signal(DemandSignal signal) {
        Entry entry = new Entry()
                .text("source", signal.source())
                .text("product", signal.product())
                .text("market", signal.market())
                .text("site", signal.site())
                .figure("volume", "volumes", signal.volume())
                .figure("revenue", "revenues", signal.revenue())
                .figure("price", "prices", signal.price());
        if (signal.confidence() != 1) {
            entry.number("confidence", signal.confidence());
        }
        signal.priority().ifPresent(rank -> entry.number("priority", rank));
        if (signal.kind() != DemandKind.FORECAST) {
            entry.word("kind", signal.kind());
        }
        entry.text("first_bucket", signal.firstBucket()).text("last_bucket", signal.lastBucket());
        signal.provenance()
                .ifPresent(given ->
                        entry.text("by", given.who()).text("when", given.when()).text("why", given.why()));
        return entry;
    }

    private static Entry position(InventoryPosition position) {
        Entry entry = new Entry()
                .text("product", position.product().value())
                .text("site", position.site())
                .number("on_hand", position.onHand())
                .numberUnlessZero("backorders", position.backorders())
                .figureUnlessZero("scheduled_receipts", position.scheduledReceipts())
                .figureUnlessZero("safety_stock", position.safetyStock())
                .number("safety_stock_weeks", position.safetyStockWeeks())
                .figure("safety_stock_cost", position.safetyStockCost());
        if (position.deepViolationFactor() != 1) {
            entry.number("deep_violation_factor", position.deepViolationFactor());
        }
        return entry.figureUnlessZero("minimum", position.minimum())
                .figure("maximum", position.maximum())
                .figure("maximum_cost", position.maximumCost())
                .number("ending_at_least", position.endingAtLeast())
                .number("ending_exactly", position.endingExactly())
                .number("ending_backlog_at_least", position.endingBacklogAtLeast())
                .number("ending_backlog_at_most", position.endingBacklogAtMost())
                .number("ending_backlog_exactly", position.endingBacklogExactly())
                .number("target_weeks_of_supply", position.targetWeeksOfSupply());
    }

    private static Entry policy(CostPolicy policy) {
        return new Entry()
                .number("unit_cost_share_of_price", policy.unitCostShareOfPrice())
                .number("annual_holding_rate", policy.annualHoldingRate())
                .number("overtime_premium", policy.overtimePremium())
                .number("subcontract_premium", policy.subcontractPremium())
                .number("lost_sale_multiple_of_cost", policy.lostSaleMultipleOfCost())
                .number("late_per_month", policy.latePerMonth())
                .number("safety_stock_per_month", policy.safetyStockPerMonth());
    }

    private static Entry targets(FinancialTargets targets) {
        return new Entry()
                .figure("revenue", targets.revenue())
                .figure("margin", targets.margin())
                .figure("inventory_value", targets.inventoryValue());
    }

    private static Entry assumption(Assumption assumption) {
        return new Entry()
                .text("id", assumption.id())
                .word("kind", assumption.kind())
                .text("subject", assumption.subject())
                .text("text", assumption.text());
    }

    private static Entry calendar(CycleCalendar calendar) {
        return new Entry()
                .text("data_gathering", calendar.dataGathering().toString())
                .text("demand_review", calendar.demandReview().toString())
                .text("supply_review", calendar.supplyReview().toString())
                .text("pre_sop", calendar.preSop().toString())
                .text("executive_sop", calendar.executiveSop().toString());
    }
}
