package dev.sop.io.tables;

import static dev.sop.executive.NumberText.percent;
import static dev.sop.executive.NumberText.tenths;

import dev.sop.executive.NumberScale;
import dev.sop.performance.AccuracyLine;
import dev.sop.performance.Measured;
import dev.sop.performance.NamedFigure;
import dev.sop.performance.Performance;
import dev.sop.performance.PlanAttainmentLine;
import dev.sop.performance.ScorecardLine;
import dev.sop.performance.ScorecardTrend;
import dev.sop.performance.ScoredExpectation;
import dev.sop.performance.UnplannedLine;
import dev.sop.performance.ValueAddedLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the past says, as tables; each only where there is something in it. */
final class PerformanceTables {

    private static final int NARROW = 26;
    private static final int SCORE = 24;
    private static final String NONE = "-";

    private final Performance past;
    private final Page page;

    PerformanceTables(Performance past, Page page) {
        this.past = past;
        this.page = page;
    }

    String print() {
        return scorecard() + accuracy() + valueAdded() + attainment() + expectations();
    }

    private String scorecard() {
        TextTable table = page.table(1, SCORE)
                .row("scorecard, lag " + past.lag(), "figure", "target", "status", "trend", "worst products", "bucket");
        for (ScorecardLine line : past.scorecard()) {
            boolean weeks = line.metric().equals("weeks of supply");
            table.row(
                    line.metric(),
                    line.figure().value().map(value -> number(value, weeks)).orElse(NONE),
                    line.figure().isDefined() ? line.target() : NONE,
                    Page.word(line.status()),
                    line.trend() == ScorecardTrend.UNKNOWN ? NONE : Page.word(line.trend()),
                    named(line.worstProducts(), weeks),
                    named(line.worstBuckets().stream().limit(1).toList(), weeks));
        }
        return table.print();
    }

    private static String named(List<NamedFigure> parts, boolean weeks) {
        return parts.isEmpty()
                ? NONE
                : parts.stream()
                        .map(part -> part.name() + " " + number(part.value(), weeks))
                        .collect(Collectors.joining(", "));
    }

    private String accuracy() {
        if (past.accuracy().isEmpty()) {
            return "";
        }
        TextTable table = page.table(1, NARROW)
                .row(
                        "forecast of step",
                        "lag",
                        "MAPE",
                        "WAPE by product",
                        "WAPE by family",
                        "bias",
                        "rows",
                        "left out");
        for (AccuracyLine line : past.accuracy()) {
            table.row(
                    line.step(),
                    Integer.toString(line.lag()),
                    share(line.mape()),
                    share(line.wape()),
                    share(line.familyWape()),
                    share(line.bias()),
                    Long.toString(line.wape().counted()),
                    Long.toString(line.mape().leftOut().stream()
                            .mapToLong(entry -> entry.count())
                            .sum()));
        }
        return table.print();
    }

    private String valueAdded() {
        if (past.valueAdded().isEmpty()) {
            return "";
        }
        TextTable table =
                page.table(2, NARROW).row("value added by", "over", "WAPE", "closer", "farther", "p", "verdict");
        for (ValueAddedLine line : past.valueAdded()) {
            table.row(
                    line.step(),
                    line.against(),
                    share(line.added()),
                    Long.toString(line.wins()),
                    Long.toString(line.losses()),
                    String.format(Locale.ROOT, "%.4f", line.pValue()),
                    Page.word(line.verdict()));
        }
        return table.print();
    }

    private String attainment() {
        if (past.attainment().isEmpty()) {
            return "";
        }
        TextTable table =
                page.table(1, NARROW).row("published plan", "mix", "volume", "adherence", "within 5 %", "unplanned");
        for (PlanAttainmentLine line : past.attainment()) {
            table.row(
                    line.plan(),
                    share(line.mix()),
                    share(line.volume()),
                    share(line.adherence()),
                    share(line.hitRate()),
                    unplanned(line));
        }
        return table.print();
    }

    private static String unplanned(PlanAttainmentLine line) {
        double volume =
                line.unplanned().stream().mapToDouble(UnplannedLine::volume).sum();
        return NumberScale.of(volume).text(volume);
    }

    private String expectations() {
        if (past.expectations().isEmpty()) {
            return "";
        }
        TextTable table = page.table(2, NARROW).row("what was expected", "kind", "expected", "came", "outcome");
        for (ScoredExpectation line : past.expectations()) {
            double expected = line.expectation().expected();
            NumberScale scale =
                    NumberScale.of(expected, line.expectation().actual().orElse(expected));
            table.row(
                    line.expectation().id(),
                    Page.word(line.expectation().kind()),
                    scale.text(expected),
                    line.expectation().actual().map(scale::text).orElse(NONE),
                    Page.word(line.outcome()));
        }
        table.row("as expected; impact realised", "", share(past.hitRate()), share(past.realisation()), "");
        return table.print();
    }

    private static String share(Measured figure) {
        return figure.value().map(value -> percent(value)).orElse(NONE);
    }

    private static String number(double value, boolean weeks) {
        return weeks ? tenths(value) + " weeks" : percent(value);
    }
}
