package dev.sop.io.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedKind;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.Strictness;
import dev.sop.constraint.Workforce;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyResource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;

/** Constraints with all that they can say, of the kinds that are numbers only and of those that may be soft. */
final class RandomLimits {

    private final Random random;
    private final Supplier<PerBucket> figure;
    private final List<String> products;
    private final List<SupplyResource> supply;
    private final List<String> markets;

    RandomLimits(
            Random random,
            Supplier<PerBucket> figure,
            List<String> products,
            List<SupplyResource> supply,
            List<String> markets) {
        this.random = random;
        this.figure = figure;
        this.products = products;
        this.supply = supply;
        this.markets = markets;
    }

    Constraint next(String id) {
        SupplyResource resource = supply.get(random.nextInt(supply.size()));
        ImmutableSet<ResourceId> at = random.nextBoolean() ? ImmutableSet.of() : ImmutableSet.of(resource.id());
        ImmutableSet<ProductId> of = random.nextBoolean() ? ImmutableSet.of() : ImmutableSet.of(product());
        return switch (random.nextInt(14)) {
            case 0 -> workforce(id).withResources(at);
            case 1 ->
                Constraint.rateOfChange(id)
                        .withInitialRate(number())
                        .withIncreaseCost(orZero())
                        .withDecreaseCost(orZero())
                        .withMaximumIncrease(maybe())
                        .withMaximumDecrease(maybe())
                        .withProducts(of)
                        .withResources(at);
            case 2 ->
                Constraint.minimumShipment(id, 1)
                        .withMaximum(large())
                        .withProducts(of)
                        .withStrictness(strictness());
            case 3 ->
                Constraint.maximumStock(id, 0)
                        .withMaximum(figure.get())
                        .withProducts(of)
                        .withStrictness(strictness());
            case 4 -> service(id).withProducts(of).withStrictness(strictness());
            case 5 ->
                Constraint.sourcing(id, madeBy(resource).value())
                        .withLeast(ImmutableMap.of(resource.id(), random.nextDouble()))
                        .withMost(random.nextBoolean() ? ImmutableMap.of() : ImmutableMap.of(resource.id(), 1.0))
                        .withOverHorizon(random.nextBoolean())
                        .withStrictness(strictness());
            case 6 ->
                Constraint.budget(id, 0)
                        .withAmount(figure.get())
                        .withCumulative(random.nextBoolean())
                        .withStrictness(neverSoft());
            case 7 ->
                Constraint.cash(id, random.nextInt(100) - 50)
                        .withMinimum(random.nextBoolean() ? PerBucket.constant(-7.5) : orZero())
                        .withPaymentDelay(random.nextInt(3))
                        .withStrictness(neverSoft());
            case 8 -> downtime(id, resource);
            case 9 -> Constraint.frozen(id, 1).withResources(at).withStrictness(strictness());
            case 10 -> material(id).withResources(at).withStrictness(strictness());
            case 12 ->
                Constraint.maximumStockValue(id, 0)
                        .withMaximum(figure.get())
                        .withProducts(of)
                        .withStrictness(strictness());
            case 11 -> Constraint.storage(id, 0).withCapacity(figure.get()).rent(random.nextInt(9));
            default ->
                Constraint.overtime(id, 0)
                        .withShareOfRegular(Optional.empty())
                        .withAmount(figure.get())
                        .withResources(ImmutableSet.of(resource.id()))
                        .withUnit(random.nextBoolean() ? Optional.empty() : Optional.of(resource.capacityUnit()))
                        .pooled()
                        .withStrictness(strictness());
        };
    }

    private Workforce workforce(String id) {
        return Constraint.workforce(id, random.nextInt(9) / 2.0)
                .withLabour(random.nextBoolean() ? ImmutableMap.of() : ImmutableMap.of(product(), random.nextDouble()))
                .withHoursPerWorker(figure.get())
                .withWage(orZero())
                .withOvertimePerWorker(orZero())
                .withOvertimeCost(orZero())
                .withHireCost(orZero())
                .withLayoffCost(orZero())
                .withMinimumWorkers(orZero())
                .withMaximumWorkers(large())
                .withMaximumHired(maybe())
                .withMaximumLaidOff(maybe())
                .withWholeWorkers(random.nextBoolean())
                .withNoIdleTime(random.nextBoolean());
    }

    private ServiceLevel service(String id) {
        boolean named = !markets.isEmpty() && random.nextBoolean();
        return Constraint.serviceLevel(id, random.nextDouble())
                .withMarkets(named ? ImmutableSet.of(MarketId.of(markets.get(0))) : ImmutableSet.of())
                .withEveryBucket(random.nextBoolean())
                .withOnTime(!named && random.nextBoolean());
    }

    private Constraint downtime(String id, SupplyResource resource) {
        if (resource.unlimited()) {
            return material(id);
        }
        boolean whole = random.nextBoolean();
        return Constraint.downtime(id, resource.id().value(), whole ? random.nextInt(9) : random.nextDouble(), 0)
                .withPerMachine(figure.get())
                .withMostAtOnce(number())
                .withWholeMachines(whole);
    }

    private SharedLimit material(String id) {
        SharedKind[] kinds = SharedKind.values();
        SharedLimit limit = SharedLimit.of(id, kinds[random.nextInt(kinds.length)], figure.get())
                .withExtra(ImmutableList.of(
                        OvertimeTier.amount(3).withAmount(figure.get()).withCost(figure.get()),
                        OvertimeTier.share(random.nextDouble()).withCost(figure.get())));
        return random.nextBoolean()
                ? limit
                : limit.keeping(random.nextInt(5)).withHoldingCost(orZero()).withMaximumStock(maybe());
    }

    private Strictness strictness() {
        return random.nextInt(3) == 0 ? new Strictness(Strictness.Kind.SOFT, Optional.of(figure.get())) : neverSoft();
    }

    private Strictness neverSoft() {
        return random.nextBoolean() ? Strictness.hard() : Strictness.pseudoHard();
    }

    /** A product the resource makes, at its site. */
    private ProductId madeBy(SupplyResource resource) {
        ProductId product = product();
        return resource.site().map(site -> site.item(product)).orElse(product);
    }

    private ProductId product() {
        return ProductId.of(products.get(random.nextInt(products.size())));
    }

    private PerBucket orZero() {
        return random.nextBoolean() ? PerBucket.constant(0) : figure.get();
    }

    private Optional<PerBucket> maybe() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(figure.get());
    }

    /** Nothing, or more than any figure there is. */
    private Optional<PerBucket> large() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(PerBucket.constant(1e12));
    }

    private OptionalDouble number() {
        return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(100) / 4.0);
    }
}
