/** Helpers shared between packages; not exported. */
@NullMarked
package dev.sop.internal;

import org.jspecify.annotations.NullMarked;
