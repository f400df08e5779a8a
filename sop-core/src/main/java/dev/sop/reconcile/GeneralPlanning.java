package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.cause.ConflictGaps;
import dev.sop.certificate.CostBreakdown;
import dev.sop.certificate.Violation;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.Gap;
import dev.sop.model.ConflictSearch;
import dev.sop.model.Conflicts;
import dev.sop.model.ModelCompiler;
import dev.sop.model.NettedStock;
import dev.sop.model.PlanningModel;
import dev.sop.model.SteadyChoice;
import dev.sop.model.reading.PlanReader;
import dev.sop.model.reading.Prices;
import dev.sop.resolved.FigureSizes;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.solver.LpSolution;
import dev.sop.solver.MipListener;
import dev.sop.solver.Status;
import dev.sop.solver.Stop;
import dev.sop.solver.chain.SolverChain;
import dev.sop.solver.tree.MipOptions;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanVerifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plans a cycle as a linear or integer program. Where no plan keeps all limits it breaks the pseudo-hard ones as little as
 * possible; where none keeps the hard ones either, it breaks what is asked for as little as possible and says which few
 * limits contradict each other.
 */
final class GeneralPlanning {

    /** Nodes at most for the plan that breaks least: what else the plan of a contradiction is good for does not pay for more. */
    private static final long BROKEN_NODES = 5_000;
    /** From this gap on the plan of a search that was stopped is held against an early one. */
    private static final double POOR = 0.01;

    private GeneralPlanning() {}

    /** Which limits the plan keeps. */
    enum Kept {
        /** All. */
        ALL,
        /** All hard ones. */
        HARD,
        /** As much as is possible. */
        LEAST_BROKEN,
        /** Nearly as much as is possible: the limits contradict each other, and that less must be broken is not ruled out. */
        LITTLE_BROKEN,
        /** The limits contradict each other, and the search for the plan that breaks least ended before it found one. */
        CONFLICTING,
        /** No plan that keeps all limits was found, and whether there is one is open. */
        UNKNOWN
    }

    /**
     * A plan with what is needed to certify and explain it.
     *
     * @param plan the plan
     * @param cost what the verifier says it costs
     * @param violations every rule the verifier found broken, worst first
     * @param prices its prices
     * @param priced whether the prices are those of the plan; else they explain nothing
     * @param bound on the cost of any plan that breaks no more, all costs included
     * @param kept which limits it keeps
     * @param conflicts what is broken
     * @param conflicting the few limits that contradict each other; empty where none do; searched each time it is asked
     * @param solver who found it
     * @param reason why this solver
     * @param iterations steps taken
     * @param solution the answer to the linear program it was read from
     */
    record Planned(
            SupplyPlan plan,
            CostBreakdown cost,
            ImmutableList<Violation> violations,
            Prices prices,
            boolean priced,
            double bound,
            Kept kept,
            ImmutableList<Gap> conflicts,
            Supplier<ImmutableList<ConflictingLimit>> conflicting,
            String solver,
            String reason,
            long iterations,
            LpSolution solution) {

        /** Whether it keeps every limit and costs no less than is proven. */
        boolean holds() {
            return violations.isEmpty() && !costsLessThanProven();
        }

        /** Whether it costs less than its bound by more than rounding, so that the bound proves nothing. */
        boolean costsLessThanProven() {
            return bound > cost.total() + PlanVerifier.TOLERANCE * Math.max(1, Math.abs(cost.total()));
        }

        private Planned withBound(double proven) {
            return new Planned(
                    plan,
                    cost,
                    violations,
                    prices,
                    priced,
                    proven,
                    kept,
                    conflicts,
                    conflicting,
                    solver,
                    reason,
                    iterations,
                    solution);
        }

        private Planned keeping(Kept known, String why) {
            return new Planned(
                    plan,
                    cost,
                    violations,
                    prices,
                    priced,
                    bound,
                    known,
                    conflicts,
                    conflicting,
                    solver,
                    why,
                    iterations,
                    solution);
        }
    }

