/** Plans as JSON by Jackson 3, where the host has it. */
@NullMarked
package dev.sop.io.jackson3;

import org.jspecify.annotations.NullMarked;
