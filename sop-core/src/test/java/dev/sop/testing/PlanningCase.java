package dev.sop.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedKind;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.cycle.Goal;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A planning cycle as plain numbers: the one description from which the library's input, the tests' own linear program and
 * the tests' own audit are made. Every cost is given, so that nothing but the cost of overtime is derived. Mutable, for
 * tests that vary one number.
 */
public final class PlanningCase {

    public static final double OVERTIME_PREMIUM = 0.5;

    public final Horizon horizon;
    public final List<Item> items = new ArrayList<>();
    public final List<Source> sources = new ArrayList<>();
    public final List<Cap> caps = new ArrayList<>();
    public Goal goal = Goal.MINIMUM_COST;

    public PlanningCase(Horizon horizon) {
        this.horizon = horizon;
    }

    public int buckets() {
        return horizon.size();
    }

    /** A product with its stock and markets. */
    public static final class Item {
        public String id;
        public double unitCost = 1;
        public double[] holding;
        public double[] late;
        public @Nullable Double lostCost;
        public boolean lostAllowed = true;
        public int latenessLimit = Integer.MAX_VALUE;
        public double space = 1;
        public double opening;
        public double backorders;
        public double[] receipts;
        public double[] safety;
        public double[] safetyCost;
        public double[] minimum;
        public double @Nullable [] maximum;
        public double endingAtLeast = -1;
        public double endingExactly = -1;
        public final List<Outlet> outlets = new ArrayList<>();

        public Item(String id, int buckets) {
            this.id = id;
            this.holding = fill(buckets, 1);
            this.late = fill(buckets, 1);
            this.receipts = new double[buckets];
            this.safety = new double[buckets];
            this.safetyCost = new double[buckets];
            this.minimum = new double[buckets];
        }

        /** What losing one unit of an outlet's demand of a bucket costs. */
        public double lostCost(Outlet outlet, int t, Goal goal) {
            return lostCost == null || goal == Goal.MAXIMUM_PROFIT ? outlet.price[t] : lostCost;
        }

        public double demand(int t) {
            return outlets.stream().mapToDouble(outlet -> outlet.volume[t]).sum();
        }

        /** Least stock at the end of a bucket. */
        public double least(int t) {
            if (t < minimum.length - 1) {
                return minimum[t];
            }
            return endingExactly >= 0 ? endingExactly : Math.max(minimum[t], endingAtLeast);
        }

        /** Most stock at the end of a bucket. */
        public double most(int t) {
            if (t == minimum.length - 1 && endingExactly >= 0) {
                return endingExactly;
            }
            return maximum == null ? Double.POSITIVE_INFINITY : maximum[t];
        }
    }

    /** Demand of one market; the market has no name where there is only one. */
    public static final class Outlet {
        public @Nullable String market;
        public double[] volume;
        public double[] price;

        public Outlet(@Nullable String market, double[] volume, double[] price) {
            this.market = market;
            this.volume = volume;
            this.price = price;
        }
    }

    /** A resource; no capacity means no limit. */
    public static final class Source {
        public String id;
        public ResourceKind kind = ResourceKind.IN_HOUSE;
        public double @Nullable [] capacity;
        public final List<Route> routes = new ArrayList<>();
        public final List<Tier> tiers = new ArrayList<>();

        public Source(String id) {
            this.id = id;
        }

        /** What an hour of overtime costs where nobody says: a premium on the average regular cost of an hour. */
        public double derivedOvertimeCost(int t) {
            double sum = 0;
            for (Route route : routes) {
                sum += route.cost[t] / route.usage;
            }
            return OVERTIME_PREMIUM * sum / routes.size();
        }
    }

    public static final class Route {
        public final Item item;
        public double usage;
        public double[] cost;

        public Route(Item item, double usage, double[] cost) {
            this.item = item;
            this.usage = usage;
            this.cost = cost;
        }
    }

    /** Overtime: a share of regular capacity or, where {@code share} is negative, an amount. */
    public static final class Tier {
        public double share = -1;
        public double[] amount = {};
        public double[] cost;

        public Tier(double[] cost) {
            this.cost = cost;
        }

