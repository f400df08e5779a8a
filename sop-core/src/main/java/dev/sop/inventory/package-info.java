/**
 * What lies in stock and what should: {@link dev.sop.inventory.InventoryPosition}.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.inventory;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
