package dev.sop.io.constraint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import dev.sop.constraint.SharedKind;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StockValueLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.constraint.Workforce;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The document form of every kind of constraint, the only place where one is declared. */
public final class LimitForms {

    private static final String ANY = "limit";
    private static final String NEED = "Maybe write need: {pumps: 1, valves: 0.5}.";

    private static final LimitForm<OvertimeLimit> OVERTIME = LimitFormBuilder.of(
                    OvertimeLimit.class,
                    Constraint.overtimeAmount(ANY, 0).withAmount(Optional.empty()),
                    "overtime",
                    "labor",
                    "labour",
                    "shifts")
            .inWords()
            .measureIfGiven("share", OvertimeLimit::shareOfRegular, OvertimeLimit::withShareOfRegular)
            .measureIfGiven("amount", OvertimeLimit::amount, OvertimeLimit::withAmount)
            .resources(OvertimeLimit::resources, OvertimeLimit::withResources)
            .word("capacity_unit", "unit", CapacityUnit.class, OvertimeLimit::unit, OvertimeLimit::withUnit)
            .flag("together", OvertimeLimit::together, OvertimeLimit::withTogether)
            .build();

    private static final LimitForm<ShiftLimit> SHIFTS = LimitFormBuilder.of(
                    ShiftLimit.class, Constraint.shifts(ANY, 0), "shifts", "labor", "labour", "overtime")
            .inWords()
            .measure("shifts", ShiftLimit::shifts, ShiftLimit::withShifts)
            .number("hours_per_shift", ShiftLimit::hoursPerShift, ShiftLimit::withHoursPerShift)
            .resources(ShiftLimit::resources, ShiftLimit::withResources)
            .build();

    private static final LimitForm<ProductionRange> PRODUCTION = LimitFormBuilder.of(
                    ProductionRange.class, Constraint.production(ANY), "production", "output")
            .inWords()
            .measureIfGiven("minimum", ProductionRange::minimum, ProductionRange::withMinimum)
            .measureIfGiven("maximum", ProductionRange::maximum, ProductionRange::withMaximum)
            .ids("products", ProductId::of, ProductionRange::products, ProductionRange::withProducts)
            .resources(ProductionRange::resources, ProductionRange::withResources)
            .build();

    private static final LimitForm<StorageLimit> STORAGE = LimitFormBuilder.of(
                    StorageLimit.class, Constraint.storage(ANY, 0), "storage", "warehouse")
            .inWords()
            .measure("capacity", StorageLimit::capacity, StorageLimit::withCapacity)
            .ids("products", ProductId::of, StorageLimit::products, StorageLimit::withProducts)
            .price("rent")
            .build();

    private static final LimitForm<ShipmentRange> SHIPMENT = LimitFormBuilder.of(
                    ShipmentRange.class, Constraint.shipment(ANY), "shipment")
            .figureIfGiven("minimum", ShipmentRange::minimum, ShipmentRange::withMinimum)
            .figureIfGiven("maximum", ShipmentRange::maximum, ShipmentRange::withMaximum)
            .ids("products", ProductId::of, ShipmentRange::products, ShipmentRange::withProducts)
            .build();

    private static final LimitForm<StockRange> STOCK = LimitFormBuilder.of(
                    StockRange.class, Constraint.stock(ANY), "stock")
            .figureIfGiven("minimum", StockRange::minimum, StockRange::withMinimum)
            .figureIfGiven("maximum", StockRange::maximum, StockRange::withMaximum)
            .ids("products", ProductId::of, StockRange::products, StockRange::withProducts)
            .build();

    private static final LimitForm<StockValueLimit> STOCK_VALUE = LimitFormBuilder.of(
                    StockValueLimit.class, Constraint.maximumStockValue(ANY, 0), "stock_value")
            .figure("maximum", StockValueLimit::maximum, StockValueLimit::withMaximum)
            .needed("the most money bound in stock", "Maybe add maximum: 400000.")
            .ids("products", ProductId::of, StockValueLimit::products, StockValueLimit::withProducts)
            .build();

    private static final LimitForm<RateOfChange> RATE_OF_CHANGE = LimitFormBuilder.of(
                    RateOfChange.class, Constraint.rateOfChange(ANY), "rate_of_change")
            .numberIfGiven("initial", RateOfChange::initialRate, RateOfChange::withInitialRate)
            .at("initialRate")
            .figureUnlessDefault("increase_cost", RateOfChange::increaseCost, RateOfChange::withIncreaseCost)
            .figureUnlessDefault("decrease_cost", RateOfChange::decreaseCost, RateOfChange::withDecreaseCost)
            .figureIfGiven("maximum_increase", RateOfChange::maximumIncrease, RateOfChange::withMaximumIncrease)
            .figureIfGiven("maximum_decrease", RateOfChange::maximumDecrease, RateOfChange::withMaximumDecrease)
            .ids("products", ProductId::of, RateOfChange::products, RateOfChange::withProducts)
            .resources(RateOfChange::resources, RateOfChange::withResources)
            .build();

