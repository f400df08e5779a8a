package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.StockRule;
import dev.sop.solver.productwise.single.ProductProgram;

/** The cost of the position of products whose stock has limits or safety stock, per bucket, for the first-order method. */
final class PositionRows {
    final FloatRows least;
    final FloatRows floor;
    final FloatRows target;
    final FloatRows most;
    final FloatRows below;
    final FloatRows between;
    final FloatRows above;

    /** The row of each product here; -1 where stock is plain: slopes minus late cost and holding cost, kink at zero. */
    final int[] rowOf;

    PositionRows(ProductWiseProblem problem, RouteShape shape) {
        rowOf = new int[problem.products];
        int count = 0;
        for (int p = 0; p < problem.products; p++) {
            rowOf[p] = shape.plainStock[p] ? -1 : count++;
        }
        double[][][] rows = new double[7][count][];
        for (int p = 0; p < problem.products; p++) {
            if (rowOf[p] >= 0) {
                ProductProgram program = new ProductProgram(problem.buckets, 0);
                StockRule.fill(problem, p, program, null, null);
                rows[0][rowOf[p]] = program.least;
                rows[1][rowOf[p]] = program.floor;
                rows[2][rowOf[p]] = program.target;
                rows[3][rowOf[p]] = program.most;
                rows[4][rowOf[p]] = program.below;
                rows[5][rowOf[p]] = program.between;
                rows[6][rowOf[p]] = program.above;
            }
        }
        least = new FloatRows(rows[0]);
        floor = new FloatRows(rows[1]);
        target = new FloatRows(rows[2]);
        most = new FloatRows(rows[3]);
        below = new FloatRows(rows[4]);
        between = new FloatRows(rows[5]);
        above = new FloatRows(rows[6]);
    }
}
