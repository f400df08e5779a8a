package dev.sop.solver.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.program.LinearProgram;
import dev.sop.solver.tree.MipOptions;
import org.junit.jupiter.api.Test;

class ConflictingSetTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void minimaAboveAJointMaximum_areNamedAndNothingElse() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int a = lp.addColumn(1, 80, INF);
        int b = lp.addColumn(1, 50, INF);
        int c = lp.addColumn(1, 0, 300);
        int both = lp.addRow(-INF, 100);
        lp.set(both, a, 1).set(both, b, 1);
        int all = lp.addRow(-INF, 1000);
        lp.set(all, a, 1).set(all, b, 1).set(all, c, 1);
        RemovableDemands demands = RemovableDemands.of(lp.build(), 5)
                .columnUpper(0, c)
                .columnLower(1, a)
                .rowUpper(2, all)
                .rowUpper(3, both)
                .columnLower(4, b);
        ConflictingSet found = ConflictingSet.find(demands, MipOptions.defaults());
        assertThat(found.outcome()).isEqualTo(ConflictingSet.Outcome.CONFLICT);
        assertThat(found.groups()).containsExactly(1, 3, 4);
        assertThat(found.isIrreducible()).isTrue();
        assertThat(found.isSmallest()).isTrue();
    }

    @Test
    void boundsThatCross_areTheConflict() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int a = lp.addColumn(1, 80, 60);
        RemovableDemands demands =
                RemovableDemands.of(lp.build(), 3).columnLower(2, a).columnUpper(0, a);
        assertThat(ConflictingSet.find(demands, MipOptions.defaults()).groups()).containsExactly(0, 2);
    }

    @Test
    void whatCannotBeGivenUpContradictsItself_noMembers() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int a = lp.addColumn(1, 0, 10);
        lp.set(lp.addRow(20, INF), a, 1);
        lp.set(lp.addRow(0, 5), a, 1);
        ConflictingSet found =
                ConflictingSet.find(RemovableDemands.of(lp.build(), 1).row(0, 1), MipOptions.defaults());
        assertThat(found.outcome()).isEqualTo(ConflictingSet.Outcome.CONFLICT);
        assertThat(found.groups()).isEmpty();
    }

    @Test
    void demandsThatAgree_noConflict() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int a = lp.addColumn(1, 0, 10);
        lp.set(lp.addRow(5, 5), a, 1);
        ConflictingSet found =
                ConflictingSet.find(RemovableDemands.of(lp.build(), 1).row(0, 0), MipOptions.defaults());
        assertThat(found.outcome()).isEqualTo(ConflictingSet.Outcome.FEASIBLE);
        assertThat(found.groups()).isEmpty();
    }

    @Test
    void wholeLotsAgainstAnExactAmount_conflictOnlyAsWholeNumbers() {
        // lots of 40 cannot make exactly 100, half lots could; the stock limit of 500 has no part in it
        LinearProgram.Builder lp = LinearProgram.builder();
        int lots = lp.addColumn(1, 0, 10);
        int stock = lp.addColumn(1, 0, 500);
        lp.integer(lots);
        int exact = lp.addRow(100, 100);
        lp.set(exact, lots, 40);
        int balance = lp.addRow(0, 0);
        lp.set(balance, lots, 40).set(balance, stock, -1);
        RemovableDemands demands = RemovableDemands.of(lp.build(), 3)
                .columnUpper(0, stock)
                .row(1, exact)
                .whole(2, lots);
        ConflictingSet found = ConflictingSet.find(demands, MipOptions.defaults());
        assertThat(found.groups()).containsExactly(1, 2);
        assertThat(found.isIrreducible()).isTrue();
        assertThat(found.isSmallest()).isTrue();
    }

    @Test
    void nodeLimitOfZero_saysUndecided() {
        // no sum of 4, 6 and 9 is 11, each up to 10 times; their common step is 1
        LinearProgram.Builder lp = LinearProgram.builder();
        int odd = lp.addRow(11, 11);
        for (double size : new double[] {4, 6, 9}) {
            int whole = lp.addColumn(0, 0, 10);
            lp.integer(whole);
            lp.set(odd, whole, size);
        }
        MipOptions hasty = MipOptions.defaults().withNodeLimit(0).withCutRounds(0);
        RemovableDemands demands = RemovableDemands.of(lp.build(), 1).row(0, odd);
        assertThat(ConflictingSet.find(demands, hasty).outcome()).isEqualTo(ConflictingSet.Outcome.UNDECIDED);
        assertThat(ConflictingSet.find(demands, MipOptions.defaults()).groups()).containsExactly(0);
    }

    @Test
    void thousandsOfDemands_findTheTwoConflicts_smallerFirst() {
        // 3000 products of which 2 to 4 units are asked for; three are asked to fill a line of 10 with 4 each, and one
        // more must be 4 and may be 3
        LinearProgram.Builder lp = LinearProgram.builder();
        int line = lp.addRow(-INF, 10);
        int pool = lp.addRow(-INF, 30000);
        int[] column = new int[3000];
        for (int p = 0; p < column.length; p++) {
            column[p] = lp.addColumn(1, p % 1000 == 7 || p == 1500 ? 4 : 2, p == 1500 ? INF : 4);
            lp.set(pool, column[p], 1);
            if (p % 1000 == 7) {
                lp.set(line, column[p], 1);
            }
        }
        int three = lp.addRow(-INF, 3);
        lp.set(three, column[1500], 1);
        RemovableDemands demands = RemovableDemands.of(lp.build(), 6003)
                .rowUpper(6000, line)
                .rowUpper(6001, pool)
                .rowUpper(6002, three);
        for (int p = 0; p < column.length; p++) {
            demands.columnLower(p, column[p]).columnUpper(3000 + p, column[p]);
        }
        ConflictingSet found = ConflictingSet.find(demands, MipOptions.defaults());
        assertThat(found.groups()).containsExactly(1500, 6002);
        assertThat(found.isSmallest()).isTrue();
    }

    @Test
    void sideOfTwoGroups_isRefusedByName() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int a = lp.addColumn(1, 0, 10);
        RemovableDemands demands = RemovableDemands.of(lp.build(), 2).columnUpper(0, a);
        assertThatThrownBy(() -> demands.columnUpper(1, a))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upper bound of column (0)");
        assertThatThrownBy(() -> demands.columnLower(2, a)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
