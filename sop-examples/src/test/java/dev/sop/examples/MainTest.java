package dev.sop.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.certificate.CostType;
import dev.sop.certificate.PlanStatus;
import dev.sop.gap.GapKind;
import dev.sop.io.DocumentFormat;
import dev.sop.io.PlanDocument;
import dev.sop.io.PlanningDocument;
import dev.sop.product.ProductId;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void run_withoutArgument_printsTheSixOutputsOfTheBrief() {
        assertThat(run()).isZero();
        assertThat(text(out))
                .contains(
                        "EXECUTIVE SUMMARY", "DEMAND PLAN", "SUPPLY PLAN", "GAP ANALYSIS", "SCENARIOS", "ACTION ITEMS")
                .contains("CERTIFICATE: optimal")
                .contains("1,080,000")
                .contains("names no start of its horizon");
        assertThat(text(err)).contains("base plan");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120, 200})
    void run_everyLine_isAtMostAsWideAsAsked(int width, @TempDir Path folder) throws IOException {
        Path realistic = folder.resolve("realistic.yaml");
        try (InputStream document = Main.class.getResourceAsStream("/dev/sop/examples/realistic.yaml")) {
            Files.copy(document, realistic);
        }
        assertThat(run(realistic.toString(), "--width", Integer.toString(width)))
                .isZero();
        assertThat(text(out).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void run_withoutAWidth_fitsOnTheTerminalOrOn80() {
        assertThat(run()).isZero();
        int widest = text(out).lines().mapToInt(String::length).max().orElseThrow();
        assertThat(widest).isBetween(70, 80);

        out.reset();
        assertThat(Main.run(new String[] {}, Optional.of("132"), print(out), print(err)))
                .isZero();
        assertThat(text(out).lines().mapToInt(String::length).max().orElseThrow())
                .isBetween(100, 132);
    }

    @Test
    void run_help_printsTheUsageAndPlansNothing() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("usage:", "--summary", "--json", "--width");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void run_summary_isAScreenWithDecisionsAndActions(@TempDir Path folder) throws IOException {
        Path realistic = folder.resolve("realistic.yaml");
        try (InputStream document = Main.class.getResourceAsStream("/dev/sop/examples/realistic.yaml")) {
            Files.copy(document, realistic);
        }
        assertThat(run(realistic.toString(), "--summary", "--width", "120")).isZero();
        assertThat(text(out).lines().count()).isLessThanOrEqualTo(50);
        assertThat(text(out)).contains("EXECUTIVE SUMMARY", "decision required", "ACTION ITEMS", "more actions");
    }

    @Test
    void run_wrongOption_saysWhichThereAre() {
        assertThat(run("--sumary")).isEqualTo(2);
        assertThat(run("--width", "wide")).isEqualTo(2);
        assertThat(run("--width")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("--sumary: an unknown option", "--width: wide, expected", "--width: nothing");
    }

    @Test
    void run_documentThatCannotBePlanned_saysWhyAndPrintsNothingElse(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, "inputs:\n  planning_horizon: 3\n  demand_input: [{source: s, volume: -1}]\n");
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("volume", "-1", "supply_input");
    }

    @Test
    void run_asJson_writesThePlanThatReadsBack() {
        assertThat(run("--json")).isZero();
        assertThat(PlanDocument.parse(text(out)).figures().demand()).isEqualTo(1_080_000);
    }

    @Test
    void run_textThatDrawsOnTheTerminal_isShownAsText(@TempDir Path folder) throws IOException {
        String cycle = """
                inputs:
                  horizon_start: 2027-01
                  planning_horizon: 2
                  demand_input: [{source: "%1$s", volume: 10}]
                  supply_input: [{resource: Plant, capacity: 8}]
                  scenarios: [{name: %2$s, description: "%1$s", changes: [{demand: 1.1}]}]
                """;
        String draws = "\\e]0;owned\\a\\e[2J\\x9b2J\\u202eup\\u2028";
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, cycle.formatted(draws, "\"" + draws + "\""));
        Path good = folder.resolve("good.yaml");
        Files.writeString(good, cycle.formatted(draws, "up"));

        assertThat(run(bad.toString())).isEqualTo(2);
        assertThat(text(err)).contains("inputs.scenarios[0].name (line 6, column 22): a control character, expected");
        assertThat(run(good.toString())).isZero();
        for (String format : List.of("--summary", "--json", "--yaml")) {
            assertThat(run(good.toString(), format)).isZero();
        }
        assertThat(run("a\u001b[2J.yaml")).isEqualTo(2);
        assertThat(run("a\u001b[2J.yaml", "b\u202e.yaml")).isEqualTo(2);
        assertThat((text(out) + text(err)).codePoints())
                .noneMatch(c -> c != '\n' && c != '\r' && Character.isISOControl(c))
                .noneMatch(c -> c == 0x202E || c == 0x2028);
    }

    @Test
    void run_twoDocuments_isRefused() {
        assertThat(run("a.yaml", "b.yaml")).isEqualTo(2);
        assertThat(text(err)).contains("at most one document");
    }

    @Test
    void run_folderInsteadOfFile_saysSo(@TempDir Path folder) {
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(text(err)).contains(folder.getFileName().toString());
    }

    @Test
    void realisticCycle_plan_usesEveryWayOfMeetingDemandAndSaysWhyItFallsShort() throws IOException {
        Plan plan = realistic();
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().largestViolation()).isEmpty();
        for (CostType type : List.of(
                CostType.OVERTIME,
                CostType.SUBCONTRACT,
                CostType.PURCHASE,
                CostType.WAGES,
                CostType.HIRING,
                CostType.SETUP,
                CostType.EXPANSION,
                CostType.RATE_CHANGE,
                CostType.HOLDING,
                CostType.STORAGE_RENT,
                CostType.LOST_SALES,
                CostType.SAFETY_STOCK)) {
            assertThat(plan.certificate().cost().amount(type)).as(type.label()).isPositive();
        }
        assertThat(plan.gapAnalysis().of(GapKind.UNMET)).isNotEmpty();
        assertThat(plan.gapAnalysis().of(GapKind.UNMET).get(0).causes())
                .anyMatch(cause -> cause.id().equals("Foundry"));
    }

    @Test
    void realisticCycle_keepsWhatTheDocumentAsksFor() throws IOException {
        SupplyPlan plan = realistic().supplyPlan();
        ProductPlan castings = plan.product(ProductId.of("castings"));
        ProductPlan pumps = plan.product(ProductId.of("pumps"));

        // January is as published: North makes 1,900 pumps, and 9,600 castings are ordered, which arrive in February
        assertThat(plan.resource(ResourceId.of("North"))
                        .production()
                        .get(0)
                        .quantity()
                        .get(0))
                .isEqualTo(1_900);
        assertThat(castings.purchased().get(0)).isZero();
        assertThat(castings.purchased().get(1)).isEqualTo(9_600);
        // a pump takes one casting, a compressor 2.4 of those started, of which 98 % are good
        double made = pumps.produced().get(3)
                + plan.product(ProductId.of("compressors")).produced().get(3) * 2.4 / 0.98;
        assertThat(castings.consumed().get(3)).isCloseTo(made, within(1e-6));
        for (int t = 0; t < 18; t++) {
            double ordered = pumps.subcontracted().get(t);
            assertThat(ordered < 1e-6 || ordered >= 300 - 1e-6)
                    .as("order of %s", ordered)
                    .isTrue();
        }
    }

    @Test
    void realisticCycle_guide_quotesThePlanAsItIs() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("project.root"), "docs/guide/realistic-cycle.md"));
        assertThat(realistic().executiveSummary().headline())
                .allSatisfy(sentence -> assertThat(guide).contains(sentence));
    }

    @Test
    void realisticCycle_planAsJson_readsBackEqual() throws IOException {
        Plan plan = realistic();
        String json = PlanDocument.write(plan, DocumentFormat.JSON);
        assertThat(PlanDocument.parse(json)).isEqualTo(plan);
    }

    private static Plan realistic() throws IOException {
        try (InputStream document = Main.class.getResourceAsStream("/dev/sop/examples/realistic.yaml")) {
            return PlanningDocument.parse(new String(document.readAllBytes(), StandardCharsets.UTF_8))
                    .cycle()
                    .reconcile();
        }
    }

    private int run(String... args) {
        return Main.run(args, Optional.empty(), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
