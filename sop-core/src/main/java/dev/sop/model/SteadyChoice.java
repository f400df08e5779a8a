package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.simplex.Simplex;
import dev.sop.solver.simplex.SimplexOptions;
import java.util.function.BooleanSupplier;

/**
 * Chooses among plans of the same cost. Where several plans cost the least, solvers end at any of them, and loads jump
 * between equal plants from month to month. This takes the one that uses resources in the order they are listed, cheapest
 * overtime first: every column and row that has a price is held where it is, so that only plans of the same least cost are
 * left, and the sum of production weighted by the resource's place in the list is made least, from the basis found. Where
 * change against a published plan is to be least, that sum takes its place.
 */
public final class SteadyChoice {

    private static final double PRICE = 1e-7;
    private static final double SAME_COST = 1e-9;

    private SteadyChoice() {}

    /**
     * The point of the steadiest plan; the given one where it is not better, not found, or no longer asked for.
     *
     * @param lp the program solved last, with what came before cost held, and whole numbers held where they ended
     */
    public static double[] of(PlanningModel model, LinearProgram lp, LpSolution solution, BooleanSupplier stop) {
        if (solution.basis() == null || lp.hasIntegers() || stop.getAsBoolean()) {
            return solution.primal();
        }
        double[] point = solution.primal();
        double[] lower = lp.lower.clone();
        double[] upper = lp.upper.clone();
        double[] rowLower = lp.rowLower.clone();
        double[] rowUpper = lp.rowUpper.clone();
        double[] activity = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            double reduced = lp.cost[j];
            for (int k = lp.columnStart[j]; k < lp.columnStart[j + 1]; k++) {
                reduced -= solution.dual()[lp.rowIndex[k]] * lp.value[k];
                activity[lp.rowIndex[k]] += lp.value[k] * point[j];
            }
            if (Math.abs(reduced) > PRICE) {
                lower[j] = point[j];
                upper[j] = point[j];
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            if (Math.abs(solution.dual()[i]) > PRICE) {
                rowLower[i] = activity[i];
                rowUpper[i] = activity[i];
            }
        }
        LinearProgram face = lp.withLimits(lower, upper, rowLower, rowUpper).withCost(preference(model));
        LpSolution steady = Simplex.solve(face, SimplexOptions.defaults().withCancellation(stop), solution.basis());
        if (steady.status() != Status.OPTIMAL) {
            return point;
        }
        double cost = lp.objective(steady.primal());
        return cost <= solution.objective() + SAME_COST * (1 + Math.abs(solution.objective()))
                ? steady.primal()
                : point;
    }

    private static double[] preference(PlanningModel model) {
        double[] cost = new double[model.program.columns];
        if (!model.goals.after().isEmpty()) {
            model.goals.after().forEach(stage -> stage.columns().forEach(column -> cost[column] = 1));
            return cost;
        }
        ImmutableList<PlanningModel.ResourceBlocks> resources = model.resources;
        for (int r = 0; r < resources.size(); r++) {
            for (ColumnBlock route : resources.get(r).routes()) {
                for (int t = 0; t < model.buckets; t++) {
                    cost[route.at(t)] = r + 1;
                }
            }
        }
        for (PlanningModel.ProductBlocks product : model.products) {
            for (int t = 0; t < model.buckets; t++) {
                cost[product.inventory().at(t)] = 1;
            }
        }
        return cost;
    }
}
