package dev.sop.model.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.MarginalValue;
import dev.sop.internal.Tolerances;
import dev.sop.model.ColumnBlock;
import dev.sop.model.DemandEffects;
import dev.sop.model.PlanningModel;
import dev.sop.model.RowBlock;
import dev.sop.program.LinearProgram;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.ResolvedLimit;

/**
 * The prices of a solved model in planning terms: what one more unit of demand costs, and what one more unit of each
 * capacity and limit saves. All per unit and bucket, not negative but for the price of demand.
 */
public final class Prices implements PlanPrices {

    final PlanningModel model;
    private final double[] dual;
    private final DemandLines lines;
    private final DemandEffects.Slopes slopes = new DemandEffects.Slopes() {
        @Override
        public double ofRow(int row) {
            return dual[row];
        }

        @Override
        public double ofUpperBound(int column) {
            return Math.min(0, reducedCost(column));
        }
    };

    /** Prices from the row prices of the model's program. */
    public Prices(PlanningModel model, double[] dual) {
        this.model = model;
        this.dual = dual;
        this.lines = DemandLines.of(model.cycle.demand());
    }

    @Override
    public double demand(int product, int bucket) {
        double price = model.demandEffects.priceOfProduct(product, bucket, slopes);
        double dearest = Double.NEGATIVE_INFINITY;
        for (int k :
                lines.indicesOf(model.cycle.products().get(product).product().id())) {
            dearest = Math.max(dearest, model.demandEffects.priceOfLine(k, bucket, slopes));
        }
        return dearest == Double.NEGATIVE_INFINITY ? price : price + dearest;
    }

    @Override
    public double taken(int product, int bucket) {
        return swept(dual[model.products.get(product).balance().at(bucket)]);
    }

    /** What one more unit of regular capacity saves: as room for load, and as room for downtime that is taken from it. */
    @Override
    public double capacity(int resource, int bucket) {
        PlanningModel.ResourceBlocks blocks = model.resources.get(resource);
        double load = blocks.capacity().exists() ? saving(blocks.capacity().at(bucket)) : 0;
        return blocks.regular().exists() ? load + saving(blocks.regular().at(bucket)) : load;
    }

    /** What one more unit of room in an overtime tier saves: the part of its reduced cost below 0. */
    @Override
    public double tier(int resource, int tier, int bucket) {
        ColumnBlock column = model.resources.get(resource).tiers().get(tier);
        return Math.max(0, -reducedCost(column.at(bucket)));
    }

    /** What one more unit of the limit's maximum saves; of a rate of change, of its most increase. */
    @Override
    public double limit(int limit, int bucket) {
        PlanningModel.LimitBlocks blocks = model.limitBlocks.get(limit);
        if (isRate(limit)) {
            return ofChange(blocks.columns().get(0), blocks.rows(), bucket);
        }
        return blocks.rows().exists() ? saving(blocks.rows().at(bucket)) : 0;
    }

    /** What one unit less of the limit's minimum saves; of a rate of change, one more of its most decrease. */
    @Override
    public double minimum(int limit, int bucket) {
        PlanningModel.LimitBlocks blocks = model.limitBlocks.get(limit);
        if (isRate(limit)) {
            return ofChange(blocks.columns().get(1), blocks.least(), bucket);
        }
        return blocks.least().exists() ? Math.max(0, swept(dual[blocks.least().at(bucket)])) : 0;
    }

    private boolean isRate(int limit) {
        return model.cycle.limits().get(limit) instanceof ResolvedLimit.RateOfChange;
    }

    /** What one more unit of change saves: its column has a bound, or a row where it may be broken. */
    private double ofChange(ColumnBlock change, RowBlock most, int bucket) {
        double bound = Math.max(0, -reducedCost(change.at(bucket)));
        return most.exists() ? bound + saving(most.at(bucket)) : bound;
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
        return Math.abs(price) < Tolerances.DUST ? 0 : price;
    }

    @Override
    public ImmutableList<MarginalValue> marginalValues() {
        return MarginalValues.of(model.cycle, this);
    }
}
