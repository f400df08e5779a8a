package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.LpSolution;
import dev.sop.solver.cut.Cut;
import dev.sop.solver.cut.CutSources;
import dev.sop.solver.cut.LotCuts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tightens the root relaxation: in rounds, separates cuts, adds the deepest that are not near parallel, solves again, and
 * drops those that no longer bind.
 */
final class RootCuts {
    private static final double PARALLEL = 0.9;
    private static final double ENOUGH = 1e-4;
    private static final int PATIENCE = 3;

    private final LinearProgram original;
    private final MipOptions options;
    private final LotCuts lots;
    private LinearProgram current;
    private Basis basis;
    private double bound;
    private List<Cut> active = new ArrayList<>();

    RootCuts(LinearProgram lp, LpSolution relaxed, Basis basis, MipOptions options) {
        this.original = lp;
        this.current = lp;
        this.basis = basis;
        this.bound = relaxed.bound();
        this.options = options;
        this.lots = new LotCuts(lp);
    }

    LinearProgram program() {
        return current;
    }

    Basis basis() {
        return basis;
    }

    double bound() {
        return bound;
    }

    void run() {
        double marked = bound;
        int idle = 0;
        for (int round = 0; round < options.cutRounds() && idle < PATIENCE; round++) {
            if (options.cancelled().getAsBoolean() || !round()) {
                return;
            }
            boolean gained = bound > marked + ENOUGH * (1 + Math.abs(marked));
            idle = gained ? 0 : idle + 1;
            marked = gained ? bound : marked;
        }
    }

    /** One round; false when nothing was found or the relaxation gave no answer (then the last sound state is kept). */
    private boolean round() {
        Relaxation relaxation = new Relaxation(current, options.simplex());
        if (relaxation.solve(current.lower, current.upper, basis, Long.MAX_VALUE / 4) != Relaxation.Outcome.SOLVED) {
            return false;
        }
        CutSources sources = new CutSources(current, relaxation.point);
        List<Cut> found = sources.fromPaths(original.rows);
        if (options.cancelled().getAsBoolean()) {
            return false;
        }
        found.addAll(sources.fromTableau(relaxation.core));
        found.addAll(lots.separate(relaxation.point, options.cancelled()));
        List<Cut> chosen = select(found);
        if (chosen.isEmpty()) {
            return false;
        }
        List<Cut> all = new ArrayList<>(active);
        all.addAll(chosen);
        LinearProgram extended = withCuts(all);
        Relaxation next = new Relaxation(extended, options.simplex());
        Basis start = Relaxation.extended(relaxation.basis(), extended);
        if (next.solve(extended.lower, extended.upper, start, Long.MAX_VALUE / 4) != Relaxation.Outcome.SOLVED) {
            return false;
        }
        bound = Math.max(bound, next.bound);
        dropIdle(all, next.basis());
        return true;
    }

    private List<Cut> select(List<Cut> found) {
        found.sort(
                Comparator.comparingDouble((Cut cut) -> -cut.efficacy()).thenComparingInt(cut -> cut.column().length));
        int most = 50 + original.rows / 4;
        int longest = 100 + original.columns / 4;
        double[] row = new double[original.columns];
        double[] squared = new double[most];
        List<Cut> chosen = new ArrayList<>();
        for (Cut cut : found) {
            if (options.cancelled().getAsBoolean()) {
                return List.of();
            }
            if (cut.column().length > longest) {
                continue;
            }
            double own = cut.squaredLength();
            boolean isNew = true;
            cut.scatter(row);
            for (int k = 0; k < chosen.size() && isNew; k++) {
                isNew = chosen.get(k).times(row) / Math.sqrt(own * squared[k]) < PARALLEL;
            }
            cut.clear(row);
            if (isNew) {
                squared[chosen.size()] = own;
                chosen.add(cut);
                if (chosen.size() >= most) {
                    break;
                }
            }
        }
        return chosen;
    }

    private void dropIdle(List<Cut> all, Basis solved) {
        List<Cut> kept = new ArrayList<>();
        int n = original.columns;
        int m = original.rows;
        int binding = 0;
        byte[] state = new byte[n + m + all.size()];
        System.arraycopy(solved.state, 0, state, 0, n + m);
        for (int k = 0; k < all.size(); k++) {
            if (solved.state[n + m + k] != Basis.BASIC) {
                kept.add(all.get(k));
                state[n + m + binding++] = solved.state[n + m + k];
            }
        }
        active = kept;
        current = withCuts(kept);
        basis = new Basis(n, m + binding, java.util.Arrays.copyOf(state, n + m + binding), null);
    }

    private LinearProgram withCuts(List<Cut> cuts) {
        int n = original.columns;
        int m = original.rows;
        int[] count = new int[n];
        int more = 0;
        for (Cut cut : cuts) {
            for (int j : cut.column()) {
                count[j]++;
            }
            more += cut.column().length;
        }
        int[] start = new int[n + 1];
        int[] next = new int[n];
        int[] index = new int[original.nonZeros() + more];
        double[] value = new double[original.nonZeros() + more];
        for (int j = 0; j < n; j++) {
            int from = original.columnStart[j];
            int length = original.columnStart[j + 1] - from;
            System.arraycopy(original.rowIndex, from, index, start[j], length);
            System.arraycopy(original.value, from, value, start[j], length);
            next[j] = start[j] + length;
            start[j + 1] = next[j] + count[j];
        }
        double[] rowLower = java.util.Arrays.copyOf(original.rowLower, m + cuts.size());
        double[] rowUpper = java.util.Arrays.copyOf(original.rowUpper, m + cuts.size());
        for (int k = 0; k < cuts.size(); k++) {
            Cut cut = cuts.get(k);
            rowLower[m + k] = Double.NEGATIVE_INFINITY;
            rowUpper[m + k] = cut.limit();
            for (int e = 0; e < cut.column().length; e++) {
                int at = next[cut.column()[e]]++;
                index[at] = m + k;
                value[at] = cut.coefficient()[e];
            }
        }
        return new LinearProgram(
                start,
                index,
                value,
                original.cost,
                original.lower,
                original.upper,
                rowLower,
                rowUpper,
                original.integer);
    }
}
