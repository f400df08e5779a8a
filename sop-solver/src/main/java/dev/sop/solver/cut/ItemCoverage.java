package dev.sop.solver.cut;

import java.util.HashMap;
import java.util.Map;

/** One production in a shared row, and what of its item's demand it can be asked for at a point; each answer is kept. */
final class ItemCoverage {
    final int column;
    final int setup;
    /** First place of the demand, and the place after the last one that can be asked for. */
    final int first;

    final int end;
    /** What a unit of the balance takes of the shared row. */
    final double share;

    private final BalancePath path;
    private final double unit;
    private final double[] needed;
    private final Coverages coverages;
    private final double[] point;
    private final Map<Integer, Coverage> known = new HashMap<>();

    ItemCoverage(
            Coverages coverages, BalancePath path, int place, int column, int setup, double inShared, double[] point) {
        this.coverages = coverages;
        this.path = path;
        this.column = column;
        this.setup = setup;
        this.first = place;
        this.point = point;
        this.unit = coverages.unit(path, place, column);
        this.share = inShared / unit;
        this.needed = coverages.needed(path, place);
        this.end = place + needed.length;
    }

    double unit() {
        return unit;
    }

    /** The demand from the first place up to another; 0 before the first. */
    double needed(int last) {
        return last < first ? 0 : Math.max(0, needed[last - first]);
    }

    /** The coverage up to a last place, see {@link Coverages#of}. */
    Coverage of(int middle, int last) {
        return known.computeIfAbsent(
                (middle - first + 1) * (path.length() + 1) + last,
                key -> coverages.of(path, first, middle, last, column, needed));
    }

    /** The last place up to which demand can be asked of the set-up, with little of it missed; before the first if none. */
    int middle(double miss) {
        int best = first - 1;
        for (int last = first; last < end; last++) {
            double demand = needed(last);
            double others = of(last, last).others().at(point);
            double surplus = others - demand * (1 - point[setup]);
            double slack = unit * point[column] + others - demand;
            if (Math.max(0, surplus) + Math.max(0, slack) <= miss * demand) {
                best = last;
            }
        }
        return best;
    }
}
