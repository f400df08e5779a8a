package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.gap.ConflictingLimit;
import dev.sop.program.LinearProgram;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.solver.conflict.ConflictingSet;
import dev.sop.solver.conflict.RemovableDemands;
import dev.sop.solver.tree.MipOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Which few limits contradict each other: what is asked for (minima, stock limits, demand that must be met), and what there
 * is (capacity, overtime, materials). Each over all its buckets counts as one limit.
 */
public final class ConflictSearch {

    private final PlanningModel model;
    private final ResolvedCycle cycle;
    private final Map<ConflictingLimit, List<BiConsumer<RemovableDemands, Integer>>> groups = new LinkedHashMap<>();

    private ConflictSearch(PlanningModel model) {
        this.model = model;
        this.cycle = model.cycle;
    }

    /**
     * The members of a conflict from which none can be left out, in the order of the model.
     *
     * @param cycle a cycle whose hard limits contradict each other
     * @param options how much effort whole numbers are worth
     */
    public static ImmutableList<ConflictingLimit> conflicting(ResolvedCycle cycle, MipOptions options) {
        return new ConflictSearch(ModelCompiler.compileRemovable(cycle)).search(options);
    }

    private ImmutableList<ConflictingLimit> search(MipOptions options) {
        LinearProgram lp = model.program;
        double[] upper = lp.upper.clone();
        for (PlanningModel.Elastic elastic : model.elastics) {
            upper[elastic.column()] = 0;
            group(
                    new ConflictingLimit(elastic.subject(), inWords(elastic)),
                    (demands, group) -> demands.columnUpper(group, elastic.column()));
        }
        resources();
        limits();
        LinearProgram kept = lp.withLimits(lp.lower, upper, lp.rowLower, lp.rowUpper);
        RemovableDemands demands = RemovableDemands.of(kept, groups.size());
        List<ConflictingLimit> named = new ArrayList<>();
        groups.forEach((limit, claims) -> {
            claims.forEach(claim -> claim.accept(demands, named.size()));
            named.add(limit);
        });
        return ConflictingSet.find(demands, options).groups().stream()
                .map(named::get)
                .collect(ImmutableList.toImmutableList());
    }

    private void group(ConflictingLimit limit, BiConsumer<RemovableDemands, Integer> claim) {
        groups.computeIfAbsent(limit, key -> new ArrayList<>()).add(claim);
    }

    private static String inWords(PlanningModel.Elastic elastic) {
        return switch (elastic.asked()) {
            case DEMAND -> "demand of " + elastic.subject() + " must be met";
            case BACKORDERS -> "backorders of " + elastic.subject() + " must be met";
            case LIMIT -> elastic.subject() + ": no " + elastic.kind();
        };
    }

    private void resources() {
        for (int r = 0; r < cycle.resources().size(); r++) {
            String id = cycle.resources().get(r).resource().id().value();
            PlanningModel.ResourceBlocks blocks = model.resources.get(r);
            rows(new ConflictingLimit(id, "regular capacity of " + id), blocks.capacity());
            for (ColumnBlock tier : blocks.tiers()) {
                for (int t = 0; t < model.buckets; t++) {
                    int column = tier.at(t);
                    if (model.program.upper[column] < ModelDraft.INFINITY) {
                        group(
                                new ConflictingLimit(id, "overtime of " + id),
                                (demands, group) -> demands.columnUpper(group, column));
                    }
                }
            }
        }
    }

    private void limits() {
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            if (limit.isFact()) {
                rows(
                        new ConflictingLimit(limit.id().value(), limit.subject() + ": no more than there is"),
                        model.limits.get(i));
            }
        }
    }

    private void rows(ConflictingLimit limit, RowBlock rows) {
        if (rows.exists()) {
            for (int t = 0; t < model.buckets; t++) {
                int row = rows.at(t);
                group(limit, (demands, group) -> demands.rowUpper(group, row));
            }
        }
    }
}
