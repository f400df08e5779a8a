package dev.sop.model.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.MarginalValue;
import dev.sop.constraint.ConstraintId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** Marginal values for people, from the prices of a plan: one line for each thing that is worth anything in some bucket. */
public final class MarginalValues {

    private final ResolvedCycle cycle;
    private final PlanPrices prices;
    private final List<MarginalValue> values = new ArrayList<>();

    private MarginalValues(ResolvedCycle cycle, PlanPrices prices) {
        this.cycle = cycle;
        this.prices = prices;
    }

    /** The lines: products, then resources, then limits, each in the order of the cycle. */
    public static ImmutableList<MarginalValue> of(ResolvedCycle cycle, PlanPrices prices) {
        MarginalValues lines = new MarginalValues(cycle, prices);
        lines.products();
        lines.resources();
        lines.limits();
        return ImmutableList.copyOf(lines.values);
    }

    private void products() {
        for (int p = 0; p < cycle.products().size(); p++) {
            ResolvedProduct product = cycle.products().get(p);
            String id = product.product().id().value();
            String unit = product.product().unit();
            int index = p;
            values.add(new MarginalValue(MarginalValue.Kind.DEMAND, id, unit, series(t -> prices.demand(index, t))));
            addIfPositive(MarginalValue.Kind.MAXIMUM_STOCK, id, unit, t -> prices.stockMaximum(index, t));
        }
    }

    private void resources() {
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResolvedResource resource = cycle.resources().get(r);
            String unit = resource.resource().capacityUnit().name().toLowerCase(Locale.ROOT);
            String id = resource.resource().id().value();
            int index = r;
            addIfPositive(MarginalValue.Kind.CAPACITY, id, unit, t -> prices.capacity(index, t));
            for (int k = 0; k < resource.overtime().size(); k++) {
                int tier = k;
                addIfPositive(MarginalValue.Kind.OVERTIME, id, unit, t -> prices.tier(index, tier, t));
            }
        }
    }

    private void limits() {
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            ConstraintId id = limit.id();
            int index = i;
            addIfPositive(MarginalValue.Kind.LIMIT, id.value(), limit.subject(), t -> prices.limit(index, t));
            addIfPositive(MarginalValue.Kind.MINIMUM, id.value(), limit.subject(), t -> prices.minimum(index, t));
        }
    }

    private void addIfPositive(MarginalValue.Kind kind, String id, String unit, IntToDoubleFunction price) {
        Series series = series(price);
        if (series.max() > 0) {
            values.add(new MarginalValue(kind, id, unit, series));
        }
    }

    private Series series(IntToDoubleFunction price) {
        double[] values = new double[cycle.horizon().size()];
        for (int t = 0; t < values.length; t++) {
            values[t] = price.applyAsDouble(t);
        }
        return Series.of(values);
    }
}
