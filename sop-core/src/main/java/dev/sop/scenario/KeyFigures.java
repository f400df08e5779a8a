package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The figures by which plans are compared, over the whole horizon. Quantities add up the products as they are counted: where products have
 * different units of measure, such as pieces and litres, a sum over all says little, and {@link #byUnit()} has one for each.
 *
 * @param demand units asked for
 * @param served units of that demand that are delivered, on time or late
 * @param lost units never delivered
 * @param endingBacklog units of that demand that customers still wait for at the end of the horizon; 0 unless an ending backlog is allowed
 * @param lateUnitBuckets units late at the end of each bucket, summed
 * @param serviceLevel share of demand delivered in its bucket, 0 to 1; empty where there is no demand: of nothing there is no share
 * @param revenue of what is shipped
 * @param totalCost the certificate's cost, penalties included
 * @param spent money spent
 * @param margin revenue less money spent
 * @param endingInventoryValue stock at the end of the horizon at unit cost
 * @param peakUtilisation highest load over regular capacity of any resource in any bucket, above 1 in overtime; empty where no resource
 *     has a limit
 * @param byUnit demand, served and lost of the products of each unit of measure, in the order of the products
 */
public record KeyFigures(
        double demand,
        double served,
        double lost,
        double endingBacklog,
        double lateUnitBuckets,
        Optional<Double> serviceLevel,
        double revenue,
        double totalCost,
        double spent,
        double margin,
        double endingInventoryValue,
        Optional<Double> peakUtilisation,
        ImmutableList<UnitFigures> byUnit) {

    /**
     * The figures of the products with one unit of measure.
     *
     * @param unit of measure, {@code kt} say; the word units by default
     * @param demand asked for
     * @param served of that, delivered on time or late
     * @param lost never delivered
     * @param endingBacklog what customers still wait for at the end of the horizon
     * @param serviceLevel share of demand delivered in its bucket; empty where there is no demand
     */
    public record UnitFigures(
            String unit,
            double demand,
            double served,
            double lost,
            double endingBacklog,
            Optional<Double> serviceLevel) {

        private UnitFigures minus(UnitFigures other) {
            return new UnitFigures(
                    unit,
                    demand - other.demand,
                    served - other.served,
                    lost - other.lost,
                    endingBacklog - other.endingBacklog,
                    difference(serviceLevel, other.serviceLevel));
        }
    }

    /**
     * This minus the other, figure by figure: {@code upside.minus(base)} is what the upside adds. A difference of shares is empty where one of
     * them is; both are of the same products.
     */
    public KeyFigures minus(KeyFigures other) {
        ImmutableList.Builder<UnitFigures> units = ImmutableList.builder();
        for (UnitFigures mine : byUnit) {
            other.byUnit.stream()
                    .filter(theirs -> theirs.unit().equals(mine.unit()))
                    .findFirst()
                    .ifPresent(theirs -> units.add(mine.minus(theirs)));
        }
        return new KeyFigures(
                demand - other.demand,
                served - other.served,
                lost - other.lost,
                endingBacklog - other.endingBacklog,
                lateUnitBuckets - other.lateUnitBuckets,
                difference(serviceLevel, other.serviceLevel),
                revenue - other.revenue,
                totalCost - other.totalCost,
                spent - other.spent,
                margin - other.margin,
                endingInventoryValue - other.endingInventoryValue,
                difference(peakUtilisation, other.peakUtilisation),
                units.build());
    }

    private static Optional<Double> difference(Optional<Double> mine, Optional<Double> other) {
        return mine.flatMap(value -> other.map(theirs -> value - theirs));
    }
}
