package dev.sop.ortools;

import dev.sop.program.LinearProgram;
import java.util.Random;

/** Seeded linear programs of stock through time with shared capacity: what reconciling hands to a solver. */
final class PlanningPrograms {

    private static final double NONE = Double.POSITIVE_INFINITY;

    private PlanningPrograms() {}

    /**
     * Products that share capacity in each bucket; always with a point, as sales may be lost. The first rows are the capacities. Costs are
     * few whole numbers, so that many points cost the least.
     */
    static LinearProgram of(int products, int buckets, long seed) {
        Random random = new Random(seed);
        LinearProgram.Builder program = LinearProgram.builder();
        for (int t = 0; t < buckets; t++) {
            program.addRow(-NONE, 130.0 * products);
        }
        for (int p = 0; p < products; p++) {
            int before = -1;
            double make = 5 + random.nextInt(3);
            double use = 1 + random.nextInt(2);
            for (int t = 0; t < buckets; t++) {
                double demand = random.nextInt(200);
                int balance = program.addRow(demand, demand);
                int made = program.addColumn(make, 0, NONE);
                int stock = program.addColumn(1, 0, NONE);
                int lost = program.addColumn(4 * make, 0, demand);
                program.set(balance, made, 1)
                        .set(balance, stock, -1)
                        .set(balance, lost, 1)
                        .set(t, made, use);
                if (before >= 0) {
                    program.set(balance, before, 1);
                }
                before = stock;
            }
        }
        return program.build();
    }

    /** The same program with another limit of one row from above. */
    static LinearProgram withLimit(LinearProgram program, int row, double limit) {
        double[] rowUpper = program.rowUpper.clone();
        rowUpper[row] = limit;
        return program.withLimits(program.lower, program.upper, program.rowLower, rowUpper);
    }
}
