/** Inputs in: everything wrong with them found at once, networks written as one location, and the resolved cycle. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
