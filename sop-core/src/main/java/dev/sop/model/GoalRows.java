package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandLine;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a plan is to be best at before cost, and after it: sums to be made least one after the other, each in a row of its own. */
final class GoalRows {

    private static final double INFINITY = ModelDraft.INFINITY;

    private final ModelDraft draft;
    private final ResolvedCycle cycle;
    private final ProductRows products;
    private final ImmutableList<ColumnBlock> lost;
    private final ImmutableList<PlanningModel.ResourceBlocks> resources;

    GoalRows(
            ModelDraft draft,
            ProductRows products,
            ImmutableList<ColumnBlock> lost,
            ImmutableList<PlanningModel.ResourceBlocks> resources) {
        this.draft = draft;
        this.cycle = draft.cycle;
        this.products = products;
        this.lost = lost;
        this.resources = resources;
    }

    PlanningModel.Goals add() {
        boolean lexicographic = cycle.goal() == Goal.SERVICE_COST_STABILITY;
        ImmutableList.Builder<PlanningModel.Stage> before = ImmutableList.builder();
        if (cycle.shortageSplit() == ShortageSplit.BY_PRIORITY) {
            for (int priority : new TreeSet<>(cycle.priorities())) {
                List<Integer> columns = new ArrayList<>();
                for (int k = 0; k < lost.size(); k++) {
                    if (cycle.priorities().get(k) == priority) {
                        add(columns, lost.get(k));
                    }
                }
                before.add(stage("units lost of priority " + priority, columns));
            }
        }
        ImmutableList<PlanningModel.Share> shares = ImmutableList.of();
        int largestShare = -1;
        if (cycle.shortageSplit() == ShortageSplit.FAIR_SHARE) {
            largestShare = draft.lp.addColumn(0, 0, INFINITY);
            shares = shares(largestShare);
        }
        if (lexicographic) {
            List<Integer> all = new ArrayList<>();
            lost.forEach(block -> add(all, block));
            List<Integer> late = new ArrayList<>();
            for (int p = 0; p < cycle.products().size(); p++) {
                ProductRows.Item item = products.item(p);
                if (item.cancelled >= 0) {
                    all.add(item.cancelled);
                }
                add(late, item.backlog);
            }
            before.add(stage("units lost", all));
            before.add(stage("units late", late));
        }
        List<Integer> changes = changes(lexicographic);
        ImmutableList<PlanningModel.Stage> after = lexicographic && !changes.isEmpty()
                ? ImmutableList.of(stage("change against the published plan", changes))
                : ImmutableList.of();
        return new PlanningModel.Goals(before.build(), shares, largestShare, after);
    }

    private void add(List<Integer> columns, ColumnBlock block) {
        for (int t = 0; t < draft.buckets && block.exists(); t++) {
            columns.add(block.at(t));
        }
    }

    private PlanningModel.Stage stage(String what, List<Integer> columns) {
        int row = draft.lp.addRow(-INFINITY, INFINITY);
        columns.forEach(column -> draft.lp.set(row, column, 1));
        return new PlanningModel.Stage(what, row, ImmutableList.copyOf(columns));
    }

    /** Of each line and bucket with demand: what is lost is at most its share of the demand. */
    private ImmutableList<PlanningModel.Share> shares(int largestShare) {
        ImmutableList.Builder<PlanningModel.Share> shares = ImmutableList.builder();
        for (int k = 0; k < lost.size(); k++) {
            DemandLine line = cycle.demand().lines().get(k);
            for (int t = 0; t < draft.buckets && lost.get(k).exists(); t++) {
                double volume = line.volume().get(t);
                if (volume > 0) {
                    int row = draft.lp.addRow(-INFINITY, 0);
                    draft.lp.set(row, lost.get(k).at(t), 1);
                    draft.lp.set(row, largestShare, -volume);
                    shares.add(new PlanningModel.Share(row, lost.get(k).at(t), volume));
                }
            }
        }
        return shares.build();
    }

    /** Units more and less than published, where that costs something or is to be made least. */
    private List<Integer> changes(boolean wanted) {
        List<Integer> columns = new ArrayList<>();
        for (int r = 0; r < resources.size(); r++) {
            for (int j = 0; j < resources.get(r).routes().size(); j++) {
                ResolvedResource.Route route =
                        cycle.resources().get(r).routings().get(j);
                if (route.published().isEmpty() || (route.changeCost().isEmpty() && !wanted)) {
                    continue;
                }
                for (int t = 0; t < draft.buckets; t++) {
                    int bucket = t;
                    double cost =
                            route.changeCost().map(series -> series.get(bucket)).orElse(0.0);
                    double published = route.published().get().get(t);
                    int row = draft.lp.addRow(published, published);
                    draft.lp.set(row, resources.get(r).routes().get(j).at(t), 1);
                    int more = draft.lp.addColumn(draft.cost(cost), 0, INFINITY);
                    int less = draft.lp.addColumn(draft.cost(cost), 0, INFINITY);
                    draft.lp.set(row, more, -1);
                    draft.lp.set(row, less, 1);
                    columns.add(more);
                    columns.add(less);
                }
            }
        }
        return columns;
    }
}