        public double limit(Source source, int t) {
            return share >= 0 ? share * Objects.requireNonNull(source.capacity)[t] : amount[t];
        }
    }

    /** What a cap limits. */
    public enum CapKind {
        OVERTIME,
        SHARED,
        STORAGE,
        RANGE
    }

    /** A constraint. Which fields count depends on its kind; empty sets mean the documented default. */
    public static final class Cap {
        public String id;
        public final CapKind kind;
        public double share = -1;
        public double @Nullable [] minimum;
        public double @Nullable [] maximum;
        public final Map<Item, Double> need = new LinkedHashMap<>();
        public final Set<Item> items = new LinkedHashSet<>();
        public final Set<Source> sources = new LinkedHashSet<>();

        public Cap(String id, CapKind kind) {
            this.id = id;
            this.kind = kind;
        }

        /** Whether production or overtime of the source counts. */
        public boolean covers(Source source) {
            boolean byDefault = kind == CapKind.RANGE || source.kind == ResourceKind.IN_HOUSE;
            return sources.isEmpty() ? byDefault : sources.contains(source);
        }

        /** How much one unit of the item counts. */
        public double weight(Item item) {
            return switch (kind) {
                case OVERTIME -> 0;
                case SHARED -> need.isEmpty() ? 1 : need.getOrDefault(item, 0.0);
                case STORAGE -> items.isEmpty() || items.contains(item) ? item.space : 0;
                case RANGE -> items.isEmpty() || items.contains(item) ? 1 : 0;
            };
        }

        public double most(Source source, int t) {
            return share >= 0 ? share * Objects.requireNonNull(source.capacity)[t] : Objects.requireNonNull(maximum)[t];
        }
    }

    /** Whether the source may work overtime at a derived cost, up to the caps. */
    public boolean hasDerivedOvertime(Source source) {
        return source.capacity != null
                && source.tiers.isEmpty()
                && caps.stream().anyMatch(cap -> cap.kind == CapKind.OVERTIME && cap.share != 0 && cap.covers(source));
    }

    public Item item(String id) {
        return items.stream().filter(item -> item.id.equals(id)).findFirst().orElseThrow();
    }