    private static final LimitForm<Workforce> WORKFORCE = LimitFormBuilder.of(
                    Workforce.class, Constraint.workforce(ANY, 0), "workforce")
            .number("initial", Workforce::initialWorkers, Workforce::withInitialWorkers)
            .needed("how many workers there are to begin with", "Maybe add initial: 80.")
            .at("initialWorkers")
            .amounts("need", ProductId::of, "a product", NEED, Workforce::labour, Workforce::withLabour)
            .resources(Workforce::resources, Workforce::withResources)
            .figure("hours_per_worker", Workforce::hoursPerWorker, Workforce::withHoursPerWorker)
            .figureUnlessDefault("wage", Workforce::wage, Workforce::withWage)
            .figureUnlessDefault("overtime_per_worker", Workforce::overtimePerWorker, Workforce::withOvertimePerWorker)
            .figureUnlessDefault("overtime_cost", Workforce::overtimeCost, Workforce::withOvertimeCost)
            .figureUnlessDefault("hire_cost", Workforce::hireCost, Workforce::withHireCost)
            .figureUnlessDefault("layoff_cost", Workforce::layoffCost, Workforce::withLayoffCost)
            .figureUnlessDefault("minimum_workers", Workforce::minimumWorkers, Workforce::withMinimumWorkers)
            .figureIfGiven("maximum_workers", Workforce::maximumWorkers, Workforce::withMaximumWorkers)
            .figureIfGiven("maximum_hired", Workforce::maximumHired, Workforce::withMaximumHired)
            .figureIfGiven("maximum_laid_off", Workforce::maximumLaidOff, Workforce::withMaximumLaidOff)
            .flag("whole_workers", Workforce::wholeWorkers, Workforce::withWholeWorkers)
            .flag("no_idle_time", Workforce::noIdleTime, Workforce::withNoIdleTime)
            .build();

    private static final LimitForm<ServiceLevel> SERVICE_LEVEL = LimitFormBuilder.of(
                    ServiceLevel.class, Constraint.serviceLevel(ANY, 0), "service_level")
            .number("share", ServiceLevel::share, ServiceLevel::withShare)
            .needed("the least share of demand served", "Maybe add share: 0.98.")
            .ids("products", ProductId::of, ServiceLevel::products, ServiceLevel::withProducts)
            .ids("markets", MarketId::of, ServiceLevel::markets, ServiceLevel::withMarkets)
            .flag("every_bucket", ServiceLevel::everyBucket, ServiceLevel::withEveryBucket)
            .flag("on_time", ServiceLevel::onTime, ServiceLevel::withOnTime)
            .build();

    private static final LimitForm<SourcingSplit> SOURCING = LimitFormBuilder.of(
                    SourcingSplit.class, Constraint.sourcing(ANY, "?"), "sourcing")
            .id("product", ProductId::of, SourcingSplit::product, SourcingSplit::withProduct)
            .needed("the product that is split", "Maybe add product: pumps.")
            .at("products")
            .amounts(
                    "least",
                    ResourceId::of,
                    "a resource",
                    shares("least"),
                    SourcingSplit::least,
                    SourcingSplit::withLeast)
            .amounts("most", ResourceId::of, "a resource", shares("most"), SourcingSplit::most, SourcingSplit::withMost)
            .flag("over_horizon", SourcingSplit::overHorizon, SourcingSplit::withOverHorizon)
            .build();

    private static final LimitForm<BudgetLimit> BUDGET = LimitFormBuilder.of(
                    BudgetLimit.class, Constraint.budget(ANY, 0), "budget")
            .figure("amount", BudgetLimit::amount, BudgetLimit::withAmount)
            .needed("the most money spent per bucket", "Maybe add amount: 400000.")
            .flag("cumulative", BudgetLimit::cumulative, BudgetLimit::withCumulative)
            .build();

    private static final LimitForm<CashLimit> CASH = LimitFormBuilder.of(
                    CashLimit.class, Constraint.cash(ANY, 0), "cash")
            .number("opening_cash", CashLimit::openingCash, CashLimit::withOpeningCash)
            .needed("cash before the first bucket", "Maybe add opening_cash: 100000.")
            .figureUnlessDefault("minimum", CashLimit::minimum, CashLimit::withMinimum)
            .buckets(
                    "payment_delay",
                    0,
                    "Maybe it was given in days; it is in buckets.",
                    CashLimit::paymentDelay,
                    CashLimit::withPaymentDelay)
            .build();

    private static final LimitForm<Downtime> DOWNTIME = LimitFormBuilder.of(
                    Downtime.class, Constraint.downtime(ANY, "?", 0, 0), "downtime")
            .text("of", Downtime::of, Downtime::withOf)
            .needed("the resource or shared limit it takes from", "Maybe add of: Plant A.")
            .number("machine_buckets", Downtime::machineBuckets, Downtime::withMachineBuckets)
            .needed("how many machines are down, for a bucket each", "Maybe add machine_buckets: 2.")
            .figure("per_machine", Downtime::perMachine, Downtime::withPerMachine)
            .needed("the capacity one machine takes", "Maybe add per_machine: 160.")
            .numberIfGiven("most_at_once", Downtime::mostAtOnce, Downtime::withMostAtOnce)
            .flag("whole_machines", Downtime::wholeMachines, Downtime::withWholeMachines)
            .build();

