package dev.sop.metrics.inventory;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;

/**
 * Weeks of supply by forward depletion: ending inventory is run down by the demand of the buckets that follow,
 * {@code k + (I - sum of D_1..D_k) / D_(k+1)} buckets, where k is the number of buckets it covers in full; the
 * calendar turns buckets into weeks.
 *
 * <ul>
 *   <li>A bucket without demand passes time and consumes nothing.
 *   <li>Inventory of zero or less covers 0 weeks; a negative one is run up against the same demand and reported as
 *       {@code backlogWeeks}. Net of safety stock, that is the time it would take to sell what is missing to the
 *       safety stock.
 *   <li>Inventory that outlasts the demand given covers at least the horizon: a lower bound, flagged
 *       {@code beyondHorizon}.
 * </ul>
 *
 * <p>Example: 250 units before demands 100, 100, 100 cover 2.5 weeks (FLOOR: 2; WORKING_DAYS of 5: 2.4); 250 before
 * 100, 0, 300 cover 2.5; 400 before 100, 100, 100 cover at least 3; -50 before 100 covers 0, backlog 0.5.
 *
 * <p>Source: ASCM (APICS) Dictionary, "weeks of supply" and "time-phased"; Bowersox, Closs and Cooper, "Supply Chain
 * Logistics Management", 2002, on days of supply by forward demand.
 *
 * @param weeks the cover, zero or more; always defined
 * @param beyondHorizon whether {@code weeks} is only a lower bound
 * @param backlogWeeks weeks of demand already owed, at most the horizon; 0 when inventory is not negative
 */
public record ForwardCover(MetricResult weeks, boolean beyondHorizon, double backlogWeeks) {
    static final String FORMULA = "forward cover = k + (I - sum D_1..D_k) / D_(k+1)";

    /** Checks the parts. */
    public ForwardCover {
        Checks.notNull(weeks, "weeks");
        Checks.notNegative(backlogWeeks, "backlogWeeks");
    }

    /** The cover of on-hand stock in weekly buckets under {@link CoverPolicy#DEFAULT}. */
    public static ForwardCover of(double onHand, Series demand) {
        return of(StockPosition.onHand(onHand), demand, CoverCalendar.weekly(), CoverPolicy.DEFAULT);
    }

    /**
     * The cover of one stock position.
     *
     * @param demand of the buckets that follow, first one first; not negative; empty when nothing is known
     * @param calendar lengths of the same buckets
     * @throws IllegalArgumentException if an argument is null, a demand is negative, or the calendar is shorter than
     *     the demand
     */
    public static ForwardCover of(StockPosition position, Series demand, CoverCalendar calendar, CoverPolicy policy) {
        double[] following = Checks.notNull(demand, "demand").toArray();
        Checks.notNegative(following, 0, following.length, "demand");
        Checks.notNull(calendar, "calendar").checkCovers(following.length);
        Checks.notNull(policy, "policy");
        double inventory = Checks.notNull(position, "position").counted(policy);
        MetricPassport passport = MetricPassport.of(FORMULA, 1)
                .withPolicy("partial bucket", policy.partialBucket())
                .withPolicy("stock", policy.stock())
                .withPolicy("safety stock", policy.safetyStock());
        if (inventory <= 0) {
            double backlog =
                    inventory == 0 ? 0 : runDown(-inventory, following, calendar, policy.partialBucket()).weeks;
            return new ForwardCover(MetricResult.of(0, passport), false, backlog);
        }
        RunDown stock = runDown(inventory, following, calendar, policy.partialBucket());
        return new ForwardCover(MetricResult.of(stock.weeks, passport), stock.left, 0);
    }

    /**
     * The cover as each bucket ends, for many items at once: item-major arrays in weekly buckets, linear partial
     * buckets, gross of safety stock. Element {@code i * buckets + t} is item i's stock as bucket t ends, which is
     * run down by elements t + 1 to the item's last; a last bucket has no demand after it, so its cover is a lower
     * bound of 0. Arrays are only read, except the two that receive the answer.
     *
     * @param inventory ending stock, zero or negative for none
     * @param demand demand of the same buckets, zero or more
     * @param buckets buckets per item; the arrays hold a whole number of items
     * @param weeks receives the cover
     * @param beyondHorizon receives whether the cover is only a lower bound
     * @throws IllegalArgumentException if lengths do not fit, or a number is not finite or a demand negative; the
     *     message names its place, and the items before it are answered already
     */
    public static void rolling(
            double[] inventory, double[] demand, int buckets, double[] weeks, boolean[] beyondHorizon) {
        RollingCover.checkShape(inventory, demand, buckets);
        Checks.sameLength(inventory.length, "inventory", Checks.notNull(weeks, "weeks").length, "weeks");
        Checks.sameLength(
                inventory.length, "inventory", Checks.notNull(beyondHorizon, "beyondHorizon").length, "beyondHorizon");
        int atOnce = buckets * RollingCover.itemsAtOnce(buckets);
        for (int start = 0; start < inventory.length; start += atOnce) {
            int end = (int) Math.min((long) start + atOnce, inventory.length);
            RollingCover.checkNumbers(inventory, demand, start, end);
            for (int item = start; item < end; item += buckets) {
                RollingCover.ofItem(inventory, demand, item, item + buckets, weeks, beyondHorizon, item);
            }
        }
    }

