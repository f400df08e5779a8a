package dev.sop.cause;

import dev.sop.gap.CauseKind;
import dev.sop.internal.Tolerances;
import dev.sop.model.reading.PlanPrices;
import dev.sop.product.ProductId;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is scarce on a way to serve a unit, and how much each of it adds to the cost of the way. */
final class WayParts {

    private static final int DEEPEST = 12;

    private final ResolvedCycle cycle;
    private final PlanPrices prices;
    private final Ways ways;
    private final Obligations obligations;
    private final CauseNumbers numbers;
    /** For each resource, its regular capacity and its overtime in words. */
    private final List<String> regularTexts = new ArrayList<>();

    private final List<String> overtimeTexts = new ArrayList<>();
    private final List<List<OvertimeLimit>> overtimeLimits = new ArrayList<>();

    WayParts(ResolvedCycle cycle, PlanPrices prices, Ways ways, Obligations obligations, CauseNumbers numbers) {
        this.cycle = cycle;
        this.prices = prices;
        this.ways = ways;
        this.obligations = obligations;
        this.numbers = numbers;
        for (ResolvedResource resource : cycle.resources()) {
            String id = resource.resource().id().value();
            regularTexts.add("regular capacity of " + id + " is used up");
            overtimeTexts.add("overtime of " + id + " is used up");
        }
        overtimeLimits();
    }

    /**
     * The unit that is explained.
     *
     * @param product index of the product
     * @param line the line of the demand plan that asks for it; -1 where none does
     * @param bucket in which it is wanted
     * @param use what for
     */
    record Unit(int product, int line, int bucket, Ways.Use use) {

        boolean isDelivered() {
            return use == Ways.Use.DELIVERY || use == Ways.Use.DELIVERY_IN_TIME;
        }
    }

    /**
     * Something scarce on a way.
     *
     * @param number of the cause, see {@link CauseNumbers}
     * @param kind what sort
     * @param id which one
     * @param amount money it adds to the cost of the way
     * @param price what one more unit of it saves
     * @param text in words
     */
    record Part(int number, CauseKind kind, String id, double amount, double price, String text) {}

    /** All parts of a way for the unit, in the order in which they are met. */
    List<Part> of(Ways.Way way, Unit unit) {
        List<Part> parts = new ArrayList<>();
        addParts(parts, way, unit, unit.product, unit.bucket, 1, 0);
        return parts;
    }

    /**
     * The numbers of all that is scarce on a way for the unit. Quicker than the parts themselves: a unit that is kept for a thousand months
     * does not go through them again.
     *
     * @param components what was found for this unit so far of each component and bucket
     */
    BitSet scarce(Ways.Way way, Unit unit, Map<Long, BitSet> components) {
        BitSet scarce = (BitSet) way.kept().clone();
        List<Part> own = new ArrayList<>();
        ownParts(own, way, unit, 1);
        if (unit.isDelivered()) {
            deliveryParts(own, way, unit.product, unit.bucket, 1);
        }
        own.forEach(part -> scarce.set(part.number));
        ofComponents(scarce, way, unit, components, 0);
        return scarce;
    }

    private void ofComponents(BitSet scarce, Ways.Way way, Unit unit, Map<Long, BitSet> known, int depth) {
        for (ProductId component : way.source().route().consumes().keySet()) {
            int part = ways.indexOf(component);
            long key = (long) part * cycle.horizon().size() + way.start();
            BitSet its = known.get(key);
            if (its == null) {
                its = ofComponent(part, way.start(), unit, known, depth);
                known.put(key, its);
            }
            scarce.or(its);
        }
    }

    private BitSet ofComponent(int part, int bucket, Unit unit, Map<Long, BitSet> known, int depth) {
        Ways.Way way = depth > DEEPEST ? null : ways.cheapest(part, bucket, Ways.Use.COMPONENT);
        if (way == null) {
            BitSet missing = new BitSet();
            missing.set(numbers.component(part), prices.taken(part, bucket) > Tolerances.EXPLAINED);
            return missing;
        }
        BitSet scarce = (BitSet) way.kept().clone();
        List<Part> own = new ArrayList<>();
        ownParts(own, way, unit, 1);
        own.forEach(one -> scarce.set(one.number));
        ofComponents(scarce, way, unit, known, depth + 1);
        return scarce;
    }

    /** What is scarce on the way of {@code units} of a product, and on the ways of its components. */
    private void addParts(List<Part> parts, Ways.Way way, Unit unit, int product, int bucket, double units, int depth) {
        ownParts(parts, way, unit, units);
        String name = name(product);
        boolean stays = depth == 0 && unit.use == Ways.Use.STOCK;
        for (int s = way.arrival(); s < (stays ? way.used() + 1 : way.used()); s++) {
            double most = prices.stockMaximum(product, s);
            String text = "stock of " + name + " may not be higher";
            add(parts, numbers.maximumStock(product), CauseKind.MAXIMUM_STOCK, name, units * most, most, text);
            limitParts(parts, ways.stockUses(product), s, units, "is full");
        }
        if (depth == 0 && unit.isDelivered()) {
            deliveryParts(parts, way, product, bucket, units);
        }
        for (Map.Entry<ProductId, Double> component :
                way.source().route().consumes().entrySet()) {
            int part = ways.indexOf(component.getKey());
            Ways.Way itsWay = depth > DEEPEST ? null : ways.cheapest(part, way.start(), Ways.Use.COMPONENT);
            if (itsWay != null) {
                addParts(parts, itsWay, unit, part, way.start(), units * component.getValue(), depth + 1);
            } else {
                double price = prices.taken(part, way.start());
                add(
                        parts,
                        numbers.component(part),
                        CauseKind.LEAD_TIME,
                        component.getKey().value(),
                        units * component.getValue() * price,
                        price,
                        component.getKey() + " is not there in time");
            }
        }
    }

