package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in what the planning model knows beside plain limits, each answered with place, value, expectation and fix. */
class ConstraintRefusalTest {

    private static final String CYCLE = """
            inputs:
              planning_horizon: 3
              horizon_start: 2027-01
              products: [{product: pumps}, {product: castings}]
              demand_input: [{source: f, product: pumps, market: EU, volume: 10}]
              supply_input:
                - {resource: Line 3, capacity: 25, makes: [{product: pumps, consumes: {castings: 2}}]}
                - {resource: Line 4, hours: 25, makes: [castings]}
            """;

    private static void refused(String more, String... messages) {
        assertThat(RefusalTest.problems(CYCLE + more.indent(2)))
                .extracting(Problem::toString)
                .containsExactly(messages);
    }

    private static void constraint(String constraint, String... messages) {
        refused("constraints:\n  - " + constraint, messages);
    }

    @Test
    void limitOfALineThereIsNot() {
        constraint(
                "{type: production, limit: \"Line 5: max 500 units\"}",
                "inputs.constraints[0].limit (line 10, column 33): 'Line 5', expected one of 'Line 3', 'Line 4'."
                        + " Maybe it is spelled another way.");
    }

    @Test
    void limitOfALine_besideResources() {
        constraint(
                "{type: production, limit: \"Line 3: max 500 units\", resources: [Line 4]}",
                "inputs.constraints[0].resources (line 10, column 69): resources, and one in the limit, expected one of"
                        + " the two. Maybe leave the name in the limit out.");
    }

    @Test
    void overtimeInHours_onALineInUnits() {
        constraint(
                "{type: overtime, limit: \"Line 3: max 20 hours per week\"}",
                "inputs.constraints[0].limit (line 10, column 31): overtime in hours, expected overtime in units, in"
                        + " which 'Line 3' is counted. Maybe it holds for other resources only, or the capacity is to be"
                        + " given in hours.");
        constraint(
                "{type: overtime, amount: 20, capacity_unit: units, resources: [Line 4]}",
                "inputs.constraints[0].capacity_unit (line 10, column 51): overtime in units, expected overtime in hours, in"
                        + " which 'Line 4' is counted. Maybe it holds for other resources only, or the capacity is to be"
                        + " given in units.");
    }

    @Test
    void keysOfAnotherType() {
        constraint(
                "{type: workforce, initial: 80, available: 500}",
                "inputs.constraints[0].available (line 10, column 49): available, expected a key that this kind of limit"
                        + " knows (hire_cost, hours_per_worker, initial, layoff_cost, maximum_hired, maximum_laid_off,"
                        + " maximum_workers, minimum_workers, need, no_idle_time, overtime_cost, overtime_per_worker,"
                        + " resources, wage, whole_workers). Maybe another type of constraint was meant.");
        constraint(
                "{type: material, available: 5, wage: 5}",
                "inputs.constraints[0].wage (line 10, column 44): wage, expected a key that this kind of limit knows"
                        + " (extra, holding_cost, keeps, maximum_stock, need, opening_stock, resources)."
                        + " Maybe another type of constraint was meant.");
    }

    @Test
    void wordsWhereThereAreOnlyNumbers() {
        constraint(
                "{type: budget, amount: 5, limit: max 5 euros}",
                "inputs.constraints[0].limit (line 10, column 40): 'max 5 euros', expected numbers, as this type of"
                        + " constraint has no form in words (amount, cumulative). Maybe another type of constraint was"
                        + " meant.");
    }

    @Test
    void whatATypeNeeds() {
        constraint(
                "{type: workforce}",
                "inputs.constraints[0].initial (line 10, column 7): none, expected how many workers there are to begin"
                        + " with. Maybe add initial: 80.");
        constraint(
                "{type: downtime, of: Line 3}",
                "inputs.constraints[0].machine_buckets (line 10, column 7): none, expected how many machines are down,"
                        + " for a bucket each. Maybe add machine_buckets: 2.",
                "inputs.constraints[0].per_machine (line 10, column 7): none, expected the capacity one machine takes."
                        + " Maybe add per_machine: 160.");
        constraint(
                "{type: sourcing, product: pumps}",
                "inputs.constraints[0] (line 10, column 7): no share, expected a least or a most share."
                        + " Maybe add least: {Plant B: 0.3}.");
        constraint(
                "{type: frozen, buckets: 1}",
                "inputs.constraints[0] (line 10, column 7): a frozen zone without a published plan, expected the"
                        + " published plan of the last cycle. Maybe add published_plan: {} where nothing is to be"
                        + " started there.");
    }

