/**
 * Demands that contradict each other: {@link dev.sop.solver.conflict.ConflictingSet} gives a set of which none can be left out, the
 * smallest where time allows.
 */
@NullMarked
package dev.sop.solver.conflict;

import org.jspecify.annotations.NullMarked;
