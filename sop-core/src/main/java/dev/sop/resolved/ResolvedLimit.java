package dev.sop.resolved;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import java.util.OptionalDouble;

/** A limit laid over the horizon, its scope spelled out. */
public sealed interface ResolvedLimit {

    /** The constraint it comes from. */
    ConstraintId id();

    /** What it is about, for people. */
    String subject();

    /** The quantities of the plan it counts; none for money, which counts every cost, and for downtime, which takes from others. */
    default ImmutableList<Term> terms() {
        return ImmutableList.of();
    }

    /** Whether its most is a fact, which no plan goes beyond where limits contradict each other. */
    default boolean isFact() {
        return false;
    }

    /** Whether the plan decides something of it in whole numbers: workers, machines down. */
    default boolean whole() {
        return false;
    }

    /** How strictly it is kept; hard unless the kind of limit says otherwise. */
    default ResolvedStrictness strictness() {
        return ResolvedStrictness.HARD;
    }

    /** Why a limit is there. */
    enum Nature {
        /** Its most is what there is: capacity, material, labour. Where limits contradict each other it is not broken. */
        AVAILABLE,
        /** Room for stock: passing it is rent. */
        ROOM,
        /** Somebody asks for it: a range, a share, a service level, a frozen quantity. */
        ASKED
    }

    /**
     * When a limit holds.
     *
     * @param overHorizon true for one limit over all its buckets together, false for one in each bucket
     * @param first index of the first bucket it holds in
     * @param end index after the last bucket it holds in
     */
    record Window(boolean overHorizon, int first, int end) {

        /** In each of the buckets. */
        public static Window each(int buckets) {
            return new Window(false, 0, buckets);
        }
    }

    /**
     * A range for a sum of quantities of the plan, each times a coefficient.
     *
     * @param id the constraint
     * @param subject what it is about
     * @param nature why it is there
     * @param terms what is summed
     * @param minimum least per bucket, or empty; over the horizon, the sum of the series
     * @param maximum most per bucket, or empty; over the horizon, the sum of the series
     * @param window when it holds
     * @param strictness how strictly it is kept
     * @param demandShare by how much the most grows with one more unit of demand of a line whose lost sales are summed: a
     *     service level of 0.9 lets 0.1 of it be lost; 0 for a limit that is not about demand
     */
    record Sum(
            ConstraintId id,
            String subject,
            Nature nature,
            ImmutableList<Term> terms,
            Optional<Series> minimum,
            Optional<Series> maximum,
            Window window,
            ResolvedStrictness strictness,
            double demandShare)
            implements ResolvedLimit {

        /** A limit that is the same whatever is asked for. */
        public Sum(
                ConstraintId id,
                String subject,
                Nature nature,
                ImmutableList<Term> terms,
                Optional<Series> minimum,
                Optional<Series> maximum,
                Window window,
                ResolvedStrictness strictness) {
            this(id, subject, nature, terms, minimum, maximum, window, strictness, 0);
        }

        /** The minimum of it alone. */
        public Sum minimumAlone() {
            return between(minimum, Optional.empty());
        }

        /** The maximum of it alone. */
        public Sum maximumAlone() {
            return between(Optional.empty(), maximum);
        }

        private Sum between(Optional<Series> least, Optional<Series> most) {
            return new Sum(id, subject, nature, terms, least, most, window, strictness, demandShare);
        }

        /** {@code production} of {@code production base load}, which the id names again. */
        public String counted() {
            String name = " " + id;
            return subject.endsWith(name) ? subject.substring(0, subject.length() - name.length()) : subject;
        }

        @Override
        public boolean isFact() {
            return nature == Nature.AVAILABLE && maximum.isPresent() && !strictness.isSoft();
        }

        /**
         * Whether every unit made takes of it and none gives: all coefficients are 0 or more, and it counts nothing but
         * production, load, overtime and stock. Then its most never asks for more of anything.
         */
        public boolean onlyTakes() {
            return terms.stream()
                    .allMatch(term -> term.coefficient().min() >= 0
                            && term.quantity().kind().grows());
        }
    }

    /**
     * A material that is kept from bucket to bucket, or of which there is more at a cost.
     *
     * @param use what is used, at most what is delivered in a bucket
     * @param keeping its stock, or empty where what is not used is gone
     * @param extra more of it at a cost
     */
    record Material(Sum use, Optional<Keeping> keeping, ImmutableList<ResolvedResource.Tier> extra)
            implements ResolvedLimit {

        @Override
        public ConstraintId id() {
            return use.id();
        }

        @Override
        public String subject() {
            return use.subject();
        }

        @Override
        public ResolvedStrictness strictness() {
            return use.strictness();
        }

        @Override
        public ImmutableList<Term> terms() {
            return use.terms();
        }

        @Override
        public boolean isFact() {
            return use.isFact();
        }

        /** What is delivered per bucket. */
        public Series delivered() {
            return use.maximum().orElseThrow();
        }
    }

