package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sop.problem.InvalidCycleException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents nobody writes by mistake, and files that are none. */
class HostileDocumentTest {

    private static final String ONE = "1 problem in the planning cycle:\n  ";

    private static final String TOO_LONG =
            "a value or key that is longer than any, expected at most 100,000 characters in a"
                    + " text, 10,000 in a key.";

    @TempDir
    Path folder;

    private static String refusal(ThrowingCallable reading) {
        InvalidCycleException refusal = catchThrowableOfType(InvalidCycleException.class, reading);
        assertThat(refusal).isNotNull();
        return refusal.getMessage();
    }

    private static String refusal(String text) {
        return refusal(() -> PlanningDocument.parse(text));
    }

    private static String refusal(byte[] bytes) {
        return refusal(() -> PlanningDocument.read(new ByteArrayInputStream(bytes), ReadOptions.standard()));
    }

    @Test
    void empty() {
        String message = ONE
                + "document: nothing, expected a planning document. Maybe the file is empty, or holds nothing but comments.";

        assertThat(refusal("")).isEqualTo(message);
        assertThat(refusal(" \n\n")).isEqualTo(message);
        assertThat(refusal("# nothing yet\n")).isEqualTo(message);
        assertThat(refusal("---\n")).isEqualTo(message);
        assertThat(refusal("null")).isEqualTo(message);
        assertThat(refusal(new byte[0])).isEqualTo(message);
        assertThat(refusal("{}")).contains("inputs (line 1, column 1): none, expected what is planned with");
    }

    @Test
    void fiftyMegabytes_isRefusedAfterReadingTheLimit() {
        Endless stream = new Endless(50_000_000);

        assertThat(refusal(() -> PlanningDocument.read(stream, ReadOptions.standard())))
                .isEqualTo(
                        ONE + "document: more than 20,000,000 bytes, expected at most that. Maybe it is not a planning"
                                + " document, or the limit is to be raised with ReadOptions.largestBytes(...).");
        assertThat(stream.given).isEqualTo(ReadOptions.LARGEST_BYTES + 1);
    }

