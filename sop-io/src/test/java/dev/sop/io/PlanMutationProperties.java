package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.problem.InvalidCycleException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to the document of a plan, it is a plan or it is refused with problems. */
class PlanMutationProperties {

    private static final String PLAN = PlanDocument.write(
            PlanningDocument.parse(
                            BriefDocumentTest.BRIEF, ReadOptions.standard().defaultStart(YearMonth.of(2027, 1)))
                    .cycle()
                    .reconcile(),
            DocumentFormat.YAML);

    @Property(tries = 150)
    void mutatedLines_areAPlanOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        String[] values = {
            "{}", "[]", "[[1]]", "-5", ".nan", "true", "null", "''", "'NaN'", "1e999", "99999999999999999999"
        };
        String[] lines = PLAN.split("\n");
        for (int i = 0; i <= random.nextInt(4); i++) {
            int line = random.nextInt(lines.length);
            int colon = lines[line].indexOf(": ");
            lines[line] = colon < 0 || random.nextInt(4) == 0
                    ? lines[random.nextInt(lines.length)]
                    : lines[line].substring(0, colon + 2) + values[random.nextInt(values.length)];
        }

        answered(String.join("\n", lines));
    }

    @Property(tries = 150)
    void mutatedBytes_areAPlanOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = PLAN.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
        }

        answered(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void answered(String text) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(PlanDocument.read(in, ReadOptions.standard())).isNotNull();
        } catch (InvalidCycleException refusal) {
            assertThat(refusal.problems()).isNotEmpty();
        }
    }
}
