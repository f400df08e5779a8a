package dev.sop.cycle;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Optional;

/** A limit laid over the horizon, its scope spelled out. Hard. */
public sealed interface ResolvedLimit {

    /** The constraint it comes from. */
    ConstraintId id();

    /** What it is about, for people. */
    String subject();

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
     */
    record Production(
            ConstraintId id,
            String subject,
            ImmutableMap<ProductId, Double> perUnit,
            ImmutableSet<ResourceId> resources,
            Optional<Series> minimum,
            Optional<Series> maximum)
            implements ResolvedLimit {}

    /**
     * Room for stock at the end of a bucket.
     *
     * @param id the constraint
     * @param space space one unit of each product takes; products not named are stored elsewhere
     * @param maximum space available per bucket
     */
    record Storage(ConstraintId id, ImmutableMap<ProductId, Double> space, Series maximum) implements ResolvedLimit {
        @Override
        public String subject() {
            return "storage " + id;
        }
    }
}
