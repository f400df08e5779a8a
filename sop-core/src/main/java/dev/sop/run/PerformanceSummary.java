package dev.sop.run;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleCalendar;
import dev.sop.executive.ActionItem;
import dev.sop.executive.Figure;
import dev.sop.executive.OwnerRole;
import dev.sop.executive.Risk;
import dev.sop.performance.NamedFigure;
import dev.sop.performance.Performance;
import dev.sop.performance.ScorecardLine;
import dev.sop.performance.ScorecardStatus;
import dev.sop.performance.ScorecardTrend;
import dev.sop.performance.SignalLine;
import java.util.Locale;
import java.util.Optional;

/** What the executive summary says of the past: figures of the scorecard, a sentence, drifting forecasts, actions. */
final class PerformanceSummary {

    private PerformanceSummary() {}

    /** The scorecard's figures, and what the worst product of a missed one comes to. */
    static ImmutableList<Figure> figures(Performance past) {
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        for (ScorecardLine line : past.scorecard()) {
            line.figure().value().ifPresent(value -> {
                String status = line.status().name().toLowerCase(Locale.ROOT) + trend(line);
                figures.add(figure(line, id(line), "Past " + line.metric() + ": target " + status, value));
                figures.add(figure(line, id(line) + ".target", "Target of " + line.metric(), line.goal()));
            });
            if (line.status() == ScorecardStatus.MISSED) {
                worst(line)
                        .ifPresent(worst -> figures.add(figure(
                                line, id(line) + ".worst", line.metric() + " of " + worst.name(), worst.value())));
            }
        }
        past.realisation()
                .value()
                .ifPresent(value -> figures.add(Figure.share(
                        "performance.realisation", "Impact of past decisions, came of expected", Optional.of(value))));
        return figures.build();
    }

    /** Which targets were missed, and where it is worst; nothing where no metric has a figure. */
    static ImmutableList<String> headline(Performance past) {
        long known = past.scorecard().stream()
                .filter(line -> line.figure().isDefined())
                .count();
        if (known == 0) {
            return ImmutableList.of();
        }
        if (past.missed().isEmpty()) {
            return ImmutableList.of("Looking back, every target with a figure was met.");
        }
        StringBuilder text = new StringBuilder("Looking back, targets were missed: ");
        String before = "";
        for (ScorecardLine line : past.missed()) {
            text.append(before)
                    .append(line.metric())
                    .append(' ')
                    .append(number(line, line.figure().value()))
                    .append(" against ")
                    .append(number(line, Optional.of(line.goal())))
                    .append(trend(line));
            worst(line)
                    .ifPresent(worst -> text.append(" (worst: ")
                            .append(worst.name())
                            .append(", ")
                            .append(number(line, Optional.of(worst.value())))
                            .append(')'));
            before = "; ";
        }
        return ImmutableList.of(text.append('.').toString());
    }

    /** Forecasts that have drifted to one side. */
    static ImmutableList<Risk> risks(Performance past) {
        ImmutableList.Builder<Risk> risks = ImmutableList.builder();
        for (SignalLine signal : past.signals()) {
            if (!signal.alarms().isEmpty()) {
                boolean above = signal.signal().value().orElse(0.0) > 0;
                risks.add(new Risk(
                        "risk/forecast/" + signal.product(),
                        false,
                        "The forecast of " + signal.product() + " has run " + (above ? "above" : "below")
                                + " sales, beyond the tracking limit in "
                                + String.join(", ", signal.alarms()),
                        0,
                        0));
            }
        }
        return risks.build();
    }

    /** A task for each missed target, due at the pre-S&amp;OP meeting. */
    static ImmutableList<ActionItem> actions(Optional<Performance> performance, CycleCalendar calendar) {
        ImmutableList.Builder<ActionItem> actions = ImmutableList.builder();
        performance.ifPresent(past -> {
            for (ScorecardLine line : past.missed()) {
                actions.add(new ActionItem(
                        "action/" + id(line),
                        "Say why " + line.metric() + " missed its target of "
                                + number(line, Optional.of(line.goal()))
                                + worst(line)
                                        .map(worst -> ", beginning with " + worst.name())
                                        .orElse(""),
                        line.metric().equals("MAPE") ? OwnerRole.DEMAND_PLANNER : OwnerRole.SUPPLY_PLANNER,
                        calendar.preSop(),
                        id(line)));
            }
        });
        return actions.build();
    }

    private static Optional<NamedFigure> worst(ScorecardLine line) {
        return line.worstProducts().stream()
                .filter(product -> product.status() == ScorecardStatus.MISSED)
                .findFirst();
    }

    private static String id(ScorecardLine line) {
        return "performance." + line.metric().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static String trend(ScorecardLine line) {
        return line.trend() == ScorecardTrend.UNKNOWN
                ? ""
                : ", " + line.trend().name().toLowerCase(Locale.ROOT);
    }

    private static Figure figure(ScorecardLine line, String id, String label, double value) {
        return line.metric().equals("weeks of supply")
                ? Figure.weeks(id, label, value)
                : Figure.share(id, label, Optional.of(value));
    }

    private static String number(ScorecardLine line, Optional<Double> value) {
        return figure(line, "", "", value.orElse(0.0)).text();
    }
}