    /**
     * The cover of one item as each bucket ends, where buckets differ in length: linear partial buckets, gross of safety
     * stock, at most {@code ahead} buckets of demand looked at. The stock as bucket t ends is run down by elements t + 1 and
     * on; as the last bucket ends no demand is known, and the cover is a lower bound of 0. Arrays are only read, except the
     * two that receive the answer.
     *
     * <p>Example: stock 250, 50, 10 before demand -, 100, 300 in buckets of 4, 4 and 5 weeks: 4 + 150 / 300 * 5 = 6.5 weeks;
     * 50 / 300 * 5 = 0.83; 0 at least.
     *
     * @param inventory ending stock, zero or negative for none
     * @param demand demand of the same buckets, zero or more
     * @param lengths of the same buckets in weeks, each above zero
     * @param ahead most buckets of demand looked at, at least 1
     * @param weeks receives the cover
     * @param beyondHorizon receives whether the cover is only a lower bound
     * @throws IllegalArgumentException if lengths do not fit or a number is outside its range; the message names its place
     */
    public static void rolling(
            double[] inventory, double[] demand, double[] lengths, int ahead, double[] weeks, boolean[] beyondHorizon) {
        int buckets = Checks.notNull(inventory, "inventory").length;
        Checks.sameLength(buckets, "inventory", Checks.notNull(demand, "demand").length, "demand");
        Checks.sameLength(buckets, "inventory", Checks.notNull(lengths, "lengths").length, "lengths");
        Checks.sameLength(buckets, "inventory", Checks.notNull(weeks, "weeks").length, "weeks");
        Checks.sameLength(buckets, "inventory", Checks.notNull(beyondHorizon, "beyondHorizon").length, "beyondHorizon");
        Checks.that(ahead >= 1, "ahead", ahead, "at least 1", "nothing would be looked at");
        RollingCover.checkNumbers(inventory, demand, 0, buckets);
        RollingCover.checkLengths(lengths);
        for (int t = 0; t < buckets; t++) {
            int end = (int) Math.min(buckets, t + 1L + ahead);
            RollingCover.ofStock(inventory[t], demand, lengths, t + 1, end, weeks, beyondHorizon, t);
        }
    }

    /**
     * The cover of many items at one point in time: item i has {@code stock[i]}, which is run down by elements
     * {@code i * buckets} inclusive to {@code (i + 1) * buckets} exclusive of demand, in weekly buckets, linear partial
     * buckets, gross of safety stock. Arrays are only read, except the two that receive the answer.
     *
     * <p>Example: stock 250, 30 and demand 100, 100, 100, 10, 10, 10 in three buckets: 2.5 weeks; 3, and no more demand
     * is known, which is exactly 3 and not a lower bound.
     *
     * @param stock of each item, zero or negative for none
     * @param demand of the buckets that follow, item after item, zero or more
     * @param buckets buckets per item, at least 1
     * @param weeks receives the cover of each item
     * @param beyondHorizon receives whether stock was left when demand ended, so that the cover is a lower bound
     * @throws IllegalArgumentException if lengths do not fit, or a number is not finite or a demand negative; the
     *     message names its place
     */
    public static void ofItems(double[] stock, double[] demand, int buckets, double[] weeks, boolean[] beyondHorizon) {
        RollingCover.checkItems(stock, demand, buckets);
        int items = stock.length;
        Checks.sameLength(items, "stock", Checks.notNull(weeks, "weeks").length, "weeks");
        Checks.sameLength(items, "stock", Checks.notNull(beyondHorizon, "beyondHorizon").length, "beyondHorizon");
        int atOnce = RollingCover.itemsAtOnce(buckets);
        for (int start = 0; start < items; start += atOnce) {
            int end = Math.min(start + atOnce, items);
            Checks.notNegative(demand, start * buckets, end * buckets, "demand");
            for (int item = start; item < end; item++) {
                int first = item * buckets;
                RollingCover.ofStock(stock[item], demand, first, first + buckets, weeks, beyondHorizon, item);
            }
        }
    }

    private record RunDown(double weeks, boolean left) {}

    private static RunDown runDown(double units, double[] demand, CoverCalendar calendar, PartialBucket partial) {
        double rest = units;
        double weeks = 0;
        for (int bucket = 0; bucket < demand.length; bucket++) {
            if (rest < demand[bucket]) {
                return new RunDown(weeks + calendar.weeksOfPart(bucket, rest / demand[bucket], partial), false);
            }
            rest -= demand[bucket];
            weeks += calendar.weeks(bucket);
        }
        return new RunDown(weeks, rest > 0);
    }
}
