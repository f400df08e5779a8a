package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;
import dev.sop.solver.LotSizingModels;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.simplex.Simplex;
import dev.sop.solver.simplex.SimplexOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotSizingTest {
    @Test
    void randomCases_areProven() {
        for (long seed = 1; seed <= 5; seed++) {
            LinearProgram lp =
                    LotSizingModels.random(6, 15, 0.75 + 0.03 * seed, seed).facilityLocation();
            LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withNodeLimit(20000));
            assertThat(answer.status())
                    .as("seed %d: %s", seed, answer.stoppedBy())
                    .isEqualTo(Status.OPTIMAL);
            assertThat(answer.bound()).isCloseTo(answer.objective(), within(2e-6 * answer.objective()));
            assertThat(Certificates.violation(lp, answer.primal())).isLessThan(1e-6);
        }
    }

    @Test
    void naturalForm_cutsCloseMostOfTheGap() {
        // the relaxation of the natural form is 12,968 of 39,734, that of the facility location form 39,108.9: the
        // (l,S)
        // inequalities alone reach that, covered periods go beyond
        LinearProgram lp = LotSizingModels.trigeiroF2().natural();
        LpSolution relaxed = Simplex.solve(lp, SimplexOptions.defaults(), null);
        Basis basis = relaxed.basis();
        assertThat(basis).isNotNull();
        if (basis != null) {
            RootCuts cuts = new RootCuts(lp, relaxed, basis, MipOptions.defaults());
            cuts.run();
            assertThat(relaxed.bound()).isLessThan(13000);
            double facility = Simplex.solve(
                            LotSizingModels.trigeiroF2().facilityLocation(), SimplexOptions.defaults(), null)
                    .objective();
            assertThat(cuts.bound()).isBetween(facility + 100, 39734.0);
        }
    }

    @Test
    void listener_hearsBoundsThatRiseAndPointsThatImprove() {
        List<Double> bounds = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        MipOptions options = MipOptions.defaults().withListener((nodes, incumbent, bound) -> {
            bounds.add(bound);
            costs.add(incumbent);
        });
        LpSolution answer =
                BranchAndBound.solve(LotSizingModels.random(4, 8, 0.9, 4).facilityLocation(), options);
        assertThat(costs).isNotEmpty();
        for (int k = 0; k < costs.size(); k++) {
            assertThat(bounds.get(k)).isLessThanOrEqualTo(answer.objective());
            assertThat(costs.get(k)).isGreaterThanOrEqualTo(answer.objective());
        }
    }

    @Test
    void cancelledAtOnce_saysSoWithAValidBound() {
        LinearProgram lp = LotSizingModels.random(4, 8, 0.9, 4).facilityLocation();
        int[] asked = {0};
        LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withCancellation(() -> asked[0]++ > 40));
        LpSolution full = BranchAndBound.solve(lp, MipOptions.defaults());
        assertThat(answer.status()).isIn(Status.LIMIT, Status.OPTIMAL);
        LpSolution late = BranchAndBound.solve(lp, MipOptions.defaults().withTimeLimit(() -> asked[0]++, 3));
        assertThat(late.status()).isEqualTo(Status.LIMIT);
        assertThat(late.stoppedBy()).startsWith("time limit (3 ns)");
        assertThat(answer.bound()).isLessThanOrEqualTo(full.objective() + 1e-3);
    }
}
