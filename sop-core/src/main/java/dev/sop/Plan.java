package dev.sop;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.MarginalValue;
import dev.sop.constraint.LimitUse;
import dev.sop.cycle.CycleCalendar;
import dev.sop.demand.DemandPlan;
import dev.sop.executive.ActionItem;
import dev.sop.executive.ExecutiveSummary;
import dev.sop.finance.FinancialPlan;
import dev.sop.gap.GapAnalysis;
import dev.sop.inventory.InventoryHealth;
import dev.sop.performance.Performance;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.ScenarioComparison;
import dev.sop.supply.SupplyPlan;
import java.util.Currency;
import java.util.Optional;

/**
 * The answer to a planning cycle: six outputs, the money, and a proof of how good it is. Immutable, and equal to any other
 * plan of the same cycle bit for bit.
 *
 * @param name of the cycle
 * @param horizon the buckets planned for
 * @param currency of all money
 * @param calendar days of the five steps
 * @param demandPlan what is asked for, with a bridge by source
 * @param supplyPlan what is made, bought, stocked and delivered
 * @param gapAnalysis where it falls short and why
 * @param scenarios how else it may turn out
 * @param executiveSummary the plan on a page
 * @param actionItems who does what by when
 * @param financials the plan in money
 * @param figures the plan's key figures
 * @param inventoryHealth weeks of supply of each product, against target
 * @param limitUse how far the plan uses each constraint
 * @param marginalValues what one more unit of each thing is worth
 * @param assumptions what the plan takes for granted
 * @param performance what the past says: scorecard, accuracy, attainment; empty for a cycle without history
 * @param certificate cost by type, proven bound, gap, largest violation found by the verifier
 */
public record Plan(
        String name,
        Horizon horizon,
        Currency currency,
        CycleCalendar calendar,
        DemandPlan demandPlan,
        SupplyPlan supplyPlan,
        GapAnalysis gapAnalysis,
        ScenarioComparison scenarios,
        ExecutiveSummary executiveSummary,
        ImmutableList<ActionItem> actionItems,
        FinancialPlan financials,
        KeyFigures figures,
        ImmutableList<InventoryHealth> inventoryHealth,
        ImmutableList<LimitUse> limitUse,
        ImmutableList<MarginalValue> marginalValues,
        ImmutableList<Assumption> assumptions,
        Optional<Performance> performance,
        Certificate certificate) {}
