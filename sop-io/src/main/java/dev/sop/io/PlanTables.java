package dev.sop.io;

import dev.sop.Plan;
import dev.sop.io.tables.GapSection;
import dev.sop.io.tables.Page;
import dev.sop.io.tables.PlanSections;
import dev.sop.io.tables.ScenarioSection;
import dev.sop.io.tables.SummarySection;
import java.util.EnumSet;
import java.util.Set;

/**
 * A plan as tables for the terminal, no line longer than asked for, the same on every machine. Long horizons are folded into blocks of
 * buckets; beyond {@value #MOST_BUCKETS} buckets the tables by bucket show the first ones and say how many are left out. Quantities and
 * money have as many decimals as their size needs ({@link dev.sop.executive.NumberScale}): 1,450 pieces or 1.45 kt, never 0 for what is
 * not 0. The JSON form has every digit.
 */
public final class PlanTables {

    /** The most buckets shown in a table by bucket. */
    public static final int MOST_BUCKETS = 60;

    /** The width of a page where none is asked for, in characters. */
    public static final int COLUMNS = 120;

    private PlanTables() {}

    /** All six outputs, then the money, limits, marginal values, assumptions and the certificate, {@value #COLUMNS} characters wide. */
    public static String print(Plan plan) {
        return print(plan, EnumSet.allOf(PlanOutput.class));
    }

    /** These outputs, in their fixed order, then assumptions and the certificate, which are never left out. */
    public static String print(Plan plan, Set<PlanOutput> outputs) {
        return print(plan, outputs, COLUMNS);
    }

    /**
     * These outputs on a page that is so many characters wide.
     *
     * @param columns most characters in a line, 40 or more: fewer buckets stand beside each other on a narrow page
     * @throws IllegalArgumentException if the page is narrower than 40
     */
    public static String print(Plan plan, Set<PlanOutput> outputs, int columns) {
        Page page = new Page(columns, MOST_BUCKETS);
        PlanSections sections = new PlanSections(plan, page);
        SummarySection summary = new SummarySection(plan, page);
        StringBuilder text = new StringBuilder(sections.title());
        if (outputs.contains(PlanOutput.EXECUTIVE_SUMMARY)) {
            text.append(summary.print());
        }
        if (outputs.contains(PlanOutput.DEMAND_PLAN)) {
            text.append(sections.demandPlan());
        }
        if (outputs.contains(PlanOutput.SUPPLY_PLAN)) {
            text.append(sections.supplyPlan());
            text.append(sections.financials());
        }
        if (outputs.contains(PlanOutput.GAP_ANALYSIS)) {
            text.append(new GapSection(plan, page).print());
        }
        if (outputs.contains(PlanOutput.SCENARIOS)) {
            text.append(new ScenarioSection(plan, page).print());
        }
        if (outputs.contains(PlanOutput.ACTION_ITEMS)) {
            text.append(summary.actions());
        }
        return text.append(sections.assumptions())
                .append(sections.certificate())
                .toString();
    }

    /**
     * The plan on a screen: the sentences of the executive summary, what to decide and the first six actions.
     *
     * @param columns most characters in a line, 40 or more
     */
    public static String summary(Plan plan, int columns) {
        Page page = new Page(columns, MOST_BUCKETS);
        return new PlanSections(plan, page).title() + new SummarySection(plan, page).brief();
    }
}
