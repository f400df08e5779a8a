package dev.sop.metrics.inventory;

import dev.sop.metrics.internal.Checks;

/**
 * The choices of weeks of supply.
 *
 * @param partialBucket time in the bucket in which stock runs out; default LINEAR
 * @param stock which stock counts; default ON_HAND
 * @param safetyStock whether safety stock counts as cover; default GROSS
 */
public record CoverPolicy(PartialBucket partialBucket, Stock stock, SafetyStock safetyStock) {
    /** Linear, on-hand, gross of safety stock. */
    public static final CoverPolicy DEFAULT = new CoverPolicy(PartialBucket.LINEAR, Stock.ON_HAND, SafetyStock.GROSS);

    /** Which stock counts. */
    public enum Stock {
        /** What is in the building. */
        ON_HAND,
        /** And what is on its way to it. */
        ON_HAND_AND_IN_TRANSIT
    }

    /** Whether safety stock counts as cover. */
    public enum SafetyStock {
        /** It does: the whole stock is run down. */
        GROSS,
        /** It does not: only stock above the safety stock is run down. */
        NET
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null
     */
    public CoverPolicy {
        Checks.notNull(partialBucket, "partialBucket");
        Checks.notNull(stock, "stock");
        Checks.notNull(safetyStock, "safetyStock");
    }

    /** This policy with another treatment of the partial bucket. */
    public CoverPolicy withPartialBucket(PartialBucket choice) {
        return new CoverPolicy(choice, stock, safetyStock);
    }

    /** This policy with another stock. */
    public CoverPolicy withStock(Stock choice) {
        return new CoverPolicy(partialBucket, choice, safetyStock);
    }

    /** This policy gross or net of safety stock. */
    public CoverPolicy withSafetyStock(SafetyStock choice) {
        return new CoverPolicy(partialBucket, stock, choice);
    }
}
