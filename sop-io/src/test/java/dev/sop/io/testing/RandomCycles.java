package dev.sop.io.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.FiscalPattern;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.HorizonBuilder;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.calendar.Series;
import dev.sop.calendar.WorkingCalendar;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.SharedKind;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.constraint.Workforce;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.demand.Provenance;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.inventory.InventoryPosition;
import dev.sop.performance.ExpectationKind;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.OrderCounts;
import dev.sop.performance.PastExpectation;
import dev.sop.performance.PerformanceTargets;
import dev.sop.performance.ProductActuals;
import dev.sop.performance.PublishedProduction;
import dev.sop.product.HoldingBasis;
import dev.sop.product.MarketId;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.scenario.Change;
import dev.sop.scenario.Impact;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.Lane;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

/** Valid cycles in which every value there is turns up sooner or later, with names that are hard to write down. */
public final class RandomCycles {

    private static final String[] NAMES = {
        "pumps",
        "001",
        "true",
        "NO",
        "~",
        "null",
        "2027-01",
        "1e5",
        "Plant A",
        "Größe & Söhne",
        "a: b",
        "# not a comment",
        "- dash",
        "'quoted' \"twice\"",
        "tail ",
        "日本",
        "C:\\path",
        "{brace}",
        "*alias",
        "&anchor",
        "!tag",
        "%percent",
        "@at",
        "a, b",
        "[x]",
        "?",
        "| pipe",
        "😀",
        "4-4-5",
        ".inf",
        "+5",
        " lead",
        "yes",
        "0x10",
        ".NaN",
        "1_000",
        "0o7",
        "-",
        "=",
        "<<",
        "12:30:45",
        "\u00a0",
        "2027-01-31",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    };

    /** What is no name: descriptions, units, reasons. */
    private static final String[] TEXTS = {
        "",
        " ",
        " lead and tail ",
        "two\nlines",
        "lines\r\nof another\rkind\n",
        "a\ttab",
        "\u001b]0;title\u0007\u001b[2J",
        "\u0000",
        "\u007f \u0085 \u009b2J",
        "\u202eright to left",
        "\u2028\u2029",
        "\u200bunseen\ufeff",
        "half \ud83d of a pair",
        "\ude00 the other half",
        "\ufffe\uffff",
        "\udb40\udc41 a tag",
        "\\u0041 is no escape",
        "\"quoted\" 'twice'",
        "# no comment",
        "a: b",
        "- a",
        "~",
        "null",
        "true",
        "yes",
        "1e3",
        ".nan",
        "0x10",
        "2027-01-31",
        "<b>&amp;</b>",
        "{{mustache}}",
        "emoji \ud83d\ude00"
    };

    private final Random random;
    private final Horizon horizon;
    private final List<String> products = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<SupplyResource> supply = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();
    private final List<String> markets = new ArrayList<>();

    private RandomCycles(long seed) {
        this.random = new Random(seed);
        this.horizon = horizon();
    }

    /** The same cycle for the same seed. */
    public static SopCycle cycle(long seed) {
        return new RandomCycles(seed).cycle();
    }

