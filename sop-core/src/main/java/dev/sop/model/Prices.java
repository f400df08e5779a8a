package dev.sop.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.sop.calendar.Series;
import dev.sop.certificate.MarginalValue;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.product.ProductId;
import dev.sop.solver.LinearProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * The prices of a solved model in planning terms: what one more unit of demand costs, and what one more unit of each
 * capacity and limit saves. All per unit and bucket, not negative but for the price of demand.
 */
public final class Prices {

    private static final double DUST = 1e-9;

    final PlanningModel model;
    private final double[] dual;
    private final ImmutableListMultimap<ProductId, Integer> linesOf;

    /** Prices from the row prices of the model's program. */
    public Prices(PlanningModel model, double[] dual) {
        this.model = model;
        this.dual = dual;
        ImmutableListMultimap.Builder<ProductId, Integer> lines = ImmutableListMultimap.builder();
        for (int k = 0; k < model.lost.size(); k++) {
            lines.put(model.cycle.demand().lines().get(k).product(), k);
        }
        this.linesOf = lines.build();
    }

    /**
     * What one more unit of demand for the product in the bucket costs: delivering it, or losing it where that is what
     * happens to all demand; in the market where it costs most.
     */
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

    /** What losing one more unit saves over delivering it, where all demand of every market is lost; else 0. */
    private double losing(int product, int bucket) {
        double least = Double.POSITIVE_INFINITY;
        for (int k : linesOf.get(model.cycle.products().get(product).product().id())) {
            ColumnBlock lost = model.lost.get(k);
            double saved = lost.exists() ? Math.max(0, -reducedCost(lost.at(bucket))) : 0;
            least = Math.min(least, saved);
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    /** What one more unit of regular capacity saves. */
    public double capacity(int resource, int bucket) {
        RowBlock rows = model.resources.get(resource).capacity();
        return rows.exists() ? saving(rows.at(bucket)) : 0;
    }

    /** What one more unit of room in an overtime tier saves: the part of its reduced cost below 0. */
    public double tier(int resource, int tier, int bucket) {
        ColumnBlock column = model.resources.get(resource).tiers().get(tier);
        return Math.max(0, -reducedCost(column.at(bucket)));
    }

    /** What one more unit of the limit's maximum saves. */
    public double limit(int limit, int bucket) {
        RowBlock rows = model.limits.get(limit);
        return rows.exists() ? saving(rows.at(bucket)) : 0;
    }

    /** What one unit less of the limit's minimum saves. */
    public double minimum(int limit, int bucket) {
        RowBlock rows = model.limits.get(limit);
        return rows.exists() ? Math.max(0, swept(dual[rows.at(bucket)])) : 0;
    }

    /** What one more unit of the product's maximum stock saves. */
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

    /** Marginal values for people, one line for each thing that is worth anything in some bucket. */
    public ImmutableList<MarginalValue> marginalValues() {
        ResolvedCycle cycle = model.cycle;
        List<MarginalValue> values = new ArrayList<>();
        for (int p = 0; p < cycle.products().size(); p++) {
            ResolvedProduct product = cycle.products().get(p);
            String id = product.product().id().value();
            int index = p;
            values.add(new MarginalValue(
                    MarginalValue.Kind.DEMAND, id, product.product().unit(), series(t -> demand(index, t))));
            addIfPositive(
                    values,
                    MarginalValue.Kind.MAXIMUM_STOCK,
                    id,
                    product.product().unit(),
                    series(t -> stockMaximum(index, t)));
        }
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResolvedResource resource = cycle.resources().get(r);
            String unit = resource.resource().capacityUnit().name().toLowerCase(java.util.Locale.ROOT);
            String id = resource.resource().id().value();
            int index = r;
            addIfPositive(values, MarginalValue.Kind.CAPACITY, id, unit, series(t -> capacity(index, t)));
            for (int k = 0; k < resource.overtime().size(); k++) {
                int tier = k;
                addIfPositive(values, MarginalValue.Kind.OVERTIME, id, unit, series(t -> tier(index, tier, t)));
            }
        }
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            ConstraintId id = limit.id();
            int index = i;
            addIfPositive(values, MarginalValue.Kind.LIMIT, id.value(), limit.subject(), series(t -> limit(index, t)));
            addIfPositive(
                    values, MarginalValue.Kind.MINIMUM, id.value(), limit.subject(), series(t -> minimum(index, t)));
        }
        return ImmutableList.copyOf(values);
    }

    private static void addIfPositive(
            List<MarginalValue> values, MarginalValue.Kind kind, String id, String unit, Series series) {
        if (series.max() > 0) {
            values.add(new MarginalValue(kind, id, unit, series));
        }
    }

    private Series series(java.util.function.IntToDoubleFunction price) {
        double[] values = new double[model.buckets];
        for (int t = 0; t < values.length; t++) {
            values[t] = price.applyAsDouble(t);
        }
        return Series.of(values);
    }
}
