package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.SharedLoads;

/** The step of the prices of shared limits, from what the extrapolated point takes of them; overtime bends the price of hours. */
final class SharedStep {
    private final ProductWiseProblem problem;
    private final FirstOrderScales scales;
    /** Weighted square of the step. */
    double dualMove;

    SharedStep(ProductWiseProblem problem, FirstOrderScales scales) {
        this.problem = problem;
        this.scales = scales;
    }

    void run(FirstOrderState at, SharedLoads loads, double weight, double keep) {
        dualMove = 0.0;
        for (int r = 0; r < problem.resources; r++) {
            if (scales.hourStep[r] > 0.0) {
                step(
                        at.shared.hours[r],
                        at.sharedAnchor.hours[r],
                        loads.hours[r],
                        problem.capacity[r],
                        scales.hourStep[r],
                        weight,
                        keep,
                        r);
            }
        }
        for (int m = 0; m < problem.materials; m++) {
            if (scales.materialStep[m] > 0.0) {
                step(
                        at.shared.material[m],
                        at.sharedAnchor.material[m],
                        loads.material[m],
                        problem.materialAvailable[m],
                        scales.materialStep[m],
                        weight,
                        keep,
                        -1);
            }
        }
        for (int s = 0; s < problem.storages; s++) {
            if (scales.spaceStep[s] > 0.0) {
                step(
                        at.shared.space[s],
                        at.sharedAnchor.space[s],
                        loads.space[s],
                        problem.storageLimit[s],
                        scales.spaceStep[s],
                        weight,
                        keep,
                        -1);
            }
        }
    }

    private void step(
            double[] price,
            double[] anchor,
            double[] load,
            double[] limit,
            double scale,
            double weight,
            double keep,
            int resource) {
        double sigma = scale * weight;
        double moved = 0.0;
        for (int t = 0; t < price.length; t++) {
            double v = price[t] + sigma * (load[t] - limit[t]);
            if (resource >= 0) {
                v = bendByOvertime(v, sigma, resource, t);
            }
            v = Math.max(v, 0.0);
            double d = v - price[t];
            moved += d * d;
            price[t] = keep * (v + d) + (1.0 - keep) * anchor[t];
        }
        dualMove += moved / scale;
    }

    /** Above the cost of a tier its hours come in, up to their limit: the price pauses there while they do. */
    private double bendByOvertime(double v, double sigma, int r, int t) {
        double bent = v;
        double[][] tierMax = problem.overtimeMax[r];
        for (int k = 0; k < tierMax.length; k++) {
            double cost = problem.overtimeCost[r][k][t];
            if (bent <= cost) {
                return bent;
            }
            bent = Math.max(cost, bent - sigma * tierMax[k][t]);
        }
        return bent;
    }
}
