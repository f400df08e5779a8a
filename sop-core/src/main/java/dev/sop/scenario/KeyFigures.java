package dev.sop.scenario;

/**
 * The figures by which plans are compared, over the whole horizon.
 *
 * @param demand units asked for
 * @param served units of that demand that are delivered, on time or late
 * @param lost units never delivered
 * @param lateUnitBuckets units late at the end of each bucket, summed
 * @param serviceLevel share of demand delivered in its bucket, 0 to 1; 1 where there is no demand
 * @param revenue of what is shipped
 * @param totalCost the certificate's cost, penalties included
 * @param spent money spent
 * @param margin revenue less money spent
 * @param endingInventoryValue stock at the end of the horizon at unit cost
 * @param peakUtilisation highest load over regular capacity of any resource in any bucket
 */
public record KeyFigures(
        double demand,
        double served,
        double lost,
        double lateUnitBuckets,
        double serviceLevel,
        double revenue,
        double totalCost,
        double spent,
        double margin,
        double endingInventoryValue,
        double peakUtilisation) {

    /** This minus the other, figure by figure: {@code upside.minus(base)} is what the upside adds. */
    public KeyFigures minus(KeyFigures other) {
        return new KeyFigures(
                demand - other.demand,
                served - other.served,
                lost - other.lost,
                lateUnitBuckets - other.lateUnitBuckets,
                serviceLevel - other.serviceLevel,
                revenue - other.revenue,
                totalCost - other.totalCost,
                spent - other.spent,
                margin - other.margin,
                endingInventoryValue - other.endingInventoryValue,
                peakUtilisation - other.peakUtilisation);
    }
}
