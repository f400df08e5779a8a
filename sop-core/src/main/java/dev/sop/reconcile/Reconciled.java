package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.MarginalValue;
import dev.sop.constraint.LimitUse;
import dev.sop.finance.FinancialPlan;
import dev.sop.gap.GapAnalysis;
import dev.sop.inventory.InventoryHealth;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.scenario.KeyFigures;
import dev.sop.supply.SupplyPlan;

/**
 * One set of inputs, reconciled: demand against supply, without scenarios or summary.
 *
 * @param cycle the inputs with nothing left open
 * @param supplyPlan what is made, bought, stocked and delivered
 * @param gapAnalysis where it falls short and why
 * @param financials the plan in money
 * @param figures key figures
 * @param inventoryHealth how long stock lasts, one for each product
 * @param limitUse how far the plan uses each constraint
 * @param marginalValues what one more unit of each thing is worth
 * @param certificate how good the plan is
 */
public record Reconciled(
        ResolvedCycle cycle,
        SupplyPlan supplyPlan,
        GapAnalysis gapAnalysis,
        FinancialPlan financials,
        KeyFigures figures,
        ImmutableList<InventoryHealth> inventoryHealth,
        ImmutableList<LimitUse> limitUse,
        ImmutableList<MarginalValue> marginalValues,
        Certificate certificate) {}
