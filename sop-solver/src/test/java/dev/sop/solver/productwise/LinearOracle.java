package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The optimum of a small problem by a general linear solver, written straight from the rows in {@link ProductWiseProblem}'s description. */
final class LinearOracle {
    private LinearOracle() {}

    /** The least cost; NaN when the solver finds no plan. */
    static double optimum(ProductWiseProblem problem) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int last = problem.buckets - 1;
        Variable[][] made = new Variable[problem.routes][problem.buckets];
        for (int j = 0; j < problem.routes; j++) {
            for (int t = 0; t <= last; t++) {
                made[j][t] = variable(model, "x" + j + "_" + t, problem.routeCost[j][t], 0.0, problem.routeMax[j][t]);
            }
        }
        Variable[][] stock = new Variable[problem.products][problem.buckets];
        for (int p = 0; p < problem.products; p++) {
            Variable owedBefore = null;
            for (int t = 0; t <= last; t++) {
                String at = p + "_" + t;
                double least = Math.max(problem.stockMin[p][t], t == last ? problem.endingLeast[p] : 0.0);
                double most = Math.min(problem.stockMax[p][t], t == last ? problem.endingMost[p] : 1e300);
                stock[p][t] = variable(model, "I" + at, problem.holdingCost[p][t], least, most);
                Variable owed = variable(model, "B" + at, problem.lateCost[p][t], 0.0, problem.backlogLimit(p, t));
                double net = problem.demand[p][t];
                Expression balance = model.newExpression("balance" + at);
                if (t == 0) {
                    net += problem.openingBacklog[p] - problem.openingStock[p];
                } else {
                    balance.set(stock[p][t - 1], 1.0);
                    balance.set(owedBefore, -1.0);
                }
                balance.level(net);
                for (int j : problem.productRoutes[p]) {
                    balance.set(made[j][t], 1.0);
                }
                if (problem.lostCost[p][t] < 1e300) {
                    balance.set(variable(model, "L" + at, problem.lostCost[p][t], 0.0, problem.lostMax[p][t]), 1.0);
                }
                balance.set(stock[p][t], -1.0);
                balance.set(owed, 1.0);
                owedBefore = owed;
                if (problem.safetyStock[p][t] > 0.0) {
                    Expression safety = model.newExpression("safety" + at).lower(problem.safetyStock[p][t]);
                    safety.set(stock[p][t], 1.0);
                    safety.set(variable(model, "S" + at, problem.safetyPrice[p][t], 0.0, 1e300), 1.0);
                }
            }
        }
        hours(problem, model, made);
        for (int m = 0; m < problem.materials; m++) {
            for (int t = 0; t <= last; t++) {
                Expression row = model.newExpression("material" + m + "_" + t).upper(problem.materialAvailable[m][t]);
                for (int j = 0; j < problem.routes; j++) {
                    for (int i = 0; i < problem.routeMaterials[j].length; i++) {
                        if (problem.routeMaterials[j][i] == m) {
                            row.set(made[j][t], problem.routeNeed[j][i]);
                        }
                    }
                }
            }
        }
        for (int s = 0; s < problem.storages; s++) {
            for (int t = 0; t <= last; t++) {
                Expression row = model.newExpression("storage" + s + "_" + t).upper(problem.storageLimit[s][t]);
                for (int p = 0; p < problem.products; p++) {
                    for (int i = 0; i < problem.productStorages[p].length; i++) {
                        if (problem.productStorages[p][i] == s) {
                            row.set(stock[p][t], problem.productSpace[p][i]);
                        }
                    }
                }
            }
        }
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? result.getValue() : Double.NaN;
    }

    private static void hours(ProductWiseProblem problem, ExpressionsBasedModel model, Variable[][] made) {
        for (int r = 0; r < problem.resources; r++) {
            for (int t = 0; t < problem.buckets; t++) {
                Expression row = model.newExpression("hours" + r + "_" + t).upper(problem.capacity[r][t]);
                for (int j = 0; j < problem.routes; j++) {
                    if (problem.routeResource[j] == r) {
                        row.set(made[j][t], problem.routeUsage[j]);
                    }
                }
                List<Variable> tiers = new ArrayList<>();
                for (int k = 0; k < problem.overtimeMax[r].length; k++) {
                    tiers.add(variable(
                            model,
                            "o" + r + "_" + k + "_" + t,
                            problem.overtimeCost[r][k][t],
                            0.0,
                            problem.overtimeMax[r][k][t]));
                }
                for (Variable tier : tiers) {
                    row.set(tier, -1.0);
                }
            }
        }
    }

    private static Variable variable(ExpressionsBasedModel model, String name, double cost, double least, double most) {
        Variable variable = model.newVariable(name).lower(least).weight(cost);
        return most < 1e300 ? variable.upper(most) : variable;
    }
}
