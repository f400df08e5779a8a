package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SharedLoads;
import dev.sop.solver.productwise.problem.StockRule;
import dev.sop.solver.productwise.single.ProductProgram;
import dev.sop.solver.productwise.single.ProductSolver;
import java.util.function.BooleanSupplier;

/**
 * Makes a feasible plan of a point that is nearly one, and improves it.
 *
 * <p>First production and stock are scaled down wherever a shared limit is passed. Then product by product is
 * taken out of the plan, solved again exactly on what the others leave, at true cost, and put back. After the first round every
 * product keeps its own balance and no shared limit is passed; every later solve can only lower the cost. (Block coordinate
 * descent; it stops short of the optimum by itself, which is why it starts from the first-order point.)
 */
final class PlanRepair {
    private static final int LOOK_UP_EVERY = 64;

    private final ProductWiseProblem problem;
    private final RouteShape shape;
    private final int[] active;
    private final int[] activeRoutes;
    private final double[][] unavoidable;
    private final double[][] unavoidableSpace;
    private final ProductCompiler compiler;
    private final ProductProgram program;
    private final ProductSolver solver;

    PlanRepair(ProductWiseProblem problem, RouteShape shape, int[] active) {
        this.problem = problem;
        this.shape = shape;
        this.active = active;
        activeRoutes = problem.routesOf(active);
        unavoidable = new double[problem.products][];
        SharedLoads floors = new SharedLoads(problem);
        for (int p = 0; p < problem.products; p++) {
            unavoidable[p] = StockRule.unavoidable(problem, p);
            floors.addStock(problem, p, unavoidable[p], 1.0);
        }
        unavoidableSpace = floors.space;
        compiler = new ProductCompiler(problem, shape);
        program = new ProductProgram(problem.buckets, 8 * problem.buckets);
        solver = new ProductSolver(8 * problem.buckets);
    }

    /** Writes the point into the plan, within the products' own limits. */
    void takeOver(FirstOrderState point, PlanDraft plan) {
        for (int j : activeRoutes) {
            for (int t = 0; t < problem.buckets; t++) {
                plan.made[j][t] = Math.min(Math.max(0.0, point.made[j * problem.buckets + t]), problem.routeMax[j][t]);
            }
        }
        for (int p : active) {
            for (int t = 0; t < problem.buckets; t++) {
                plan.stock[p][t] = Math.max(unavoidable[p][t], point.position[p * problem.buckets + t]);
            }
        }
    }

    /** Writes a plan made for other limits or demand into this one, within the products' own limits. */
    void takeOver(ProductWisePlan earlier, PlanDraft plan) {
        for (int j : activeRoutes) {
            for (int t = 0; t < problem.buckets; t++) {
                plan.made[j][t] = Math.min(earlier.made[j][t], problem.routeMax[j][t]);
            }
        }
        for (int p : active) {
            for (int t = 0; t < problem.buckets; t++) {
                plan.stock[p][t] = Math.max(unavoidable[p][t], earlier.stock[p][t]);
            }
        }
    }

    /** Scales the plan into the shared limits; its products are not yet in balance. */
    void scaleDown(PlanDraft plan) {
        plan.loadAll();
        for (int j : activeRoutes) {
            int r = problem.routeResource[j];
            int[] materials = problem.routeMaterials[j];
            for (int t = 0; t < problem.buckets; t++) {
                double share = r < 0 ? 1.0 : Math.min(1.0, hours(r, t) / plan.loads.hours[r][t]);
                for (int m : materials) {
                    share = Math.min(share, problem.materialAvailable[m][t] / plan.loads.material[m][t]);
                }
                if (share < 1.0) {
                    plan.made[j][t] *= share;
                }
            }
        }
        scaleStock(plan);
        plan.loadAll();
    }

    /** Stock beyond what cannot be avoided gives way where a storage is over its limit. */
    private void scaleStock(PlanDraft plan) {
        for (int p : active) {
            for (int t = 0; t < problem.buckets; t++) {
                double share = 1.0;
                for (int s : problem.productStorages[p]) {
                    double floor = unavoidableSpace[s][t];
                    double excess = plan.loads.space[s][t] - floor;
                    double room = Math.max(0.0, problem.storageLimit[s][t] - floor);
                    share = excess > room ? Math.min(share, room / excess) : share;
                }
                double floor = unavoidable[p][t];
                plan.stock[p][t] = floor + share * (plan.stock[p][t] - floor);
            }
        }
    }

    private double hours(int r, int t) {
        double hours = problem.capacity[r][t];
        for (double[] tier : problem.overtimeMax[r]) {
            hours += tier[t];
        }
        return hours;
    }

    /** One round over all products, unless it is given up on the way; whether it was not. */
    boolean round(PlanDraft plan, BooleanSupplier givenUp) {
        for (int i = 0; i < active.length; i++) {
            if (i % LOOK_UP_EVERY == 0 && givenUp.getAsBoolean()) {
                return false;
            }
            solve(active[i], plan);
        }
        plan.loadAll();
        return true;
    }

    private void solve(int p, PlanDraft plan) {
        plan.load(p, -1.0);
        compiler.leftOver(p, program, plan.loads, plan.made);
        if (solver.solve(program) < 0) {
            plan.write(p, program, solver.used, solver.position);
        }
        plan.load(p, 1.0);
    }

    double cost(PlanDraft plan) {
        return plan.cost(shape.unmetCost);
    }
}
