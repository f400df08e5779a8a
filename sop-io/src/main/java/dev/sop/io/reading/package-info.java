/** From the tree of a planning document to the values of a cycle, collecting everything that is wrong with it. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.io.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