    /** The plan; always one, however the search ends. {@code options} ask {@code stop} too. */
    static Planned plan(ResolvedCycle cycle, SolverChain chain, MipOptions options, Stop stop) {
        PlanningModel model = ModelCompiler.compile(cycle);
        stop.searchBegins();
        Optional<Planned> nearly = Optional.empty();
        List<SolverChain> chains = model.program().hasIntegers()
                ? List.of(chain, SolverChain.careful(stop))
                : List.of(chain, chain.ours(), SolverChain.standard(stop), SolverChain.careful(stop));
        StagedSolve.Answer answer = StagedSolve.solve(model, chain, options, stop);
        for (int i = chain.asksForeign() || model.program().hasIntegers() ? 1 : 2; ; i++) {
            if (answer.isConflict()) {
                return leastBroken(cycle, chain.ours(), options, stop);
            }
            if (answer.hasPlan()) {
                Planned planned = planned(
                        cycle, model, answer, point(model, answer, stop), Kept.ALL, List.of(), ImmutableList::of);
                if (planned.holds()) {
                    return isPoor(planned, answer, stop) ? cheaper(planned, early(cycle, model, answer)) : planned;
                }
                nearly = Optional.of(nearer(nearly, planned));
            }
            if (i == chains.size() || answer.solution().status() == Status.LIMIT || stop.getAsBoolean()) {
                return nearly.isPresent()
                        ? asFarAsItHolds(nearly.get())
                        : withoutSearch(cycle, model, Optional.empty(), answer, Kept.UNKNOWN);
            }
            String why = "the plan of " + answer.solver() + " did not hold";
            answer = StagedSolve.solve(model, chains.get(i).because(why), options.withCutRounds(0), stop);
        }
    }

    /** A plan of a search that was stopped while it was still far from its bound. */
    private static boolean isPoor(Planned planned, StagedSolve.Answer answer, Stop stop) {
        return stop.hasStopped()
                && answer.solution().status() == Status.LIMIT
                && !answer.vertex()
                && planned.cost.total() - planned.bound > POOR * Math.abs(planned.cost.total());
    }

    private static Planned early(ResolvedCycle cycle, PlanningModel model, StagedSolve.Answer answer) {
        return IdlePlanning.plan(
                cycle,
                model,
                Optional.empty(),
                answer.solution(),
                answer.solution().bound() + model.constant(),
                Kept.UNKNOWN,
                "dearer was what the " + answer.solver() + " had by then: " + answer.reason());
    }

    /** The cheaper of two plans that keep every limit; the bounds of both hold for either. */
    private static Planned cheaper(Planned planned, Planned other) {
        if (other.kept != Kept.ALL) {
            return planned;
        }
        double proven = Math.max(planned.bound, other.bound);
        return (other.cost.total() < planned.cost.total() ? other : planned).withBound(proven);
    }

    private static Planned nearer(Optional<Planned> before, Planned planned) {
        return before.filter(other -> worst(other) <= worst(planned)).orElse(planned);
    }

    private static double worst(Planned planned) {
        return planned.violations.isEmpty() ? 0 : planned.violations.get(0).relative();
    }

    /** A plan that no solver made hold: its bound proves nothing, or it breaks a limit by what rounding has left. */
    private static Planned asFarAsItHolds(Planned planned) {
        return planned.violations.isEmpty()
                ? planned
                : planned.keeping(Kept.UNKNOWN, "no solver kept every limit to the last digits; " + planned.reason);
    }

    private static Planned withoutSearch(
            ResolvedCycle cycle,
            PlanningModel model,
            Optional<PlanningModel> priced,
            StagedSolve.Answer answer,
            Kept known) {
        String contradiction = known == Kept.CONFLICTING
                ? "the limits contradict each other, and the search for the plan that breaks them least ended before it found one"
                : "the search ended before a plan that keeps the limits was found";
        return IdlePlanning.plan(
                cycle,
                model,
                priced,
                answer.solution(),
                known == Kept.CONFLICTING
                        ? Double.NEGATIVE_INFINITY
                        : answer.solution().bound() + model.constant(),
                known,
                contradiction + ": " + answer.reason() + " ("
                        + answer.solution().stoppedBy() + ")");
    }

