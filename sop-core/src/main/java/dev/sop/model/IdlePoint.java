package dev.sop.model;

import dev.sop.internal.Tolerances;
import dev.sop.program.LinearProgram;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import java.util.Optional;

/**
 * A point of a model that needs no search: nothing is made, demand is met from stock and receipts while they last, and the rest
 * is lost in its bucket. Workers stay as they are where they may, downtime is taken from the first bucket on. What that breaks is what
 * the columns of an elastic model hold.
 */
public final class IdlePoint {

    private final PlanningModel model;
    private final LinearProgram lp;
    private final double[] point;
    private final int buckets;
    private final DemandLines lines;

    private IdlePoint(PlanningModel model) {
        this.model = model;
        this.lp = model.program;
        this.buckets = model.buckets;
        this.lines = DemandLines.of(model.cycle.demand());
        this.point = new double[lp.columns];
    }

    /** The point of a model from {@link ModelCompiler#compileElastic}. */
    public static double[] of(PlanningModel elastic) {
        IdlePoint idle = new IdlePoint(elastic);
        var unused = idle.set();
        return idle.point;
    }

    /**
     * The point of a model that may break nothing, if it keeps every limit; empty where it does not, and for a model that may break
     * something.
     */
    public static Optional<double[]> keeping(PlanningModel model) {
        IdlePoint idle = new IdlePoint(model);
        return model.elastics.isEmpty() && idle.set() ? Optional.of(idle.point) : Optional.empty();
    }

    /** Sets all columns; whether every row and bound is kept. */
    private boolean set() {
        for (int p = 0; p < model.products.size(); p++) {
            product(model.cycle.products().get(p), model.products.get(p));
        }
        for (int i = 0; i < model.limitBlocks.size(); i++) {
            limit(model.cycle.limits().get(i), model.limitBlocks.get(i));
        }
        money();
        double[] activity = breakWhatIsLeft();
        return isWithin(point, lp.lower, lp.upper) && isWithin(activity, lp.rowLower, lp.rowUpper);
    }

    private static boolean isWithin(double[] values, double[] least, double[] most) {
        for (int k = 0; k < values.length; k++) {
            if (values[k] < least[k] - Tolerances.AT_LIMIT * (1 + Math.abs(least[k]))
                    || values[k] > most[k] + Tolerances.AT_LIMIT * (1 + Math.abs(most[k]))) {
                return false;
            }
        }
        return true;
    }

    private void product(ResolvedProduct product, PlanningModel.ProductBlocks blocks) {
        double stock = product.openingStock();
        int life = product.product().shelfLife().orElse(buckets + 1);
        for (int t = 0; t < buckets; t++) {
            stock += product.receipts().get(t);
            if (life == 0 && t == 0) {
                point[blocks.writtenOff().at(0)] = product.openingStock();
                stock -= product.openingStock();
            }
            if (t == 0) {
                double served = Math.min(stock, product.backorders());
                stock -= served;
                if (blocks.cancelled() >= 0) {
                    point[blocks.cancelled()] = product.backorders() - served;
                }
            }
            stock = serve(product, t, stock);
            if (blocks.writtenOff().exists()) {
                double old = Math.max(0, stock - fresh(product, life, t));
                point[blocks.writtenOff().at(t)] += old;
                stock -= old;
            }
            point[blocks.inventory().at(t)] = stock;
        }
    }

    private double serve(ResolvedProduct product, int t, double stock) {
        double left = stock;
        for (int k : lines.indicesOf(product.product().id())) {
            double asked = model.cycle.demand().lines().get(k).volume().get(t);
            double served = Math.min(left, asked);
            left -= served;
            if (model.lost.get(k).exists()) {
                point[model.lost.get(k).at(t)] = asked - served;
            }
        }
        return left;
    }

    /** What came in within the shelf life. */
    private static double fresh(ResolvedProduct product, int life, int t) {
        double fresh = t - life + 1 <= -1 ? product.openingStock() : 0;
        for (int s = Math.max(0, t - life + 1); s <= t; s++) {
            fresh += product.receipts().get(s);
        }
        return fresh;
    }

    private void limit(ResolvedLimit limit, PlanningModel.LimitBlocks blocks) {
        if (limit instanceof ResolvedLimit.Workforce crew) {
            workers(crew, blocks);
        } else if (limit instanceof ResolvedLimit.Downtime downtime) {
            downtime(downtime, blocks.columns().get(0));
        } else if (limit instanceof ResolvedLimit.RateOfChange rate) {
            point[blocks.columns().get(1).at(0)] = rate.initial().orElse(0);
        } else if (limit instanceof ResolvedLimit.Material material
                && material.keeping().isPresent()) {
            keep(material.keeping().get(), blocks.columns().get(0));
        }
    }