    /** What starting the units takes that is scarce. */
    private void ownParts(List<Part> parts, Ways.Way way, Unit unit, double units) {
        capacityParts(parts, way, unit, units);
        limitParts(parts, way.source().uses(), way.start(), units, "is used up");
        for (LimitShares.Use use : way.source().uses()) {
            double price = prices.limit(use.limit(), use.bucket(way.start()));
            double amount = units * use.amount(way.start());
            for (Obligations.Obligation other :
                    obligations.ofLimit(use.limit(), way.start(), price, unit.product, unit.line)) {
                obligation(parts, other, amount);
            }
        }
    }

    private void deliveryParts(List<Part> parts, Ways.Way way, int product, int bucket, double units) {
        limitParts(parts, ways.deliveryUses(product), way.used(), units, "is used up");
        if (way.used() > bucket) {
            limitParts(parts, ways.waitingUses(product), bucket, units, "is used up");
        }
    }

    private String name(int product) {
        return cycle.products().get(product).product().id().value();
    }

    private void limitParts(List<Part> parts, List<LimitShares.Use> uses, int bucket, double units, String full) {
        for (LimitShares.Use use : uses) {
            ResolvedLimit limit = cycle.limits().get(use.limit());
            boolean most = prices.limit(use.limit(), use.bucket(bucket)) > 0;
            add(
                    parts,
                    numbers.limit(use.limit()),
                    CauseKind.CONSTRAINT,
                    limit.id().value(),
                    units * use.scarcity(prices, bucket),
                    use.price(prices, bucket),
                    limit.subject() + " " + (most ? full : "asks for something else"));
        }
    }

    private void obligation(List<Part> parts, Obligations.Obligation other, double units) {
        ResolvedLimit limit = cycle.limits().get(other.limit());
        add(
                parts,
                numbers.limit(other.limit()),
                CauseKind.CONSTRAINT,
                limit.id().value(),
                units * other.perUnit(),
                other.price(),
                limit.subject() + " takes what is scarce");
    }

    /** Splits the price of a capacity into what exhausted overtime adds and the rest. */
    private void capacityParts(List<Part> parts, Ways.Way way, Unit unit, double units) {
        int index = way.source().resource();
        ResolvedResource resource = cycle.resources().get(index);
        double usage = units * way.source().route().usage();
        double price = prices.capacity(index, way.start());
        String id = resource.resource().id().value();
        double left = price;
        for (OvertimeLimit limit : overtimeLimits.get(index)) {
            double part = Math.min(left, prices.limit(limit.index, way.start()));
            left -= part;
            add(parts, numbers.limit(limit.index), CauseKind.CONSTRAINT, limit.id, usage * part, part, limit.text);
        }
        double tier = Double.POSITIVE_INFINITY;
        for (int k = 0; k < resource.overtime().size(); k++) {
            tier = Math.min(tier, prices.tier(index, k, way.start()));
        }
        if (!resource.overtime().isEmpty()) {
            double part = Math.min(left, tier);
            left -= part;
            String text = overtimeTexts.get(index);
            add(parts, numbers.overtime(index), CauseKind.OVERTIME, id, usage * part, part, text);
        }
        boolean shut = resource.capacity()
                .filter(capacity -> capacity.get(way.start()) == 0)
                .isPresent();
        String text = shut ? id + " has no capacity then" : regularTexts.get(index);
        add(parts, numbers.capacity(index), CauseKind.CAPACITY, id, usage * left, price, text);
        for (Obligations.Obligation other :
                obligations.ofCapacity(index, way.start(), price, unit.product, unit.line)) {
            obligation(parts, other, usage);
        }
    }

    /** A limit that counts overtime of a resource. */
    private record OvertimeLimit(int index, String id, String text) {}

    /** Notes which limits count overtime of which resource, in their order. */
    private void overtimeLimits() {
        for (int r = 0; r < cycle.resources().size(); r++) {
            overtimeLimits.add(new ArrayList<>());
        }
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            Set<Integer> counted = new LinkedHashSet<>();
            if (limit instanceof ResolvedLimit.Sum sum) {
                for (ResolvedLimit.Term term : sum.terms()) {
                    if (term.quantity().is(PlanQuantity.Kind.OVERTIME)) {
                        counted.add(term.quantity().index());
                    }
                }
            }
            OvertimeLimit known = new OvertimeLimit(i, limit.id().value(), limit.subject() + " is used up");
            counted.forEach(resource -> overtimeLimits.get(resource).add(known));
        }
    }

    private static void add(
            List<Part> parts, int number, CauseKind kind, String id, double amount, double price, String text) {
        if (amount > Tolerances.EXPLAINED) {
            merge(parts, new Part(number, kind, id, amount, price, text));
        }
    }

    /** Adds a part to that of the same cause, or at the end. */
    static void merge(List<Part> parts, Part more) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.number == more.number) {
                double price = Math.max(part.price, more.price);
                parts.set(i, new Part(part.number, part.kind, part.id, part.amount + more.amount, price, part.text));
                return;
            }
        }
        parts.add(more);
    }
}
