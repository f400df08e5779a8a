package dev.sop.solver.simplex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import org.junit.jupiter.api.Test;

class PresolveTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void singletonRowsFixedColumnsEmptyRows_leaveThePricesRight() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int x = lp.addColumn(-3, 0, INF);
        int y = lp.addColumn(-5, 0, INF);
        int fixed = lp.addColumn(7, 2, 2);
        lp.set(lp.addRow(-INF, 4), x, 1);
        lp.set(lp.addRow(-12, INF), y, -2);
        int third = lp.addRow(-INF, 20);
        lp.set(third, x, 3).set(third, y, 2).set(third, fixed, 1);
        lp.addRow(-1, 1);
        LinearProgram program = lp.build();
        Presolve presolve = new Presolve(program);
        assertThat(presolve.isWorthwhile()).isTrue();
        assertThat(presolve.reduced().rows).isEqualTo(1);
        assertThat(presolve.reduced().columns).isEqualTo(2);
        LpSolution answer = Simplex.solve(program, SimplexOptions.defaults(), null);
        assertThat(answer.objective()).isCloseTo(-36 + 14, within(1e-9));
        assertThat(answer.dual()).containsExactly(new double[] {0, 1.5, -1, 0}, within(1e-9));
        assertThat(answer.bound()).isCloseTo(answer.objective(), within(1e-9));
    }

    @Test
    void singletonRowsThatContradict_areLeftForTheProof() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int x = lp.addColumn(1, 0, INF);
        lp.set(lp.addRow(-INF, 4), x, 1);
        lp.set(lp.addRow(5, INF), x, 1);
        LpSolution answer = Simplex.solve(lp.build(), SimplexOptions.defaults(), null);
        assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(answer.stoppedBy()).contains("checked");
    }
}
