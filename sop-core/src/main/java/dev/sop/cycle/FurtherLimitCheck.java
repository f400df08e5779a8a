package dev.sop.cycle;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.Strictness;
import dev.sop.constraint.Workforce;
import dev.sop.problem.ProblemCollector;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.supply.ResourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What can be wrong with workforce, rates, service, sourcing, money, downtime and frozen zones. */
final class FurtherLimitCheck {

    private static final String SIGN = "Maybe the sign is wrong.";
    private static final String PERCENT = "Maybe it was given in percent: 0.98 is 98 %.";

    private FurtherLimitCheck() {}

    /** Checks the constraint at this index; true where it is of a kind that is always hard. */
    static boolean check(CycleInputs inputs, int index, LimitCheck.Scope scope) {
        Constraint constraint = inputs.constraints().get(index);
        if (constraint instanceof Workforce limit) {
            workforce(limit, scope);
            return alwaysHard(constraint, scope);
        }
        if (constraint instanceof RateOfChange limit) {
            scope.products(limit.products());
            scope.known(limit.resources());
            number(scope, ".initialRate", limit.initialRate());
            figure(scope, ".increaseCost", limit.increaseCost());
            figure(scope, ".decreaseCost", limit.decreaseCost());
            scope.problems().figure(scope.place() + ".maximumIncrease", limit.maximumIncrease(), scope.horizon(), SIGN);
            scope.problems().figure(scope.place() + ".maximumDecrease", limit.maximumDecrease(), scope.horizon(), SIGN);
            return alwaysHard(constraint, scope);
        }
        if (constraint instanceof Downtime limit) {
            downtime(inputs, index, limit, scope);
            return alwaysHard(constraint, scope);
        }
        if (constraint instanceof ShipmentRange limit) {
            scope.products(limit.products());
            scope.range(limit.minimum(), limit.maximum());
        } else if (constraint instanceof StockRange limit) {
            scope.products(limit.products());
            scope.range(limit.minimum(), limit.maximum());
        } else if (constraint instanceof ServiceLevel limit) {
            service(inputs, limit, scope);
        } else if (constraint instanceof SourcingSplit limit) {
            sourcing(inputs, limit, scope);
        } else if (constraint instanceof BudgetLimit limit) {
            figure(scope, ".amount", limit.amount());
            hardIfCarried(constraint, limit.cumulative(), scope);
        } else if (constraint instanceof CashLimit limit) {
            double most = ProblemCollector.LARGEST;
            scope.problems().number(scope.place() + ".openingCash", limit.openingCash(), -most, most, SIGN);
            scope.problems().figure(scope.place() + ".minimum", limit.minimum(), scope.horizon(), -most, SIGN);
            scope.problems().number(scope.place() + ".paymentDelay", limit.paymentDelay(), SIGN);
            hardIfCarried(constraint, true, scope);
        } else if (constraint instanceof FrozenZone limit) {
            scope.known(limit.resources());
            scope.problems()
                    .number(
                            scope.place() + ".buckets",
                            limit.buckets(),
                            1,
                            scope.horizon().size(),
                            "Maybe it was given in days or weeks; it is counted in buckets.");
        }
        return false;
    }

    private static boolean alwaysHard(Constraint constraint, LimitCheck.Scope scope) {
        if (constraint.strictness().kind() != Strictness.Kind.HARD) {
            scope.problems()
                    .add(
                            scope.place() + ".strictness",
                            LimitCheck.word(constraint.strictness()),
                            "hard, as every limit of this kind",
                            "Maybe its own costs say what was meant.");
        } else if (constraint.strictness().price().isPresent()) {
            scope.problems()
                    .add(
                            scope.place() + ".price",
                            "a price",
                            "none, as every limit of this kind is hard",
                            "Maybe its own costs say what was meant.");
        }
        return true;
    }

