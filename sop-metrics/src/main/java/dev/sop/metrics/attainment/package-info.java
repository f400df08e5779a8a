/**
 * What production made of its plan and of its capacity. {@link dev.sop.metrics.attainment.PlanAttainment} compares
 * actuals with the published plan, volume and mix side by side; {@link dev.sop.metrics.attainment.Utilisation}
 * compares load with capacity. Lines are {@link dev.sop.metrics.attainment.AttainmentLine}s, one per item and bucket.
 */
@NullMarked
@CheckReturnValue
package dev.sop.metrics.attainment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