    private SopCycle cycle() {
        SopCycleBuilder builder = SopCycle.builder()
                .name(pick(TEXTS))
                .horizon(horizon)
                .currency(pick("EUR", "XXX", "JPY"))
                .goal(pick(Goal.values()))
                .shortageSplit(pick(ShortageSplit.values()));
        if (random.nextInt(3) == 0) {
            sites.addAll(List.of("North", NAMES[random.nextInt(NAMES.length)]));
        }
        for (int i = 0; i <= random.nextInt(3); i++) {
            products.add(NAMES[(i * 7 + random.nextInt(7)) % NAMES.length]);
            builder.product(product(products.get(i)));
        }
        for (int i = 0; i <= random.nextInt(3); i++) {
            resources.add(NAMES[(i * 7 + random.nextInt(7)) % NAMES.length]);
            supply.add(resource(resources.get(i)));
            builder.supply(supply.get(i));
        }
        if (!sites.isEmpty()) {
            builder.lane(lane());
        }
        for (int i = 0; i <= random.nextInt(4); i++) {
            builder.demand(signal(i + " " + pick(TEXTS)));
        }
        List<String> scalable = new ArrayList<>();
        List<String> workforces = new ArrayList<>();
        RandomLimits limits = new RandomLimits(random, this::figure, products, supply, markets);
        boolean published = random.nextBoolean();
        for (int i = 0; i < random.nextInt(7); i++) {
            Constraint constraint = random.nextBoolean() ? constraint(i + pick(NAMES)) : limits.next(i + pick(NAMES));
            if (constraint instanceof FrozenZone && !published) {
                continue;
            }
            builder.constraint(constraint);
            String id = constraint.id().value();
            if (constraint instanceof SharedLimit || constraint instanceof Workforce) {
                scalable.add(id);
            }
            if (constraint instanceof Workforce) {
                workforces.add(id);
            }
        }
        if (published) {
            builder.publishedPlan(published(workforces));
        }
        for (String product : products) {
            if (random.nextBoolean()) {
                builder.inventory(position(product));
            }
        }
        if (random.nextBoolean()) {
            builder.costPolicy(CostPolicy.standard()
                    .withAnnualHoldingRate(random.nextDouble())
                    .withLostSaleMultipleOfCost(random.nextInt(5)));
        }
        if (random.nextBoolean()) {
            builder.targets(FinancialTargets.none()
                    .withRevenue(maybe(this::figure))
                    .withMargin(maybe(() -> figure().times(-1)))
                    .withInventoryValue(maybe(this::figure)));
        }
        if (random.nextBoolean()) {
            LocalDate day = horizon.start().minusDays(random.nextInt(100));
            builder.calendar(
                    new CycleCalendar(day, day.plusDays(3), day.plusDays(7), day.plusDays(12), day.plusDays(17)));
        }
        if (random.nextBoolean()) {
            builder.history(history());
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            builder.scenario(scenario(i + pick(NAMES), scalable));
        }
        return builder.build();
    }

    private History history() {
        int buckets = 1 + random.nextInt(6);
        Horizon past = Horizon.weeks(horizon.start().minusWeeks(buckets + random.nextInt(2)), buckets);
        History.Builder history = History.builder().past(past);
        if (random.nextBoolean()) {
            history.lag(1 + random.nextInt(3)).season(random.nextBoolean() ? Optional.of(2) : Optional.empty());
        }
        if (random.nextBoolean()) {
            history.targets(
                    PerformanceTargets.standard().withMape(random.nextDouble()).withOtif(random.nextDouble()));
        }
        for (String product : products) {
            ProductId id = ProductId.of(product);
            history.addActuals(ProductActuals.of(product)
                    .withSales(maybe(() -> PerBucket.of(past(buckets))))
                    .withProduction(PerBucket.of(past(buckets))));
            int from = random.nextInt(buckets);
            String label = past.bucket(from).label();
            history.addForecasts(
                            new FrozenForecast(pick(TEXTS) + "1", id, maybe(() -> label), Series.of(past(3))),
                            new FrozenForecast("sales", id, Optional.empty(), Series.of(past(2))))
                    .addPlans(new PublishedProduction("plan " + pick(TEXTS), id, label, Series.of(past(2))));
            if (random.nextBoolean()) {
                int onTime = 6 + random.nextInt(3);
                history.addOrders(new OrderCounts(id, label, 9, onTime, 7, onTime - 1 - random.nextInt(2)));
            }
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            history.addExpectations(new PastExpectation(
                    i + pick(TEXTS),
                    pick(ExpectationKind.values()),
                    random.nextDouble() - 2,
                    maybe(() -> random.nextDouble())));
        }
        return history.build();
    }

    private double[] past(int buckets) {
        return random.doubles(buckets, 0, 100)
                .map(value -> random.nextBoolean() ? Math.rint(value) : value)
                .toArray();
    }

    private Horizon horizon() {
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
        HorizonBuilder builder = Horizon.starting(start);
        switch (random.nextInt(5)) {
            case 0 -> builder.months(1 + random.nextInt(18));
            case 1 -> builder.weeks(1 + random.nextInt(20));
            case 2 -> builder.quarters(1 + random.nextInt(8));
            case 3 -> builder.fiscal(1 + random.nextInt(13), pick(FiscalPattern.values()));
            default -> {
                builder.weeks(1 + random.nextInt(6));
                if (random.nextBoolean()) {
                    builder.bucket(pick(NAMES), start.plusYears(1));
                }
                builder.months(1 + random.nextInt(5)).quarters(1 + random.nextInt(3));
                if (random.nextBoolean()) {
                    builder.weeks(2).fiscal(4, pick(FiscalPattern.values()));
                }
            }
        }
        if (random.nextBoolean()) {
            builder.workingDays(new WorkingCalendar(
                    ImmutableSet.of(DayOfWeek.SUNDAY, pick(DayOfWeek.values())),
                    random.nextBoolean() ? ImmutableSet.of() : ImmutableSet.of(start.plusDays(3), start)));
        }
        return builder.frozen(random.nextInt(2)).build();
    }

