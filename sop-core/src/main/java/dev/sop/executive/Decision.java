package dev.sop.executive;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * Something the executive meeting has to decide.
 *
 * @param id stable within a plan: {@code decision/capacity/Plant A}
 * @param question the question
 * @param options what may be done, the default first; each but the default was planned through, and one there was no time to plan is
 *     named in the question instead
 * @param deadline the day by which it must be decided
 * @param byDefault what happens without a decision
 * @param gaps ids of the gaps it is about
 */
public record Decision(
        String id,
        String question,
        ImmutableList<DecisionOption> options,
        LocalDate deadline,
        String byDefault,
        ImmutableList<String> gaps) {}