    private static void hardIfCarried(Constraint constraint, boolean carried, LimitCheck.Scope scope) {
        if (carried && constraint.strictness().kind() == Strictness.Kind.SOFT) {
            scope.problems()
                    .add(
                            scope.place() + ".strictness",
                            "soft",
                            "hard or pseudo-hard for money that is carried from bucket to bucket",
                            "Maybe a credit line was meant: minimum(-50_000).");
        }
    }

    private static void figure(LimitCheck.Scope scope, String name, PerBucket figure) {
        scope.problems().figure(scope.place() + name, figure, scope.horizon(), SIGN);
    }

    private static void number(LimitCheck.Scope scope, String name, OptionalDouble value) {
        scope.problems().number(scope.place() + name, value, SIGN);
    }

    private static void workforce(Workforce limit, LimitCheck.Scope scope) {
        scope.known(limit.resources());
        scope.need(limit.labour());
        scope.problems().number(scope.place() + ".initialWorkers", limit.initialWorkers(), SIGN);
        figure(scope, ".hoursPerWorker", limit.hoursPerWorker());
        figure(scope, ".wage", limit.wage());
        figure(scope, ".overtimePerWorker", limit.overtimePerWorker());
        figure(scope, ".overtimeCost", limit.overtimeCost());
        figure(scope, ".hireCost", limit.hireCost());
        figure(scope, ".layoffCost", limit.layoffCost());
        figure(scope, ".minimumWorkers", limit.minimumWorkers());
        scope.problems().figure(scope.place() + ".maximumWorkers", limit.maximumWorkers(), scope.horizon(), SIGN);
        scope.problems().figure(scope.place() + ".maximumHired", limit.maximumHired(), scope.horizon(), SIGN);
        scope.problems().figure(scope.place() + ".maximumLaidOff", limit.maximumLaidOff(), scope.horizon(), SIGN);
        if (limit.maximumWorkers().isPresent()) {
            LimitCheck.notAbove(
                    scope, limit.minimumWorkers(), limit.maximumWorkers().get());
        }
    }

    private static void downtime(CycleInputs inputs, int index, Downtime limit, LimitCheck.Scope scope) {
        scope.problems().number(scope.place() + ".machineBuckets", limit.machineBuckets(), SIGN);
        figure(scope, ".perMachine", limit.perMachine());
        number(scope, ".mostAtOnce", limit.mostAtOnce());
        Set<String> known = new LinkedHashSet<>();
        inputs.supply().stream()
                .filter(resource -> !resource.unlimited())
                .forEach(resource -> known.add(resource.id().value()));
        for (int i = 0; i < index; i++) {
            if (inputs.constraints().get(i) instanceof SharedLimit shared) {
                known.add(shared.id().value());
            }
        }
        if (!known.contains(limit.of())) {
            scope.problems()
                    .add(
                            scope.place() + ".of",
                            "'" + limit.of() + "'",
                            "a resource with a capacity, or a shared limit listed before it: " + known,
                            "Maybe it is spelled another way, or the shared limit comes later.");
        }
        if (limit.wholeMachines() && limit.machineBuckets() != Math.rint(limit.machineBuckets())) {
            scope.problems()
                    .add(
                            scope.place() + ".machineBuckets",
                            limit.machineBuckets(),
                            "a whole number, as machines are down whole",
                            "Maybe add inAnyPart().");
        }
    }

    private static void service(CycleInputs inputs, ServiceLevel limit, LimitCheck.Scope scope) {
        scope.products(limit.products());
        scope.problems().number(scope.place() + ".share", limit.share(), 0, 1, PERCENT);
        Set<MarketId> markets = new LinkedHashSet<>();
        inputs.demand().forEach(signal -> signal.market().ifPresent(markets::add));
        for (MarketId market : limit.markets()) {
            if (!markets.contains(market)) {
                scope.problems()
                        .add(
                                scope.place() + ".markets",
                                "'" + market + "'",
                                markets.isEmpty() ? "no market, as demand names none" : "one of " + Names.list(markets),
                                "Maybe it is spelled another way.");
            }
        }
        if (limit.onTime() && !limit.markets().isEmpty()) {
            scope.problems()
                    .add(
                            scope.place() + ".markets",
                            limit.markets(),
                            "no market where only deliveries in time count, as lateness is planned over all markets of a product",
                            "Maybe leave deliveredOnTime() out.");
        }
    }

