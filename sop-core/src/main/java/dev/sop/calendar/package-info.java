/**
 * Time: the {@link dev.sop.calendar.Horizon} of half-open {@link dev.sop.calendar.Bucket}s, the days that are worked
 * ({@link dev.sop.calendar.WorkingCalendar}), numbers over a horizon ({@link dev.sop.calendar.Series}) and figures as
 * planners give them ({@link dev.sop.calendar.PerBucket}).
 */
@NullMarked
@CheckReturnValue
package dev.sop.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
