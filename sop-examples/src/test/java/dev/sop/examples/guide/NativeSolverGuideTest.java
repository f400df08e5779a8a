package dev.sop.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.ortools.OrToolsSolver;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The native code of OR-Tools is left out of this module's class path, as on a host that allows none. */
class NativeSolverGuideTest {

    @Test
    void reconcile_hostWithoutNativeCode_plansAllTheSameAndSaysWhatIsMissing() {
        // 150 asked for in each of 2 months, 100 can be made at 10, 50 are lost at 25: 2 x (1000 + 1250)
        Certificate certificate = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps").unitCost(10).lostSaleCost(25))
                .demand(DemandSignal.of("forecast").product("pumps").volume(150))
                .supply(SupplyResource.of("plant").capacity(100))
                .build()
                .reconcile(PlanningEffort.builder()
                        .linearSolver(OrToolsSolver.glop())
                        .build())
                .certificate();
        assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(certificate.cost().total()).isEqualTo(4500);
        assertThat(certificate.solver()).isEqualTo("dual simplex");
        assertThat(certificate.reason())
                .contains("GLOP (OR-Tools) failed (the native library of OR-Tools could not be loaded on")
                .contains("Maybe the artifact com.google.ortools:ortools-");
    }

    @Test
    void missing_hostWithoutNativeCode_saysWhatToAdd() {
        assertThat(OrToolsSolver.missing().orElseThrow()).contains("is not on the class path");
    }
}
