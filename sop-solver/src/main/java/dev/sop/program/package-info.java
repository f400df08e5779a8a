/**
 * Linear programs as plain arrays: what the library hands to a solver from outside, and what it takes back.
 *
 * <p>Planners never need this package. It is for those who plug a solver of their own in.
 */
@NullMarked
package dev.sop.program;

import org.jspecify.annotations.NullMarked;
