package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.supply.ResourceId;

/**
 * What to do about the overloads of one resource.
 *
 * @param resource the resource
 * @param moves in order of the overloaded buckets, for each the cheapest first
 * @param unresolved overload per bucket that no option takes, in the unit of capacity
 */
public record LevellingProposal(ResourceId resource, ImmutableList<Move> moves, Series unresolved) {

    /**
     * Work taken off an overloaded bucket.
     *
     * @param from the overloaded bucket, from 0
     * @param to the bucket in which the work is done instead; {@code from} itself or an earlier one
     * @param way how it is done there
     * @param amount how much, in the unit of capacity, above 0
     * @param cost of the whole move: its way, and holding for the buckets between
     */
    public record Move(int from, int to, Way way, double amount, double cost) {}

    /** How moved work is done. */
    public enum Way {
        /** In available capacity that is idle. */
        PULL_FORWARD,
        /** In overtime. */
        OVERTIME,
        /** By a partner. */
        SUBCONTRACT
    }

    /** Cost of all moves. */
    public double cost() {
        double cost = 0;
        for (Move move : moves) {
            cost += move.cost();
        }
        return cost;
    }
}
