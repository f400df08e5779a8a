package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StockValueLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.Strictness;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Collection;
import java.util.Optional;

/** Limits that are sums of quantities in a bucket or over the horizon. */
final class OracleLimits {

    private final OracleModel model;

    OracleLimits(OracleModel model) {
        this.model = model;
    }

    void write() {
        for (Constraint constraint : model.inputs.constraints()) {
            model.require(!(constraint instanceof UnquantifiedLimit), "a limit without a number");
            for (int t = 0; t < model.buckets; t++) {
                inBucket(constraint, t);
            }
            if (constraint instanceof RateOfChange limit) {
                rate(limit);
            } else if (constraint instanceof ServiceLevel limit && !limit.everyBucket() && !limit.onTime()) {
                service(limit, 0, model.buckets);
            } else if (constraint instanceof SourcingSplit limit) {
                sourcing(limit);
            }
        }
        new OracleLabour(model).write();
    }

    private void inBucket(Constraint constraint, int t) {
        if (constraint instanceof StorageLimit limit) {
            storage(limit, t);
        } else if (constraint instanceof ProductionRange limit) {
            range(made(limit.products(), limit.resources(), false, t), limit.minimum(), limit.maximum(), limit, t);
        } else if (constraint instanceof ShipmentRange limit) {
            Sum shipped = new Sum();
            model.items.stream()
                    .filter(item -> names(limit.products(), item))
                    .forEach(item -> shipped.plus(1, item.shipped[t]));
            range(shipped, limit.minimum(), limit.maximum(), limit, t);
        } else if (constraint instanceof StockRange limit) {
            Sum stock = new Sum();
            model.items.stream()
                    .filter(item -> names(limit.products(), item))
                    .forEach(item -> stock.plus(1, item.stock[t]));
            range(stock, limit.minimum(), limit.maximum(), limit, t);
        } else if (constraint instanceof StockValueLimit limit) {
            Sum bound = new Sum();
            model.items.stream()
                    .filter(item -> names(limit.products(), item))
                    .forEach(item ->
                            bound.plus(model.stated(item.product.unitCost(), "unit cost of stock")[t], item.stock[t]));
            range(bound, Optional.empty(), Optional.of(limit.maximum()), limit, t);
        } else if (constraint instanceof ServiceLevel limit && (limit.everyBucket() || limit.onTime())) {
            service(limit, t, t + 1);
        } else if (constraint instanceof OvertimeLimit limit && limit.together()) {
            pool(limit, t);
        }
    }

    private void range(Sum sum, Optional<PerBucket> least, Optional<PerBucket> most, Constraint limit, int t) {
        model.keep(
                sum,
                least.map(figure -> model.over(figure)[t]).orElse(-MixedProgram.NONE),
                most.map(figure -> model.over(figure)[t]).orElse(MixedProgram.NONE),
                limit.strictness(),
                t);
    }

    private void storage(StorageLimit limit, int t) {
        Sum space = new Sum();
        for (OracleItem item : model.items) {
            if (names(limit.products(), item)) {
                space.plus(item.product.space(), item.stock[t]);
            }
        }
        double room = model.over(limit.capacity())[t];
        if (limit.strictness().kind() == Strictness.Kind.SOFT) {
            int rented = model.program.column(MixedProgram.NONE);
            model.program.atMost(space.plus(-1, rented), room);
            model.spent[t].plus(model.over(limit.strictness().price().orElseThrow())[t], rented);
        } else {
            model.keep(space, -MixedProgram.NONE, room, limit.strictness(), t);
        }
    }

    /** Units started of some products on some resources; without names on all of our own, or on all but lanes. */
    private Sum made(Collection<ProductId> products, Collection<ResourceId> resources, boolean ownOnly, int t) {
        Sum sum = new Sum();
        for (OracleModel.Source source : model.sources) {
            if (OracleLabour.counts(resources, source, ownOnly) && names(products, source.item())) {
                sum.plus(1, source.started()[t]);
            }
        }
        return sum;
    }

    private static boolean names(Collection<ProductId> products, OracleItem item) {
        return products.isEmpty() || products.stream().anyMatch(item::isMeantBy);
    }

