package dev.sop.run;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.SharedKind;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.executive.ActionItem;
import dev.sop.executive.Decision;
import dev.sop.executive.OwnerRole;
import dev.sop.gap.Gap;
import dev.sop.reconcile.Reconciled;
import java.time.LocalDate;
import java.util.List;

/**
 * Who has to do what by when. Decisions are due at the executive meeting; gaps need their answer prepared by then too, with
 * conflicts and missed targets due at the pre-S&amp;OP meeting; limits without a number and derived costs are to be
 * settled by the supply review of the next cycle, one month on.
 */
final class ActionWriter {

    private ActionWriter() {}

    static ImmutableList<ActionItem> write(
            CycleInputs inputs, Reconciled plan, List<Decision> decisions, CycleCalendar calendar) {
        ImmutableList.Builder<ActionItem> actions = ImmutableList.builder();
        for (Decision decision : decisions) {
            actions.add(new ActionItem(
                    "action/" + decision.id(),
                    "Decide: " + decision.question(),
                    OwnerRole.EXECUTIVE,
                    decision.deadline(),
                    decision.id()));
        }
        for (Gap gap : plan.gapAnalysis().gaps()) {
            actions.add(ofGap(gap, calendar));
        }
        boolean costsDerived = false;
        for (Assumption assumption : plan.cycle().assumptions()) {
            if (assumption.kind() == AssumptionKind.UNQUANTIFIED) {
                actions.add(new ActionItem(
                        "action/quantify/" + assumption.id(),
                        "Put a number on limit " + assumption.subject() + ": " + assumption.text(),
                        ownerOf(inputs, assumption.subject()),
                        nextSupplyReview(inputs, calendar),
                        assumption.id()));
            } else if (assumption.kind() == AssumptionKind.PENALTY_CHECK) {
                actions.add(new ActionItem(
                        "action/check/" + assumption.id(),
                        "Check these costs: " + assumption.text(),
                        OwnerRole.FINANCE_PARTNER,
                        calendar.preSop(),
                        assumption.id()));
            } else if (assumption.kind() == AssumptionKind.NEVER_USED) {
                actions.add(new ActionItem(
                        "action/check/" + assumption.id(),
                        "Check these data: " + assumption.text(),
                        OwnerRole.SUPPLY_PLANNER,
                        nextSupplyReview(inputs, calendar),
                        assumption.id()));
            } else if (assumption.kind() == AssumptionKind.DERIVED && !costsDerived) {
                costsDerived = true;
                actions.add(new ActionItem(
                        "action/confirm/costs",
                        "Confirm the derived costs or give the real ones; the assumptions list each",
                        OwnerRole.FINANCE_PARTNER,
                        nextSupplyReview(inputs, calendar),
                        assumption.id()));
            }
        }
        return actions.build();
    }

    private static ActionItem ofGap(Gap gap, CycleCalendar calendar) {
        String where =
                gap.subject() + gap.market().map(market -> " in " + market).orElse("") + ", " + gap.firstBucket()
                        + (gap.firstBucket().equals(gap.lastBucket()) ? "" : " to " + gap.lastBucket());
        String id = "action/" + gap.id();
        return switch (gap.kind()) {
            case UNMET ->
                new ActionItem(
                        id,
                        "Agree with sales which customers go short of " + where,
                        OwnerRole.DEMAND_PLANNER,
                        calendar.executiveSop(),
                        gap.id());
            case LATE ->
                new ActionItem(
                        id,
                        "Tell customers of late deliveries of " + where,
                        OwnerRole.DEMAND_PLANNER,
                        calendar.executiveSop(),
                        gap.id());
            case BELOW_SAFETY_STOCK ->
                new ActionItem(
                        id,
                        "Watch stock below safety stock of " + where,
                        OwnerRole.SUPPLY_PLANNER,
                        calendar.executiveSop(),
                        gap.id());
            case OVERLOAD ->
                new ActionItem(
                        id,
                        "Find capacity, or move demand, for the overload of " + where,
                        OwnerRole.SUPPLY_PLANNER,
                        calendar.executiveSop(),
                        gap.id());
            case CONFLICT ->
                new ActionItem(
                        id,
                        "Resolve the contradiction of limits around " + where,
                        OwnerRole.SUPPLY_PLANNER,
                        calendar.preSop(),
                        gap.id());
            case TARGET_MISSED ->
                new ActionItem(
                        id,
                        "Close or accept the missed target for " + where,
                        OwnerRole.FINANCE_PARTNER,
                        calendar.preSop(),
                        gap.id());
        };
    }

    /** The supply review of the next monthly cycle: a month on, or the first working day after. */
    private static LocalDate nextSupplyReview(CycleInputs inputs, CycleCalendar calendar) {
        LocalDate day = calendar.supplyReview().plusMonths(1);
        while (!inputs.horizon().calendar().isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static OwnerRole ownerOf(CycleInputs inputs, String constraint) {
        for (Constraint candidate : inputs.constraints()) {
            if (candidate.id().value().equals(constraint) && candidate instanceof UnquantifiedLimit limit) {
                return limit.kind() == SharedKind.MATERIAL || limit.kind() == SharedKind.SUPPLIER
                        ? OwnerRole.PROCUREMENT
                        : OwnerRole.SUPPLY_PLANNER;
            }
        }
        return OwnerRole.SUPPLY_PLANNER;
    }
}
