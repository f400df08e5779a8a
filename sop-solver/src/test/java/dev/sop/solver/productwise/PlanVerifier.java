package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;

/**
 * Checks a plan against its problem with nothing of the solver but the arrays of the two: every balance and limit, each violation
 * relative to the size of what it limits, and the cost term by term.
 */
final class PlanVerifier {
    private final ProductWiseProblem problem;
    private final ProductWisePlan plan;
    private double worst;
    private String worstPlace = "nowhere";

    private PlanVerifier(ProductWiseProblem problem, ProductWisePlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    record Verdict(double cost, double worstViolation, String place) {}

    static Verdict verify(ProductWiseProblem problem, ProductWisePlan plan) {
        PlanVerifier verifier = new PlanVerifier(problem, plan);
        double cost = verifier.products() + verifier.routes() + verifier.hours();
        verifier.materials();
        verifier.storages();
        return new Verdict(cost, verifier.worst, verifier.worstPlace);
    }

    private double products() {
        double cost = 0.0;
        for (int p = 0; p < problem.products; p++) {
            double[] stock = plan.stock(p);
            double[] backlog = plan.backlog(p);
            double[] lost = plan.lost(p);
            double scale = problem.openingStock[p] + problem.openingBacklog[p] + 1e-9;
            for (double d : problem.demand[p]) {
                scale = Math.max(scale, d);
            }
            double before = problem.openingStock[p] - problem.openingBacklog[p];
            for (int t = 0; t < problem.buckets; t++) {
                String place = "product " + p + " bucket " + t;
                double supply = lost[t] + plan.unmet(p)[t];
                for (int j = 0; j < problem.routes; j++) {
                    if (problem.routeProduct[j] == p) {
                        supply += plan.made[j][t];
                    }
                }
                double after = stock[t] - backlog[t];
                note(Math.abs(before + supply - problem.demand[p][t] - after) / scale, "balance of " + place);
                before = after;
                note(-Math.min(0.0, Math.min(stock[t], Math.min(backlog[t], lost[t]))) / scale, "sign at " + place);
                note((lost[t] - problem.lostMax[p][t]) / scale, "lost at " + place);
                boolean last = t == problem.buckets - 1;
                double least = Math.max(problem.stockMin[p][t], last ? problem.endingLeast[p] : 0.0);
                double most = Math.min(problem.stockMax[p][t], last ? problem.endingMost[p] : Double.MAX_VALUE);
                note((least - stock[t]) / scale, "least stock of " + place);
                note((stock[t] - most) / scale, "most stock of " + place);
                note((backlog[t] - owedAtMost(p, t)) / scale, "lateness of " + place);
                cost += stock[t] * problem.holdingCost[p][t] + backlog[t] * problem.lateCost[p][t];
                cost += lost[t] > 0.0 ? lost[t] * problem.lostCost[p][t] : 0.0;
                cost += Math.max(0.0, problem.safetyStock[p][t] - stock[t]) * problem.safetyPrice[p][t];
            }
        }
        return cost;
    }

    /** Nothing after the last bucket; before, what fell due in the last so many buckets. */
    private double owedAtMost(int p, int t) {
        if (t == problem.buckets - 1) {
            return 0.0;
        }
        int late = problem.lateLimit[p];
        if (late < 0) {
            return Double.MAX_VALUE;
        }
        double owed = 0.0;
        for (int due = -1; due <= t; due++) {
            if (t - due < late) {
                owed += due < 0 ? problem.openingBacklog[p] : problem.demand[p][due];
            }
        }
        return owed;
    }

    private double routes() {
        double cost = 0.0;
        for (int j = 0; j < problem.routes; j++) {
            for (int t = 0; t < problem.buckets; t++) {
                double made = plan.made[j][t];
                note(-Math.min(0.0, made), "sign of route " + j + " bucket " + t);
                double most = problem.routeMax[j][t];
                note((made - most) / (1e-9 + most), "limit of route " + j + " bucket " + t);
                cost += made * problem.routeCost[j][t];
            }
        }
        return cost;
    }

    private double hours() {
        double cost = 0.0;
        for (int r = 0; r < problem.resources; r++) {
            for (int t = 0; t < problem.buckets; t++) {
                double load = 0.0;
                for (int j = 0; j < problem.routes; j++) {
                    if (problem.routeResource[j] == r) {
                        load += problem.routeUsage[j] * plan.made[j][t];
                    }
                }
                double scale = load + 1e-9;
                double over = load - problem.capacity[r][t];
                for (int k = 0; k < problem.overtimeMax[r].length && over > 0.0; k++) {
                    double hours = Math.min(over, problem.overtimeMax[r][k][t]);
                    cost += hours * problem.overtimeCost[r][k][t];
                    over -= hours;
                }
                note(over / scale, "hours of resource " + r + " bucket " + t);
            }
        }
        return cost;
    }

    private void materials() {
        for (int m = 0; m < problem.materials; m++) {
            for (int t = 0; t < problem.buckets; t++) {
                double need = 0.0;
                for (int j = 0; j < problem.routes; j++) {
                    for (int i = 0; i < problem.routeMaterials[j].length; i++) {
                        if (problem.routeMaterials[j][i] == m) {
                            need += problem.routeNeed[j][i] * plan.made[j][t];
                        }
                    }
                }
                note((need - problem.materialAvailable[m][t]) / (need + 1e-9), "material " + m + " bucket " + t);
            }
        }
    }

    private void storages() {
        for (int s = 0; s < problem.storages; s++) {
            for (int t = 0; t < problem.buckets; t++) {
                double space = 0.0;
                for (int p = 0; p < problem.products; p++) {
                    for (int i = 0; i < problem.productStorages[p].length; i++) {
                        if (problem.productStorages[p][i] == s) {
                            space += problem.productSpace[p][i] * plan.stock[p][t];
                        }
                    }
                }
                note((space - problem.storageLimit[s][t]) / (space + 1e-9), "storage " + s + " bucket " + t);
            }
        }
    }

    private void note(double violation, String place) {
        if (!(violation <= worst)) {
            worst = violation;
            worstPlace = place;
        }
    }
}
