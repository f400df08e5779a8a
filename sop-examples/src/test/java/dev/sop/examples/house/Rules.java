package dev.sop.examples.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.sop.examples.house.Modules.CORE;
import static dev.sop.examples.house.Modules.FORECAST;
import static dev.sop.examples.house.Modules.FOUNDATION;
import static dev.sop.examples.house.Modules.IO;
import static dev.sop.examples.house.Modules.JACKSON;
import static dev.sop.examples.house.Modules.LIBRARY;
import static dev.sop.examples.house.Modules.METRICS;
import static dev.sop.examples.house.Modules.NATIVE;
import static dev.sop.examples.house.Modules.OJALGO;
import static dev.sop.examples.house.Modules.ORTOOLS;
import static dev.sop.examples.house.Modules.PORT;
import static dev.sop.examples.house.Modules.PROGRAMS;
import static dev.sop.examples.house.Modules.PURE;
import static dev.sop.examples.house.Modules.SCENARIOS;
import static dev.sop.examples.house.Modules.SOLVER;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rules of the house, by name. */
final class Rules {

    private Rules() {}

    /**
     * Every rule.
     *
     * @param hidden packages of the core that its module does not export
     */
    static Map<String, ArchRule> all(Set<String> hidden) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("metrics depends on nothing of ours", only(METRICS, FOUNDATION));
        rules.put("forecast depends on metrics only", only(FORECAST, FOUNDATION.or(METRICS)));
        rules.put("the solver knows no planning", only(SOLVER, FOUNDATION.or(OJALGO)));
        rules.put(
                "core depends on metrics, the solver and Guava only",
                only(CORE, FOUNDATION.or(METRICS).or(SOLVER)));
        rules.put("scenarios depends on core only", only(SCENARIOS, FOUNDATION.or(CORE)));
        rules.put(
                "io depends on core, scenarios and Jackson only",
                only(IO, FOUNDATION.or(CORE).or(SCENARIOS).or(JACKSON)));
        rules.put(
                "the native solvers depend on the port of solvers and OR-Tools only",
                only(NATIVE, FOUNDATION.or(PORT).or(ORTOOLS)));
        rules.put("OR-Tools is known to the native solvers alone", none(LIBRARY.and(not(NATIVE)), ORTOOLS));
        rules.put("nothing depends on the native solvers", none(LIBRARY.and(not(NATIVE)), NATIVE));
        rules.put("nothing depends on examples or benchmarks", none(LIBRARY, PROGRAMS));
        rules.put("Jackson is known to io alone", none(PURE, JACKSON));
        rules.put(
                "no logging",
                none(LIBRARY, resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")));
        rules.put(
                "values know nothing of the engine",
                none(Modules.VALUES, Modules.ENGINE.or(Modules.SECOND_OPINION).or(SOLVER.and(not(PORT)))));
        rules.put(
                "the verifier shares nothing with model or solver",
                none(Modules.SECOND_OPINION, Modules.MODEL.or(SOLVER)));
        rules.put(
                "exported signatures of the core name exported types",
                classes()
                        .that(CORE.and(not(describe("hidden", type -> hidden.contains(type.getPackageName())))))
                        .should(new OpenSignatures(hidden)));
        rules.put(
                "what the core does not export stays in the core",
                none(not(CORE), describe("hidden", type -> hidden.contains(type.getPackageName()))));
        rules.put(
                "the solvers themselves are known to the core alone",
                none(LIBRARY.and(not(CORE.or(SOLVER))), SOLVER.and(not(PORT))));
        rules.put(
                "no clock but that of a time limit",
                noClasses()
                        .that(PURE.and(not(name("dev.sop.effort.SystemClock"))))
                        .should()
                        .accessTargetWhere(Impurities.A_CLOCK));
        rules.put("no randomness", noClasses().that(PURE).should().accessTargetWhere(Impurities.CHANCE));
        rules.put("no printing", noClasses().that(LIBRARY).should().accessTargetWhere(Impurities.PRINTING));
        rules.put(
                "static fields are final",
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat(LIBRARY)
                        .should()
                        .beFinal());
        rules.put(
                "static fields hold no state",
                noFields()
                        .that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat(LIBRARY)
                        .should()
                        .haveRawType(Impurities.STATE));
        rules.put(
                "no cycles between packages",
                slices().assignedFrom(new Packages()).should().beFreeOfCycles());
        return rules;
    }

    /** Classes of a module use their own module and what is allowed, nothing else. */
    private static ArchRule only(DescribedPredicate<JavaClass> module, DescribedPredicate<JavaClass> allowed) {
        return classes().that(module).should().onlyDependOnClassesThat(allowed.or(module));
    }

    private static ArchRule none(DescribedPredicate<JavaClass> of, DescribedPredicate<JavaClass> refused) {
        return noClasses().that(of).should().dependOnClassesThat(refused);
    }

    /** Every package of ours is a slice, the root package too. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return LIBRARY.or(PROGRAMS).test(type)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
