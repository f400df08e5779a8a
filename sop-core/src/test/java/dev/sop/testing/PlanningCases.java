package dev.sop.testing;

import dev.sop.calendar.FiscalPattern;
import dev.sop.calendar.Horizon;
import dev.sop.supply.ResourceKind;
import dev.sop.testing.PlanningCase.Cap;
import dev.sop.testing.PlanningCase.CapKind;
import dev.sop.testing.PlanningCase.Item;
import dev.sop.testing.PlanningCase.Outlet;
import dev.sop.testing.PlanningCase.Route;
import dev.sop.testing.PlanningCase.Source;
import dev.sop.testing.PlanningCase.Tier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;

/**
 * Random small planning cases, the same for the same seed: one to four products in one to three markets, one to four
 * resources of every kind, and each further feature in some of them. About one in five has limits that contradict each
 * other; {@link #kept} leaves out what can make them do so.
 */
public final class PlanningCases {

    private final Random random;
    private final PlanningCase made;
    private final int buckets;
    private final boolean round;

    private PlanningCases(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.made = new PlanningCase(horizon());
        this.buckets = made.buckets();
        this.round = random.nextBoolean();
    }

    /** Any case. */
    public static PlanningCase random(long seed) {
        return new PlanningCases(seed).make();
    }

    /** A case whose limits can all be kept: making nothing and losing every sale keeps them. */
    public static PlanningCase kept(long seed) {
        PlanningCase made = random(seed);
        for (Item item : made.items) {
            item.lostAllowed = true;
            item.endingExactly = -1;
            item.endingAtLeast = -1;
            item.maximum = null;
            Arrays.fill(item.minimum, 0);
        }
        for (Cap cap : made.caps) {
            cap.minimum = null;
            if (cap.maximum == null && cap.share < 0) {
                cap.maximum = PlanningCase.fill(made.buckets(), 1000);
            }
            if (cap.kind == CapKind.STORAGE) {
                double stock = 0;
                for (Item item : made.items) {
                    stock += item.space
                            * (item.opening + Arrays.stream(item.receipts).sum());
                }
                for (int t = 0; t < made.buckets(); t++) {
                    cap.maximum[t] += stock;
                }
            }
        }
        return made;
    }

