/** Text for people: which characters are plain, and numbers with the same digits on every JDK. */
@NullMarked
@CheckReturnValue
package dev.sop.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
