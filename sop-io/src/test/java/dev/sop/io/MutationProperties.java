package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.io.testing.RandomCycles;
import dev.sop.problem.InvalidCycleException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a document, it is a cycle or it is refused with problems; nothing else ever comes out. */
class MutationProperties {

    private static final String[] SNIPPETS = {
        "\n",
        ":",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\"",
        "'",
        "&a ",
        "*a",
        "!!java.net.URL ",
        "|\n",
        ">",
        "#",
        "?",
        "%",
        "---\n",
        "...\n",
        "null",
        "~",
        ".nan",
        "-.inf",
        "1e999",
        "-1",
        "0x1F",
        "\t",
        "\0",
        "\u0085",
        "\ud800",
        "<<: ",
        "9999999999",
        "+999999999-01-01",
        "2027-13-45",
        "volume: x",
        "weeks: 5",
        "{amount: 1}",
        "true"
    };

    @Property(tries = 400)
    void mutatedText_isACycleOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        DocumentFormat format = random.nextBoolean() ? DocumentFormat.YAML : DocumentFormat.JSON;
        StringBuilder text = new StringBuilder(PlanningDocument.write(RandomCycles.cycle(random.nextLong()), format));
        for (int i = 0; i <= random.nextInt(4); i++) {
            mutate(text, random);
        }

        answered(() -> PlanningDocument.parse(text.toString()));
    }

    @Property(tries = 200)
    void mutatedBytes_areACycleOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes =
                (random.nextBoolean() ? BriefDocumentTest.BRIEF : RefusalTest.GOOD).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        answered(() -> PlanningDocument.read(new ByteArrayInputStream(bytes), ReadOptions.standard()));
    }

    /** Values swapped against values of another kind, in a document that stays well-formed. */
    @Property(tries = 400)
    void swappedValues_areACycleOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        String[] values = {
            "{}", "[]", "[[1]]", "{a: 1}", "-5", ".nan", "true", "null", "''", "'x'", "[.inf]", "1e13", "0.5"
        };
        String[] lines = PlanningDocument.write(RandomCycles.cycle(random.nextLong()), DocumentFormat.YAML)
                .split("\n");
        for (int i = 0; i <= random.nextInt(3); i++) {
            int line = random.nextInt(lines.length);
            int colon = lines[line].lastIndexOf(": ");
            if (colon > 0) {
                lines[line] = lines[line].substring(0, colon + 2) + values[random.nextInt(values.length)];
            }
        }

        answered(() -> PlanningDocument.parse(String.join("\n", lines)));
    }

    private static void mutate(StringBuilder text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(30));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, SNIPPETS[random.nextInt(SNIPPETS.length)]);
            case 2 -> text.replace(from, to, SNIPPETS[random.nextInt(SNIPPETS.length)]);
            default -> text.insert(random.nextInt(text.length()), text.substring(from, to));
        }
        if (text.isEmpty()) {
            text.append(' ');
        }
    }

    private static void answered(java.util.function.Supplier<PlanningDocument> reading) {
        try {
            assertThat(reading.get().cycle().inputs()).isNotNull();
        } catch (InvalidCycleException refusal) {
            assertThat(refusal.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.place()).isNotBlank();
                assertThat(problem.value()).isNotBlank();
                assertThat(problem.expected()).isNotBlank();
                assertThat(problem.fix()).startsWith("Maybe ").endsWith(".");
            });
        }
    }
}
