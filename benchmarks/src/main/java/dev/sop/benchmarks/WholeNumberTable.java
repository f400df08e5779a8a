package dev.sop.benchmarks;

import com.google.common.collect.ImmutableMap;
import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import dev.sop.SopCycle;
import dev.sop.examples.cases.CaseCycle;
import dev.sop.intake.CycleResolver;
import dev.sop.model.ModelCompiler;
import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.tree.BranchAndBound;
import dev.sop.solver.tree.MipOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The published cases of a folder that are planned in whole numbers, each as the integer program of its first goal, by branch
 * and bound and by native solvers in turns within one run: seconds, cost, bound and gap. The first case is solved twice; its
 * first turn warms up.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.WholeNumberTable SECONDS FOLDER}
 */
public final class WholeNumberTable {

    private static final List<String> NATIVE = List.of("HIGHS", "CBC", "SCIP");
    private static final String LINE = "%-40s %6d %6d  %-8s %9.3f %16.6f %16.6f %10.1e  %s%n";

    private WholeNumberTable() {}

    /** Seconds that each solver may take for a case, and the folder. */
    public static void main(String[] args) throws IOException {
        Loader.loadNativeLibraries();
        long limit = Long.parseLong(args[0]) * 1_000_000_000L;
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[1]))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        System.out.println("case                                     column    row  solver     seconds             cost"
                + "            bound        gap  status");
        boolean warm = false;
        for (Path file : files) {
            LinearProgram program =
                    CaseCycle.of(file).map(WholeNumberTable::program).orElse(null);
            if (program == null || !program.hasIntegers()) {
                continue;
            }
            if (!warm) {
                ours(program, limit);
                warm = true;
            }
            String name = file.getFileName().toString().replaceFirst("\\.json$", "");
            print(name, program, "sop", ours(program, limit));
            for (String solver : NATIVE) {
                print(name, program, solver, NativeIntegerSolver.solve(solver, program, limit));
            }
        }
    }

    /** What a solver came to. */
    record Found(double seconds, double cost, double bound, String status) {}

    private static LinearProgram program(SopCycle cycle) {
        return ModelCompiler.compile(CycleResolver.resolve(cycle.inputs(), ImmutableMap.of()))
                .program();
    }

    private static Found ours(LinearProgram program, long limit) {
        long start = System.nanoTime();
        LpSolution answer = BranchAndBound.solve(program, MipOptions.defaults().withTimeLimit(System::nanoTime, limit));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Found(seconds, answer.objective(), answer.bound(), answer.status() + " " + answer.stoppedBy());
    }

    private static void print(String name, LinearProgram program, String solver, Found found) {
        double gap = (found.cost() - found.bound()) / Math.max(1, Math.abs(found.cost()));
        System.out.printf(
                Locale.ROOT,
                LINE,
                name,
                program.columns,
                program.rows,
                solver,
                found.seconds(),
                found.cost(),
                found.bound(),
                gap,
                found.status());
    }

    /** An upper or lower limit in the words of OR-Tools. */
    static double finite(double bound) {
        if (Double.isInfinite(bound)) {
            return bound > 0 ? MPSolver.infinity() : -MPSolver.infinity();
        }
        return bound;
    }
}
