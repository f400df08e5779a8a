package dev.sop.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedCasesTest {

    private static final Path CASES =
            Path.of(System.getProperty("project.root"), "sop-examples", "src", "test", "resources", "published-cases");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void run_publishedCases_areAllOk() throws IOException {
        assertThat(run(CASES)).as(out.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8).lines()).last().isEqualTo("23 cases: 23 ok, 0 FAILED, 0 unsupported");
    }

    /** A drawn case, 105 columns with whole workers who are never idle; 3,004 is proven by two other solvers. */
    @Test
    void run_wholeCrewOfFivePeriods_isProven() throws IOException {
        assertThat(run(CASES.resolveSibling("whole-number-cases")))
                .as(out.toString(UTF_8))
                .isZero();
        assertThat(out.toString(UTF_8).lines()).last().isEqualTo("1 cases: 1 ok, 0 FAILED, 0 unsupported");
    }

    @Test
    void run_mixedFolder_printsEachByNameAndFails() throws IOException {
        Files.copy(CASES.resolve("sailco.json"), folder.resolve("b.json"));
        Files.writeString(
                folder.resolve("c.json"),
                Files.readString(CASES.resolve("sailco.json")).replace("78450", "78449"));
        Files.writeString(folder.resolve("a.json"), "{\"name\": \"lots\", \"kind\": \"game\"}");
        Files.writeString(folder.resolve("notes.md"), "not a case");
        assertThat(run(folder)).isEqualTo(1);
        assertThat(out.toString(UTF_8).lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).startsWith("case "),
                        a -> assertThat(a).startsWith("lots ").endsWith("unsupported: kind game"),
                        b -> assertThat(b).startsWith("sailco ").endsWith("ok"),
                        c -> assertThat(c).startsWith("sailco ").contains("FAILED: "),
                        totals -> assertThat(totals).isEqualTo("3 cases: 1 ok, 1 FAILED, 1 unsupported"));
    }

    @Test
    void run_onlyUnsupported_passes() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"name\": \"lots\", \"kind\": \"game\"}");
        assertThat(run(folder)).isZero();
    }

    @Test
    void run_folderWithoutCases_fails() throws IOException {
        assertThat(run(folder)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("0 cases");
    }

    @Test
    void run_noFolder_failsWithWords() throws IOException {
        assertThat(run(folder.resolve("none"))).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("not a folder");
    }

    private int run(Path cases) throws IOException {
        return PublishedCases.run(cases, false, new PrintStream(out, true, UTF_8));
    }
}
