package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.resolved.ResolvedCycle;
import java.util.OptionalDouble;

/** Compiles a resolved cycle to a {@link PlanningModel}. */
public final class ModelCompiler {

    private ModelCompiler() {}

    /** The model of minimum cost. */
    public static PlanningModel compile(ResolvedCycle cycle) {
        return compile(new ModelDraft(cycle, ModelDraft.Breaking.NOTHING, OptionalDouble.empty()));
    }

    /**
     * The model in which pseudo-hard limits may be broken; its cost is the amount broken, summed.
     */
    public static PlanningModel compilePseudoHard(ResolvedCycle cycle) {
        return compile(new ModelDraft(cycle, ModelDraft.Breaking.PSEUDO_HARD, OptionalDouble.empty()));
    }

    /** The model of minimum cost among the plans that break no more of pseudo-hard limits than {@code allowance} in all. */
    public static PlanningModel compilePseudoHard(ResolvedCycle cycle, double allowance) {
        return compile(new ModelDraft(cycle, ModelDraft.Breaking.PSEUDO_HARD, OptionalDouble.of(allowance)));
    }

    /**
     * The model in which everything that is asked for may be broken: minimum production, stock limits, storage, demand that
     * must be met, frozen quantities, shares, budgets; its cost is the amount broken, summed. It always has a plan: making
     * nothing breaks no capacity.
     */
    public static PlanningModel compileElastic(ResolvedCycle cycle) {
        return compile(new ModelDraft(cycle, ModelDraft.Breaking.ALL, OptionalDouble.empty()));
    }

    /** The elastic model in which the rows of a capacity can be left out: the most of a run does not rest on them. */
    static PlanningModel compileRemovable(ResolvedCycle cycle) {
        return compile(new ModelDraft(cycle, ModelDraft.Breaking.ALL_WITHOUT_CAPACITY, OptionalDouble.empty()));
    }

    /** The model of minimum cost among the plans that break no more than {@code allowance} in all. */
    public static PlanningModel compileElastic(ResolvedCycle cycle, double allowance) {
        return compile(new ModelDraft(cycle, ModelDraft.Breaking.ALL, OptionalDouble.of(allowance)));
    }

    private static PlanningModel compile(ModelDraft draft) {
        ResolvedCycle cycle = draft.cycle;
        ProductRows products = new ProductRows(draft);
        ImmutableList<ColumnBlock> lost = products.add();
        ResourceRows resourceRows = new ResourceRows(draft, products);
        ImmutableList.Builder<PlanningModel.ResourceBlocks> resources = ImmutableList.builder();
        for (int r = 0; r < cycle.resources().size(); r++) {
            resources.add(resourceRows.add(r));
        }
        ImmutableList<PlanningModel.LimitBlocks> limits = new LimitRows(draft, products, lost, resources.build()).add();
        PlanningModel.Goals goals = new GoalRows(draft, products, lost, resources.build()).add();
        draft.holdAllowance();
        return new PlanningModel(
                cycle,
                draft.lp.build(),
                products.constant(),
                products.blocks(),
                lost,
                resources.build(),
                limits,
                goals,
                ImmutableList.copyOf(draft.elastics),
                draft.demandEffects);
    }
}
