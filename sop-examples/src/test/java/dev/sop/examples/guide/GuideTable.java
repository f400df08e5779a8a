package dev.sop.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.certificate.PlanStatus;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of the guide, row by row: each plan is compared with figures computed by hand, then the table made of the plans
 * with the one on the page.
 */
final class GuideTable {

    private final String heading;
    private final List<String> onThePage;
    private final List<Column> columns;
    private final List<String> rows = new ArrayList<>();

    GuideTable(String heading, List<String> onThePage, List<Column> columns) {
        this.heading = heading;
        this.onThePage = onThePage;
        this.columns = columns;
        rows.add(columns.stream().map(Column::name).collect(Collectors.joining(" | ", "| | ", " |")));
        rows.add("|---" + String.join("", Collections.nCopies(columns.size(), "|---")) + "|");
    }

    /** The plan has these figures, one array for each column, and keeps every limit it can. */
    GuideTable row(String name, Plan plan, double[]... expected) {
        if (plan.certificate().status() != PlanStatus.PSEUDO_HARD_BROKEN) {
            assertThat(plan.certificate().largestViolation())
                    .as(heading + ", " + name)
                    .isEmpty();
        }
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            double[] found = columns.get(c).figures().apply(plan);
            assertThat(found)
                    .as("%s, %s, %s", heading, name, columns.get(c).name())
                    .containsExactly(expected[c], within(1e-5));
            cells.add(Arrays.stream(found).mapToObj(GuideTable::number).collect(Collectors.joining(", ")));
        }
        rows.add("| " + name + " | " + String.join(" | ", cells) + " |");
        return this;
    }

    /** The table on the page is this one. */
    void isOnThePage() {
        assertThat(String.join("\n", onThePage)).as(heading).isEqualTo(String.join("\n", rows));
    }

    /** At most two decimals, thousands apart, no negative zero. */
    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0 + 0.0;
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
    }
}
