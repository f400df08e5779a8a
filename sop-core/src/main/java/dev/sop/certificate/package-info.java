/**
 * How good a plan is and who says so: the {@link dev.sop.certificate.Certificate} with cost by type, proven bound and gap,
 * and the {@link dev.sop.certificate.PlanVerifier} that shares no code with model or solver.
 */
@NullMarked
@CheckReturnValue
package dev.sop.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
