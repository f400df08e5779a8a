/**
 * What is planned: products or families, with unit of measure, price and the costs of stock, lateness and lost
 * sales, and the markets they are sold in.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.product;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