    private void service(ServiceLevel limit, int first, int end) {
        Sum missed = new Sum();
        double allowed = 0;
        for (OracleItem item : model.items) {
            for (OracleLine line : item.lines) {
                boolean market = limit.markets().isEmpty()
                        || line.market.map(limit.markets()::contains).orElse(false);
                if (market && names(limit.products(), item)) {
                    for (int t = first; t < end; t++) {
                        missed.plus(1, limit.onTime() ? line.missedInTime[t] : line.lost[t]);
                        allowed += (1 - limit.share()) * line.volume[t];
                    }
                }
            }
        }
        model.keep(missed, -MixedProgram.NONE, allowed, limit.strictness(), end - 1);
    }

    private void pool(OvertimeLimit limit, int t) {
        Sum pool = new Sum();
        double most = limit.amount().map(figure -> model.over(figure)[t]).orElse(0.0);
        for (var resource : model.inputs.supply()) {
            boolean meant = limit.resources().isEmpty()
                    ? resource.kind() == dev.sop.supply.ResourceKind.IN_HOUSE
                    : limit.resources().contains(resource.id());
            if (meant) {
                pool.plus(1, model.overtime.get(resource.id().value())[t]);
                model.require(!resource.overtime().isEmpty() || resource.unlimited(), "overtime at a derived cost");
                model.require(limit.unit().isEmpty(), "a pool of overtime in one unit");
                if (limit.shareOfRegular().isPresent() && !resource.unlimited()) {
                    model.require(
                            resource.expansions().isEmpty()
                                    && !model.isDownByChoice(resource.id().value()),
                            "a pool of overtime beside capacity that is chosen");
                    most += model.over(limit.shareOfRegular().get())[t]
                            * OracleCapacity.regular(model.inputs, resource)[t];
                }
            }
        }
        model.keep(pool, -MixedProgram.NONE, most, limit.strictness(), t);
    }

    private void rate(RateOfChange limit) {
        Sum before = new Sum().plus(limit.initialRate().orElse(0));
        for (int t = 0; t < model.buckets; t++) {
            int bucket = t;
            Sum rate = made(limit.products(), limit.resources(), true, t);
            if (t > 0 || limit.initialRate().isPresent()) {
                int more = model.program.column(limit.maximumIncrease()
                        .map(most -> model.over(most)[bucket])
                        .orElse(MixedProgram.NONE));
                int less = model.program.column(limit.maximumDecrease()
                        .map(most -> model.over(most)[bucket])
                        .orElse(MixedProgram.NONE));
                model.program.equal(
                        new Sum().plus(1, rate).plus(-1, before).plus(-1, more).plus(1, less), 0);
                model.spent[t]
                        .plus(model.over(limit.increaseCost())[t], more)
                        .plus(model.over(limit.decreaseCost())[t], less);
            }
            before = rate;
        }
    }

    private void sourcing(SourcingSplit limit) {
        int step = limit.overHorizon() ? model.buckets : 1;
        for (int t = 0; t < model.buckets; t += step) {
            int first = t;
            limit.least()
                    .forEach((from, share) -> model.keep(
                            beyond(limit, from, share, first, first + step),
                            0,
                            MixedProgram.NONE,
                            limit.strictness(),
                            first + step - 1));
            limit.most()
                    .forEach((from, share) -> model.keep(
                            beyond(limit, from, share, first, first + step),
                            -MixedProgram.NONE,
                            0,
                            limit.strictness(),
                            first + step - 1));
        }
    }

    private Sum beyond(SourcingSplit limit, ResourceId from, double share, int first, int end) {
        Sum sum = new Sum();
        for (OracleModel.Source source : model.sources) {
            if (source.item().isMeantBy(limit.product())) {
                model.require(source.perfect(), "a sourcing share beside a yield");
                double own = source.resource().equals(from.value()) ? 1 : 0;
                for (int t = first; t < end; t++) {
                    sum.plus(own - share, source.started()[t]);
                }
            }
        }
        return sum;
    }
}
