/**
 * Cuts for integer programs: mixed-integer rounding of rows and of rows of the tableau, and cuts of lot sizing read off the
 * balances of stock.
 */
@NullMarked
package dev.sop.solver.cut;

import org.jspecify.annotations.NullMarked;
