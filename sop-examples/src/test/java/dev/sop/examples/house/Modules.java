package dev.sop.examples.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Which class belongs to which module, told by its package: the core is all of ours that is no other module's. */
final class Modules {

    static final DescribedPredicate<JavaClass> METRICS = resideInAnyPackage("dev.sop.metrics..");
    static final DescribedPredicate<JavaClass> FORECAST = resideInAnyPackage("dev.sop.forecast..");
    /** The door for a solver from outside: the one package of the solver module that is for everybody. */
    static final DescribedPredicate<JavaClass> PORT = resideInAnyPackage("dev.sop.program..");

    static final DescribedPredicate<JavaClass> SOLVER =
            resideInAnyPackage("dev.sop.solver..").or(PORT).as("the solver");
    static final DescribedPredicate<JavaClass> SCENARIOS = resideInAnyPackage("dev.sop.scenarios..");
    static final DescribedPredicate<JavaClass> IO = resideInAnyPackage("dev.sop.io..");
    static final DescribedPredicate<JavaClass> NATIVE = resideInAnyPackage("dev.sop.ortools..");
    static final DescribedPredicate<JavaClass> PROGRAMS =
            resideInAnyPackage("dev.sop.examples..", "dev.sop.benchmarks..").as("examples or benchmarks");
    static final DescribedPredicate<JavaClass> LIBRARY =
            resideInAnyPackage("dev.sop..").and(not(PROGRAMS)).as("the library");
    static final DescribedPredicate<JavaClass> CORE = LIBRARY.and(
                    not(METRICS.or(FORECAST).or(SOLVER).or(SCENARIOS).or(IO).or(NATIVE)))
            .as("the core");
    /** What a cycle is made of and what is said of its plan. */
    static final DescribedPredicate<JavaClass> VALUES = resideInAnyPackage(
                    "dev.sop.assumption..",
                    "dev.sop.calendar..",
                    "dev.sop.certificate..",
                    "dev.sop.constraint..",
                    "dev.sop.cycle..",
                    "dev.sop.demand..",
                    "dev.sop.effort..",
                    "dev.sop.executive..",
                    "dev.sop.finance..",
                    "dev.sop.gap..",
                    "dev.sop.inventory..",
                    "dev.sop.performance..",
                    "dev.sop.problem..",
                    "dev.sop.product..",
                    "dev.sop.strategy..",
                    "dev.sop.supply..",
                    "dev.sop.text..")
            .as("values");
    /** Programs, what compiles and reads them, and what explains a plan by their prices. */
    static final DescribedPredicate<JavaClass> MODEL = resideInAnyPackage(
                    "dev.sop.model..", "dev.sop.reconcile..", "dev.sop.cause..", "dev.sop.heuristic..", "dev.sop.run..")
            .as("model");
    /** What plans: checked and resolved inputs, limits, the model. */
    static final DescribedPredicate<JavaClass> ENGINE = resideInAnyPackage(
                    "dev.sop.intake..", "dev.sop.limit..", "dev.sop.resolved..")
            .or(MODEL)
            .as("the engine");

    static final DescribedPredicate<JavaClass> SECOND_OPINION =
            resideInAnyPackage("dev.sop.verifier..").as("the verifier");
    static final DescribedPredicate<JavaClass> PURE = LIBRARY.and(not(IO)).as("the library without input and output");

    /** The Java platform, Guava and annotations, which every module may use. */
    static final DescribedPredicate<JavaClass> FOUNDATION = resideInAnyPackage(
                    "java..",
                    "com.google.common..",
                    "org.jspecify.annotations..",
                    "com.google.errorprone.annotations..",
                    "org.immutables.value..")
            .or(primitives());

    static final DescribedPredicate<JavaClass> JACKSON = resideInAnyPackage(
                    "tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml.engine..")
            .as("Jackson and its YAML engine");
    static final DescribedPredicate<JavaClass> OJALGO = resideInAnyPackage("org.ojalgo..");

    static final DescribedPredicate<JavaClass> ORTOOLS =
            resideInAnyPackage("com.google.ortools..").as("OR-Tools");

    private Modules() {}

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe(
                "primitives", type -> type.getBaseComponentType().isPrimitive());
    }
}
