package dev.sop.solver;

import dev.sop.program.LinearProgram;

/** A bound on the cost of a linear program without a search: any prices prove what they prove. */
public final class QuickBound {

    private QuickBound() {}

    /**
     * The bound.
     *
     * @param prices of the rows, as near as can be guessed
     * @param known the cost of a point that keeps every limit; infinite where none is known
     */
    public static double of(LinearProgram program, double[] prices, double known) {
        return Certificates.lowerBound(program, prices, known);
    }
}
