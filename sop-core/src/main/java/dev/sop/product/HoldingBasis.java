package dev.sop.product;

/** What stock the holding cost of a bucket is paid on. */
public enum HoldingBasis {
    /** Stock at the end of the bucket; the default. */
    ENDING,
    /** The mean of stock at the start and at the end of the bucket. Opening stock then costs in the first bucket too. */
    AVERAGE
}
