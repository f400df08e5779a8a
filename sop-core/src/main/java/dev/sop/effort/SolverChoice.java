package dev.sop.effort;

/** Which way a plan is solved. The guide to large horizons has the whole table. */
public enum SolverChoice {
    /** Small plans by the simplex method, large ones by the product-wise methods where they can be taken, else as {@link #GENERAL}. */
    AUTOMATIC,
    /** The product-wise methods for any size; the general solver where they cannot be taken. */
    PRODUCT_WISE,
    /** A general solver of linear and integer programs, whatever the size. */
    GENERAL
}
