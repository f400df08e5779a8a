/**
 * How good a plan is and who says so: the {@link dev.sop.certificate.Certificate} with cost by type, proven bound and gap, and the rules
 * that a verifier without code of model or solver found broken.
 */
@NullMarked
@CheckReturnValue
package dev.sop.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
