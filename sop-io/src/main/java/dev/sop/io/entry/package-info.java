/** The keys of one object of a document, read and written, and what its readers find wrong. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.io.entry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
