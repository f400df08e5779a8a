package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.FactoryPlanningModel;
import dev.sop.solver.LotSizingModels;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.WorkforceModels;
import org.junit.jupiter.api.Test;

/** Textbook cases whose optimum is published; the objective is compared, never the plan, for several optima tie. */
class PublishedOptimaTest {
    private static final double[] BASE = {1600, 3000, 3200, 3800, 2200, 2200};
    private static final double[] FLUCTUATING = {1000, 3000, 3800, 4800, 2000, 1400};

    @Test
    void redTomato_relaxed_isTheWorksheetsFigure() {
        // Chopra and Meindl, Supply Chain Management, chapter 8: 422,275 and, with dearer stock, 441,200; 432,858 when
        // demand fluctuates
        assertOptimal(WorkforceModels.redTomato(2, BASE).program(false), 422275);
        assertOptimal(WorkforceModels.redTomato(6, BASE).program(false), 441200);
        assertOptimal(WorkforceModels.redTomato(2, FLUCTUATING).program(false), 432858 + 1 / 3.0);
    }

    @Test
    void redTomato_promotions_isTheBooksFigure() {
        // Chopra and Meindl, chapter 9: promotion in January and in April
        assertOptimal(
                WorkforceModels.redTomato(2, 3000, 2400, 2560, 3800, 2200, 2200).program(false), 421915);
        assertOptimal(
                WorkforceModels.redTomato(2, 1600, 3000, 3200, 5060, 1760, 1760).program(false), 438856 + 2 / 3.0);
    }

    @Test
    void redTomato_wholeWorkersAndTools() {
        // 422,660 is the published worksheet; the others were proven by HiGHS on the same data
        assertOptimal(WorkforceModels.redTomato(2, BASE).program(true), 422660);
        assertOptimal(WorkforceModels.redTomato(6, BASE).program(true), 441260);
        assertOptimal(WorkforceModels.redTomato(2, FLUCTUATING).program(true), 433080);
        assertOptimal(
                WorkforceModels.redTomato(2, 3000, 2400, 2560, 3800, 2200, 2200).program(true), 422080);
        assertOptimal(
                WorkforceModels.redTomato(2, 1600, 3000, 3200, 5060, 1760, 1760).program(true), 438920);
    }

    @Test
    void sureStep_wholeWorkersAndPairs() {
        // Winston and Albright, Practical Management Science, example 4.2: 692,820
        assertOptimal(WorkforceModels.sureStep().program(false), 692500);
        assertOptimal(WorkforceModels.sureStep().program(true), 692820);
    }

    @Test
    void densepack_wholeWorkers() {
        // Nahmias, Production and Operations Analysis, chapter 3: 379,320.90 relaxed with three decimals
        assertOptimal(WorkforceModels.densepack(false, 2.931, 3.517, 2.638, 3.81, 3.224, 2.198), 379320.9022);
        double[] exact = {2.9306, 3.51672, 2.63754, 3.80978, 3.22366, 2.19795};
        assertOptimal(WorkforceModels.densepack(false, exact), 379291.9181);
        assertOptimal(WorkforceModels.densepack(true, exact), 379508.6168);
    }

    @Test
    void factoryPlanning_maintenanceGivenAndChosen() {
        // H. P. Williams, Model Building in Mathematical Programming: 93,715.18 and 108,855
        assertOptimal(FactoryPlanningModel.program(false), -93715.178571);
        assertOptimal(FactoryPlanningModel.program(true), -108855);
    }

    @Test
    void winston_dynamicLotSize() {
        // Winston, Operations Research, dynamic programming: set-up 3, unit 1, holding 0.5, capacity 5, store 4: 20
        double[] demand = {1, 3, 2, 4};
        LinearProgram.Builder lp = LinearProgram.builder();
        int before = -1;
        for (double need : demand) {
            int make = lp.addColumn(1, 0, 5);
            int setup = lp.addColumn(3, 0, 1);
            int stock = lp.addColumn(0.5, 0, 4);
            lp.integer(setup);
            int balance = lp.addRow(need, need);
            lp.set(balance, make, 1).set(balance, stock, -1);
            if (before >= 0) {
                lp.set(balance, before, 1);
            }
            before = stock;
            int link = lp.addRow(Double.NEGATIVE_INFINITY, 0);
            lp.set(link, make, 1).set(link, setup, -5);
        }
        assertOptimal(lp.build(), 20);
    }

    @Test
    void trigeiroF2_isProven() {
        // Trigeiro, Thomas and McClain, Capacitated Lot Sizing with Setup Times, 1989, case F2; 39734 proven by HiGHS
        LpSolution answer =
                BranchAndBound.solve(LotSizingModels.trigeiroF2().facilityLocation(), MipOptions.defaults());
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isCloseTo(39734, within(1e-4));
        assertThat(answer.bound()).isGreaterThan(39734 * (1 - 2e-6));
    }

    @Test
    void trigeiroF2_naturalForm_isProven() {
        LpSolution answer = BranchAndBound.solve(LotSizingModels.trigeiroF2().natural(), MipOptions.defaults());
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isCloseTo(39734, within(1e-4));
        assertThat(answer.bound()).isGreaterThan(39734 * (1 - 2e-6));
    }

    private static void assertOptimal(LinearProgram lp, double expected) {
        LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withRelativeGap(1e-9));
        assertThat(answer.status()).as(answer.stoppedBy()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isCloseTo(expected, within(1e-4 + 2e-8 * Math.abs(expected)));
        assertThat(answer.bound()).isLessThanOrEqualTo(answer.objective());
        assertThat(answer.bound()).isCloseTo(expected, within(1e-3 + 2e-8 * Math.abs(expected)));
        assertThat(Certificates.violation(lp, answer.primal())).isLessThan(1e-6);
    }
}
