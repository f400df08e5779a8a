package dev.sop.testing;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StockValueLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.Strictness;
import dev.sop.constraint.Workforce;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ojalgo.optimisation.Variable;

/** The constraints of the second model. */
final class SecondModelLimits {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final SecondModel second;
    private final int buckets;
    /** By resource or shared limit, capacity taken by downtime. */
    private final Map<String, Sum[]> down = new LinkedHashMap<>();

    SecondModelLimits(SecondModel second) {
        this.second = second;
        this.buckets = second.buckets;
    }

    void add() {
        for (Constraint constraint : second.in.constraints()) {
            if (constraint instanceof Downtime limit) {
                downtime(limit);
            }
        }
        second.overload.forEach((resource, over) -> {
            for (int t = 0; t < buckets; t++) {
                second.atMost(over[t].plus(1, downOf(resource)[t]), 0);
            }
        });
        second.regular.forEach((resource, had) -> {
            for (int t = 0; t < buckets; t++) {
                second.atLeast(had[t].plus(-1, downOf(resource)[t]), 0);
            }
        });
        for (Constraint constraint : second.in.constraints()) {
            for (int t = 0; t < buckets; t++) {
                perBucket(constraint, t);
            }
            overHorizon(constraint);
        }
        for (Constraint constraint : second.in.constraints()) {
            if (constraint instanceof BudgetLimit || constraint instanceof CashLimit) {
                money(constraint);
            }
        }
    }

    private Sum[] downOf(String id) {
        return down.computeIfAbsent(id, key -> second.sums());
    }

    private static boolean names(Collection<ProductId> named, SecondModel.Place place) {
        return named.isEmpty() || named.stream().anyMatch(place::isMeantBy);
    }

