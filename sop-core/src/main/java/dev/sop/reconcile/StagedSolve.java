package dev.sop.reconcile;

import dev.sop.internal.Tolerances;
import dev.sop.model.PlanningModel;
import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.MipListener;
import dev.sop.solver.Status;
import dev.sop.solver.Stop;
import dev.sop.solver.chain.SolverChain;
import dev.sop.solver.tree.BranchAndBound;
import dev.sop.solver.tree.MipOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * Solves a planning model goal by goal: each sum that comes before cost is made least and then held, then cost is made
 * least. A program with whole numbers goes to branch and bound; its prices are those of the program with the whole numbers
 * held where they ended.
 */
final class StagedSolve {

    private static final double PRICE = 1e-9;
    /** Gap of everything that is made least before cost; the effort's own gap where that is smaller. */
    private static final double BEFORE_COST = 1e-6;

    private final PlanningModel model;
    private final SolverChain chain;
    private final MipOptions options;
    private final Stop stop;
    private String stages = "";
    /** A point that keeps every limit, from a step before the last; empty while there is none. */
    private double[] kept = {};
    /** Whether every sum before cost is proven to be least; a bound of cost holds only then. */
    private boolean least = true;

    private StagedSolve(PlanningModel model, SolverChain chain, MipOptions options, Stop stop) {
        this.model = model;
        this.chain = chain;
        this.options = options;
        this.stop = stop;
    }

    /**
     * How it ended.
     *
     * @param program the program of the last step, with what came before it held
     * @param solution point, prices and status; the bound is that of the whole program, whole numbers and all
     * @param solver who found it
     * @param reason why this solver
     * @param vertex whether the point is a vertex
     * @param priced whether the prices are those of the point
     */
    record Answer(
            LinearProgram program, LpSolution solution, String solver, String reason, boolean vertex, boolean priced) {

        boolean hasPlan() {
            return solution.hasPoint() && (solution.status() == Status.OPTIMAL || solution.status() == Status.LIMIT);
        }

        /** The same answer, to a program that only counts what is broken: it proves nothing of what a plan costs. */
        Answer unproven() {
            Answer nothing = unbounded();
            return new Answer(program, nothing.solution, solver, reason, vertex, false);
        }

        /** The same answer, without a bound of what a plan costs. */
        Answer unbounded() {
            LpSolution nothing = new LpSolution(
                    solution.status(),
                    solution.primal(),
                    solution.dual(),
                    solution.objective(),
                    Double.NEGATIVE_INFINITY,
                    solution.iterations(),
                    null,
                    solution.stoppedBy());
            return new Answer(program, nothing, solver, reason, vertex, priced);
        }

        /** Whether it is shown that there is no plan. */
        boolean isConflict() {
            return solution.status() == Status.INFEASIBLE;
        }
    }

    static Answer solve(PlanningModel model, SolverChain chain, MipOptions options, Stop stop) {
        return new StagedSolve(model, chain, options, stop).run();
    }

    /** The plan that breaks least, whatever else is wanted. */
    static Answer leastBroken(PlanningModel model, SolverChain chain, MipOptions options, Stop stop) {
        return new StagedSolve(model, chain, options, stop).beforeCost(model.program());
    }

    private Answer run() {
        LinearProgram program = model.program();
        for (PlanningModel.Stage stage : model.goals().before()) {
            Answer answer = beforeCost(program.withCost(ones(program, stage.columns())));
            if (!answer.hasPlan()) {
                return answer.isConflict() ? answer : answer.unbounded();
            }
            keep(answer);
            double least = answer.solution().objective();
            double[] rowUpper = program.rowUpper.clone();
            rowUpper[stage.row()] = least + Tolerances.HELD * (1 + Math.abs(least));
            program = program.withLimits(program.lower, program.upper, program.rowLower, rowUpper);
            stages += "first least " + stage.what() + "; ";
        }
        if (!model.goals().shares().isEmpty()) {
            program = fairShares(program);
        }
        double constant = model.constant();
        MipListener told = options.listener();
        Answer last =
                one(program, options, (steps, cost, bound) -> told.progress(steps, cost + constant, bound + constant));
        boolean stopped = last.solution().status() == Status.LIMIT && !last.hasPlan();
        Answer answer = stopped && kept.length > 0 ? atKept(last) : last;
        return least || answer.isConflict() ? answer : answer.unbounded();
    }

    private void keep(Answer answer) {
        kept = answer.solution().primal();
        least &= answer.solution().status() == Status.OPTIMAL;
    }

