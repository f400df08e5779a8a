package dev.sop.solver.family;

import org.jspecify.annotations.Nullable;

/** The cost of the position of families whose stock has limits or safety stock, kept per bucket for the first-order method. */
final class PositionRows {
    /** Null where the family's stock is plain: slopes minus late cost and holding cost, kink at zero. */
    private final @Nullable FamilyProgram[] rows;

    /** What a unit not made costs at most, by family: the upper limit of its price. */
    final double[][] recourse;

    private final boolean[] losesWithLimit;

    PositionRows(CoupledProblem problem, RouteShape shape) {
        rows = new FamilyProgram[problem.families];
        recourse = new double[problem.families][];
        losesWithLimit = new boolean[problem.families];
        for (int p = 0; p < problem.families; p++) {
            if (!shape.plainStock[p]) {
                FamilyProgram row = new FamilyProgram(problem.buckets, 0);
                StockRule.fill(problem, p, row, null, null);
                rows[p] = row;
            }
            for (int t = 0; t < problem.buckets; t++) {
                losesWithLimit[p] |= problem.lostMax[p][t] < Double.POSITIVE_INFINITY;
            }
            recourse[p] = recourse(problem, p, shape.unmetCost[p]);
        }
    }

    @Nullable FamilyProgram of(int p) {
        return rows[p];
    }

    boolean losesWithLimit(int p) {
        return losesWithLimit[p];
    }

    private static double[] recourse(CoupledProblem problem, int p, double unmet) {
        boolean always = true;
        for (int t = 0; t < problem.buckets; t++) {
            always &= problem.lostCost[p][t] < unmet && problem.lostMax[p][t] == Double.POSITIVE_INFINITY;
        }
        if (always) {
            return problem.lostCost[p];
        }
        double[] row = new double[problem.buckets];
        for (int t = 0; t < row.length; t++) {
            boolean free = problem.lostMax[p][t] == Double.POSITIVE_INFINITY;
            row[t] = free ? Math.min(unmet, problem.lostCost[p][t]) : unmet;
        }
        return row;
    }
}
