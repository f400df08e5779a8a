package dev.sop.solver.productwise;

import dev.sop.solver.algebra.CompensatedSum;
import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.SharedLoads;
import dev.sop.solver.productwise.problem.StockRule;
import dev.sop.solver.productwise.single.ProductProgram;
import java.util.Arrays;

/** A plan being worked on: what every product does, and what all of them together take of the shared limits. */
final class PlanDraft {
    final ProductWiseProblem problem;
    final double[][] made;
    final double[][] lost;
    final double[][] unmet;
    final double[][] stock;
    final double[][] backlog;
    final SharedLoads loads;

    PlanDraft(ProductWiseProblem problem) {
        this.problem = problem;
        made = new double[problem.routes][problem.buckets];
        lost = new double[problem.products][problem.buckets];
        unmet = new double[problem.products][problem.buckets];
        stock = new double[problem.products][problem.buckets];
        backlog = new double[problem.products][problem.buckets];
        loads = new SharedLoads(problem);
    }

    /** Takes (sign -1) or gives back (sign 1) a product's share of the shared limits. */
    void load(int p, double sign) {
        for (int j : problem.productRoutes[p]) {
            loads.addRoute(problem, j, made[j], sign);
        }
        loads.addStock(problem, p, stock[p], sign);
    }

    void loadAll() {
        loads.clear();
        for (int p = 0; p < problem.products; p++) {
            load(p, 1.0);
        }
    }

    /** Writes the solution of a program compiled by {@link ProductCompiler} into the plan. */
    void write(int p, ProductProgram program, double[] used, double[] position) {
        for (int j : problem.productRoutes[p]) {
            Arrays.fill(made[j], 0.0);
        }
        Arrays.fill(lost[p], 0.0);
        Arrays.fill(unmet[p], 0.0);
        for (int t = 0; t < problem.buckets; t++) {
            for (int k = program.firstTier[t]; k < program.firstTier[t + 1]; k++) {
                int source = program.tierSource[k];
                if (source >= 0) {
                    made[source][t] += used[k];
                } else if (source == ProductCompiler.LOST) {
                    lost[p][t] += used[k];
                } else {
                    unmet[p][t] += used[k];
                }
            }
            double held = StockRule.stock(problem, p, t, position[t]);
            stock[p][t] = held;
            backlog[p][t] = Math.max(0.0, held - position[t]);
        }
    }

    void copyFrom(PlanDraft other) {
        copy(other.made, made);
        copy(other.lost, lost);
        copy(other.unmet, unmet);
        copy(other.stock, stock);
        copy(other.backlog, backlog);
        copy(other.loads.hours, loads.hours);
        copy(other.loads.material, loads.material);
        copy(other.loads.space, loads.space);
    }

    /** The cost of the plan, units that cannot be supplied at {@code unmetCost}. */
    double cost(double[] unmetCost) {
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < problem.routes; j++) {
            addProducts(sum, made[j], problem.routeCost[j]);
        }
        for (int p = 0; p < problem.products; p++) {
            addProducts(sum, stock[p], problem.holdingCost[p]);
            addProducts(sum, backlog[p], problem.lateCost[p]);
            addProducts(sum, lost[p], problem.lostCost[p]);
            for (int t = 0; t < problem.buckets; t++) {
                double below = problem.safetyStock[p][t] - stock[p][t];
                if (below > 0.0) {
                    sum.add(below * problem.safetyPrice[p][t]);
                }
                if (unmet[p][t] > 0.0) {
                    sum.add(unmet[p][t] * unmetCost[p]);
                }
            }
        }
        for (int r = 0; r < problem.resources; r++) {
            for (int t = 0; t < problem.buckets; t++) {
                double over = loads.hours[r][t] - problem.capacity[r][t];
                for (int k = 0; over > 0.0 && k < problem.overtimeMax[r].length; k++) {
                    double hours = Math.min(over, problem.overtimeMax[r][k][t]);
                    sum.add(hours * problem.overtimeCost[r][k][t]);
                    over -= hours;
                }
            }
        }
        return sum.total();
    }

    /** Whether demand is left that may not be lost and is more than rounding. */
    boolean hasUnmet() {
        for (int p = 0; p < problem.products; p++) {
            double scale = Math.max(problem.openingStock[p], problem.openingBacklog[p]);
            for (double units : problem.demand[p]) {
                scale = Math.max(scale, units);
            }
            for (double units : unmet[p]) {
                if (units > 1e-9 * scale) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void addProducts(CompensatedSum sum, double[] amount, double[] price) {
        for (int t = 0; t < amount.length; t++) {
            if (amount[t] != 0.0) {
                sum.add(amount[t] * price[t]);
            }
        }
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }
}
