package dev.sop.executive;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;

/**
 * The plan on a page: what it comes to, what must be decided, what it rests on, what may go wrong. Sentences use no number
 * that is not in a table of the plan.
 *
 * @param headline the plan in a few sentences
 * @param figures the figures the sentences use
 * @param decisions what must be decided, by when, with options that were planned through
 * @param assumptions what the plan takes for granted
 * @param risks what may go wrong, or better
 */
public record ExecutiveSummary(
        ImmutableList<String> headline,
        ImmutableList<Figure> figures,
        ImmutableList<Decision> decisions,
        ImmutableList<Assumption> assumptions,
        ImmutableList<Risk> risks) {}
