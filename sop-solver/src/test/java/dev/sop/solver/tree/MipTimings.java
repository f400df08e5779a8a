package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.FactoryPlanningModel;
import dev.sop.solver.LotSizingModels;
import dev.sop.solver.LpSolution;
import dev.sop.solver.WorkforceModels;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prints how long integer planning programs take: {@code MipTimings SECONDS CASE...}, at most so many seconds of
 * processor time each, a case being {@code F2}, {@code
 * factory}, {@code redTomato}, {@code sureStep}, {@code densepack}, or {@code ITEMSxPERIODS/VARIATION/UTILISATION/SEED} for
 * lot sizing drawn as Trigeiro, Thomas and McClain (1989) do; {@code f:} before a lot-sizing case takes its facility
 * location form. Processor time of the calling thread stands beside the wall clock, because only it says something on a
 * machine shared with others.
 */
final class MipTimings {
    private MipTimings() {}

    public static void main(String[] args) {
        long limit = Long.parseLong(args[0]) * 1_000_000_000L;
        for (int k = 1; k < args.length; k++) {
            LinearProgram lp = named(args[k]);
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            LpSolution answer = BranchAndBound.solve(
                    lp,
                    MipOptions.defaults()
                            .withTimeLimit(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, limit));
            double seconds = (System.nanoTime() - wall) / 1e9;
            double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %7.2f s wall %7.2f s processor  %-10s cost %.4f bound %.4f gap %.2e  %d pivots  %s%n",
                    args[k],
                    seconds,
                    used,
                    answer.status(),
                    answer.objective(),
                    answer.bound(),
                    (answer.objective() - answer.bound()) / Math.abs(answer.objective()),
                    answer.iterations(),
                    answer.stoppedBy());
        }
    }

    private static LinearProgram named(String name) {
        return switch (name) {
            case "factory" -> FactoryPlanningModel.program(true);
            case "redTomato" ->
                WorkforceModels.redTomato(2, 1600, 3000, 3200, 3800, 2200, 2200).program(true);
            case "sureStep" -> WorkforceModels.sureStep().program(true);
            case "densepack" -> WorkforceModels.densepack(true, 2.9306, 3.51672, 2.63754, 3.80978, 3.22366, 2.19795);
            default -> lotSizing(name);
        };
    }

    private static LinearProgram lotSizing(String name) {
        boolean facility = name.startsWith("f:");
        LotSizingModels model = drawn(facility ? name.substring(2) : name);
        return facility ? model.facilityLocation() : model.natural();
    }

    private static LotSizingModels drawn(String name) {
        if (name.equals("F2")) {
            return LotSizingModels.trigeiroF2();
        }
        String[] part = name.split("[x/]");
        return LotSizingModels.trigeiro(
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                Double.parseDouble(part[2]),
                Double.parseDouble(part[3]),
                Long.parseLong(part[4]));
    }
}
