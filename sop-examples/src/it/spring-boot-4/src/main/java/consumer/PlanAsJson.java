package consumer;

import dev.sop.Plan;
import dev.sop.io.PlanningDocument;
import dev.sop.io.ReadOptions;
import java.util.Map;

/** Reads a document and answers with its plan, as a controller would, and ends with an error if the JSON is not right. */
public final class PlanAsJson {

    private static final String DOCUMENT = """
            inputs:
              horizon_start: 2027-01
              planning_horizon: 3
              demand_input: [{source: forecast, volume: 11}]
              supply_input: [{resource: Plant, capacity: 9}]
            """;

    private PlanAsJson() {}

    /** Takes nothing. */
    public static void main(String[] args) throws Exception {
        Plan plan =
                PlanningDocument.parse(DOCUMENT, ReadOptions.standard()).cycle().reconcile();
        var mapper = tools.jackson.databind.json.JsonMapper.builder()
                .findAndAddModules()
                .build();

        // 11 wanted, 9 can be made: 2 a month are lost
        require(
                mapper.writeValueAsString(Map.of(
                                "lost", plan.supplyPlan().products().get(0).lost()))
                        .equals("{\"lost\":[2,2,2]}"),
                "a series as its numbers");
        String json = mapper.writeValueAsString(plan);
        require(json.contains("\"lost\":[2,2,2]"), "the numbers of a plan");
        require(mapper.readValue(json, Plan.class).equals(plan), "the plan that was written");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected " + what);
        }
    }
}
