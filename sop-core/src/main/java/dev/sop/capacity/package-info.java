/**
 * Rough-cut capacity planning: what a schedule asks of the key resources against what they have.
 *
 * <p>A {@link dev.sop.capacity.MasterSchedule} says what is finished when. One of three values says what that takes:
 * {@link dev.sop.capacity.OverallFactors} (a total and shares by resource), {@link dev.sop.capacity.BillOfCapacity}
 * (each product on each resource) or {@link dev.sop.capacity.ResourceProfile} (and how long before the finish).
 * {@link dev.sop.capacity.RoughCutCapacity} compares it with {@link dev.sop.capacity.AvailableCapacity} and answers
 * with a {@link dev.sop.capacity.CapacityReport}; it also reports on a finished supply plan. {@link
 * dev.sop.capacity.Levelling} proposes what to do about overloads, each move with its price.
 */
@NullMarked
@CheckReturnValue
package dev.sop.capacity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
