package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.Workforce;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Up to three random limits of a cycle, and sometimes a published plan. */
final class RandomLimits {

    private final CycleKind kind;
    private final Figures figures;
    private final List<String> products;
    private final RandomSupply supply;
    final List<Constraint> drawn = new ArrayList<>();

    RandomLimits(CycleKind kind, Figures figures, List<String> products, RandomSupply supply) {
        this.kind = kind;
        this.figures = figures;
        this.products = products;
        this.supply = supply;
    }

    List<Constraint> constraints() {
        if (kind.crews) {
            drawn.add(crew("crew", true));
            if (figures.chance(0.2)) {
                drawn.add(downtime(supply.made.get(0), "service"));
            }
        }
        if (kind == CycleKind.MONEY && figures.chance(0.5)) {
            drawn.add(money("purse"));
        }
        int count = Math.max(0, figures.whole(-1, kind == CycleKind.LINEAR ? 3 : kind == CycleKind.STAGES ? 1 : 2));
        for (int k = 0; k < count; k++) {
            drawn.add(strict(limit("limit " + k)));
        }
        return drawn;
    }

    private Constraint strict(Constraint limit) {
        boolean always = limit instanceof RateOfChange
                || limit instanceof Workforce
                || limit instanceof Downtime
                || limit.id().value().startsWith("own overtime");
        if (always) {
            return limit;
        }
        boolean carried = limit instanceof dev.sop.constraint.CashLimit
                || limit instanceof BudgetLimit budget && budget.cumulative();
        if (figures.chance(0.1) && !carried) {
            return limit.soft(figures.small(0, 25));
        }
        return figures.chance(0.05) ? limit.pseudoHard() : limit;
    }

    private Constraint limit(String id) {
        switch (figures.whole(0, 14)) {
            case 0:
                return overtime(id);
            case 1:
                return range(ProductionRange.class, id);
            case 2:
                return range(ShipmentRange.class, id);
            case 3:
                return range(StockRange.class, id);
            case 4:
                return rate(id);
            case 5:
                return crew(id, false);
            case 6:
                return service(id);
            case 7:
                return sourcing(id);
            case 8:
                return money(id);
            case 9:
                return downtime(any(), id);
            case 10:
                return Constraint.frozen(id, 1);
            case 11:
                return Constraint.storage(id, figures.units(2, 60));
            default:
                return shared(id);
        }
    }

    private SupplyResource any() {
        return supply.made.get(figures.whole(0, supply.made.size() - 1));
    }

    private String product() {
        return products.get(figures.whole(0, products.size() - 1));
    }

    private Constraint overtime(String id) {
        SupplyResource resource = any();
        if (figures.chance(0.4)) {
            return Constraint.overtime(id, figures.one(0, 0.1, 0.25)).pooled();
        }
        return Constraint.overtime("own overtime " + id, figures.one(0, 0.1, 0.25))
                .at(resource.id().value());
    }

    private Constraint range(Class<? extends Constraint> type, String id) {
        boolean floor = figures.chance(0.3);
        boolean one = figures.chance(0.6);
        PerBucket amount = figures.perBucket(() -> figures.units(floor ? 0 : 2, floor ? 12 : 50), 0.25);
        PerBucket more = amount.times(figures.one(1, 1.5, 2));
        boolean both = figures.chance(0.15);
        if (type == ProductionRange.class) {
            ProductionRange range = Constraint.maximumProduction(id, 0)
                    .withMinimum(Optional.ofNullable(floor || both ? amount : null))
                    .withMaximum(Optional.ofNullable(floor && !both ? null : more));
            range = one ? range.of(product()) : range;
            return figures.chance(0.4) ? range.at(any().id().value()) : range;
        }
        if (type == ShipmentRange.class) {
            ShipmentRange range = Constraint.maximumShipment(id, 0)
                    .withMinimum(Optional.ofNullable(floor || both ? amount : null))
                    .withMaximum(Optional.ofNullable(floor && !both ? null : more));
            return one ? range.of(product()) : range;
        }
        StockRange range = Constraint.maximumStock(id, 0)
                .withMinimum(Optional.ofNullable(floor || both ? amount : null))
                .withMaximum(Optional.ofNullable(floor && !both ? null : more));
        return one ? range.of(product()) : range;
    }

    private Constraint rate(String id) {
        RateOfChange rate = Constraint.rateOfChange(id);
        if (figures.chance(0.5)) {
            rate = rate.from(figures.units(0, 40));
        }
        if (figures.chance(0.6)) {
            rate = rate.increaseCost(figures.small(0, 10)).decreaseCost(figures.small(0, 10));
        }
        if (figures.chance(0.5)) {
            rate = rate.atMost(figures.units(2, 30));
        }
        return figures.chance(0.4) ? rate.of(product()) : rate;
    }

