package dev.sop.examples.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house hold, and each of them is broken by the wrong classes written for it beside this test. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sop");
    private static final JavaClasses WRONG = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dev.sop")
            .that(resideInAnyPackage("dev.sop..wrong.."));
    private static final Map<String, ArchRule> RULES = Rules.all(hiddenInCore());

    @TestFactory
    Stream<DynamicTest> rule_library_holds() {
        return RULES.entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .evaluate(OURS)
                                        .getFailureReport()
                                        .getDetails())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> rule_wrongClasses_isBroken() {
        return RULES.entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .evaluate(WRONG)
                                        .getFailureReport()
                                        .getDetails())
                                .isNotEmpty()));
    }

    @Test
    void modules_onTheClassPath_areAllSeen() {
        assertThat(Descriptors.ours().keySet())
                .containsExactly(
                        "dev.sop.core",
                        "dev.sop.forecast",
                        "dev.sop.io",
                        "dev.sop.metrics",
                        "dev.sop.ortools",
                        "dev.sop.scenarios",
                        "dev.sop.solver");
        assertThat(OURS).hasSizeGreaterThan(200);
    }

    @Test
    void exportedPackages_eachModule_areNullMarked() {
        Descriptors.ours().forEach((name, module) -> {
            assertThat(Descriptors.exported(module)).as("exported by %s", name).isNotEmpty();
            assertThat(Descriptors.notNullMarked(Descriptors.exported(module)))
                    .as("of %s", name)
                    .isEmpty();
        });
    }

    @Test
    void notNullMarked_packageWithoutPackageInfo_isFound() {
        assertThat(Descriptors.notNullMarked(List.of("dev.sop", "dev.sop.wrong")))
                .containsExactly("dev.sop.wrong");
    }

    @Test
    void internals_core_areNotExported() {
        assertThat(hiddenInCore())
                .contains(
                        "dev.sop.cause",
                        "dev.sop.check",
                        "dev.sop.heuristic",
                        "dev.sop.intake",
                        "dev.sop.internal",
                        "dev.sop.limit",
                        "dev.sop.model",
                        "dev.sop.reconcile",
                        "dev.sop.resolved",
                        "dev.sop.run",
                        "dev.sop.verifier");
    }

    @Test
    void solver_exportsToEverybody_portOnly() {
        assertThat(Descriptors.exported(Descriptors.ours().get("dev.sop.solver")))
                .containsExactly("dev.sop.program");
    }

    private static Set<String> hiddenInCore() {
        Set<String> exported = Descriptors.exported(Descriptors.ours().get("dev.sop.core"));
        return Descriptors.hidden(OURS.stream().filter(Modules.CORE).map(JavaClass::getPackageName), exported);
    }
}
