package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;

/**
 * Improves the incumbent by searching the small program that is left when every integer on which incumbent and relaxation
 * agree is fixed.
 *
 * <p>Source: E. Danna, E. Rothberg, C. Le Pape, <em>Exploring Relaxation Induced Neighborhoods to Improve MIP
 * Solutions</em>, Mathematical Programming, 2005.
 */
final class Neighbourhood {
    private static final long NODES = 200;

    private Neighbourhood() {}

    static void search(
            IntegerProgram whole,
            LinearProgram lp,
            MipOptions options,
            Incumbent incumbent,
            MipNode node,
            double[] point) {
        double[] lower = node.lower.clone();
        double[] upper = node.upper.clone();
        int integers = 0;
        int fixed = 0;
        for (int j = 0; j < lp.columns; j++) {
            if (!lp.integer[j]) {
                continue;
            }
            integers++;
            double value = incumbent.point[j];
            if (Math.abs(point[j] - value) <= 1e-6 && lower[j] <= value && value <= upper[j]) {
                lower[j] = value;
                upper[j] = value;
                fixed++;
            }
        }
        if (fixed * 3 < integers) {
            return;
        }
        TreeSearch search = new TreeSearch(whole, lp, options.withNodeLimit(NODES), incumbent, true);
        search.run(lower, upper, node.basis, node.bound);
    }
}
