/**
 * Integer programs: whole numbers tightened, cuts at the root, heuristics, and the tree.
 * {@link dev.sop.solver.tree.BranchAndBound} is the entry.
 */
@NullMarked
package dev.sop.solver.tree;

import org.jspecify.annotations.NullMarked;
