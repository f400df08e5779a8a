/** A whole cycle run: base plan, scenarios beside it, options of decisions, the summary and who does what by when. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.run;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