    @Test
    void strictness() {
        constraint(
                "{type: production, maximum: 5, strictness: soft}",
                "inputs.constraints[0].price (line 10, column 7): none, expected a price, as the limit is soft."
                        + " Maybe add price: 5, or leave strictness and price out.");
        constraint(
                "{type: production, maximum: 5, strictness: hard, price: 3}",
                "inputs.constraints[0].price (line 10, column 63): 3, expected none, as the limit is not soft."
                        + " Maybe add price: 5, or leave strictness and price out.");
        constraint(
                "{type: workforce, initial: 5, strictness: pseudo_hard}",
                "inputs.constraints[0].strictness (line 10, column 49): pseudo-hard, expected hard, as every limit of"
                        + " this kind. Maybe its own costs say what was meant.");
        constraint(
                "{type: production, maximum: 5, strictness: firm}",
                "inputs.constraints[0].strictness (line 10, column 50): 'firm', expected one of hard, pseudo_hard, soft."
                        + " Maybe leave it out for the default.");
        constraint(
                "{type: production, maximum: 5, rent: 3}",
                "inputs.constraints[0].rent (line 10, column 44): rent, expected a key that this kind of limit knows"
                        + " (products, resources). Maybe another type of constraint was meant.");
    }

    @Test
    void namesWithNumbers() {
        constraint(
                "{type: sourcing, product: pumps, least: {Line 9: 0.3}}",
                "inputs.constraints[0].least (line 10, column 47): 'Line 9', expected one of 'Line 3', 'Line 4'."
                        + " Maybe it is spelled another way.");
        constraint(
                "{type: sourcing, product: pumps, least: {Line 3: 30}}",
                "inputs.constraints[0].least['Line 3'] (line 10, column 56): 30, expected 0 to 1."
                        + " Maybe it was given in percent: 0.98 is 98 %.");
        constraint(
                "{type: workforce, initial: 5, need: [pumps]}",
                "inputs.constraints[0].need (line 10, column 43): a list, expected names, each with a number."
                        + " Maybe write need: {pumps: 1, valves: 0.5}.");
    }

    @Test
    void lanesAndPublishedPlan_allAtOnce() {
        refused(
                """
                lanes:
                  - {from: North, moves: {pumps: x}}
                  - {from: North, to: South, moves: {valves: 1}, lead_time: -1}
                published_plan:
                  production: [{resource: Line 9, product: pumps, quantity: 5}, {product: pumps, quantitty: 5}]
                  workers: [{workforce: assembly, number: 5}]
                """,
                "inputs.lanes[0].to (line 10, column 7): none, expected the site it ends at. Maybe add to: South.",
                "inputs.lanes[0].moves.pumps (line 10, column 36): 'x', expected a number."
                        + " Maybe the value belongs to another key.",
                "inputs.lanes[1].moves (line 11, column 39): 'valves', expected one of 'pumps', 'castings'."
                        + " Maybe it is spelled another way, or missing among the products.",
                "inputs.lanes[1].lead_time (line 11, column 63): -1, expected a whole number, 0 to 100,000."
                        + " Maybe leave it out for none.",
                "inputs.published_plan.production[0].resource (line 13, column 29): 'Line 9', expected one of 'Line 3',"
                        + " 'Line 4', 'North to South'. Maybe it is spelled another way.",
                "inputs.published_plan.production[1].resource (line 13, column 67): none, expected who was to make it."
                        + " Maybe add resource: Plant A.",
                "inputs.published_plan.production[1].quantitty (line 13, column 95): an unknown key, expected one of"
                        + " resource, product, quantity, quantities. Maybe quantity was meant.",
                "inputs.published_plan.workers[0].workforce (line 14, column 27): 'assembly', expected no workers, as no constraint is"
                        + " a workforce."
                        + " Maybe the workforce constraint is missing.");
    }

    @Test
    void productsStockAndRoutings() {
        String document = CYCLE.replace("{product: castings}", "{product: castings, shelf_life: 1.5, priority: 0}")
                        .replace("consumes: {castings: 2}", "consumes: {iron: 2}, yield: 95, setup_cost: [1, 2]")
                + "  inventory: [{product: pumps, maximum_cost: 2, deep_violation_factor: 0.5}]\n";

        assertThat(RefusalTest.problems(document))
                .extracting(Problem::place)
                .containsExactly(
                        "inputs.products[1].shelf_life (line 4, column 64)",
                        "inputs.products[1].priority (line 4, column 79)",
                        "inputs.supply_input[0].makes[0].consumes (line 7, column 75)",
                        "inputs.supply_input[0].makes[0].yield (line 7, column 93)",
                        "inputs.supply_input[0].makes[0].setup_cost (line 7, column 109)",
                        "inputs.inventory[0].maximum_cost (line 9, column 46)",
                        "inputs.inventory[0].deep_violation_factor (line 9, column 72)");
    }

    @Test
    void noFixSpeaksOfJava() {
        List<Problem> problems = RefusalTest.problems(CYCLE + """
                constraints:
                  - {type: material, available: 5, opening_stock: 3}
                  - {type: material, available: 5, extra: [{amount: 5}]}
                  - {type: downtime, of: Line 3, machine_buckets: 0.5, per_machine: 2}
                  - {type: service_level, share: 0.9, on_time: true, markets: [EU]}
                  - {type: budget, amount: 5, cumulative: true, price: 3}
                  - {type: sourcing, product: pumps}
                  - {type: frozen, buckets: 1}
                lanes: [{from: North, to: South}]
                inventory: [{product: pumps, maximum_cost: 2}]
                """.indent(2));

        assertThat(problems)
                .hasSize(9)
                .allSatisfy(problem -> assertThat(problem.expected() + problem.fix())
                        .doesNotContain("(")
                        .doesNotContain("_000"));
    }
}
