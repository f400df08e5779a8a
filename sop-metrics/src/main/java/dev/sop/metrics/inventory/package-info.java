/**
 * Inventory measured in time and in money. {@link dev.sop.metrics.inventory.ForwardCover} runs stock down by the
 * demand that follows (weeks of supply), {@link dev.sop.metrics.inventory.AverageCover} divides by a mean,
 * {@link dev.sop.metrics.inventory.FamilyCover} rolls members up without averaging them.
 * {@link dev.sop.metrics.inventory.InventoryTurns}, {@link dev.sop.metrics.inventory.InventoryShare} and
 * {@link dev.sop.metrics.inventory.ExcessStock} are the money side. What counts as stock is said by
 * {@link dev.sop.metrics.inventory.CoverPolicy}, how long a bucket is by
 * {@link dev.sop.metrics.inventory.CoverCalendar}.
 */
@NullMarked
@CheckReturnValue
package dev.sop.metrics.inventory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
