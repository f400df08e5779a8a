package dev.sop;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.Certificate;
import dev.sop.cycle.Strategy;
import dev.sop.scenario.KeyFigures;
import dev.sop.supply.SupplyPlan;

/**
 * Plans of one cycle by several strategies, side by side.
 *
 * @param lines one for each strategy that was planned, in the order asked for
 * @param unplanned the strategies that were not, as time was up or the caller ended the call; never the first, and empty without a limit
 */
public record StrategyComparison(ImmutableList<Line> lines, ImmutableList<Strategy> unplanned) {

    /** A comparison in which every strategy was planned. */
    public StrategyComparison(ImmutableList<Line> lines) {
        this(lines, ImmutableList.of());
    }

    /**
     * A strategy's plan in figures.
     *
     * @param strategy which
     * @param figures its key figures
     * @param overFirst its figures less those of the first strategy asked for
     * @param gaps how many gaps its analysis has
     * @param certificate its cost by type, and how good it is among plans of this strategy
     * @param supplyPlan what is made, stocked and delivered
     */
    public record Line(
            Strategy strategy,
            KeyFigures figures,
            KeyFigures overFirst,
            int gaps,
            Certificate certificate,
            SupplyPlan supplyPlan) {}

    /** The line of a strategy. */
    public Line line(Strategy strategy) {
        return lines.stream()
                .filter(line -> line.strategy().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("strategy: " + strategy.label()
                        + ", expected one that was compared."
                        + (unplanned.contains(strategy) ? " Maybe more time is needed: it was not planned." : "")));
    }

    /** The line that costs least; of equal ones the first. */
    public Line cheapest() {
        Line cheapest = lines.get(0);
        for (Line line : lines) {
            if (line.figures().totalCost() < cheapest.figures().totalCost()) {
                cheapest = line;
            }
        }
        return cheapest;
    }
}
