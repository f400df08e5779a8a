/** Metrics of sales and operations planning as pure functions. */
@NullMarked
package dev.sop.metrics;

import org.jspecify.annotations.NullMarked;
