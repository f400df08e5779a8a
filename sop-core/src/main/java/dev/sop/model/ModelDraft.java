package dev.sop.model;

import dev.sop.calendar.Series;
import dev.sop.certificate.CostType;
import dev.sop.program.LinearProgram;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedStrictness;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The linear program as it grows: rows, columns, what may be broken, and which column spends money in which bucket. */
final class ModelDraft {

    static final double INFINITY = Double.POSITIVE_INFINITY;

    /** What a plan may break, at a price, to see what conflicts. */
    enum Breaking {
        /** Nothing: the model of minimum cost. */
        NOTHING,
        /** Pseudo-hard limits only. */
        PSEUDO_HARD,
        /** Everything that is asked for: minima, stock limits, storage, demand that must be met, frozen quantities. */
        ALL,
        /** The same, and capacities may be left out too: no bound of another row rests on them. */
        ALL_WITHOUT_CAPACITY
    }

    final ResolvedCycle cycle;
    final int buckets;
    final Breaking breaking;
    final LinearProgram.Builder lp = LinearProgram.builder();
    final List<PlanningModel.Elastic> elastics = new ArrayList<>();
    final List<Spending> spendings = new ArrayList<>();
    final DemandEffects demandEffects;
    private final OptionalDouble allowance;
    private final boolean followsMoney;

    ModelDraft(ResolvedCycle cycle, Breaking breaking, OptionalDouble allowance) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
        this.breaking = breaking;
        this.allowance = allowance;
        this.demandEffects = new DemandEffects(
                cycle.products().size(), cycle.demand().lines().size(), buckets);
        this.followsMoney = cycle.limits().stream().anyMatch(limit -> limit instanceof ResolvedLimit.Money);
    }

    /** Money a unit of a column spends in a bucket. */
    record Spending(int column, int bucket, double amount) {}

    @FunctionalInterface
    interface ByBucket {
        double at(int bucket);
    }

    boolean breaks() {
        return breaking == Breaking.ALL || breaking == Breaking.ALL_WITHOUT_CAPACITY;
    }

    boolean breaks(ResolvedStrictness strictness) {
        return breaks() || (breaking == Breaking.PSEUDO_HARD && strictness.isPseudoHard());
    }

    /** Where the least is to be broken, money does not count. */
    double cost(double money) {
        return breaking != Breaking.NOTHING && allowance.isEmpty() ? 0 : money;
    }

    double priceOfBreaking() {
        return allowance.isEmpty() ? 1 : 0;
    }

    /** A column by which something hard may be broken. */
    int give(String kind, String subject, int bucket) {
        int column = lp.addColumn(priceOfBreaking(), 0, INFINITY);
        elastics.add(new PlanningModel.Elastic(column, PlanningModel.Asked.LIMIT, kind, subject, bucket));
        return column;
    }

    /** One column for each bucket, its money paid in the bucket. */
    ColumnBlock columns(CostType type, Series unitCost, ByBucket lower, ByBucket upper) {
        ColumnBlock block = columns(unitCost::get, lower, upper);
        if (followsMoney && type.isSpent()) {
            for (int t = 0; t < buckets; t++) {
                spend(block.at(t), t, unitCost.get(t));
            }
        }
        return block;
    }

    /** Notes money that is spent in a bucket and already part of the column's cost. */
    void spend(int column, int bucket, double amount) {
        if (followsMoney && amount != 0) {
            spendings.add(new Spending(column, bucket, amount));
        }
    }

    /** One column for each bucket at these costs. */
    ColumnBlock columns(ByBucket unitCost, ByBucket lower, ByBucket upper) {
        int start = lp.addColumn(cost(unitCost.at(0)), lower.at(0), upper.at(0));
        for (int t = 1; t < buckets; t++) {
            lp.addColumn(cost(unitCost.at(t)), lower.at(t), upper.at(t));
        }
        return new ColumnBlock(start);
    }

    RowBlock rows(ByBucket lower, ByBucket upper) {
        int start = lp.addRow(lower.at(0), upper.at(0));
        for (int t = 1; t < buckets; t++) {
            lp.addRow(lower.at(t), upper.at(t));
        }
        return new RowBlock(start);
    }

    /**
     * Lets a range be passed: at its price where it is soft, to see what conflicts where it may be broken.
     *
     * @param row the row of the range
     * @param low whether there is a minimum to fall below
     * @param high whether there is a maximum to pass
     */
    void loosen(int row, ResolvedLimit limit, String what, int bucket, boolean low, boolean high, CostType type) {
        ResolvedStrictness strictness = limit.strictness();
        if (strictness.isSoft()) {
            double price = strictness.price().orElseThrow().get(bucket);
            if (low) {
                lp.set(row, soft(price, bucket, type), 1);
            }
            if (high) {
                lp.set(row, soft(price, bucket, type), -1);
            }
            return;
        }
        if (breaks(strictness)) {
            if (low) {
                lp.set(row, give(what + " below its minimum", limit.id().value(), bucket), 1);
            }
            if (high) {
                lp.set(row, give(what + " above its maximum", limit.id().value(), bucket), -1);
            }
        }
    }

    private int soft(double price, int bucket, CostType type) {
        int column = lp.addColumn(cost(price), 0, INFINITY);
        if (type.isSpent()) {
            spend(column, bucket, price);
        }
        return column;
    }

    /** The row that holds all that is broken to what has been found to be the least. */
    void holdAllowance() {
        if (allowance.isPresent() && allowance.getAsDouble() < INFINITY) {
            int row = lp.addRow(0, allowance.getAsDouble());
            elastics.forEach(elastic -> lp.set(row, elastic.column(), 1));
        }
    }
}