    /**
     * Stock of a material.
     *
     * @param opening before the first bucket
     * @param holdingCost per unit at the end of a bucket
     * @param maximum most at the end of a bucket, or empty
     */
    record Keeping(double opening, Series holdingCost, Optional<Series> maximum) {}

    /**
     * A quantity times a coefficient.
     *
     * @param quantity the quantity
     * @param coefficient how much a unit of it counts, per bucket
     */
    record Term(PlanQuantity quantity, Series coefficient) {}

    /**
     * Money spent per bucket, or cash at its end.
     *
     * @param id the constraint
     * @param subject what it is about
     * @param opening money before the first bucket; 0 for a budget
     * @param income money that comes in whatever is planned, per bucket: the budget
     * @param minimum least left at the end of each bucket
     * @param carried whether what is left is there in the next bucket
     * @param paymentDelay buckets from delivery to payment where revenue counts, empty where it does not
     * @param strictness how strictly it is kept
     */
    record Money(
            ConstraintId id,
            String subject,
            double opening,
            Series income,
            Series minimum,
            boolean carried,
            Optional<Integer> paymentDelay,
            ResolvedStrictness strictness)
            implements ResolvedLimit {}

    /**
     * Workers, hired and laid off.
     *
     * @param id the constraint
     * @param terms the labour that production takes
     * @param resources where the workers work
     * @param initial workers before the first bucket
     * @param hoursPerWorker regular labour of a worker
     * @param wage of a worker
     * @param overtimePerWorker most overtime of a worker
     * @param overtimeCost of a unit of labour in overtime
     * @param hireCost of a worker
     * @param layoffCost of a worker
     * @param minimum fewest workers
     * @param maximum most workers, or empty
     * @param maximumHired most hired in a bucket, or empty
     * @param maximumLaidOff most laid off in a bucket, or empty
     * @param whole whether workers are whole
     * @param noIdleTime whether all regular time is worked
     */
    record Workforce(
            ConstraintId id,
            ImmutableList<Term> terms,
            ImmutableSet<ResourceId> resources,
            double initial,
            Series hoursPerWorker,
            Series wage,
            Series overtimePerWorker,
            Series overtimeCost,
            Series hireCost,
            Series layoffCost,
            Series minimum,
            Optional<Series> maximum,
            Optional<Series> maximumHired,
            Optional<Series> maximumLaidOff,
            boolean whole,
            boolean noIdleTime)
            implements ResolvedLimit {
        @Override
        public String subject() {
            return "workforce " + id;
        }

        @Override
        public boolean isFact() {
            return true;
        }
    }

    /**
     * Change of the rate of production from one bucket to the next.
     *
     * @param id the constraint
     * @param terms the production that is the rate
     * @param initial rate before the first bucket, or empty
     * @param increaseCost per unit more
     * @param decreaseCost per unit less
     * @param maximumIncrease most more, or empty
     * @param maximumDecrease most less, or empty
     */
    record RateOfChange(
            ConstraintId id,
            ImmutableList<Term> terms,
            OptionalDouble initial,
            Series increaseCost,
            Series decreaseCost,
            Optional<Series> maximumIncrease,
            Optional<Series> maximumDecrease)
            implements ResolvedLimit {
        @Override
        public String subject() {
            return "rate of change " + id;
        }
    }

    /**
     * Production within a band around a level the plan chooses: per bucket between {@code (1 - band)} and {@code (1 + band)}
     * times the level times the weight.
     *
     * @param id the constraint
     * @param subject what it is about
     * @param terms the production of the product
     * @param weight of each bucket: 1, or its working days
     * @param band 0 for a level
     */
    record Band(ConstraintId id, String subject, ImmutableList<Term> terms, Series weight, double band)
            implements ResolvedLimit {

        @Override
        public boolean isFact() {
            return true;
        }
    }

    /**
     * Downtime whose place the plan chooses.
     *
     * @param id the constraint
     * @param resource the resource it takes capacity of, or empty
     * @param limit index of the shared limit it takes capacity of, or -1
     * @param machineBuckets over the horizon
     * @param perMachine capacity one machine takes
     * @param mostAtOnce most machines down in a bucket
     * @param whole whether machines are whole
     */
    record Downtime(
            ConstraintId id,
            Optional<ResourceId> resource,
            int limit,
            double machineBuckets,
            Series perMachine,
            OptionalDouble mostAtOnce,
            boolean whole)
            implements ResolvedLimit {
        @Override
        public String subject() {
            return "downtime " + id;
        }
    }
}
