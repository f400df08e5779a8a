package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.SopCycle;
import dev.sop.io.testing.RandomCycles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written reads back as what it was. */
class RoundTripProperties {

    @Property(tries = 200)
    void yaml_readsBackAsTheSameCycle(@ForAll long seed) {
        readsBack(RandomCycles.cycle(seed), DocumentFormat.YAML);
    }

    @Property(tries = 150)
    void json_readsBackAsTheSameCycle(@ForAll long seed) {
        readsBack(RandomCycles.cycle(seed), DocumentFormat.JSON);
    }

    @Property(tries = 200)
    void writingAgain_givesTheSameText(@ForAll long seed) {
        String first = PlanningDocument.write(RandomCycles.cycle(seed), DocumentFormat.YAML);

        assertThat(PlanningDocument.write(PlanningDocument.parse(first).cycle(), DocumentFormat.YAML))
                .isEqualTo(first);
    }

    @Property(tries = 100)
    void json_isYamlToo(@ForAll long seed) {
        SopCycle cycle = RandomCycles.cycle(seed);
        ReadOptions asYaml = ReadOptions.standard().format(DocumentFormat.YAML);

        assertThat(PlanningDocument.parse(PlanningDocument.write(cycle, DocumentFormat.JSON), asYaml)
                        .cycle()
                        .inputs())
                .isEqualTo(cycle.inputs());
    }

    private static void readsBack(SopCycle cycle, DocumentFormat format) {
        byte[] bytes = PlanningDocument.write(cycle, format).getBytes(StandardCharsets.UTF_8);

        PlanningDocument read = PlanningDocument.read(new ByteArrayInputStream(bytes), ReadOptions.standard());

        assertThat(read.cycle().inputs()).isEqualTo(cycle.inputs());
        assertThat(read.cycle().scenarios()).isEqualTo(cycle.scenarios());
        assertThat(read.outputs()).containsExactly(PlanOutput.values());
        assertThat(read.assumptions()).isEmpty();
    }
}
