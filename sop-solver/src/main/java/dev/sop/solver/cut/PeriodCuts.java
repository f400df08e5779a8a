package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.algebra.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Cuts from a row that several items share in a period (hours, materials). The production of each item is replaced by what
 * it must cover, {@link Coverage}; what is left is a row of set-ups and continuous rests, which is rounded.
 *
 * <p>Demand up to a middle period is asked of the set-up: with {@code x >= D - W} and {@code W >= D (1 - y)}, {@code x >= D y
 * - w} where {@code w = W - D (1 - y)} is never negative at an integer point. Demand beyond is asked for outright. Which
 * items are asked beyond their middle is tried greedily, by how deep the cut becomes.
 *
 * <p>Source: A. J. Miller, G. L. Nemhauser, M. W. P. Savelsbergh, <em>Solving Multi-Item Capacitated Lot-Sizing Problems
 * with Setup Times by Branch-and-Cut</em>, CORE discussion paper, 2000; rounding as in {@link MixedIntegerRounding}.
 */
final class PeriodCuts {
    /** How much of the demand a coverage may miss to be used, in the attempts. */
    private static final double[] MISSES = {1e-6, 0.05, 0.25};

    private static final int ROUNDS = 3;
    private static final int BEYOND = 3;

    private final LinearProgram lp;
    private final Matrix matrix;
    private final VariableBounds variable;
    private final List<BalancePath> paths;
    private final MixedIntegerRounding rounding;
    private final AggregatedRow sum;
    /** Path and place on it of each production column; path -1 for others. */
    private final int[] pathOf;

    private final int[] placeOf;
    /** The shared rows, and the sign that makes each an upper limit. */
    private final int[] shared;

    private final int[] sign;

    PeriodCuts(LinearProgram lp, Matrix matrix, VariableBounds variable, List<BalancePath> paths) {
        this.lp = lp;
        this.matrix = matrix;
        this.variable = variable;
        this.paths = paths;
        this.rounding = new MixedIntegerRounding(lp, variable);
        this.sum = new AggregatedRow(lp, matrix);
        this.pathOf = new int[lp.columns];
        this.placeOf = new int[lp.columns];
        this.sign = new int[lp.rows];
        Arrays.fill(pathOf, -1);
        for (int k = 0; k < paths.size(); k++) {
            place(k);
        }
        int[] found = new int[lp.rows];
        int count = 0;
        for (int i = 0; i < lp.rows; i++) {
            sign[i] = sharedSign(i);
            if (sign[i] != 0) {
                found[count++] = i;
            }
        }
        this.shared = Arrays.copyOf(found, count);
    }

    private void place(int path) {
        int[][] made = paths.get(path).made();
        for (int k = 0; k < made.length; k++) {
            for (int j : made[k]) {
                if (pathOf[j] < 0 || paths.get(pathOf[j]).length() < made.length) {
                    pathOf[j] = path;
                    placeOf[j] = k;
                }
            }
        }
    }

    private int sharedSign(int row) {
        for (int way = 1; way >= -1; way -= 2) {
            double limit = way > 0 ? lp.rowUpper[row] : lp.rowLower[row];
            if (!Double.isInfinite(limit) && itemsIn(row, way) >= 2) {
                return way;
            }
        }
        return 0;
    }

    private int itemsIn(int row, int way) {
        int count = 0;
        int last = -1;
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            int path = pathOf[matrix.rowIndex[p]];
            if (path >= 0 && way * matrix.rowValue[p] > 0 && path != last) {
                last = path;
                count++;
            }
        }
        return count;
    }

    /** Violated cuts from every shared row. */
    List<Cut> separate(double[] point, BooleanSupplier stop) {
        List<Cut> found = new ArrayList<>();
        if (shared.length == 0) {
            return found;
        }
        Coverages coverages = new Coverages(lp, matrix, variable, point);
        double[] activity = Certificates.activity(lp, point);
        for (int row : shared) {
            List<ItemCoverage> items = items(row, coverages, point);
            for (double miss : MISSES) {
                if (stop.getAsBoolean()) {
                    return found;
                }
                separate(row, items, miss, activity[row], point, found);
            }
        }
        return found;
    }

    private List<ItemCoverage> items(int row, Coverages coverages, double[] point) {
        List<ItemCoverage> items = new ArrayList<>();
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            int j = matrix.rowIndex[p];
            double a = sign[row] * matrix.rowValue[p];
            if (pathOf[j] >= 0 && a > 0) {
                BalancePath path = paths.get(pathOf[j]);
                items.add(new ItemCoverage(coverages, path, placeOf[j], j, variable.column[j], a, point));
            }
        }
        return items;
    }

    private void separate(
            int row, List<ItemCoverage> items, double miss, double activity, double[] point, List<Cut> found) {
        int[] middle = new int[items.size()];
        for (int k = 0; k < middle.length; k++) {
            middle[k] = items.get(k).middle(miss);
        }
        int[] last = middle.clone();
        double best = offer(row, items, middle, last, activity, point, found);
        for (int round = 0; round < ROUNDS; round++) {
            int improved = -1;
            int to = 0;
            for (int k = 0; k < last.length; k++) {
                int kept = last[k];
                for (last[k] = kept + 1; last[k] <= kept + BEYOND && last[k] < items.get(k).end; last[k]++) {
                    double efficacy = offer(row, items, middle, last, activity, point, found);
                    if (efficacy > best + 1e-6) {
                        best = efficacy;
                        improved = k;
                        to = last[k];
                    }
                }
                last[k] = kept;
            }
            if (improved < 0) {
                return;
            }
            last[improved] = to;
        }
    }

    /** Rounds the row with the chosen coverages; the depth of the cut, or 0. */
    private double offer(
            int row,
            List<ItemCoverage> items,
            int[] middle,
            int[] last,
            double activity,
            double[] point,
            List<Cut> found) {
        sum.clear();
        if (!sum.add(row, sign[row], activity)) {
            return 0;
        }
        for (int k = 0; k < last.length; k++) {
            if (last[k] >= items.get(k).first) {
                cover(items.get(k), middle[k], last[k]);
            }
        }
        Cut cut = rounding.separate(sum, point);
        if (cut == null) {
            return 0;
        }
        found.add(cut);
        return cut.efficacy();
    }

    /** Replaces what an item makes by its coverage up to a last place, asked of the set-up up to a middle one. */
    private void cover(ItemCoverage item, int middle, int last) {
        Coverage coverage = item.of(middle, last);
        double share = item.share;
        sum.coefficient.add(item.column, -share * item.unit());
        for (int k = 0; k < coverage.setup().length; k++) {
            sum.coefficient.add(coverage.setup()[k], -share * coverage.share()[k]);
        }
        double asked = item.needed(middle);
        sum.right -= share * (coverage.demand() - asked);
        if (asked > 0) {
            sum.coefficient.add(item.setup, share * asked);
            sum.addSlack(coverage.others().plus(item.setup, asked, -asked), -share);
        } else {
            sum.addSlack(coverage.others(), -share);
        }
    }
}