    private Constraint crew(String id, boolean whole) {
        double hours = figures.units(4, 40);
        Workforce crew = Constraint.workforce(id, figures.whole(0, 4))
                .hoursPerWorker(hours)
                .wage(figures.sum(0, 150))
                .hiring(figures.sum(0, 200))
                .layoff(figures.sum(0, 200));
        for (String name : products) {
            if (figures.chance(0.7)) {
                crew = crew.labour(name, figures.one(0.5, 1, 1, 2, 3));
            }
        }
        if (crew.labour().isEmpty()) {
            crew = crew.labour(products.get(0), 1);
        }
        if (figures.chance(0.4)) {
            crew = crew.overtime(Figures.round(hours * figures.one(0.1, 0.25)), figures.small(0, 15));
        }
        if (figures.chance(0.2)) {
            crew = crew.withMaximumWorkers(PerBucket.constant(figures.whole(1, 8)));
        }
        if (figures.chance(0.15)) {
            crew = crew.withMinimumWorkers(PerBucket.constant(figures.whole(0, 2)));
        }
        if (figures.chance(0.15)) {
            crew = crew.withMaximumHired(PerBucket.constant(figures.whole(0, 2)));
        }
        if (figures.chance(0.15)) {
            crew = crew.withMaximumLaidOff(PerBucket.constant(figures.whole(0, 2)));
        }
        if (figures.chance(whole ? 0.4 : 0.2)) {
            crew = crew.withoutIdleTime();
        }
        return whole ? crew.inWholeWorkers() : crew;
    }

    private Constraint service(String id) {
        ServiceLevel level = Constraint.serviceLevel(id, figures.one(0.5, 0.8, 0.9, 1));
        level = figures.chance(0.5) ? level.of(product()) : level;
        if (figures.chance(0.3)) {
            return level.inEveryBucket();
        }
        return figures.chance(0.3) ? level.deliveredOnTime() : level;
    }

    private Constraint sourcing(String id) {
        SourcingSplit split = Constraint.sourcing(id, product());
        String from = any().id().value();
        split = figures.chance(0.5)
                ? split.least(from, figures.one(0.1, 0.3, 0.5))
                : split.most(from, figures.one(0.25, 0.5, 0.8));
        return figures.chance(0.4) ? split.acrossHorizon() : split;
    }

    private Constraint money(String id) {
        if (figures.chance(0.4)) {
            return Constraint.cash(id, figures.sum(0, 2000))
                    .minimum(figures.chance(0.3) ? -figures.sum(0, 500) : 0)
                    .paymentDelay(figures.whole(0, 1));
        }
        BudgetLimit budget = Constraint.budget(id, figures.sum(100, 2500));
        return figures.chance(0.5) ? budget.carriedOver() : budget;
    }

    private Constraint downtime(SupplyResource resource, String id) {
        Downtime downtime = Constraint.downtime(
                id, resource.id().value(), figures.whole(1, 3), Math.max(figures.volume, figures.units(1, 20)));
        downtime = figures.chance(0.4) ? downtime.mostAtOnce(figures.whole(1, 2)) : downtime;
        return kind.whole ? downtime : downtime.inAnyPart();
    }

    private Constraint shared(String id) {
        SharedLimit limit = figures.chance(0.5)
                ? Constraint.labour(id, 0).withAvailable(supply.hours(2, 60))
                : Constraint.material(id, 0).withAvailable(supply.hours(2, 60));
        for (String name : products) {
            if (figures.chance(0.7)) {
                limit = limit.need(name, figures.one(0.25, 1, 1, 2));
            }
        }
        if (limit.need().isEmpty()) {
            limit = limit.need(products.get(0), 1);
        }
        if (figures.chance(0.3)) {
            limit = limit.keeping(figures.units(0, 40)).holdingCost(figures.small(0, 2));
            if (figures.chance(0.3)) {
                limit = limit.withMaximumStock(PerBucket.constant(figures.units(5, 60)));
            }
        }
        return figures.chance(0.25) ? limit.extra(figures.units(1, 20), figures.small(0, 20)) : limit;
    }

    Optional<PublishedPlan> published() {
        boolean frozen = drawn.stream().anyMatch(limit -> limit instanceof dev.sop.constraint.FrozenZone);
        if (!frozen && !figures.chance(0.04)) {
            return Optional.empty();
        }
        PublishedPlan plan = PublishedPlan.empty();
        for (SupplyResource resource : supply.made) {
            for (var routing : resource.makes()) {
                if (resource.kind() == ResourceKind.IN_HOUSE || figures.chance(0.5)) {
                    String name = routing.product()
                            + resource.site().map(site -> " @ " + site).orElse("");
                    plan = plan.made(resource.id().value(), name, figures.perBucket(() -> figures.units(0, 25), 0.8));
                }
            }
        }
        return Optional.of(figures.chance(0.5) ? plan.changeCost(figures.small(0, 10)) : plan);
    }
}
