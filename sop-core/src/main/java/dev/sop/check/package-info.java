/** What every check of inputs uses: gathered problems, and numbers and names in their sentences. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
