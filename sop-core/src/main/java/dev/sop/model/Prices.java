package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.MarginalValue;
import dev.sop.cycle.DemandLines;
import dev.sop.program.LinearProgram;

/**
 * The prices of a solved model in planning terms: what one more unit of demand costs, and what one more unit of each
 * capacity and limit saves. All per unit and bucket, not negative but for the price of demand.
 */
public final class Prices implements PlanPrices {

    private static final double DUST = 1e-9;

    final PlanningModel model;
    private final double[] dual;
    private final DemandLines lines;

    /** Prices from the row prices of the model's program. */
    public Prices(PlanningModel model, double[] dual) {
        this.model = model;
        this.dual = dual;
        this.lines = DemandLines.of(model.cycle.demand());
    }

    /**
     * What one more unit of demand for the product in the bucket costs: delivering it, or losing it where that is what
     * happens to all demand; in the market where it costs most.
     */
    @Override
    public double demand(int product, int bucket) {
        PlanningModel.ProductBlocks blocks = model.products.get(product);
        double price = dual[blocks.balance().at(bucket)];
        if (blocks.shipments().exists()) {
            price += dual[blocks.shipments().at(bucket)];
        }
        if (blocks.lateness().exists()) {
            int limit = model.cycle.products().get(product).latenessLimit().orElse(model.buckets);
            for (int t = bucket; t < Math.min(model.buckets, bucket + limit); t++) {
                price += dual[blocks.lateness().at(t)];
            }
        }
        return price - losing(product, bucket);
    }

    @Override
    public double taken(int product, int bucket) {
        return swept(dual[model.products.get(product).balance().at(bucket)]);
    }

    /** What losing one more unit saves over delivering it, where all demand of every market is lost; else 0. */
    private double losing(int product, int bucket) {
        double least = Double.POSITIVE_INFINITY;
        for (int k :
                lines.indicesOf(model.cycle.products().get(product).product().id())) {
            ColumnBlock lost = model.lost.get(k);
            double saved = lost.exists() ? Math.max(0, -reducedCost(lost.at(bucket))) : 0;
            least = Math.min(least, saved);
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    /** What one more unit of regular capacity saves. */
    @Override
    public double capacity(int resource, int bucket) {
        RowBlock rows = model.resources.get(resource).capacity();
        return rows.exists() ? saving(rows.at(bucket)) : 0;
    }

    /** What one more unit of room in an overtime tier saves: the part of its reduced cost below 0. */
    @Override
    public double tier(int resource, int tier, int bucket) {
        ColumnBlock column = model.resources.get(resource).tiers().get(tier);
        return Math.max(0, -reducedCost(column.at(bucket)));
    }

    /** What one more unit of the limit's maximum saves. */
    @Override
    public double limit(int limit, int bucket) {
        RowBlock rows = model.limits.get(limit);
        return rows.exists() ? saving(rows.at(bucket)) : 0;
    }

    /** What one unit less of the limit's minimum saves. */
    @Override
    public double minimum(int limit, int bucket) {
        RowBlock rows = model.limits.get(limit);
        return rows.exists() ? Math.max(0, swept(dual[rows.at(bucket)])) : 0;
    }

    /** What one more unit of the product's maximum stock saves. */
    @Override
    public double stockMaximum(int product, int bucket) {
        return Math.max(0, -reducedCost(model.products.get(product).inventory().at(bucket)));
    }

    private double saving(int row) {
        return Math.max(0, -swept(dual[row]));
    }

    private double reducedCost(int column) {
        LinearProgram lp = model.program;
        double reduced = lp.cost[column];
        for (int k = lp.columnStart[column]; k < lp.columnStart[column + 1]; k++) {
            reduced -= dual[lp.rowIndex[k]] * lp.value[k];
        }
        return swept(reduced);
    }

    private static double swept(double price) {
        return Math.abs(price) < DUST ? 0 : price;
    }

    @Override
    public ImmutableList<MarginalValue> marginalValues() {
        return MarginalValues.of(model.cycle, this);
    }
}
