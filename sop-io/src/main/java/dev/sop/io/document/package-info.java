/** A document as text and as a tree of values that know where they stand; knows the parser, but nothing of planning. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.io.document;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