    private static double per(Map<ProductId, Double> need, SecondModel.Place place) {
        if (need.isEmpty()) {
            return 1;
        }
        return need.entrySet().stream()
                .filter(entry -> place.isMeantBy(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    private static boolean counts(Collection<ResourceId> named, SecondModel.Made made, boolean ownOnly) {
        boolean byDefault = ownOnly ? made.own() : !made.lane();
        return named.isEmpty()
                ? byDefault
                : named.stream().anyMatch(id -> id.value().equals(made.resource()));
    }

    private OptionalDouble at(Optional<PerBucket> figure, int t) {
        return figure.map(given -> OptionalDouble.of(second.over(given)[t])).orElse(NONE);
    }

    private Sum used(Map<ProductId, Double> need, Collection<ResourceId> resources, int t) {
        Sum used = new Sum();
        for (SecondModel.Made made : second.made) {
            if (counts(resources, made, true)) {
                used.plus(per(need, made.place()), made.started()[t]);
            }
        }
        return used;
    }

    private void perBucket(Constraint constraint, int t) {
        Strictness strictness = constraint.strictness();
        Sum sum = new Sum();
        if (constraint instanceof StorageLimit limit) {
            second.stocks.values().stream()
                    .filter(stock -> names(limit.products(), stock.place))
                    .forEach(stock ->
                            sum.plus(second.product(stock.place.product()).space(), stock.kept[t]));
            if (strictness.kind() == Strictness.Kind.SOFT) {
                Variable rented = second.variable();
                second.atMost(sum.plus(-1, rented), second.over(limit.capacity())[t]);
                second.spent[t].plus(second.over(strictness.price().orElseThrow())[t], rented);
            } else {
                second.limit(sum, NONE, OptionalDouble.of(second.over(limit.capacity())[t]), strictness, t);
            }
        } else if (constraint instanceof ProductionRange limit) {
            second.made.stream()
                    .filter(made -> counts(limit.resources(), made, false) && names(limit.products(), made.place()))
                    .forEach(made -> sum.plus(1, made.started()[t]));
            second.limit(sum, at(limit.minimum(), t), at(limit.maximum(), t), strictness, t);
        } else if (constraint instanceof ShipmentRange limit) {
            second.stocks.values().stream()
                    .filter(stock -> names(limit.products(), stock.place))
                    .forEach(stock -> sum.plus(1, stock.shipped[t]));
            second.limit(sum, at(limit.minimum(), t), at(limit.maximum(), t), strictness, t);
        } else if (constraint instanceof StockRange limit) {
            second.stocks.values().stream()
                    .filter(stock -> names(limit.products(), stock.place))
                    .forEach(stock -> sum.plus(1, stock.kept[t]));
            second.limit(sum, at(limit.minimum(), t), at(limit.maximum(), t), strictness, t);
        } else if (constraint instanceof StockValueLimit limit) {
            for (SecondModel.Stock stock : second.stocks.values()) {
                if (names(limit.products(), stock.place)) {
                    PerBucket value =
                            second.product(stock.place.product()).unitCost().orElseThrow();
                    sum.plus(second.over(value)[t], stock.kept[t]);
                }
            }
            second.limit(sum, NONE, OptionalDouble.of(second.over(limit.maximum())[t]), strictness, t);
        } else if (constraint instanceof ServiceLevel limit && (limit.everyBucket() || limit.onTime())) {
            double allowed = service(limit, sum, t);
            if (limit.onTime()) {
                second.lines.stream()
                        .filter(line -> names(limit.products(), line.place))
                        .forEach(line ->
                                sum.plus(line.volume[t]).plus(-1, line.lost[t]).plus(-1, line.onTime[t]));
            }
            second.limit(sum, NONE, OptionalDouble.of(allowed), strictness, t);
        } else if (constraint instanceof SourcingSplit limit && !limit.overHorizon()) {
            limit.least()
                    .forEach((source, share) -> second.limit(
                            beyondShare(limit, source, share, t, t + 1), OptionalDouble.of(0), NONE, strictness, t));
            limit.most()
                    .forEach((source, share) -> second.limit(
                            beyondShare(limit, source, share, t, t + 1), NONE, OptionalDouble.of(0), strictness, t));
        } else if (constraint instanceof FrozenZone limit && t < limit.buckets()) {
            for (SecondModel.Made made : second.made) {
                boolean held = limit.resources().isEmpty()
                        || limit.resources().stream().anyMatch(id -> id.value().equals(made.resource()));
                OptionalDouble published = OptionalDouble.of(second.published(made, t));
                if (held) {
                    second.limit(Sum.of(made.started()[t]), published, published, strictness, t);
                }
            }
        } else if (constraint instanceof OvertimeLimit limit) {
            overtime(limit, t);
        } else if (constraint instanceof ShiftLimit limit) {
            shifts(limit, t);
        }
    }

    /** Monday to Friday, as there are no holidays in the generated cycles. */
    private void shifts(ShiftLimit limit, int t) {
        LocalDate first = second.in.horizon().bucket(t).start();
        LocalDate end = second.in.horizon().bucket(t).end();
        long days = first.datesUntil(end)
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();
        for (SupplyResource resource : second.in.supply()) {
            boolean named = limit.resources().contains(resource.id());
            boolean own = limit.resources().isEmpty() && resource.kind() == ResourceKind.IN_HOUSE;
            if ((named || own) && resource.capacityUnit() == CapacityUnit.HOURS) {
                Sum load = Objects.requireNonNull(second.load.get(resource.id().value()))[t];
                second.atMost(load, days * second.over(limit.shifts())[t] * limit.hoursPerShift());
            }
        }
    }

    private void overtime(OvertimeLimit limit, int t) {
        Sum pool = new Sum();
        double most = second.over(limit.amount().orElseThrow())[t];
        second.in.supply().stream()
                .filter(resource -> limit.resources().contains(resource.id()))
                .forEach(resource -> {
                    Sum own = Objects.requireNonNull(
                            second.overtime.get(resource.id().value()))[t];
                    pool.plus(1, own);
                    if (!limit.together()) {
                        second.atMost(own, most);
                    }
                });
        if (limit.together()) {
            second.limit(pool, NONE, OptionalDouble.of(most), limit.strictness(), t);
        }
    }

    /** Adds what is lost; gives what may be. */
    private double service(ServiceLevel limit, Sum lost, int t) {
        double allowed = 0;
        for (SecondModel.Line line : second.lines) {
            boolean market = limit.markets().isEmpty()
                    || limit.markets().stream().anyMatch(id -> line.market.equals(Optional.of(id.value())));
            if (market && names(limit.products(), line.place)) {
                lost.plus(1, line.lost[t]);
                allowed += (1 - limit.share()) * line.volume[t];
            }
        }
        return allowed;
    }

    /** What a source makes beyond its share of all that is started of the product. */
    private Sum beyondShare(SourcingSplit limit, ResourceId source, double share, int first, int end) {
        Sum sum = new Sum();
        for (SecondModel.Made made : second.made) {
            if (made.place().isMeantBy(limit.product())) {
                double own = made.resource().equals(source.value()) ? 1 : 0;
                for (int t = first; t < end; t++) {
                    sum.plus(own - share, made.started()[t]);
                }
            }
        }
        return sum;
    }

    private void overHorizon(Constraint constraint) {
        int last = buckets - 1;
        if (constraint instanceof ServiceLevel limit && !limit.everyBucket() && !limit.onTime()) {
            Sum lost = new Sum();
            double allowed = 0;
            for (int t = 0; t < buckets; t++) {
                allowed += service(limit, lost, t);
            }
            second.limit(lost, NONE, OptionalDouble.of(allowed), limit.strictness(), last);
        } else if (constraint instanceof SourcingSplit limit && limit.overHorizon()) {
            limit.least()
                    .forEach((source, share) -> second.limit(
                            beyondShare(limit, source, share, 0, buckets),
                            OptionalDouble.of(0),
                            NONE,
                            limit.strictness(),
                            last));
            limit.most()
                    .forEach((source, share) -> second.limit(
                            beyondShare(limit, source, share, 0, buckets),
                            NONE,
                            OptionalDouble.of(0),
                            limit.strictness(),
                            last));
        } else if (constraint instanceof Workforce limit) {
            workforce(limit);
        } else if (constraint instanceof RateOfChange limit) {
            rate(limit);
        } else if (constraint instanceof SharedLimit limit) {
            material(limit);
        }
    }

    private void workforce(Workforce limit) {
        Sum before = new Sum().plus(limit.initialWorkers());
        for (int t = 0; t < buckets; t++) {
            Variable workers =
                    second.whole(at(limit.maximumWorkers(), t).orElse(Double.POSITIVE_INFINITY), limit.wholeWorkers());
            Variable hired = second.variable(at(limit.maximumHired(), t).orElse(Double.POSITIVE_INFINITY));
            Variable laidOff = second.variable(at(limit.maximumLaidOff(), t).orElse(Double.POSITIVE_INFINITY));
            Variable overtime = second.variable();
            second.equal(
                    new Sum().plus(1, before).plus(1, hired).plus(-1, laidOff).plus(-1, workers), 0);
            second.atLeast(Sum.of(workers), second.over(limit.minimumWorkers())[t]);
            second.atMost(Sum.of(overtime).plus(-second.over(limit.overtimePerWorker())[t], workers), 0);
            double hours = second.over(limit.hoursPerWorker())[t];
            Sum labour = used(limit.labour(), limit.resources(), t);
            second.atMost(new Sum().plus(1, labour).plus(-hours, workers).plus(-1, overtime), 0);
            if (limit.noIdleTime()) {
                second.atLeast(new Sum().plus(1, labour).plus(-hours, workers), 0);
            }
            second.spent[t]
                    .plus(second.over(limit.wage())[t], workers)
                    .plus(second.over(limit.hireCost())[t], hired)
                    .plus(second.over(limit.layoffCost())[t], laidOff)
                    .plus(second.over(limit.overtimeCost())[t], overtime);
            before = Sum.of(workers);
        }
    }

    private void rate(RateOfChange limit) {
        Sum before = new Sum().plus(limit.initialRate().orElse(0));
        for (int t = 0; t < buckets; t++) {
            int bucket = t;
            Sum rate = new Sum();
            second.made.stream()
                    .filter(made -> counts(limit.resources(), made, true) && names(limit.products(), made.place()))
                    .forEach(made -> rate.plus(1, made.started()[bucket]));
            if (t > 0 || limit.initialRate().isPresent()) {
                Variable up = second.variable(at(limit.maximumIncrease(), t).orElse(Double.POSITIVE_INFINITY));
                Variable less = second.variable(at(limit.maximumDecrease(), t).orElse(Double.POSITIVE_INFINITY));
                second.equal(
                        new Sum().plus(1, rate).plus(-1, before).plus(-1, up).plus(1, less), 0);
                second.spent[t]
                        .plus(second.over(limit.increaseCost())[t], up)
                        .plus(second.over(limit.decreaseCost())[t], less);
            }
            before = rate;
        }
    }

    private void material(SharedLimit limit) {
        Sum before = new Sum().plus(limit.openingStock());
        for (int t = 0; t < buckets; t++) {
            Sum left = new Sum()
                    .plus(second.over(limit.available())[t])
                    .plus(-1, used(limit.need(), limit.resources(), t))
                    .plus(-1, downOf(limit.id().value())[t]);
            for (var tier : limit.extra()) {
                Variable extra = second.variable(second.over(tier.amount().orElseThrow())[t]);
                left.plus(1, extra);
                second.spent[t].plus(second.over(tier.cost().orElseThrow())[t], extra);
            }
            if (limit.keeps()) {
                Variable kept = second.variable(at(limit.maximumStock(), t).orElse(Double.POSITIVE_INFINITY));
                left.plus(1, before).plus(-1, kept);
                second.spent[t].plus(second.over(limit.holdingCost())[t], kept);
                before = Sum.of(kept);
            }
            second.limit(left, OptionalDouble.of(0), NONE, limit.strictness(), t);
        }
    }

    private void downtime(Downtime limit) {
        Sum all = new Sum();
        for (int t = 0; t < buckets; t++) {
            Variable machines = second.whole(limit.mostAtOnce().orElse(limit.machineBuckets()), limit.wholeMachines());
            all.plus(1, machines);
            downOf(limit.of())[t].plus(second.over(limit.perMachine())[t], machines);
        }
        second.equal(all, limit.machineBuckets());
    }

    private void money(Constraint constraint) {
        Sum left = new Sum();
        if (constraint instanceof CashLimit limit) {
            left.plus(limit.openingCash());
        }
        for (int t = 0; t < buckets; t++) {
            if (constraint instanceof BudgetLimit limit) {
                left = limit.cumulative() ? left : new Sum();
                left.plus(second.over(limit.amount())[t]).plus(-1, second.spent[t]);
                keep(left, 0, limit.strictness(), limit.cumulative(), t);
            } else if (constraint instanceof CashLimit limit) {
                left.plus(-1, second.spent[t]);
                if (t - limit.paymentDelay() >= 0) {
                    int delivered = t - limit.paymentDelay();
                    for (SecondModel.Stock stock : second.stocks.values()) {
                        left.plus(1, stock.paid[delivered]);
                    }
                }
                keep(left, second.over(limit.minimum())[t], limit.strictness(), true, t);
            }
        }
    }

    /** What is lent where a limit on money that is carried is broken is carried too. */
    private void keep(Sum left, double least, Strictness strictness, boolean carried, int t) {
        if (!carried || strictness.kind() == Strictness.Kind.HARD) {
            second.limit(left, OptionalDouble.of(least), NONE, strictness, t);
            return;
        }
        Variable lent = second.variable();
        left.plus(1, lent);
        second.broken.plus(1, lent);
        second.atLeast(left, least);
    }
}