    /** The point of a step before, where the last step was stopped before it had one. */
    private Answer atKept(Answer last) {
        LpSolution solution = LpSolution.stoppedAt(model.program(), kept, last.solution());
        return new Answer(model.program(), solution, last.solver(), last.reason(), last.vertex(), false);
    }

    /**
     * Makes the largest share lost as small as it can be, holds the lines that must lose it in every such plan (their price
     * says so), and goes on with the others until nothing more has to be lost.
     */
    private LinearProgram fairShares(LinearProgram start) {
        LinearProgram program = start;
        List<PlanningModel.Share> open = new ArrayList<>(model.goals().shares());
        while (!open.isEmpty()) {
            Answer answer = beforeCost(
                    program.withCost(ones(program, List.of(model.goals().largestShare()))));
            if (!answer.hasPlan()) {
                least = false;
                return program;
            }
            keep(answer);
            double share = Math.max(0, answer.solution().objective());
            boolean done = share <= Tolerances.HELD || program.hasIntegers();
            double[] upper = program.upper.clone();
            double[] rowUpper = program.rowUpper.clone();
            List<PlanningModel.Share> left = new ArrayList<>();
            for (PlanningModel.Share line : open) {
                boolean held = done || answer.solution().dual()[line.row()] < -PRICE;
                if (held) {
                    upper[line.column()] = Math.min(
                            upper[line.column()], line.volume() * share + Tolerances.HELD * (1 + line.volume()));
                    rowUpper[line.row()] = Double.POSITIVE_INFINITY;
                } else {
                    left.add(line);
                }
            }
            program = program.withLimits(program.lower, upper, program.rowLower, rowUpper);
            open = left.size() == open.size() ? List.of() : left;
        }
        stages += "first the smallest shares lost; ";
        return program;
    }

    private static double[] ones(LinearProgram program, List<Integer> columns) {
        double[] cost = new double[program.columns];
        columns.forEach(column -> cost[column] = 1);
        return cost;
    }

    /** A step before cost: the gap that the caller allows the cost is no reason to break, lose or change more than must be. */
    private Answer beforeCost(LinearProgram program) {
        return one(program, options.withRelativeGap(Math.min(options.relativeGap(), BEFORE_COST)), MipListener.SILENT);
    }

    private Answer one(LinearProgram program, MipOptions search, MipListener listener) {
        if (stop.getAsBoolean()) {
            return new Answer(program, LpSolution.stopped(program, stop.reason()), "no solver", stages, true, false);
        }
        if (!program.hasIntegers()) {
            SolverChain.Answer answer = chain.telling(listener).solve(program);
            LpSolution solution = answer.solution();
            boolean priced = solution.status() == Status.OPTIMAL || !answer.vertex();
            return new Answer(program, solution, answer.solver(), stages + answer.reason(), answer.vertex(), priced);
        }
        LpSolution whole = BranchAndBound.solve(program, search.withListener(listener));
        int integers = 0;
        for (boolean flag : program.integer) {
            integers += flag ? 1 : 0;
        }
        String reason = stages + "an integer program of " + program.columns + " columns, " + integers
                + " of them whole, and " + program.rows + " rows; " + whole.stoppedBy();
        if (!whole.hasPoint()) {
            return new Answer(program, whole, "branch and bound", reason, true, false);
        }
        LinearProgram held = held(program, whole.primal());
        LpSolution priced = stop.getAsBoolean()
                ? LpSolution.stopped(held, stop.reason())
                : chain.ours().solve(held).solution();
        boolean better = priced.status() == Status.OPTIMAL;
        LpSolution solution = new LpSolution(
                whole.status(),
                better ? priced.primal() : whole.primal(),
                better ? priced.dual() : new double[program.rows],
                better ? priced.objective() : whole.objective(),
                whole.bound(),
                whole.iterations(),
                better ? priced.basis() : null,
                whole.stoppedBy());
        return new Answer(
                better ? held : program, solution, "branch and bound", reason, true, better || !stop.hasStopped());
    }

    private static LinearProgram held(LinearProgram program, double[] point) {
        double[] lower = program.lower.clone();
        double[] upper = program.upper.clone();
        for (int j = 0; j < program.columns; j++) {
            if (program.integer[j]) {
                lower[j] = Math.rint(point[j]);
                upper[j] = lower[j];
            }
        }
        return program.withLimits(lower, upper, program.rowLower, program.rowUpper)
                .continuous();
    }
}
