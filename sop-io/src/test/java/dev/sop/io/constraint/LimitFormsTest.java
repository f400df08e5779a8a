package dev.sop.io.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableListMultimap;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StockValueLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.constraint.Workforce;
import dev.sop.io.PlanningDocument;
import dev.sop.io.testing.RandomCycles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of constraint has a document form that reads and writes, is described and is tried by the round-trip laws. */
class LimitFormsTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z_]+)\":");

    private static final String REST = """
            inputs:
              horizon: {start: 2027-01, months: 2}
              products: [{product: pumps, price: 120}, {product: valves, price: 30}]
              demand_input:
              - {source: a, product: pumps, market: EU, volume: 9}
              - {source: b, product: valves, volume: 9, market: US}
              supply_input: [{resource: Plant A, capacity: 90}, {resource: Plant B, capacity: 90}]
              published_plan: {}
              constraints: [%s]
            """;

    /** Entries as a planner would write them, which together have every key of their kind. */
    private static final ImmutableListMultimap<Class<? extends Constraint>, String> ENTRIES =
            ImmutableListMultimap.<Class<? extends Constraint>, String>builder()
                    .put(OvertimeLimit.class, """
                            {"type":"overtime","id":"a","share":[0.1,0.2],"resources":["Plant A"]}""")
                    .put(OvertimeLimit.class, """
                            {"type":"overtime","id":"a","amount":{"amount":40,"per":"week"},"capacity_unit":"units",\
                            "together":true,"price":3}""")
                    .put(ShiftLimit.class, """
                            {"type":"shifts","id":"a","shifts":[2,3],"hours_per_shift":7.5,"resources":["Plant B"]}""")
                    .put(SharedLimit.class, """
                            {"type":"material","id":"a","available":900,"need":{"pumps":1,"valves":0.5},\
                            "resources":["Plant A"],"keeps":true,"opening_stock":200,"holding_cost":0.1,\
                            "maximum_stock":600,"extra":[{"amount":500,"cost":12}]}""")
                    .put(SharedLimit.class, """
                            {"type":"supplier","id":"a","available":[5,6],"strictness":"pseudo_hard"}""")
                    .put(SharedLimit.class, """
                            {"type":"labor","id":"a","available":5,"price":2}""")
                    .put(SharedLimit.class, """
                            {"type":"machine","id":"a","available":5}""")
                    .put(UnquantifiedLimit.class, """
                            {"type":"labor","id":"a","limit":"short of welders","subject":"welders","need":{"pumps":2},\
                            "resources":["Plant A"]}""")
                    .put(UnquantifiedLimit.class, """
                            {"type":"machine","id":"a","limit":"Lathe at capacity","subject":"Lathe"}""")
                    .put(StorageLimit.class, """
                            {"type":"storage","id":"a","capacity":[120,100],"products":["pumps"],"rent":0.4}""")
                    .put(ProductionRange.class, """
                            {"type":"production","id":"a","minimum":1,"maximum":[50,60],"products":["pumps"],\
                            "resources":["Plant A","Plant B"],"price":1}""")
                    .put(ShipmentRange.class, """
                            {"type":"shipment","id":"a","minimum":1,"maximum":20,"products":["valves"]}""")
                    .put(StockRange.class, """
                            {"type":"stock","id":"a","minimum":20,"maximum":50,"products":["valves"],"price":[1,2]}""")
                    .put(StockValueLimit.class, """
                            {"type":"stock_value","id":"a","maximum":1200,"products":["valves"],"price":[1,2]}""")
                    .put(RateOfChange.class, """
                            {"type":"rate_of_change","id":"a","initial":8,"increase_cost":1,"decrease_cost":2,\
                            "maximum_increase":5,"maximum_decrease":6,"products":["pumps"],"resources":["Plant A"]}""")
                    .put(Workforce.class, """
                            {"type":"workforce","id":"a","initial":10,"need":{"pumps":4},"resources":["Plant A"],\
                            "hours_per_worker":160,"wage":640,"overtime_per_worker":20,"overtime_cost":6,\
                            "hire_cost":300,"layoff_cost":500,"minimum_workers":2,"maximum_workers":30,\
                            "maximum_hired":5,"maximum_laid_off":4,"whole_workers":true,"no_idle_time":true}""")
                    .put(ServiceLevel.class, """
                            {"type":"service_level","id":"a","share":0.5,"products":["pumps"],"markets":["EU"],\
                            "every_bucket":true}""")
                    .put(ServiceLevel.class, """
                            {"type":"service_level","id":"a","share":0.5,"on_time":true}""")
                    .put(SourcingSplit.class, """
                            {"type":"sourcing","id":"a","product":"pumps","least":{"Plant A":0.3},\
                            "most":{"Plant B":0.8},"over_horizon":true}""")
                    .put(BudgetLimit.class, """
                            {"type":"budget","id":"a","amount":{"amount":900000,"per":"quarter"},"cumulative":true}""")
                    .put(CashLimit.class, """
                            {"type":"cash","id":"a","opening_cash":-5,"minimum":[-500,-400],"payment_delay":1}""")
                    .put(Downtime.class, """
                            {"type":"downtime","id":"a","of":"Plant A","machine_buckets":1.5,"per_machine":3,\
                            "most_at_once":1,"whole_machines":false}""")
                    .put(FrozenZone.class, """
                            {"type":"frozen","id":"a","buckets":1,"resources":["Plant A"]}""")
                    .build();

    private static final Set<Class<?>> KINDS = Set.of(Constraint.class.getPermittedSubclasses());

    static List<String> entries() {
        return ENTRIES.values().asList();
    }

    @Test
    void everyKind_hasAForm_andNoOtherHas() {
        Set<Class<?>> declared = new HashSet<>();
        LimitForms.ALL.forEach(form -> declared.add(form.kind()));

        assertThat(declared).isEqualTo(KINDS);
    }

    @Test
    void everyKind_isTriedByTheRoundTripLaws() {
        Set<Class<?>> tried = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            for (Constraint constraint : RandomCycles.cycle(seed).inputs().constraints()) {
                KINDS.stream().filter(kind -> kind.isInstance(constraint)).forEach(tried::add);
            }
        }

        assertThat(tried).isEqualTo(KINDS);
    }

    @Test
    void everyType_hasARowInTheGuideToDocuments() throws IOException {
        Path guide = Path.of(System.getProperty("project.root", ".."), "docs", "guide", "documents.md");
        String rows = String.join(
                "\n",
                Files.readAllLines(guide).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(0, line.indexOf('|', 2)))
                        .toList());

        assertThat(LimitForms.TYPES).allSatisfy(type -> assertThat(rows).contains("`" + type + "`"));
    }

    @Test
    void entries_haveEveryKeyOfEveryKind() {
        assertThat(ENTRIES.keySet()).isEqualTo(KINDS);
        for (LimitForm<?> form : LimitForms.ALL) {
            Set<String> shown = new TreeSet<>();
            ENTRIES.get(form.kind()).forEach(entry -> shown.addAll(keys(entry)));
            Set<String> declared = new TreeSet<>(form.names());
            declared.removeAll(Set.of("price", "limit"));

            assertThat(shown).as(form.kind().getSimpleName()).containsAll(declared);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entry_read_isOfItsKindAndWrittenKeyForKey(String entry) {
        Constraint constraint = PlanningDocument.parse(String.format(REST, entry))
                .cycle()
                .inputs()
                .constraints()
                .get(0);

        assertThat(ENTRIES.inverse().get(entry))
                .singleElement()
                .satisfies(kind -> assertThat(constraint).isInstanceOf(kind));
        assertThat(JsonMapper.shared()
                        .writeValueAsString(ConstraintWriter.write(constraint).node()))
                .isEqualTo(entry);
    }

    @Test
    void shiftsInWords_withTheirHoursAsANumber_areBoth() {
        String entry = "{type: shifts, limit: max 2 shifts, hours_per_shift: 7.5}";

        assertThat(PlanningDocument.parse(String.format(REST, entry))
                        .cycle()
                        .inputs()
                        .constraints())
                .containsExactly(Constraint.shifts("shifts", 2).hoursPerShift(7.5));
    }

    @Test
    void severalNumbersThatLimit_areRefusedWithTheKindsThereAre() {
        String entry = "{type: labor, shifts: 2, available: 5}";

        assertThatThrownBy(() -> PlanningDocument.parse(String.format(REST, entry)))
                .hasMessageContaining("constraints[0] (line 9, column 17): several limits, expected one of overtime"
                        + " (share or amount), shifts (shifts), labor (available). Maybe make them two constraints.");
    }

    @Test
    void unreadableNumber_hasOtherMistakesReportedWithIt() {
        String entry = "{type: storage, capacity: x, wage: 5}";

        assertThatThrownBy(() -> PlanningDocument.parse(String.format(REST, entry)))
                .hasMessageContaining("constraints[0].capacity (line 9, column 43): 'x', expected a number.")
                .hasMessageContaining("constraints[0].wage (line 9, column 52): wage, expected a key");
    }

    private static Set<String> keys(String entry) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = KEY.matcher(entry);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }
}