    public Source source(String id) {
        return sources.stream()
                .filter(source -> source.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every quantity times {@code k}; prices, costs, usages and shares stay. */
    public PlanningCase scaleQuantities(double k) {
        for (Item item : items) {
            item.opening *= k;
            item.backorders *= k;
            times(k, item.receipts, item.safety, item.minimum, item.maximum);
            item.endingAtLeast = item.endingAtLeast < 0 ? -1 : item.endingAtLeast * k;
            item.endingExactly = item.endingExactly < 0 ? -1 : item.endingExactly * k;
            item.outlets.forEach(outlet -> times(k, outlet.volume));
        }
        for (Source source : sources) {
            times(k, source.capacity);
            source.tiers.forEach(tier -> times(k, tier.amount));
        }
        caps.forEach(cap -> times(k, cap.minimum, cap.maximum));
        return this;
    }

    public SopCycle cycle() {
        return builder().build();
    }

    public SopCycleBuilder builder() {
        SopCycleBuilder builder = SopCycle.builder().horizon(horizon).goal(goal);
        for (Item item : items) {
            builder.product(product(item)).inventory(stock(item));
            for (Outlet outlet : item.outlets) {
                DemandSignal signal = DemandSignal.of("forecast")
                        .product(item.id)
                        .volumes(outlet.volume)
                        .prices(outlet.price);
                builder.demand(outlet.market == null ? signal : signal.market(outlet.market));
            }
        }
        sources.forEach(source -> builder.supply(resource(source)));
        for (Cap cap : caps) {
            switch (cap.kind) {
                case OVERTIME -> builder.constraint(overtime(cap));
                case SHARED -> builder.constraint(shared(cap));
                case STORAGE -> builder.constraint(storage(cap));
                case RANGE -> builder.constraint(range(cap));
            }
        }
        return builder;
    }

    private static Product product(Item item) {
        Product product = Product.of(item.id)
                .unitCost(item.unitCost)
                .withHoldingCost(PerBucket.of(item.holding))
                .withLateCost(PerBucket.of(item.late))
                .withLostSalesAllowed(item.lostAllowed)
                .space(item.space);
        if (item.lostCost != null) {
            product = product.lostSaleCost(item.lostCost);
        }
        return item.latenessLimit == Integer.MAX_VALUE
                ? product
                : product.withLatenessLimit(OptionalInt.of(item.latenessLimit));
    }

    private static InventoryPosition stock(Item item) {
        InventoryPosition stock = InventoryPosition.of(item.id)
                .onHand(item.opening)
                .backorders(item.backorders)
                .scheduledReceipts(item.receipts)
                .withSafetyStock(PerBucket.of(item.safety))
                .withSafetyStockCost(PerBucket.of(item.safetyCost))
                .withMinimum(PerBucket.of(item.minimum))
                .withMaximum(Optional.ofNullable(item.maximum).map(PerBucket::of));
        if (item.endingAtLeast >= 0) {
            stock = stock.withEndingAtLeast(OptionalDouble.of(item.endingAtLeast));
        }
        return item.endingExactly >= 0 ? stock.withEndingExactly(OptionalDouble.of(item.endingExactly)) : stock;
    }

    private static SupplyResource resource(Source source) {
        SupplyResource resource = SupplyResource.of(source.id).withKind(source.kind);
        resource = source.capacity == null ? resource.withoutLimit() : resource.capacities(source.capacity);
        for (Route route : source.routes) {
            resource = resource.makes(
                    Routing.of(ProductId.of(route.item.id), route.usage, Optional.of(PerBucket.of(route.cost))));
        }
        for (Tier tier : source.tiers) {
            OvertimeTier overtime =
                    tier.share >= 0 ? OvertimeTier.share(tier.share) : OvertimeTier.amounts(tier.amount);
            resource = resource.overtime(overtime.withCost(PerBucket.of(tier.cost)));
        }
        return resource;
    }

    private static OvertimeLimit overtime(Cap cap) {
        OvertimeLimit limit =
                Constraint.overtime(cap.id, Math.max(0, cap.share)).withResources(ids(cap.sources));
        return cap.share >= 0
                ? limit
                : limit.withShareOfRegular(Optional.empty())
                        .withAmount(PerBucket.of(Objects.requireNonNull(cap.maximum)));
    }

    private static SharedLimit shared(Cap cap) {
        ImmutableMap.Builder<ProductId, Double> need = ImmutableMap.builder();
        cap.need.forEach((item, perUnit) -> need.put(ProductId.of(item.id), perUnit));
        return SharedLimit.of(cap.id, SharedKind.MATERIAL, PerBucket.of(Objects.requireNonNull(cap.maximum)))
                .withNeed(need.buildOrThrow())
                .withResources(ids(cap.sources));
    }

    private static StorageLimit storage(Cap cap) {
        StorageLimit limit = Constraint.storage(cap.id, 0);
        return limit.withCapacity(PerBucket.of(Objects.requireNonNull(cap.maximum)))
                .withProducts(productIds(cap.items));
    }

    private static ProductionRange range(Cap cap) {
        return Constraint.minimumProduction(cap.id, 0)
                .withMinimum(Optional.ofNullable(cap.minimum).map(PerBucket::of))
                .withMaximum(Optional.ofNullable(cap.maximum).map(PerBucket::of))
                .withProducts(productIds(cap.items))
                .withResources(ids(cap.sources));
    }

    private static ImmutableSet<ResourceId> ids(Collection<Source> sources) {
        return sources.stream().map(source -> ResourceId.of(source.id)).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<ProductId> productIds(Collection<Item> items) {
        return items.stream().map(item -> ProductId.of(item.id)).collect(ImmutableSet.toImmutableSet());
    }

    public static double[] fill(int buckets, double value) {
        double[] values = new double[buckets];
        Arrays.fill(values, value);
        return values;
    }

    private static void times(double k, double @Nullable []... arrays) {
        for (double[] array : arrays) {
            for (int t = 0; array != null && t < array.length; t++) {
                array[t] *= k;
            }
        }
    }
}
