/** How a plan is laid out as tables for the terminal. */
@NullMarked
package dev.sop.io.tables;

import org.jspecify.annotations.NullMarked;
