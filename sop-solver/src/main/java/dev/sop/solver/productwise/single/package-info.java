/**
 * One product alone, solved exactly: convex costs of the position over buckets, dynamic programming on slopes.
 */
@NullMarked
package dev.sop.solver.productwise.single;

import org.jspecify.annotations.NullMarked;
