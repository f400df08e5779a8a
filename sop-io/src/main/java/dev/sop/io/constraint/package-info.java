/** The document form of each kind of constraint, in one declaration that reads and writes. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.io.constraint;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
