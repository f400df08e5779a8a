/**
 * The documents by another road: a mixed-integer program written anew from the guide and the Javadoc of the values, solved by native
 * solvers, and random cycles that are held against it. Knows nothing of how the library resolves, compiles or solves a cycle.
 */
package dev.sop.benchmarks.oracle;
