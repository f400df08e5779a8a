package dev.sop.solver.family;

/**
 * Makes a feasible plan of a point that is nearly one, and improves it.
 *
 * <p>First the point's production and stock are scaled down wherever a shared limit is passed. Then family by family is
 * taken out of the plan, solved again exactly on what the others leave, at true cost, and put back. After the first round every
 * family keeps its own balance and no shared limit is passed; every later solve can only lower the cost. (Block coordinate
 * descent; it stops short of the optimum by itself, which is why it starts from the first-order point.)
 */
final class PlanRepair {
    private final CoupledProblem problem;
    private final RouteShape shape;
    private final FamilyCompiler compiler;
    private final FamilyProgram program;
    private final FamilySolver solver;

    PlanRepair(CoupledProblem problem, RouteShape shape) {
        this.problem = problem;
        this.shape = shape;
        compiler = new FamilyCompiler(problem, shape);
        program = new FamilyProgram(problem.buckets, 8 * problem.buckets);
        solver = new FamilySolver(8 * problem.buckets);
    }

    /** Scales the point into the plan's shared limits; the plan's families are not yet in balance. */
    void scaleDown(FirstOrderState point, PlanDraft plan) {
        for (int j = 0; j < problem.routes; j++) {
            for (int t = 0; t < problem.buckets; t++) {
                plan.made[j][t] = Math.min(Math.max(0.0, point.made[j][t]), problem.routeMax[j][t]);
            }
        }
        for (int p = 0; p < problem.families; p++) {
            for (int t = 0; t < problem.buckets; t++) {
                plan.stock[p][t] = Math.max(0.0, point.position[p][t]);
            }
        }
        plan.loadAll();
        for (int j = 0; j < problem.routes; j++) {
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
        for (int p = 0; p < problem.families; p++) {
            double forced = problem.openingStock[p] - problem.openingBacklog[p];
            for (int t = 0; t < problem.buckets; t++) {
                forced -= problem.demand[p][t];
                double share = 1.0;
                for (int s : problem.familyStorages[p]) {
                    share = Math.min(share, problem.storageLimit[s][t] / plan.loads.space[s][t]);
                }
                if (share < 1.0) {
                    plan.stock[p][t] = Math.max(Math.max(0.0, forced), plan.stock[p][t] * share);
                }
            }
        }
        plan.loadAll();
    }

    private double hours(int r, int t) {
        double hours = problem.capacity[r][t];
        for (double[] tier : problem.overtimeMax[r]) {
            hours += tier[t];
        }
        return hours;
    }

    /** One round over all families. */
    void round(PlanDraft plan) {
        for (int p = 0; p < problem.families; p++) {
            solve(p, plan);
        }
        plan.loadAll();
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
