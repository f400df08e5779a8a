package dev.sop.cycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import java.util.OptionalDouble;

/** A limit laid over the horizon, its scope spelled out. */
public sealed interface ResolvedLimit {

    /** The constraint it comes from. */
    ConstraintId id();

    /** What it is about, for people. */
    String subject();

    /** How strictly it is kept; hard unless the kind of limit says otherwise. */
    default ResolvedStrictness strictness() {
        return ResolvedStrictness.HARD;
    }

    /**
     * Most overtime of one resource, all tiers together, in its capacity unit.
     *
     * @param id the constraint
     * @param resource the resource it holds for
     * @param maximum most overtime per bucket
     */
    record Overtime(ConstraintId id, ResourceId resource, Series maximum) implements ResolvedLimit {
        @Override
        public String subject() {
            return "overtime of " + resource;
        }
    }

    /**
     * Most load of one resource, regular and overtime together, in its capacity unit.
     *
     * @param id the constraint
     * @param resource the resource it holds for
     * @param maximum most load per bucket
     */
    record Load(ConstraintId id, ResourceId resource, Series maximum) implements ResolvedLimit {
        @Override
        public String subject() {
            return "hours of " + resource;
        }
    }

    /**
     * A range for a weighted sum of production: a material, a supplier, labour, a minimum or maximum of output.
     *
     * @param id the constraint
     * @param subject what it is about
     * @param perUnit how much a unit of each product counts; products not named do not count
     * @param resources the resources whose production counts
     * @param minimum least per bucket, or empty
     * @param maximum most per bucket, or empty
     * @param strictness how strictly it is kept
     * @param keeping what is kept of it from bucket to bucket, or empty where it is gone
     * @param extra more of it at a cost
     */
    record Production(
            ConstraintId id,
            String subject,
            ImmutableMap<ProductId, Double> perUnit,
            ImmutableSet<ResourceId> resources,
            Optional<Series> minimum,
            Optional<Series> maximum,
            ResolvedStrictness strictness,
            Optional<Keeping> keeping,
            ImmutableList<ResolvedResource.Tier> extra)
            implements ResolvedLimit {

        /** A hard range of which nothing is kept. */
        public Production(
                ConstraintId id,
                String subject,
                ImmutableMap<ProductId, Double> perUnit,
                ImmutableSet<ResourceId> resources,
                Optional<Series> minimum,
                Optional<Series> maximum) {
            this(
                    id,
                    subject,
                    perUnit,
                    resources,
                    minimum,
                    maximum,
                    ResolvedStrictness.HARD,
                    Optional.empty(),
                    ImmutableList.of());
        }

        /** The minimum of it alone, which nothing is kept for. */
        public Production minimumAlone() {
            return new Production(
                    id,
                    subject,
                    perUnit,
                    resources,
                    minimum,
                    Optional.empty(),
                    strictness,
                    Optional.empty(),
                    ImmutableList.of());
        }

        /** The maximum of it alone. */
        public Production maximumAlone() {
            return new Production(
                    id, subject, perUnit, resources, Optional.empty(), maximum, strictness, keeping, extra);
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
     * Room for stock at the end of a bucket.
     *
     * @param id the constraint
     * @param space space one unit of each product takes; products not named are stored elsewhere
     * @param maximum space available per bucket
     * @param strictness how strictly it is kept; soft is rented space
     */
    record Storage(
            ConstraintId id, ImmutableMap<ProductId, Double> space, Series maximum, ResolvedStrictness strictness)
            implements ResolvedLimit {

        /** Room that cannot be passed. */
        public Storage(ConstraintId id, ImmutableMap<ProductId, Double> space, Series maximum) {
            this(id, space, maximum, ResolvedStrictness.HARD);
        }

        @Override
        public String subject() {
            return "storage " + id;
        }
    }

    /**
     * A range for a sum of quantities of the plan, each times a coefficient, in each bucket or over the horizon.
     *
     * @param id the constraint
     * @param subject what it is about
     * @param terms what is summed
     * @param minimum least per bucket, or empty; over the horizon, the sum of the series
     * @param maximum most per bucket, or empty; over the horizon, the sum of the series
     * @param overHorizon whether it is one limit over all its buckets
     * @param firstBucket index of the first bucket it holds in
     * @param endBucket index after the last bucket it holds in
     * @param strictness how strictly it is kept
     * @param demandShare by how much the most grows with one more unit of demand of a line whose lost sales are summed: a
     *     service level of 0.9 lets 0.1 of it be lost; 0 for a limit that is not about demand
     */
    record Combination(
            ConstraintId id,
            String subject,
            ImmutableList<Term> terms,
            Optional<Series> minimum,
            Optional<Series> maximum,
            boolean overHorizon,
            int firstBucket,
            int endBucket,
            ResolvedStrictness strictness,
            double demandShare)
            implements ResolvedLimit {

        /** A limit that is the same whatever is asked for. */
        public Combination(
                ConstraintId id,
                String subject,
                ImmutableList<Term> terms,
                Optional<Series> minimum,
                Optional<Series> maximum,
                boolean overHorizon,
                int firstBucket,
                int endBucket,
                ResolvedStrictness strictness) {
            this(id, subject, terms, minimum, maximum, overHorizon, firstBucket, endBucket, strictness, 0);
        }

        /** The minimum of it alone. */
        public Combination minimumAlone() {
            return new Combination(
                    id,
                    subject,
                    terms,
                    minimum,
                    Optional.empty(),
                    overHorizon,
                    firstBucket,
                    endBucket,
                    strictness,
                    demandShare);
        }

        /** The maximum of it alone. */
        public Combination maximumAlone() {
            return new Combination(
                    id,
                    subject,
                    terms,
                    Optional.empty(),
                    maximum,
                    overHorizon,
                    firstBucket,
                    endBucket,
                    strictness,
                    demandShare);
        }
    }

    /**
     * A quantity times a coefficient.
     *
     * @param quantity what is counted
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
     * @param labour labour one unit of each product takes
     * @param resources the resources whose production counts
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
            ImmutableMap<ProductId, Double> labour,
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
    }

    /**
     * Change of the rate of production from one bucket to the next.
     *
     * @param id the constraint
     * @param products whose production counts
     * @param resources the resources whose production counts
     * @param initial rate before the first bucket, or empty
     * @param increaseCost per unit more
     * @param decreaseCost per unit less
     * @param maximumIncrease most more, or empty
     * @param maximumDecrease most less, or empty
     */
    record RateOfChange(
            ConstraintId id,
            ImmutableSet<ProductId> products,
            ImmutableSet<ResourceId> resources,
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
     * @param product whose production counts
     * @param resources the resources whose production counts
     * @param weight of each bucket: 1, or its working days
     * @param band 0 for a level
     */
    record Band(
            ConstraintId id,
            String subject,
            ProductId product,
            ImmutableSet<ResourceId> resources,
            Series weight,
            double band)
            implements ResolvedLimit {}

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
