/**
 * Helpers shared by the metric packages; not exported, may change at any time: argument checks and the two ways of
 * summing.
 */
@NullMarked
package dev.sop.metrics.internal;

import org.jspecify.annotations.NullMarked;
