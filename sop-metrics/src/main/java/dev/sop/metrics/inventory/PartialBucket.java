package dev.sop.metrics.inventory;

/** How much time stock counts for in the bucket in which it runs out. */
public enum PartialBucket {
    /** The same share of time as of the bucket's demand: the default. Half the demand is half the week. */
    LINEAR,
    /** None: only buckets covered in full count. */
    FLOOR,
    /** The share of demand rounded down to whole working days of the bucket. */
    WORKING_DAYS
}
