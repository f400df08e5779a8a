package dev.sop.solver.cut;

/**
 * What some productions of an item must make between them to cover its demand from a first period to a last one: {@code
 * sum of unit x >= D - W - sum of share y}, where W and the shares are what else can cover that demand, never negative.
 *
 * @param demand D
 * @param others W: stock before, other inflow, and other production, each period's by its amount or by the demand it could
 *     still cover if set up, whichever is less at the point
 * @param setup set-ups counted apart from W
 * @param share what each of them could cover
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Coverage(double demand, SlackExpression others, int[] setup, double[] share) {}