    @Test
    void fiftyMegabytesInAFile() throws IOException {
        Path file = folder.resolve("large.yaml");
        byte[] line = "# a comment that is repeated until the file is large\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < 50_000_000; written += line.length) {
                out.write(line);
            }
        }

        assertThat(refusal(() -> PlanningDocument.read(file))).contains("more than 20,000,000 bytes");
    }

    @Test
    void smallerLimit() {
        ReadOptions options = ReadOptions.standard().largestBytes(100);

        assertThat(refusal(() -> PlanningDocument.parse(RefusalTest.GOOD, options)))
                .contains("document: more than 100 characters, expected at most that.");
    }

    @Test
    void tooManyValues() {
        String document = "inputs: [" + "1,".repeat(1_100_000) + "1]";

        assertThat(refusal(document)).contains("more than 1,000,000 values, expected at most that.");
    }

    @Test
    void deepNesting() {
        String expected = "values nested deeper than 32 levels, expected at most that. Maybe a bracket is missing.";

        assertThat(refusal("inputs: " + "[".repeat(100_000))).contains(expected);
        assertThat(refusal("{\"inputs\": " + "[".repeat(100_000))).contains(expected);
        assertThat(refusal("- ".repeat(40) + "a")).contains(expected).contains("(line 1, column 67)");
    }

    @Test
    void aliasesThatExplode() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1) + ", ";
            laughs.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, alias.repeat(8), i - 1));
        }

        String message = refusal(laughs.toString());

        assertThat(message)
                .contains(
                        "a1[0] (line 2, column 10): an alias *a0, expected the value itself; aliases are not followed."
                                + " Maybe write the value out here.");
    }

    @Test
    void aliasThatContainsItself() {
        assertThat(refusal("inputs: &x\n  products: [*x]\n"))
                .contains("inputs.products[0] (line 2, column 14): an alias *x");
    }

    @Test
    void tagsThatWouldCreateObjects_createNone() {
        String tag = "!!" + Trap.class.getName();
        String message = refusal("inputs: " + tag + " [http://localhost]\n");

        assertThat(message).contains("inputs (line 1, column 9): a tag " + tag).contains("tags are never acted on");
        assertThat(Trap.made).isZero();
        assertThat(refusal("inputs: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n"))
                .contains("inputs (line 1, column 9): a tag !!javax.script.ScriptEngineManager")
                .contains("inputs[0] (line 1, column 45): a tag !!java.net.URLClassLoader");
        assertThat(refusal("inputs: !mine {a: 1}\n")).contains("a tag !mine");
        assertThat(refusal("inputs: !!binary aGVsbG8=\n")).contains("a tag !!binary");
        assertThat(refusal("{\"@class\": \"" + Trap.class.getName() + "\", \"inputs\": 1}"))
                .contains("['@class'] (line 1, column 12): an unknown key");
        assertThat(Trap.made).isZero();
    }

    @Test
    void plainTags_areTaken() {
        PlanningDocument.parse(RefusalTest.GOOD.replace("source: forecast", "source: !!str forecast"))
                .cycle();
    }

    @Test
    void wrongEncoding() {
        String text = RefusalTest.GOOD.replace("forecast", "pr\u00e9vision");

        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(ONE + "document (line 5, column 17): a byte 0xE9 that is not UTF-8, expected UTF-8 text."
                        + " Maybe the file was saved as Windows-1252 or Latin-1; save it as UTF-8.");
        for (String name : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE"}) {
            assertThat(refusal(text.getBytes(Charset.forName(name))))
                    .contains("document: UTF-16 (by its ")
                    .contains("expected UTF-8 text. Maybe the file was saved as \"Unicode\"; save it as UTF-8.");
        }
        byte[] cut = "a: \u20ac".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(Arrays.copyOf(cut, cut.length - 1))).contains("a byte 0xE2 that is not UTF-8");
    }

    @Test
    void byteOrderMarkOfUtf8_isDropped() {
        byte[] bytes = ("\uFEFF" + RefusalTest.GOOD).getBytes(StandardCharsets.UTF_8);

        assertThat(PlanningDocument.read(new ByteArrayInputStream(bytes), ReadOptions.standard())
                        .cycle())
                .isNotNull();
    }

    @Test
    void zeroAndControlCharacters() {
        assertThat(refusal("inputs:\n  name: a\0b\n"))
                .isEqualTo(
                        ONE + "document (line 2, column 10): the character U+0000 (NUL), expected printable text, tabs"
                                + " and line breaks. Maybe this is not a text file.");
        assertThat(refusal("{\"inputs\": \"\u0007\"}")).contains("the character U+0007");
        assertThat(refusal(new byte[100])).contains("U+0000 (NUL)");
        assertThat(refusal("a: \ud83d")).contains("the character U+D83D");
    }

    @Test
    void directoryOrMissingFile() {
        assertThat(refusal(() -> PlanningDocument.read(folder)))
                .isEqualTo(ONE + "document: '" + folder.getFileName()
                        + "', a directory, expected a file. Maybe name the document inside the directory.");
        assertThat(refusal(() -> PlanningDocument.read(folder.resolve("cycle.yaml"))))
                .isEqualTo(ONE + "document: 'cycle.yaml', which does not exist, expected a file."
                        + " Maybe the name is spelled another way, or the path starts in another directory.");
    }

    @Test
    void severalDocuments() {
        assertThat(refusal(RefusalTest.GOOD + "---\n" + RefusalTest.GOOD))
                .isEqualTo(ONE + "document (line 14, column 1): a second document, expected one document."
                        + " Maybe put each planning cycle in a file of its own.");
        assertThat(refusal("{\"inputs\": {}} {}")).contains("a second document");
    }

    @Test
    void brokenNotation() {
        assertThat(refusal("inputs:\n\tname: a\n"))
                .contains("document (line 2, column 1): text that is not YAML: found character '\\t(TAB)'")
                .contains("Maybe indent with blanks instead of tabs.");
        assertThat(refusal("inputs: {a: [1, 2}\n")).contains("document (line 1, column 18): text that is not YAML");
        assertThat(refusal("a: \"b\n")).contains("Maybe a closing quote is missing.");
        assertThat(refusal("? [a]\n: 1\n")).contains("text that is not YAML");
        assertThat(refusal("{\"inputs\": 1,}")).contains("document (line 1, column 14): text that is not JSON");
        assertThat(refusal("%YAML 2.0\n---\na: 1\n")).contains("text that is not YAML");
        assertThat(refusal("a: " + "9".repeat(5_000))).contains("a (line 1, column 4)");
        assertThat(refusal("{\"inputs\": " + "9".repeat(5_000) + "}")).contains("problem");
        assertThat(refusal("{\"" + "k".repeat(50_000) + "\": 1}")).contains("10,000 in a key");
        assertThat(refusal("{\"inputs\": \"" + "k".repeat(200_000) + "\"}")).contains("100,000 characters in a text");
    }

    /** What a tag would make, were tags acted on. */
    public static final class Trap {
        static int made;

        public Trap(String text) {
            made++;
        }
    }

    /** So many blanks, counted as they are given out. */
    private static final class Endless extends InputStream {
        private long left;
        private long given;

        Endless(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            given++;
            return ' ';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, (byte) ' ');
            left -= count;
            given += count;
            return count;
        }
    }

    /** The size limit in a single line: 37 to 245 s for each while the parser copied the line for every thousand characters. */
    @Test
    void oneLongLine_isReadInTime() {
        int most = (int) ReadOptions.LARGEST_BYTES - 1_000;
        String rest = "\n" + RefusalTest.GOOD;
        String long20 = "x".repeat(most);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(PlanningDocument.parse("#" + long20 + rest).cycle()).isNotNull();
            assertThat(PlanningDocument.parse(" ".repeat(most) + rest).cycle()).isNotNull();
            assertThat(PlanningDocument.parse("skill: &" + long20 + " x" + rest).cycle())
                    .isNotNull();
            assertThat(refusal("skill: " + long20 + rest)).contains(TOO_LONG);
            assertThat(refusal("skill: \"" + long20 + "\"" + rest)).contains(TOO_LONG);
            assertThat(refusal("skill: '" + long20 + "'" + rest)).contains(TOO_LONG);
            assertThat(refusal("skill: " + "7".repeat(most) + rest)).contains(TOO_LONG);
            assertThat(refusal("skill: !" + long20 + " x" + rest)).contains("skill (line 1, column 8): a tag !xxx");
            assertThat(refusal("skill: *" + long20 + rest)).contains("skill (line 1, column 8)");
            assertThat(refusal("skill: [" + "1,".repeat(most / 2) + "1]" + rest))
                    .contains("more than 1,000,000 values");
        });
    }

    @Test
    void longTextsAndKeys_haveTheSameLimitsInBothNotations() {
        String text = "x".repeat(100_000);
        String key = "k".repeat(10_000);
        String[] good = {
            "skill: " + text + "\n",
            "skill: \"" + text + "\"\n",
            "skill: |\n  " + text.substring(1) + "\n",
            "skill: >\n" + "  x\n".repeat(50_000),
            "{\"skill\": \"" + text + "\"}",
            "? " + key + "\n: 1\n",
            "{\"" + key + "\": 1}"
        };
        String[] bad = {
            "skill: " + text + "x\n",
            "skill: \"x" + text + "\"\n",
            "skill: |\n  " + text + "\n",
            "skill: >\n" + "  x\n".repeat(50_001),
            "skill: \"" + "\\n".repeat(100_001) + "\"\n",
            "{\"skill\": \"x" + text + "\"}",
            "? k" + key + "\n: 1\n",
            "{\"k" + key + "\": 1}"
        };

        assertThat(good).noneMatch(document -> refusal(document).contains(TOO_LONG));
        assertThat(bad).allMatch(document -> refusal(document).contains(TOO_LONG));
        assertThat(refusal("inputs:\n  a: 1\n  skill: " + text + "x\n"))
                .isEqualTo(ONE + "inputs.skill (line 3, column 10): " + TOO_LONG
                        + " Maybe a quote is missing where a text ends.");
    }

    /** Thirty thousand products at as many sites, each named by a limit: long, but no reason to hang. */
    @Test
    void manyProductsAtManySites_areCheckedInTime() {
        StringBuilder text =
                new StringBuilder("inputs:\n  planning_horizon: 1\n  horizon_start: 2027-01\n  products:\n");
        StringBuilder stock = new StringBuilder("  inventory:\n");
        StringBuilder need = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append("    - {product: p").append(i).append("}\n");
            stock.append("    - {product: p")
                    .append(i)
                    .append(", site: s")
                    .append(i)
                    .append("}\n");
            need.append(i == 0 ? "" : ", ").append('p').append(i).append(": 1");
        }
        text.append(stock)
                .append("  demand_input: [{source: f, product: p0, volume: -1}]\n")
                .append("  supply_input: [{resource: R, capacity: 1, makes: [p0]}]\n")
                .append("  constraints: [{type: material, available: 1, need: {")
                .append(need)
                .append("}}]\n");

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> refusal(text.toString())))
                .contains("inputs.demand_input[0].volume");
    }
}
