/** Plans as JSON by Jackson 2, where the host has it. */
@NullMarked
package dev.sop.io.jackson2;

import org.jspecify.annotations.NullMarked;