    private static final LimitForm<FrozenZone> FROZEN = LimitFormBuilder.of(
                    FrozenZone.class, Constraint.frozen(ANY, 0), "frozen")
            .buckets(
                    "buckets",
                    1,
                    "Maybe leave the constraint out for none.",
                    FrozenZone::buckets,
                    FrozenZone::withBuckets)
            .needed("how many buckets from the start", "Maybe add buckets: 2.")
            .resources(FrozenZone::resources, FrozenZone::withResources)
            .build();

    /** All forms, in the order in which their types and keys are listed. */
    static final ImmutableList<LimitForm<?>> ALL = ImmutableList.of(
            atCapacity(SharedKind.LABOUR, "labor", "labour", "overtime", "shifts"),
            OVERTIME,
            SHIFTS,
            shared(SharedKind.LABOUR, "labor", "labour", "overtime", "shifts"),
            shared(SharedKind.MATERIAL, "material", "materials", "component"),
            atCapacity(SharedKind.MATERIAL, "material", "materials", "component"),
            shared(SharedKind.SUPPLIER, "supplier", "vendor"),
            atCapacity(SharedKind.SUPPLIER, "supplier", "vendor"),
            shared(SharedKind.MACHINE, "machine", "capacity", "work centre", "work center"),
            atCapacity(SharedKind.MACHINE, "machine", "capacity", "work centre", "work center"),
            PRODUCTION,
            STORAGE,
            SHIPMENT,
            STOCK,
            STOCK_VALUE,
            RATE_OF_CHANGE,
            WORKFORCE,
            SERVICE_LEVEL,
            SOURCING,
            BUDGET,
            CASH,
            DOWNTIME,
            FROZEN);

    /** The words a document would use as {@code type}. */
    public static final ImmutableList<String> TYPES =
            ALL.stream().map(LimitForm::type).distinct().collect(ImmutableList.toImmutableList());

    /** Keys every kind of constraint may have; whether it may be soft is for the cycle to say. */
    static final ImmutableSet<String> COMMON_KEYS = ImmutableSet.of("type", "id", "limit", "strictness", "price");

    /** Every key a constraint may have. */
    public static final ImmutableList<String> KEYS = ImmutableSet.<String>builder()
            .addAll(COMMON_KEYS)
            .addAll(ALL.stream().flatMap(form -> form.names().stream()).toList())
            .build()
            .asList();

    /** The numbers that limit, of the types that may also be given in words. */
    static final ImmutableSet<String> MEASURES_IN_WORDS = ALL.stream()
            .filter(LimitForm::inWords)
            .flatMap(form -> form.measures().stream())
            .collect(ImmutableSet.toImmutableSet());

    private LimitForms() {}

    /** The forms an entry of this type may have; none for a word that is no type. */
    static List<LimitForm<?>> ofType(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(form -> form.isOfType(plain)).toList();
    }

    /** The form a constraint is written in. */
    static LimitForm<?> of(Constraint constraint) {
        return ALL.stream()
                .filter(form -> form.writes(constraint))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no document form is declared for " + constraint));
    }

    private static LimitForm<SharedLimit> shared(SharedKind kind, String... types) {
        return LimitFormBuilder.of(SharedLimit.class, SharedLimit.of(ANY, kind, PerBucket.constant(0)), types)
                .where(limit -> limit.kind() == kind)
                .inWords()
                .measure("available", SharedLimit::available, SharedLimit::withAvailable)
                .amounts("need", ProductId::of, "a product", NEED, SharedLimit::need, SharedLimit::withNeed)
                .resources(SharedLimit::resources, SharedLimit::withResources)
                .flag("keeps", SharedLimit::keeps, SharedLimit::withKeeps)
                .numberUnlessDefault("opening_stock", SharedLimit::openingStock, SharedLimit::withOpeningStock)
                .figureUnlessDefault("holding_cost", SharedLimit::holdingCost, SharedLimit::withHoldingCost)
                .figureIfGiven("maximum_stock", SharedLimit::maximumStock, SharedLimit::withMaximumStock)
                .tiers("extra", SharedLimit::extra, SharedLimit::withExtra)
                .build();
    }

    private static LimitForm<UnquantifiedLimit> atCapacity(SharedKind kind, String... types) {
        return LimitFormBuilder.of(UnquantifiedLimit.class, Constraint.atCapacity(ANY, kind, "?"), types)
                .where(limit -> limit.kind() == kind)
                .inWords()
                .words("limit", UnquantifiedLimit::text)
                .words("subject", UnquantifiedLimit::subject)
                .amounts("need", ProductId::of, "a product", NEED, UnquantifiedLimit::need, UnquantifiedLimit::withNeed)
                .resources(UnquantifiedLimit::resources, UnquantifiedLimit::withResources)
                .build();
    }

    private static String shares(String key) {
        return "Maybe write " + key + ": {Plant B: 0.3}.";
    }
}
