package dev.sop.io;

import dev.sop.Plan;
import dev.sop.io.tables.PlanSections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A plan as tables for the terminal, at most 120 columns wide, the same on every machine. Long horizons are folded into
 * blocks of buckets; beyond {@value #MOST_BUCKETS} buckets the tables by bucket show the first ones and say how many are
 * left out. Numbers are rounded to whole units for reading; the JSON form has them in full.
 */
public final class PlanTables {

    /** The most buckets shown in a table by bucket. */
    public static final int MOST_BUCKETS = 60;

    private PlanTables() {}

    /** All six outputs, then the money, limits, marginal values, assumptions and the certificate. */
    public static String print(Plan plan) {
        return print(plan, EnumSet.allOf(PlanOutput.class));
    }

    /** These outputs, in their fixed order, then assumptions and the certificate, which are never left out. */
    public static String print(Plan plan, Set<PlanOutput> outputs) {
        PlanSections sections = new PlanSections(plan, MOST_BUCKETS);
        StringBuilder text = new StringBuilder(sections.title());
        if (outputs.contains(PlanOutput.EXECUTIVE_SUMMARY)) {
            text.append(sections.executiveSummary());
        }
        if (outputs.contains(PlanOutput.DEMAND_PLAN)) {
            text.append(sections.demandPlan());
        }
        if (outputs.contains(PlanOutput.SUPPLY_PLAN)) {
            text.append(sections.supplyPlan());
            text.append(sections.financials());
        }
        if (outputs.contains(PlanOutput.GAP_ANALYSIS)) {
            text.append(sections.gapAnalysis());
        }
        if (outputs.contains(PlanOutput.SCENARIOS)) {
            text.append(sections.scenarios());
        }
        if (outputs.contains(PlanOutput.ACTION_ITEMS)) {
            text.append(sections.actionItems());
        }
        return text.append(sections.assumptions())
                .append(sections.certificate())
                .toString();
    }
}
