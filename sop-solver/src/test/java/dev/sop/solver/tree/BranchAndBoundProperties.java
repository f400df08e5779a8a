package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.LotSizingModels;
import dev.sop.solver.LpSolution;
import dev.sop.solver.RandomPrograms;
import dev.sop.solver.Status;
import dev.sop.solver.simplex.Simplex;
import dev.sop.solver.simplex.SimplexOptions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of the integer solver. */
class BranchAndBoundProperties {
    @Property(tries = 250)
    void optimum_isTheBestOfAllWholePoints(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.boxedInteger(RandomPrograms.of(seed, 5, 4, false, 0), 4, seed);
        double best = bestPoint(lp, lp.lower.clone(), lp.upper.clone(), 0);
        LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults());
        if (best == Double.POSITIVE_INFINITY) {
            assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
        } else {
            assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
            assertThat(answer.objective()).isCloseTo(best, within(1e-5 * (1 + Math.abs(best))));
        }
    }

    /** All values of the integers, the rest by linear programming. */
    private static double bestPoint(LinearProgram lp, double[] lower, double[] upper, int from) {
        for (int j = from; j < lp.columns; j++) {
            if (lp.integer[j]) {
                double best = Double.POSITIVE_INFINITY;
                for (double v = Math.ceil(lp.lower[j]); v <= lp.upper[j]; v++) {
                    lower[j] = v;
                    upper[j] = v;
                    best = Math.min(best, bestPoint(lp, lower, upper, j + 1));
                }
                return best;
            }
        }
        LinearProgram fixed = lp.withLimits(lower, upper, lp.rowLower, lp.rowUpper);
        return Simplex.solve(fixed, SimplexOptions.defaults(), null).objective();
    }

    @Property(tries = 60)
    void cuts_changeNothingButTheTree(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.boxedInteger(RandomPrograms.of(seed, 20, 12, true, 0), 5, seed);
        LpSolution plain = BranchAndBound.solve(lp, MipOptions.defaults().withCutRounds(0));
        LpSolution cut = BranchAndBound.solve(lp, MipOptions.defaults());
        assertThat(cut.status()).isEqualTo(plain.status());
        if (plain.status() == Status.OPTIMAL) {
            assertThat(cut.objective()).isCloseTo(plain.objective(), within(1e-5 * (1 + Math.abs(plain.objective()))));
        }
    }

    @Property(tries = 60)
    void boundAndPoint_holdWhereverTheSearchStops(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @LongRange(min = 0, max = 9) long nodes) {
        LinearProgram lp = LotSizingModels.random(2, 5, 0.85, seed).natural();
        LpSolution stopped = BranchAndBound.solve(lp, MipOptions.defaults().withNodeLimit(nodes));
        LpSolution full = BranchAndBound.solve(lp, MipOptions.defaults());
        assertThat(full.status()).isIn(Status.OPTIMAL, Status.INFEASIBLE);
        assertThat(stopped.bound()).isLessThanOrEqualTo(full.objective() * (1 + 2e-6));
        assertThat(stopped.objective()).isGreaterThanOrEqualTo(full.objective() * (1 - 2e-6));
    }

    @Property(tries = 30)
    void lotSizing_bothFormulationsAgree(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LotSizingModels model = LotSizingModels.random(3, 5, 0.85, seed);
        LpSolution natural = BranchAndBound.solve(model.natural(), MipOptions.defaults());
        LpSolution facility = BranchAndBound.solve(model.facilityLocation(), MipOptions.defaults());
        assertThat(facility.status()).isEqualTo(natural.status());
        if (natural.status() == Status.OPTIMAL) {
            assertThat(facility.objective()).isCloseTo(natural.objective(), within(1e-5 * natural.objective()));
        }
    }
}