    private void workers(ResolvedLimit.Workforce crew, PlanningModel.LimitBlocks blocks) {
        double before = crew.initial();
        for (int t = 0; t < buckets; t++) {
            int bucket = t;
            double most = crew.maximum().map(series -> series.get(bucket)).orElse(Double.POSITIVE_INFINITY);
            double wanted = crew.noIdleTime() ? 0 : before;
            double workers = Math.min(most, Math.max(wanted, crew.minimum().get(t)));
            double hired = Math.max(0, workers - before);
            double mayHire =
                    crew.maximumHired().map(series -> series.get(bucket)).orElse(hired);
            workers = hired > mayHire ? before + mayHire : workers;
            point[blocks.columns().get(0).at(t)] = crew.whole() ? Math.floor(workers) : workers;
            workers = point[blocks.columns().get(0).at(t)];
            point[blocks.columns().get(1).at(t)] = Math.max(0, workers - before);
            point[blocks.columns().get(2).at(t)] = Math.max(0, before - workers);
            before = workers;
        }
    }

    private void downtime(ResolvedLimit.Downtime limit, ColumnBlock down) {
        double left = limit.machineBuckets();
        for (int t = 0; t < buckets; t++) {
            double most = Math.min(left, lp.upper[down.at(t)]);
            for (int p = lp.columnStart[down.at(t)]; p < lp.columnStart[down.at(t) + 1]; p++) {
                double limitOfRow = lp.rowUpper[lp.rowIndex[p]];
                most = lp.value[p] > 0 ? Math.min(most, Math.max(0, limitOfRow) / lp.value[p]) : most;
            }
            most = limit.whole() ? Math.floor(most + 1e-9) : most;
            point[down.at(t)] = most;
            left -= most;
        }
    }

    /** What is delivered of a material stays in its stock, as far as there is room; what does not fit is not taken. */
    private void keep(ResolvedLimit.Keeping keeping, ColumnBlock stock) {
        double kept = keeping.opening();
        for (int t = 0; t < buckets; t++) {
            kept = Math.min(kept, lp.upper[stock.at(t)]);
            point[stock.at(t)] = kept;
        }
    }

    /** What is left of money at the end of each bucket, at least what must be. */
    private void money() {
        for (int i = 0; i < model.limitBlocks.size(); i++) {
            if (model.cycle.limits().get(i) instanceof ResolvedLimit.Money) {
                double[] activity = activity();
                RowBlock rows = model.limitBlocks.get(i).rows();
                ColumnBlock left = model.limitBlocks.get(i).columns().get(0);
                double before = 0;
                for (int t = 0; t < buckets; t++) {
                    double carried = t > 0 ? carried(left.at(t - 1), rows.at(t)) * before : 0;
                    before = Math.max(lp.lower[left.at(t)], lp.rowUpper[rows.at(t)] - activity[rows.at(t)] - carried);
                    point[left.at(t)] = before;
                }
            }
        }
    }

    private double carried(int column, int row) {
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            if (lp.rowIndex[p] == row) {
                return lp.value[p];
            }
        }
        return 0;
    }

    private double[] activity() {
        double[] activity = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                activity[lp.rowIndex[p]] += lp.value[p] * point[j];
            }
        }
        return activity;
    }

    /**
     * Columns of one row each take up what the row is beyond its limits: elastic ones, soft ones, money left, shares. The activity of
     * all rows then.
     */
    private double[] breakWhatIsLeft() {
        double[] activity = activity();
        for (int j = 0; j < lp.columns; j++) {
            if (lp.columnStart[j + 1] - lp.columnStart[j] != 1 || point[j] != 0) {
                continue;
            }
            int i = lp.rowIndex[lp.columnStart[j]];
            double a = lp.value[lp.columnStart[j]];
            double missing = activity[i] < lp.rowLower[i]
                    ? lp.rowLower[i] - activity[i]
                    : activity[i] > lp.rowUpper[i] ? lp.rowUpper[i] - activity[i] : 0;
            if (missing / a > 0) {
                point[j] = Math.min(missing / a, lp.upper[j]);
                activity[i] += a * point[j];
            }
        }
        return activity;
    }
}
