package dev.sop.examples.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sop.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say works: Java blocks compile and run, commands, versions, links and file names are right. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path README = ROOT.resolve("README.md");
    private static final String TEST_COMMAND = "./mvnw -q verify";

    @TempDir
    private Path folder;

    @Test
    void readme_firstSnippet_givesAPlan() throws Exception {
        Markdown.Fence first =
                Markdown.parse(Files.readString(README)).fences("java").get(0);
        assertThat(new Snippet(first.text()).compile(folder)).isEmpty();
        Plan plan = (Plan) Snippet.run(folder);
        assertThat(plan.demandPlan().volume().get(0)).isEqualTo(60_000);
        assertThat(plan.scenarios().outcomes()).hasSize(4);
        assertThat(plan.certificate().largestViolation()).isEmpty();
    }

    @Test
    void readme_firstSnippet_isWhatTheConsumerRuns() throws IOException {
        String snippet =
                Markdown.parse(Files.readString(README)).fences("java").get(0).text();
        String consumer =
                Files.readString(ROOT.resolve("sop-examples/src/it/consumer/src/main/java/consumer/FirstPlan.java"));
        String call = snippet.substring(
                snippet.indexOf("Plan plan ="), snippet.indexOf(".reconcile();") + ".reconcile();".length());
        assertThat(withoutSpace(consumer)).contains(withoutSpace(call));
    }

    @TestFactory
    Stream<DynamicTest> javaBlocks_everyDocument_compileAndRunUnlessTheyReadFiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            for (Markdown.Fence fence :
                    Markdown.parse(Files.readString(document)).fences("java")) {
                tests.add(dynamicTest(ROOT.relativize(document) + " line " + fence.line(), () -> {
                    Path classes = Files.createTempDirectory(folder, "snippet");
                    assertThat(new Snippet(fence.text()).compile(classes)).isEmpty();
                    if (!fence.text().contains("Path.of(")) { // the reader's own files are not there
                        Object unused = Snippet.run(classes);
                    }
                }));
            }
        }
        return tests.stream();
    }

    @Test
    void snippet_thatDoesNotCompile_isFound() throws IOException {
        assertThat(new Snippet("Horizon horizon = Horizon.fortnights(3);").compile(folder))
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> commands_everyDocument_canWork() throws IOException {
        return documents().stream()
                .map(document -> dynamicTest(
                        ROOT.relativize(document).toString(),
                        () -> assertThat(Commands.in(Markdown.parse(Files.readString(document))))
                                .allSatisfy(command -> assertThat(new Commands(ROOT).problems(command))
                                        .as(command)
                                        .isEmpty())));
    }

    @Test
    void readme_commands_areTheMainJobAndTheTests() throws IOException {
        assertThat(Commands.in(Markdown.parse(Files.readString(README))))
                .contains("./mvnw -q compile exec:java", TEST_COMMAND);
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains(TEST_COMMAND + " ");
    }

    @Test
    void commands_thatCannotWork_areFound() {
        Commands commands = new Commands(ROOT);
        assertThat(commands.problems("./mvnw -q -pl sop-example verify")).containsExactly("no module sop-example");
        assertThat(commands.problems("./mvnw exec:java -Dexec.mainClass=dev.sop.Nobody"))
                .containsExactly("no main class dev.sop.Nobody");
        assertThat(commands.problems("./mvnw -q compile exec:java -Dexec.args=no/such.yaml"))
                .containsExactly("no file no/such.yaml");
        assertThat(commands.problems("./mvnw verifi format:apply -Pnone -Dslowly -Dtest=NoTest"))
                .containsExactly(
                        "no phase or plugin for verifi",
                        "no phase or plugin for format:apply",
                        "no profile -Pnone",
                        "no property slowly",
                        "no test class NoTest");
        assertThat(commands.problems("java -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.Nobody"))
                .containsExactly("no main class dev.sop.benchmarks.Nobody");
        assertThat(commands.problems("java -jar benchmarks/target/bench.jar"))
                .containsExactly("no module builds benchmarks/target/bench.jar");
    }

    @Test
    void versions_readme_areThoseOfThePom() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        List<Coordinates> named = Coordinates.in(Files.readString(README));
        assertThat(named).isNotEmpty().allSatisfy(artifact -> {
            assertThat(artifact.version()).isEqualTo(Coordinates.projectVersion(pom));
            assertThat(pom).contains("<module>" + artifact.artifact() + "</module>");
        });
    }

    @TestFactory
    Stream<DynamicTest> links_everyDocument_leadSomewhere() throws IOException {
        return documents().stream()
                .map(document -> dynamicTest(
                        ROOT.relativize(document).toString(),
                        () -> assertThat(brokenLinks(document, Files.readString(document)))
                                .isEmpty()));
    }

    @Test
    void links_toNothing_areFound() throws IOException {
        assertThat(brokenLinks(README, "[a](docs/nothing.md) [b](#nowhere) [c](LICENSE) [d](https://example.com)"))
                .containsExactly("docs/nothing.md", "#nowhere");
    }

    private static List<String> brokenLinks(Path document, String text) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : Markdown.parse(text).links()) {
            if (link.matches("[a-z]+:.*")) {
                continue;
            }
            String file = link.replaceFirst("#.*", "");
            Path target = file.isEmpty() ? document : document.resolveSibling(file);
            boolean there = Files.exists(target);
            if (there && link.contains("#")) {
                String content = file.isEmpty() ? text : Files.readString(target);
                there = Markdown.parse(content).anchors().contains(link.replaceFirst(".*#", ""));
            }
            if (!there) {
                broken.add(link);
            }
        }
        return broken;
    }

    /** The Markdown documents at the root and under docs. */
    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
