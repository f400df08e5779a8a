package dev.sop;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.Strategy;
import dev.sop.scenario.KeyFigures;
import java.util.Comparator;

/**
 * Plans of one cycle by several strategies, side by side.
 *
 * @param lines one for each strategy that was planned, in the order asked for
 * @param unplanned the strategies that were not, with the reason: the strategy declines the cycle, time was up, or the caller ended the
 *     call; empty where every strategy was planned
 */
public record StrategyComparison(ImmutableList<Line> lines, ImmutableList<Unplanned> unplanned) {

    /**
     * A strategy's plan.
     *
     * @param strategy which
     * @param plan its plan, on its own: without scenarios and without options of decisions; its certificate says how good it is among
     *     plans of this strategy
     * @param overFirst its key figures less those of the first strategy planned
     */
    public record Line(Strategy strategy, Plan plan, KeyFigures overFirst) {}

    /**
     * A strategy without a plan.
     *
     * @param strategy which
     * @param reason why not, a sentence or a clause: {@code the time limit of 1000 ms is used up}
     */
    public record Unplanned(Strategy strategy, String reason) {}

    /**
     * The line of a strategy.
     *
     * @throws IllegalArgumentException if it was not asked for or has no plan, with the reason
     */
    public Line line(Strategy strategy) {
        return lines.stream()
                .filter(line -> line.strategy().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "strategy: " + strategy.label() + ", expected one that was planned. "
                                + unplanned.stream()
                                        .filter(left -> left.strategy().equals(strategy))
                                        .map(left ->
                                                "Maybe another strategy takes the cycle, or more time: it was not planned, as "
                                                        + left.reason())
                                        .findFirst()
                                        .orElse("Maybe it was not among the strategies compared.")));
    }

    /**
     * The line that costs least; of equal ones the first.
     *
     * @throws IllegalStateException if no strategy was planned
     */
    public Line cheapest() {
        return lines.stream()
                .min(Comparator.comparingDouble(line -> line.plan().figures().totalCost()))
                .orElseThrow(() -> new IllegalStateException("no strategy was planned: " + unplanned));
    }
}
