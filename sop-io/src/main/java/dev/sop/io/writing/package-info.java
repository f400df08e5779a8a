/** From the values of a cycle to the tree of a planning document, and from a tree to text. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.io.writing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