    private static void sourcing(CycleInputs inputs, SourcingSplit limit, LimitCheck.Scope scope) {
        scope.products(Set.of(limit.product()));
        Set<ProductId> known = NetworkExpansion.of(inputs).places().keySet();
        List<ProductId> items = known.stream()
                .filter(item -> SiteId.isItemOf(item, limit.product()))
                .toList();
        if (items.size() > 1 && !known.contains(limit.product())) {
            scope.problems()
                    .add(
                            scope.place() + ".product",
                            "'" + limit.product() + "'",
                            "the product at one site: one of " + items,
                            "Maybe give each site a split of its own.");
        }
        shares(limit.least(), scope, ".least");
        shares(limit.most(), scope, ".most");
        double sum = 0;
        for (double share : limit.least().values()) {
            sum += share <= 1 ? share : 0; // a share above 1 is a mistake of its own
        }
        if (sum > 1 + 1e-9) {
            scope.problems()
                    .add(scope.place() + ".least", sum + " in all", "least shares that sum to 1 at most", PERCENT);
        }
        if (limit.least().isEmpty() && limit.most().isEmpty()) {
            scope.problems()
                    .add(scope.place(), "no share", "a least or a most share", "Maybe add least(\"Plant B\", 0.3).");
        }
    }

    private static void shares(Map<ResourceId, Double> shares, LimitCheck.Scope scope, String name) {
        shares.forEach((resource, share) -> {
            if (!scope.resources().contains(resource)) {
                scope.problems()
                        .add(
                                scope.place() + name,
                                "'" + resource + "'",
                                "one of " + Names.list(scope.resources()),
                                "Maybe it is spelled another way.");
            }
            scope.problems().number(scope.place() + name + "[" + resource + "]", share, 0, 1, PERCENT);
        });
    }

    static void material(SharedLimit limit, LimitCheck.Scope scope) {
        scope.problems().number(scope.place() + ".openingStock", limit.openingStock(), SIGN);
        figure(scope, ".holdingCost", limit.holdingCost());
        scope.problems().figure(scope.place() + ".maximumStock", limit.maximumStock(), scope.horizon(), SIGN);
        boolean keptAtACost = !limit.holdingCost().equals(PerBucket.constant(0));
        if (!limit.keeps() && (limit.openingStock() > 0 || limit.maximumStock().isPresent() || keptAtACost)) {
            scope.problems()
                    .add(
                            scope.place() + ".openingStock",
                            limit.openingStock(),
                            "none, as what is not used is gone",
                            "Maybe use keeping(" + limit.openingStock() + ").");
        }
        for (int k = 0; k < limit.extra().size(); k++) {
            String at = scope.place() + ".extra[" + k + "]";
            scope.problems().figure(at + ".amount", limit.extra().get(k).amount(), scope.horizon(), SIGN);
            scope.problems().figure(at + ".cost", limit.extra().get(k).cost(), scope.horizon(), SIGN);
            limit.extra()
                    .get(k)
                    .shareOfRegular()
                    .ifPresent(share -> scope.problems().number(at + ".share", share, 0, 10, PERCENT));
            if (limit.extra().get(k).shareOfRegular().isPresent()
                    && limit.extra().get(k).amount().isPresent()) {
                scope.problems().add(at, "share and amount", "one of the two at most", "Maybe leave the share out.");
            }
            if (limit.extra().get(k).premium().isPresent()) {
                scope.problems()
                        .add(
                                at + ".premium",
                                "a premium",
                                "a cost per unit, as there is no regular cost",
                                "Maybe use extra(500, 12.0).");
            }
            if (limit.extra().get(k).cost().isEmpty()) {
                scope.problems().add(at + ".cost", "none", "a cost per unit", "Maybe use extra(500, 12.0).");
            }
        }
    }
}
