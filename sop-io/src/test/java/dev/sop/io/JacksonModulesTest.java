package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandSignal;
import dev.sop.scenario.Scenario;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A plan given to Jackson, 2 or 3, as a web framework does, is the document of the plan. */
class JacksonModulesTest {

    private static final ObjectMapper TWO = new ObjectMapper().registerModule(new dev.sop.io.jackson2.SopModule());
    private static final JsonMapper THREE =
            JsonMapper.builder().addModule(new dev.sop.io.jackson3.SopModule()).build();

    /** 11 wanted, 9 can be made: 2 a month are lost. */
    private static final Plan PLAN = SopCycle.builder()
            .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
            .demand(DemandSignal.of("forecast").volume(11))
            .supply(SupplyResource.of("Plant").capacity(9))
            .scenario(Scenario.of("base"))
            .reconcile();

    @Test
    void jackson2_plan_isItsDocumentAndReadsBack() throws Exception {
        String json = TWO.writeValueAsString(PLAN);

        assertThat(TWO.readTree(json)).isEqualTo(TWO.readTree(PlanDocument.write(PLAN, DocumentFormat.JSON)));
        assertThat(TWO.readValue(json, Plan.class)).isEqualTo(PLAN);
        assertThat(PlanDocument.parse(json)).isEqualTo(PLAN);
    }

    @Test
    void jackson3_plan_isItsDocumentAndReadsBack() {
        String json = THREE.writeValueAsString(PLAN);

        assertThat(THREE.readTree(json)).isEqualTo(THREE.readTree(PlanDocument.write(PLAN, DocumentFormat.JSON)));
        assertThat(THREE.readValue(json, Plan.class)).isEqualTo(PLAN);
        assertThat(PlanDocument.parse(json)).isEqualTo(PLAN);
    }

    @Test
    void partsOfAPlan_inAHostsOwnAnswer_haveTheirNumbers() throws Exception {
        Map<String, Object> answer =
                Map.of("lost", PLAN.supplyPlan().products().get(0).lost());

        assertThat(TWO.writeValueAsString(answer)).isEqualTo("{\"lost\":[2,2,2]}");
        assertThat(THREE.writeValueAsString(answer)).isEqualTo("{\"lost\":[2,2,2]}");
        assertThat(TWO.writeValueAsString(List.of(Series.of(0.5, 3)))).isEqualTo("[[0.5,3]]");
        assertThat(THREE.writeValueAsString(PLAN.horizon())).isEqualTo("{\"start\":\"2027-01-01\",\"months\":3}");
        assertThat(TWO.readTree(TWO.writeValueAsString(PLAN.supplyPlan())))
                .isEqualTo(TWO.readTree(TWO.writeValueAsString(PLAN)).get("supply_plan"));
    }

    @Test
    void mappersThatLookForModules_findIt() throws Exception {
        assertThat(new ObjectMapper().findAndRegisterModules().writeValueAsString(PLAN))
                .isEqualTo(TWO.writeValueAsString(PLAN));
        assertThat(JsonMapper.builder().findAndAddModules().build().writeValueAsString(PLAN))
                .isEqualTo(THREE.writeValueAsString(PLAN));
    }
}
