package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The plan as it was published last cycle, laid over this cycle's horizon: what frozen buckets keep to, and what changes are
 * counted against. {@code PublishedPlan.empty().made("Plant A", "pumps", PerBucket.of(400, 400, 380))}.
 *
 * <p>What is not named was not planned: 0. A workforce that is not named is free.
 */
@Value.Immutable
public interface PublishedPlan extends WithPublishedPlan {

    /** A plan that says nothing yet. */
    static PublishedPlan empty() {
        return new Builder().build();
    }

    /** What was to be made, bought or moved. */
    ImmutableList<Made> production();

    /** How many workers there were to be. */
    ImmutableList<Crew> workers();

    /**
     * Cost of making one unit more or less in a bucket than was published, not negative; empty: changes cost nothing (they
     * still count last under the lexicographic goal).
     */
    Optional<PerBucket> changeCost();

    /** The same plan with this quantity. */
    default PublishedPlan made(String resource, String product, PerBucket quantity) {
        return withProduction(ImmutableList.<Made>builder()
                .addAll(production())
                .add(new Made(ResourceId.of(resource), ProductId.of(product), quantity))
                .build());
    }

    /** The same plan with these workers in a workforce, by the id of its constraint. */
    default PublishedPlan workers(String workforce, PerBucket number) {
        return withWorkers(ImmutableList.<Crew>builder()
                .addAll(workers())
                .add(new Crew(workforce, number))
                .build());
    }

    /** The same plan, each unit of change costing this. */
    default PublishedPlan changeCost(double perUnit) {
        return withChangeCost(PerBucket.constant(perUnit));
    }

    /**
     * A published quantity.
     *
     * @param resource who makes it
     * @param product what is made; at a site by its item, {@code pumps @ North}
     * @param quantity good units that come of what is started in each bucket, as a plan says them, not negative
     */
    record Made(ResourceId resource, ProductId product, PerBucket quantity) {}

    /**
     * Published workers.
     *
     * @param workforce id of the workforce constraint
     * @param number workers per bucket, not negative
     */
    record Crew(String workforce, PerBucket number) {}

    /** Collects the parts of a plan. */
    final class Builder extends ImmutablePublishedPlan.Builder {
        Builder() {}
    }
}
