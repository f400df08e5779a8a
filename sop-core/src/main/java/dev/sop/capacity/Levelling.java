package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.ProblemCollector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Proposes how to level the overloads of a resource at least cost: pull work forward into idle capacity, work
 * overtime, give it to a partner, the latter two also ahead of time. Past-due work is taken to be due in the first
 * bucket.
 *
 * <p>Bucket by bucket in order of time, each overload takes the cheapest options still open. That is the least cost:
 * waiting costs the same whatever was done before it, so all buckets rank the options alike, and a later bucket has
 * all those an earlier one has. Source: S. M. Johnson, "Sequential production planning over time at minimum cost",
 * Management Science, 1957.
 *
 * <p>Example: required 90, 130 of 100, holding 2, overtime up to 15 at 5: 10 are pulled forward for 20, 15 worked in
 * overtime for 75, and 5 in overtime of the first bucket for 5 + 2 each.
 */
public final class Levelling {

    private Levelling() {}

    /**
     * The proposal for one resource of a report.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong with the options
     */
    public static LevellingProposal of(CapacityReport report, String resource, LevellingOptions options) {
        check(report.horizon(), options);
        CapacityLine line = report.line(resource);
        int buckets = report.horizon().size();
        Series overtime = most(options.overtime(), report.horizon());
        Series partners = most(options.subcontract(), report.horizon());
        double[] unresolved = new double[buckets];
        List<Option> open = new ArrayList<>();
        ImmutableList.Builder<LevellingProposal.Move> moves = ImmutableList.builder();
        for (int t = 0; t < buckets && line.available().isPresent(); t++) {
            double due = line.required().get(t) + (t == 0 ? line.pastDue() : 0);
            double available = line.available().get().get(t);
            double excess = due > available * (1 + CapacityLine.TOLERANCE) ? due - available : 0;
            double price = -options.holding() * t; // beside other buckets: later is cheaper by what is not held
            add(open, t, LevellingProposal.Way.PULL_FORWARD, available - due, price);
            add(open, t, LevellingProposal.Way.OVERTIME, overtime.get(t), price + cost(options.overtime()));
            add(open, t, LevellingProposal.Way.SUBCONTRACT, partners.get(t), price + cost(options.subcontract()));
            open.sort(Comparator.comparingDouble(option -> option.price));
            unresolved[t] = take(open, t, excess, options.holding(), moves);
        }
        return new LevellingProposal(line.resource(), moves.build(), Series.of(unresolved));
    }

    private static double take(
            List<Option> open,
            int t,
            double excess,
            double holding,
            ImmutableList.Builder<LevellingProposal.Move> moves) {
        double left = excess;
        for (Option option : open) {
            double amount = Math.min(left, option.left);
            if (amount > 0) {
                option.left -= amount;
                left -= amount;
                double perUnit = option.price + holding * t;
                moves.add(new LevellingProposal.Move(t, option.bucket, option.way, amount, amount * perUnit));
            }
        }
        open.removeIf(option -> option.left <= 0);
        return left;
    }

    private static void add(List<Option> open, int t, LevellingProposal.Way way, double most, double price) {
        if (most > 0) {
            open.add(new Option(t, way, most, price));
        }
    }

    private static Series most(Optional<LevellingOptions.Extra> extra, Horizon horizon) {
        return extra.map(LevellingOptions.Extra::most)
                .orElse(PerBucket.constant(0))
                .over(horizon);
    }

    private static double cost(Optional<LevellingOptions.Extra> extra) {
        return extra.map(LevellingOptions.Extra::cost).orElse(0.0);
    }

    private static void check(Horizon horizon, LevellingOptions options) {
        ProblemCollector problems = new ProblemCollector();
        problems.number("holding", options.holding(), "Maybe a saving was given as a cost.");
        extra(problems, "overtime", options.overtime(), horizon);
        extra(problems, "subcontract", options.subcontract(), horizon);
        problems.throwIfAny();
    }

    private static void extra(
            ProblemCollector problems, String place, Optional<LevellingOptions.Extra> extra, Horizon horizon) {
        extra.ifPresent(given -> {
            problems.figure(place + ".most", given.most(), horizon, "Maybe it is a change of capacity.");
            problems.number(place + ".cost", given.cost(), "Maybe a saving was given as a cost.");
        });
    }

    /** Capacity that is still open, at a price that only compares. */
    private static final class Option {
        private final int bucket;
        private final LevellingProposal.Way way;
        private final double price;
        private double left;

        Option(int bucket, LevellingProposal.Way way, double left, double price) {
            this.bucket = bucket;
            this.way = way;
            this.left = left;
            this.price = price;
        }
    }
}