    private Product product(String id) {
        OptionalInt shelfLife = random.nextBoolean() ? OptionalInt.of(random.nextInt(5)) : OptionalInt.empty();
        boolean writtenOff = shelfLife.isPresent() && random.nextBoolean();
        return Product.of(id)
                .withFamily(maybe(() -> ProductId.of("family of " + id)))
                .withUnit(pick(TEXTS))
                .withPrice(maybe(this::figure))
                .withUnitCost(maybe(this::figure))
                .withHoldingCost(maybe(this::figure))
                .withLateCost(maybe(this::figure))
                .withLostSaleCost(maybe(this::figure))
                .withLostSalesAllowed(random.nextBoolean())
                .withLatenessLimit(random.nextBoolean() ? OptionalInt.of(random.nextInt(5)) : OptionalInt.empty())
                .withSpace(random.nextBoolean() ? 1 : random.nextDouble())
                .withHoldingBasis(pick(HoldingBasis.values()))
                .withPriority(1 + random.nextInt(3))
                .withShelfLife(shelfLife)
                .withWriteOffCost(writtenOff ? figure() : PerBucket.constant(0))
                .withWholeUnits(random.nextBoolean());
    }

    private DemandSignal signal(String source) {
        DemandKind kind = pick(DemandKind.values());
        DemandSignal signal = DemandSignal.of(source)
                .withProduct(ProductId.of(pick(products)))
                .withMarket(maybe(this::market))
                .withSite(site())
                .withPriority(random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(9)) : OptionalInt.empty())
                .withKind(kind)
                .withVolume(figure())
                .withConfidence(random.nextBoolean() ? 1 : 0.1 + 0.9 * random.nextDouble())
                .withFirstBucket(maybe(() -> horizon.bucket(0).label()))
                .withLastBucket(maybe(() -> horizon.bucket(horizon.size() - 1).label()));
        if (kind == DemandKind.OVERRIDE || random.nextInt(4) == 0) {
            String why = kind == DemandKind.OVERRIDE ? "why: " + pick(TEXTS) : pick(TEXTS);
            signal = signal.withProvenance(
                    new Provenance("who: " + pick(TEXTS), maybe(() -> LocalDate.of(2026, 5, 17)), why));
        }
        return switch (random.nextInt(3)) {
            case 0 -> signal.withVolume(oneToTen()).withRevenue(atLeastOne(figure()));
            case 1 -> signal.withPrice(figure());
            default -> signal;
        };
    }

    private MarketId market() {
        markets.add(pick(NAMES));
        return MarketId.of(markets.get(markets.size() - 1));
    }

    private Optional<SiteId> site() {
        return sites.isEmpty() ? Optional.empty() : Optional.of(SiteId.of(pick(sites)));
    }

    private Lane lane() {
        Lane lane = Lane.between(sites.get(0), sites.get(1))
                .withLeadTime(random.nextInt(3))
                .withCapacity(maybe(this::figure));
        for (String product : products) {
            lane = lane.moves(product, random.nextDouble());
        }
        return random.nextBoolean() ? lane : lane.named("the lane: " + pick(NAMES));
    }

    private PublishedPlan published(List<String> workforces) {
        PublishedPlan plan = PublishedPlan.empty().withChangeCost(maybe(this::figure));
        for (int i = 0; i < random.nextInt(3); i++) {
            plan = plan.made(pick(resources), pick(products), figure());
        }
        for (String workforce : workforces) {
            plan = plan.workers(workforce, figure());
        }
        return plan;
    }

    private SupplyResource resource(String id) {
        SupplyResource resource = SupplyResource.of(id)
                .withKind(pick(ResourceKind.values()))
                .withCapacityUnit(pick(CapacityUnit.values()))
                .withUnitCost(maybe(this::figure))
                .withSite(site())
                .withDowntime(random.nextBoolean() ? PerBucket.constant(0) : figure());
        if (random.nextBoolean()) {
            resource = resource.withEfficiency(PerBucket.constant(random.nextDouble()));
        }
        switch (random.nextInt(3)) {
            case 0 -> resource = resource.withCapacity(figure());
            case 1 -> resource = resource.withHoursPerWorkingDay(figure());
            default -> resource = resource.withUnlimited(true);
        }
        if (!resource.unlimited() && random.nextBoolean()) {
            resource = resource.overtime(OvertimeTier.share(random.nextDouble()).premium(0.5))
                    .overtime(OvertimeTier.amount(3).withAmount(figure()).withCost(maybe(this::figure)));
        }
        if (resource.capacityUnit() == CapacityUnit.HOURS || random.nextBoolean()) {
            for (String product : products) {
                resource = resource.makes(routing(product));
            }
        }
        if (resource.unlimited()) {
            return unlimited(resource);
        }
        return random.nextBoolean()
                ? resource
                : resource.expansion(step("second line")).expansion(step(pick(NAMES)));
    }

    /** Without what takes from a capacity. */
    private static SupplyResource unlimited(SupplyResource resource) {
        return resource.withEfficiency(PerBucket.constant(1))
                .withDowntime(PerBucket.constant(0))
                .withMakes(resource.makes().stream()
                        .map(routing -> routing.withSetupTime(0))
                        .toList());
    }

    private ExpansionStep step(String name) {
        return ExpansionStep.of(name, 1 + random.nextInt(50), 0)
                .withCost(figure())
                .withRunningCost(random.nextBoolean() ? PerBucket.constant(0) : figure())
                .withLeadTime(random.nextInt(3))
                .withDivisible(random.nextBoolean())
                .withFirstBucket(maybe(() -> horizon.bucket(0).label()));
    }

    private Routing routing(String product) {
        Routing routing = Routing.of(ProductId.of(product), 0.1 + random.nextDouble(), maybe(this::figure))
                .withLeadTime(random.nextInt(3))
                .withYieldRate(random.nextBoolean() ? 1 : 0.25 + random.nextDouble() / 2)
                .withMinimumLot(aboveZero())
                .withLotMultiple(aboveZero())
                .withSetupCost(maybe(this::figure))
                .withSetupTime(random.nextInt(3) / 2.0)
                .withFirstBucket(maybe(() -> horizon.bucket(0).label()))
                .withLastBucket(maybe(() -> horizon.bucket(horizon.size() - 1).label()));
        int at = products.indexOf(product);
        if (at + 1 == products.size()) {
            return routing;
        }
        String later = products.get(at + 1);
        return random.nextBoolean() ? routing.consumes(later, 1.5) : routing.coProduct(later, 0.25);
    }

    private OptionalDouble aboveZero() {
        return random.nextBoolean() ? OptionalDouble.of(0.5 + random.nextInt(100)) : OptionalDouble.empty();
    }

    private Constraint constraint(String id) {
        ImmutableSet<ResourceId> at =
                random.nextBoolean() ? ImmutableSet.of() : ImmutableSet.of(ResourceId.of(pick(resources)));
        ImmutableSet<ProductId> of =
                random.nextBoolean() ? ImmutableSet.of() : ImmutableSet.of(ProductId.of(pick(products)));
        ImmutableMap<ProductId, Double> need =
                of.isEmpty() ? ImmutableMap.of() : ImmutableMap.of(of.iterator().next(), random.nextDouble());
        SharedKind kind = pick(SharedKind.values());
        return switch (random.nextInt(7)) {
            case 0 -> Constraint.overtime(id, 0).withShareOfRegular(multiple(3)).withResources(at);
            case 1 ->
                Constraint.overtime(id, 0)
                        .withShareOfRegular(Optional.empty())
                        .withAmount(figure())
                        .withResources(at);
            case 2 ->
                ((ShiftLimit) Constraint.parse("labor", "2 shifts of 7.5 hours").named(id))
                        .withShifts(multiple(4))
                        .withResources(at);
            case 3 -> SharedLimit.of(id, kind, figure()).withNeed(need).withResources(at);
            case 4 -> Constraint.storage(id, 0).withCapacity(figure()).withProducts(of);
            case 5 ->
                Constraint.minimumProduction(id, 0)
                        .withMaximum(maybe(() -> PerBucket.constant(1e7)))
                        .withProducts(of)
                        .withResources(at);
            default ->
                ((UnquantifiedLimit)
                                Constraint.parse("supplier", "X at capacity").named(id))
                        .withKind(kind)
                        .withSubject(pick(TEXTS))
                        .withText(pick("Supplier X at capacity", "as  much as: they can", "nobody\nknows \u202e"))
                        .withNeed(need)
                        .withResources(at);
        };
    }

    private InventoryPosition position(String product) {
        InventoryPosition position = InventoryPosition.of(product)
                .withOnHand(random.nextInt(3) * 10.5)
                .withBackorders(random.nextInt(3))
                .withSite(site())
                .withSafetyStockWeeks(aboveZero())
                .withDeepViolationFactor(1 + random.nextInt(2))
                .withSafetyStockCost(maybe(this::figure))
                .withTargetWeeksOfSupply(random.nextBoolean() ? OptionalDouble.of(2.5) : OptionalDouble.empty());
        if (random.nextBoolean()) {
            position = position.withScheduledReceipts(figure())
                    .withSafetyStock(figure())
                    .withMinimum(PerBucket.constant(3))
                    .withMaximum(PerBucket.constant(1e9))
                    .withMaximumCost(maybe(this::figure));
        }
        boolean safe = position.safetyStockWeeks().isPresent()
                || Arrays.stream(position.safetyStock().values()).anyMatch(value -> value != 0);
        if (!safe) {
            position = position.withDeepViolationFactor(1).withSafetyStockCost(Optional.empty());
        }
        boolean least = random.nextBoolean() || !position.minimum().equals(PerBucket.constant(0));
        return least ? position.endingAtLeast(7) : position.withEndingExactly(maybeNumber());
    }

    private Scenario scenario(String name, List<String> limits) {
        Scenario scenario = Scenario.of(name)
                .description(pick(TEXTS))
                .likelihood(pick(Likelihood.values()), random.nextInt(3) / 10.0)
                .impact(pick(Impact.values()));
        for (int i = 0; i < random.nextInt(4); i++) {
            Scope products = scope(this.products);
            scenario = scenario.change(
                    switch (random.nextInt(5)) {
                        case 0 -> Change.demand(random.nextDouble()).within(products);
                        case 1 -> Change.price(1.1).within(products);
                        case 2 -> Change.capacity(0).within(scope(resources));
                        case 3 -> Change.unitCost(2).within(scope(resources));
                        default -> Change.limit(0.9).within(scope(limits));
                    });
        }
        return scenario;
    }

    private Scope scope(List<String> ids) {
        return new Scope(
                ids.isEmpty() || random.nextBoolean() ? ImmutableSet.of() : ImmutableSet.of(pick(ids)),
                maybe(() -> horizon.bucket(0).label()),
                maybe(() -> horizon.bucket(horizon.size() - 1).label()));
    }

    /** A share or a number of shifts up to {@code most}: one for all buckets, or one for each. */
    private PerBucket multiple(int most) {
        if (random.nextBoolean()) {
            return PerBucket.constant(random.nextInt(most));
        }
        double[] values = new double[horizon.size()];
        for (int t = 0; t < values.length; t++) {
            values[t] = random.nextDouble() * most;
        }
        return PerBucket.of(values);
    }

    /** Zero, or at least 0.1 in every bucket: a price times a volume stays above the least money a cycle may hold. */
    private PerBucket figure() {
        return switch (random.nextInt(5)) {
            case 0 -> PerBucket.constant(random.nextInt(100_000));
            case 1 -> PerBucket.constant((0.1 + 0.9 * random.nextDouble()) * Math.pow(10, random.nextInt(11) - 1));
            case 2 ->
                PerBucket.rate(random.nextInt(9) == 0 ? 0 : 13 + random.nextInt(1000) / 8.0, pick(Period.values()));
            default -> {
                double[] values = new double[horizon.size()];
                for (int t = 0; t < values.length; t++) {
                    values[t] = random.nextBoolean() ? random.nextInt(10_000) : 0.1 + random.nextDouble() * 9;
                }
                yield PerBucket.of(values);
            }
        };
    }

    /** A volume of one to ten units in every bucket: a revenue of at least one over it is a price of at least 0.1. */
    private PerBucket oneToTen() {
        return random.nextBoolean()
                ? PerBucket.constant(1 + random.nextInt(10))
                : PerBucket.of(random.doubles(horizon.size(), 1, 10).toArray());
    }

    /** The revenue, or another where a bucket earns less than one. */
    private PerBucket atLeastOne(PerBucket revenue) {
        return Arrays.stream(revenue.values()).allMatch(money -> money >= 1)
                ? revenue
                : PerBucket.constant(1 + random.nextInt(100_000));
    }

    private OptionalDouble maybeNumber() {
        return random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