    /** The library's own solvers plan here, so that what is broken and what contradicts what never depends on another. */
    private static Planned leastBroken(ResolvedCycle cycle, SolverChain chain, MipOptions asked, Stop stop) {
        MipOptions options = asked.withNodeLimit(Math.min(asked.nodeLimit(), BROKEN_NODES));
        Kept kept = Kept.LEAST_BROKEN;
        boolean yields = cycle.limits().stream()
                .map(ResolvedLimit::strictness)
                .anyMatch(strictness -> strictness.isPseudoHard());
        if (yields) {
            PlanningModel least = ModelCompiler.compilePseudoHard(cycle);
            StagedSolve.Answer broken = StagedSolve.leastBroken(least, chain, options, stop);
            if (stop.hasStopped() && !broken.hasPlan()) {
                return withoutSearch(cycle, least, Optional.empty(), broken.unproven(), Kept.UNKNOWN);
            }
            if (broken.hasPlan()) {
                return broken(cycle, least, Optional.empty(), broken, Kept.HARD, chain, options, stop);
            }
            kept = broken.isConflict() ? kept : Kept.UNKNOWN;
        }
        PlanningModel priced = ModelCompiler.compileElastic(cycle, Double.POSITIVE_INFINITY);
        PlanningModel least = priced.breakingLeast();
        StagedSolve.Answer broken = StagedSolve.leastBroken(least, chain, options, stop);
        return broken(cycle, least, Optional.of(priced), broken, kept, chain, options, stop);
    }

    private static Planned broken(
            ResolvedCycle cycle,
            PlanningModel least,
            Optional<PlanningModel> priced,
            StagedSolve.Answer broken,
            Kept kept,
            SolverChain chain,
            MipOptions options,
            Stop stop) {
        if (!broken.hasPlan()) {
            Kept known = kept == Kept.LEAST_BROKEN ? Kept.CONFLICTING : Kept.UNKNOWN;
            return withoutSearch(cycle, least, priced, broken, known);
        }
        double amount = broken.solution().objective();
        double allowance = amount + 1e-9 * (FigureSizes.smallestProduct(cycle) + amount);
        PlanningModel solved = least;
        StagedSolve.Answer answer = broken.unproven();
        if (!stop.getAsBoolean()) {
            PlanningModel model = kept == Kept.HARD
                    ? ModelCompiler.compilePseudoHard(cycle, allowance)
                    : ModelCompiler.compileElastic(cycle, allowance);
            StagedSolve.Answer cheapest = StagedSolve.solve(model, chain, options, stop);
            solved = cheapest.hasPlan() ? model : solved;
            answer = cheapest.hasPlan() ? cheapest : answer;
        }
        double[] point = point(solved, answer, stop);
        List<Gap> conflicts = ConflictGaps.of(
                cycle,
                Conflicts.read(solved, point),
                new Prices(least, broken.solution().dual()).marginalValues());
        Supplier<ImmutableList<ConflictingLimit>> conflicting = kept == Kept.HARD
                ? ImmutableList::of
                : () -> stop.getAsBoolean()
                        ? ImmutableList.of()
                        : ConflictSearch.conflicting(
                                cycle, options.withNodeLimit(2_000).withListener(MipListener.SILENT));
        boolean isLeast = broken.solution().status() == Status.OPTIMAL;
        Kept known = isLeast ? kept : notLeast(kept, stop.hasStopped());
        return planned(cycle, solved, answer, point, known, conflicts, conflicting);
    }

    /** What is known of a plan for which less broken was still looked for when the search ended. */
    private static Kept notLeast(Kept kept, boolean stopped) {
        if (kept == Kept.LEAST_BROKEN) {
            return stopped ? Kept.CONFLICTING : Kept.LITTLE_BROKEN;
        }
        return stopped ? Kept.UNKNOWN : kept;
    }

    private static Planned planned(
            ResolvedCycle cycle,
            PlanningModel model,
            StagedSolve.Answer answer,
            double[] point,
            Kept kept,
            List<Gap> conflicts,
            Supplier<ImmutableList<ConflictingLimit>> conflicting) {
        SupplyPlan plan = answer.vertex() ? PlanReader.read(model, point) : PlanReader.readInterior(model, point);
        return new Planned(
                plan,
                PlanVerifier.cost(cycle, plan),
                PlanVerifier.violations(cycle, plan),
                new Prices(model, answer.solution().dual()),
                answer.priced(),
                answer.solution().bound() + model.constant(),
                kept,
                ImmutableList.copyOf(conflicts),
                conflicting,
                answer.solver(),
                answer.reason(),
                answer.solution().iterations(),
                answer.solution());
    }

    /** The point of the steadiest of the best plans; of one that is no vertex, netted. */
    private static double[] point(PlanningModel model, StagedSolve.Answer answer, Stop stop) {
        return answer.vertex()
                ? SteadyChoice.of(model, answer.program(), answer.solution(), stop)
                : NettedStock.of(model, answer.solution().primal());
    }
}
