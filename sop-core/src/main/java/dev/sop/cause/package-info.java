/** Why a plan falls short: each gap with its volume, money and the shares of its causes. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.cause;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
