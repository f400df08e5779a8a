package dev.sop.solver.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.RandomPrograms;
import dev.sop.solver.Status;
import dev.sop.solver.simplex.Simplex;
import dev.sop.solver.simplex.SimplexOptions;
import dev.sop.solver.tree.MipOptions;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Conflicting sets of tiny programs against all subsets of their demands, each decided by a program of its own. */
class ConflictingSetProperties {
    @Property(tries = 300)
    void linear_irreducibleAndSmallest(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 5, 6, false, 0);
        assertLaws(lp, seed);
    }

    @Property(tries = 150)
    void integer_irreducibleAndSmallest(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.boxedInteger(RandomPrograms.of(seed, 4, 5, false, 0), 4, seed);
        assertLaws(lp, seed);
    }

    private static void assertLaws(LinearProgram lp, long seed) {
        int groups = 6;
        int[][] owner = owners(lp, groups, seed);
        boolean[] isPossible = new boolean[1 << groups];
        for (int set = 0; set < isPossible.length; set++) {
            isPossible[set] = isPossible(restricted(lp, owner, set));
        }
        ConflictingSet found = ConflictingSet.find(demands(lp, owner, groups), MipOptions.defaults());
        if (isPossible[isPossible.length - 1]) {
            assertThat(found.outcome()).isEqualTo(ConflictingSet.Outcome.FEASIBLE);
            return;
        }
        assertThat(found.outcome()).isEqualTo(ConflictingSet.Outcome.CONFLICT);
        int members = 0;
        for (int group : found.groups()) {
            members |= 1 << group;
        }
        assertThat(isPossible[members]).as("the members alone contradict").isFalse();
        for (int group : found.groups()) {
            assertThat(isPossible[members & ~(1 << group)])
                    .as("without (%d) the others agree", group)
                    .isTrue();
        }
        int least = groups;
        for (int set = 0; set < isPossible.length; set++) {
            least = isPossible[set] ? least : Math.min(least, Integer.bitCount(set));
        }
        assertThat(found.isIrreducible()).isTrue();
        assertThat(found.isSmallest()).isTrue();
        assertThat(found.groups()).hasSize(least);
    }

    /** A random group, or none, for each side of columns and rows and each wholeness; integer columns stay in their box. */
    private static int[][] owners(LinearProgram lp, int groups, long seed) {
        Random random = new Random(seed);
        int[] length = {lp.columns, lp.columns, lp.rows, lp.rows, lp.columns};
        int[][] owner = new int[length.length][];
        for (int kind = 0; kind < length.length; kind++) {
            owner[kind] = new int[length[kind]];
            for (int k = 0; k < length[kind]; k++) {
                boolean staysBoxed = kind < 2 && lp.integer[k];
                owner[kind][k] = staysBoxed ? -1 : random.nextInt(groups + 1) - 1;
            }
        }
        return owner;
    }

    private static RemovableDemands demands(LinearProgram lp, int[][] owner, int groups) {
        RemovableDemands demands = RemovableDemands.of(lp, groups);
        for (int kind = 0; kind < owner.length; kind++) {
            for (int k = 0; k < owner[kind].length; k++) {
                int group = owner[kind][k];
                if (group >= 0) {
                    switch (kind) {
                        case 0 -> demands.columnLower(group, k);
                        case 1 -> demands.columnUpper(group, k);
                        case 2 -> demands.rowLower(group, k);
                        case 3 -> demands.rowUpper(group, k);
                        default -> demands.whole(group, k);
                    }
                }
            }
        }
        return demands;
    }

    /** The program with a subset of the groups, written out anew. */
    private static LinearProgram restricted(LinearProgram lp, int[][] owner, int set) {
        LinearProgram.Builder built = LinearProgram.builder();
        for (int i = 0; i < lp.rows; i++) {
            built.addRow(
                    isIn(owner[2][i], set) ? lp.rowLower[i] : Double.NEGATIVE_INFINITY,
                    isIn(owner[3][i], set) ? lp.rowUpper[i] : Double.POSITIVE_INFINITY);
        }
        for (int j = 0; j < lp.columns; j++) {
            int column = built.addColumn(
                    0,
                    isIn(owner[0][j], set) ? lp.lower[j] : Double.NEGATIVE_INFINITY,
                    isIn(owner[1][j], set) ? lp.upper[j] : Double.POSITIVE_INFINITY);
            if (lp.integer[j] && isIn(owner[4][j], set)) {
                built.integer(column);
            }
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                built.set(lp.rowIndex[p], column, lp.value[p]);
            }
        }
        return built.build();
    }

    private static boolean isIn(int owner, int set) {
        return owner < 0 || (set & (1 << owner)) != 0;
    }

    /** Decided by vertex-free means: the linear program alone, or with every value of the whole columns. */
    private static boolean isPossible(LinearProgram lp) {
        LpSolution relaxed = Simplex.solve(lp, SimplexOptions.defaults(), null);
        if (relaxed.status() != Status.OPTIMAL || !lp.hasIntegers()) {
            assertThat(relaxed.status()).isIn(Status.OPTIMAL, Status.INFEASIBLE);
            return relaxed.status() == Status.OPTIMAL;
        }
        return isPossibleWhole(lp, lp.lower.clone(), lp.upper.clone(), 0);
    }

    private static boolean isPossibleWhole(LinearProgram lp, double[] lower, double[] upper, int from) {
        int j = from;
        while (j < lp.columns && !lp.integer[j]) {
            j++;
        }
        if (j == lp.columns) {
            LinearProgram fixed = lp.withLimits(lower, upper, lp.rowLower, lp.rowUpper);
            return Simplex.solve(fixed, SimplexOptions.defaults(), null).status() == Status.OPTIMAL;
        }
        boolean possible = false;
        for (double v = Math.ceil(lp.lower[j]); v <= lp.upper[j] && !possible; v++) {
            lower[j] = v;
            upper[j] = v;
            possible = isPossibleWhole(lp, lower, upper, j + 1);
        }
        lower[j] = lp.lower[j];
        upper[j] = lp.upper[j];
        return possible;
    }
}