    private Horizon horizon() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        int count = 1 + random.nextInt(6);
        return switch (random.nextInt(5)) {
            case 0 -> Horizon.weeks(monday, count);
            case 1 -> Horizon.quarters(LocalDate.of(2027, 1, 1), count);
            case 2 -> Horizon.fiscal(monday, count, FiscalPattern.FOUR_FOUR_FIVE);
            case 3 -> Horizon.starting(monday).weeks(2).months(2).quarters(1).build();
            default -> Horizon.months(YearMonth.of(2027, 1), count);
        };
    }

    private PlanningCase make() {
        int products = 1 + random.nextInt(4);
        for (int p = 0; p < products; p++) {
            made.items.add(item("product " + (char) ('A' + p)));
        }
        int resources = 1 + random.nextInt(4);
        for (int r = 0; r < resources; r++) {
            made.sources.add(source(r));
        }
        if (chance(0.4)) {
            made.caps.add(overtimeCap());
        }
        int materials = random.nextInt(3);
        for (int m = 0; m < materials; m++) {
            made.caps.add(shared("material " + m));
        }
        if (chance(0.3)) {
            made.caps.add(storage());
        }
        if (chance(0.3)) {
            made.caps.add(range());
        }
        return made;
    }

    private Item item(String id) {
        Item item = new Item(id, buckets);
        item.unitCost = number(5, 30);
        item.holding = numbers(0, 2);
        item.late = numbers(0.5, 6);
        if (chance(0.7)) {
            item.lostCost = number(3, 100);
        }
        item.lostAllowed = !chance(0.1);
        if (chance(0.4)) {
            item.latenessLimit = random.nextInt(4);
        }
        item.space = chance(0.3) ? number(0, 3) : 1;
        item.opening = chance(0.5) ? number(0, 80) : 0;
        item.backorders = chance(0.25) ? number(0, 60) : 0;
        if (chance(0.3)) {
            item.receipts = sparse(0, 60);
        }
        if (chance(0.4)) {
            item.safety = chance(0.5) ? numbers(0, 40) : PlanningCase.fill(buckets, number(0, 40));
            item.safetyCost = numbers(0, 8);
        }
        if (chance(0.15)) {
            item.minimum = numbers(0, 20);
        }
        if (chance(0.2)) {
            double[] maximum = numbers(20, 120);
            for (int t = 0; t < buckets; t++) {
                maximum[t] += item.minimum[t];
            }
            item.maximum = maximum;
        }
        int last = buckets - 1;
        double room = (item.maximum == null ? 60 : item.maximum[last]) - item.minimum[last];
        if (chance(0.15)) {
            item.endingAtLeast = item.minimum[last] + random.nextDouble() * room;
        } else if (chance(0.15)) {
            item.endingExactly = item.minimum[last] + random.nextDouble() * room;
        }
        int markets = chance(0.6) ? 1 : 2 + random.nextInt(2);
        for (int m = 0; m < markets; m++) {
            double[] volume = chance(0.2) ? sparse(0, 150) : numbers(0, 100);
            volume[0] += 1;
            item.outlets.add(new Outlet(markets == 1 ? null : "market " + m, volume, numbers(10, 90)));
        }
        return item;
    }

    private Source source(int index) {
        Source source = new Source((index == 0 ? "plant " : "resource ") + index);
        if (index > 0 && chance(0.4)) {
            source.kind = chance(0.5) ? ResourceKind.SUBCONTRACT : ResourceKind.PURCHASE;
        }
        if (!chance(0.1)) {
            source.capacity = chance(0.3) ? PlanningCase.fill(buckets, number(20, 200)) : numbers(0, 200);
        }
        boolean hours = chance(0.5);
        for (Item item : made.items) {
            if (chance(0.75)) {
                source.routes.add(new Route(item, hours ? number(0.3, 2.5) : 1, numbers(4, 40)));
            }
        }
        if (source.routes.isEmpty()) {
            source.routes.add(new Route(made.items.get(random.nextInt(made.items.size())), 1, numbers(4, 40)));
        }
        int tiers = source.capacity == null ? 0 : random.nextInt(3);
        for (int k = 0; k < tiers; k++) {
            Tier tier = new Tier(numbers(1, 20));
            if (chance(0.5)) {
                tier.share = random.nextInt(5) * 0.1;
            } else {
                tier.amount = numbers(0, 50);
            }
            source.tiers.add(tier);
        }
        return source;
    }

    private Cap overtimeCap() {
        Cap cap = new Cap("labour", CapKind.OVERTIME);
        if (chance(0.6)) {
            cap.share = random.nextInt(4) * 0.1;
        } else {
            cap.maximum = numbers(0, 40);
        }
        if (chance(0.3)) {
            cap.sources.add(made.sources.get(random.nextInt(made.sources.size())));
        }
        return cap;
    }

    private Cap shared(String id) {
        Cap cap = new Cap(id, CapKind.SHARED);
        cap.maximum = numbers(20, 250);
        if (chance(0.8)) {
            made.items.forEach(item -> cap.need.put(item, chance(0.8) ? number(0.2, 2) : 0));
        }
        if (chance(0.3)) {
            cap.sources.add(made.sources.get(random.nextInt(made.sources.size())));
        }
        return cap;
    }

    private Cap storage() {
        Cap cap = new Cap("warehouse", CapKind.STORAGE);
        cap.maximum = numbers(60, 300);
        if (chance(0.4)) {
            cap.items.add(made.items.get(random.nextInt(made.items.size())));
        }
        return cap;
    }

    private Cap range() {
        Cap cap = new Cap("range", CapKind.RANGE);
        boolean minimum = chance(0.6);
        boolean maximum = !minimum || chance(0.4);
        if (minimum) {
            cap.minimum = numbers(0, 40);
        }
        if (maximum) {
            cap.maximum = numbers(40, 200);
        }
        if (chance(0.4)) {
            cap.items.add(made.items.get(random.nextInt(made.items.size())));
        }
        if (chance(0.4)) {
            cap.sources.add(made.sources.get(random.nextInt(made.sources.size())));
        }
        return cap;
    }

    /** The same case told in another order and under other names. */
    public static PlanningCase shuffled(long seed, long order) {
        PlanningCase made = random(seed);
        Random dice = new Random(order);
        for (Item item : made.items) {
            item.id = "x" + dice.nextInt(1000) + item.id;
            Collections.shuffle(item.outlets, dice);
        }
        for (Source source : made.sources) {
            source.id = "y" + dice.nextInt(1000) + source.id;
            Collections.shuffle(source.routes, dice);
            Collections.shuffle(source.tiers, dice);
        }
        made.caps.forEach(cap -> cap.id = "z" + dice.nextInt(1000) + cap.id);
        Collections.shuffle(made.items, dice);
        Collections.shuffle(made.sources, dice);
        Collections.shuffle(made.caps, dice);
        return made;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private double number(double least, double most) {
        double value = least + random.nextDouble() * (most - least);
        return round ? Math.max(least, Math.rint(value)) : value;
    }

    private double[] numbers(double least, double most) {
        double[] values = new double[buckets];
        boolean level = chance(0.2);
        for (int t = 0; t < buckets; t++) {
            values[t] = level && t > 0 ? values[0] : number(least, most);
        }
        return values;
    }

    private double[] sparse(double least, double most) {
        double[] values = numbers(least, most);
        for (int t = 0; t < buckets; t++) {
            values[t] = chance(0.5) ? 0 : values[t];
        }
        return values;
    }
}
