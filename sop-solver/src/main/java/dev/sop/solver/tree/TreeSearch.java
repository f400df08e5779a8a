package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.simplex.Simplex;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Searches the tree below a root whose cuts are in place: dives along children while they last, then takes the open node
 * with the best bound.
 *
 * <p>Source: A. H. Land, A. G. Doig, <em>An Automatic Method of Solving Discrete Programming Problems</em>, Econometrica,
 * 1960; reduced-cost fixing after H. Crowder, E. Johnson, M. Padberg, 1983.
 */
final class TreeSearch {
    private static final int DIVE_EVERY = 50;
    private static final int NEIGHBOURHOOD_EVERY = 200;
    private static final int DEEPEST = 20;
    private static final int SHALLOW = 10;
    private static final double LOST = 0.25;
    private static final double CAREFUL = 1e-7;
    private static final int ENDLESS = 6;

    private final LinearProgram lp;
    private final MipOptions options;
    private final Incumbent incumbent;
    final Relaxation relaxation;
    private final Propagation propagation;
    private final Pseudocosts pseudocosts;
    private final Branching branching;
    private final Diving diving;
    private final PriorityQueue<MipNode> open;
    private final boolean isNeighbourhood;
    private final IntegerProgram whole;
    private long created;
    long nodes;
    /** Least bound of nodes given up without proof. */
    private double abandoned = Double.POSITIVE_INFINITY;
    /** Least bound of what was given up as not good enough: nodes, children, values of columns. */
    private double discarded = Double.POSITIVE_INFINITY;

    private double currentBound = Double.POSITIVE_INFINITY;
    String stoppedBy = "";

    TreeSearch(
            IntegerProgram whole, LinearProgram lp, MipOptions options, Incumbent incumbent, boolean isNeighbourhood) {
        this.whole = whole;
        this.lp = lp;
        this.options = options;
        this.incumbent = incumbent;
        this.isNeighbourhood = isNeighbourhood;
        this.open = whole.isOpenEnded() ? new PriorityQueue<>(MipNode.FAIR) : new PriorityQueue<>();
        this.relaxation = new Relaxation(lp, options.simplex());
        this.propagation = new Propagation(lp, whole.whole);
        this.pseudocosts = new Pseudocosts(lp.columns);
        this.branching = new Branching(lp, relaxation, pseudocosts);
        this.diving = new Diving(lp, relaxation, propagation, incumbent);
    }

    /** Searches below the given bounds; the proven bound is in {@link #bound()}. */
    void run(double[] lower, double[] upper, Basis basis, double bound) {
        open.add(new MipNode(lower, upper, bound, 0, created++, basis, -1, false, 0));
        while (!open.isEmpty()) {
            MipNode next = open.remove();
            int depth = 0;
            while (next != null) {
                currentBound = next.bound;
                if (stop()) {
                    open.add(next);
                    return;
                }
                if (next.bound >= cutoff()) {
                    discard(next.bound);
                    next = null;
                } else if (depth++ > 0 && isTooDeep(next, depth)) {
                    open.add(next);
                    next = null;
                } else {
                    next = process(next);
                }
            }
            currentBound = Double.POSITIVE_INFINITY;
        }
    }

    /** A dive ends where it has lost a quarter of what lies between bound and incumbent, or leads nowhere for long. */
    private boolean isTooDeep(MipNode next, int depth) {
        MipNode best = open.peek();
        if (best == null) {
            return false;
        }
        if (incumbent.point.length == 0) {
            return depth > DEEPEST + whole.integers;
        }
        return depth > SHALLOW && next.bound > best.bound + LOST * (incumbent.objective - best.bound);
    }

    /** The proven lower bound on the cost of every point. */
    double bound() {
        double best = Math.min(Math.min(abandoned, discarded), currentBound);
        MipNode first = open.peek();
        best = first == null ? best : Math.min(best, first.bound);
        return Math.min(whole.cost.raised(best), incumbent.objective);
    }

    boolean isComplete() {
        return open.isEmpty() && abandoned >= cutoff();
    }

    /** Keeps the bound of what is given up because it cannot be cheaper than the incumbent by more than the gap. */
    private void discard(double bound) {
        discarded = Math.min(discarded, bound);
    }

    private boolean stop() {
        if (nodes >= options.nodeLimit()) {
            stoppedBy = "node limit (" + options.nodeLimit() + ")";
        } else if (options.cancelled().getAsBoolean()) {
            stoppedBy = MipOptions.STOPPED;
        }
        return !stoppedBy.isEmpty();
    }

    /** Nodes at or above this bound are of no use. */
    private double cutoff() {
        double best = incumbent.objective;
        return best == Double.POSITIVE_INFINITY ? best : whole.cost.enough(best - options.margin(best));
    }

    private @Nullable MipNode process(MipNode node) {
        nodes++;
        if (!isNeighbourhood && nodes % 100 == 0) {
            options.listener().progress(nodes, incumbent.objective, bound());
        }
        System.arraycopy(node.lower, 0, propagation.lower, 0, lp.columns);
        System.arraycopy(node.upper, 0, propagation.upper, 0, lp.columns);
        double cutoff = cutoff();
        propagation.setCutoff(cutoff);
        discard(cutoff);
        if (!propagation.run()) {
            return null;
        }
        takeWholeBounds(node);
        relaxation.setCutoff(cutoff);
        Relaxation.Outcome outcome = relaxation.solve(node.lower, node.upper, node.basis, Long.MAX_VALUE / 4);
        if (outcome == Relaxation.Outcome.PRUNED) {
            if (node.column >= 0 && relaxation.bound < Double.POSITIVE_INFINITY) {
                pseudocosts.record(node.column, node.up, node.fraction, Math.max(0, cutoff - node.bound));
            }
            discard(Math.max(node.bound, relaxation.bound));
            return null;
        }
        if (outcome == Relaxation.Outcome.LIMIT && stop()) {
            open.add(node);
            return null;
        }
        if (outcome != Relaxation.Outcome.SOLVED) {
            return splitWithoutSolution(node);
        }
        double bound = Math.max(node.bound, relaxation.bound);
        if (node.column >= 0) {
            pseudocosts.record(node.column, node.up, node.fraction, relaxation.bound - node.bound);
        }
        return branch(node, relaxation.point, bound, relaxation.basis());
    }

    private void takeWholeBounds(MipNode node) {
        for (int j = 0; j < lp.columns; j++) {
            if (whole.whole[j]) {
                node.lower[j] = propagation.lower[j];
                node.upper[j] = propagation.upper[j];
            }
        }
    }

    private @Nullable MipNode branch(MipNode node, double[] point, double bound, Basis basis) {
        fixByReducedCost(node);
        int before = incumbent.improvements;
        if (incumbent.offer(point)) {
            report();
            discard(bound);
            return null;
        }
        if (nodes == 1 || nodes % DIVE_EVERY == 0) {
            search(node, point, basis);
        }
        if (nodes % NEIGHBOURHOOD_EVERY == 1 && !isNeighbourhood && incumbent.point.length > 0) {
            Neighbourhood.search(whole, lp, options, incumbent, node, point);
        }
        if (incumbent.improvements > before) {
            report();
            if (bound >= cutoff()) {
                discard(bound);
                return null;
            }
        }
        relaxation.setCutoff(cutoff());
        int column = branching.choose(node, point, bound, basis);
        boolean endless = column >= 0 && node.depth >= ENDLESS && isOpenEnded(node, column);
        int bounded = endless ? narrowest(node) : -1;
        if (bounded >= 0) {
            return splitAt(node, bounded, point, bound, basis);
        }
        if (branching.provenColumn >= 0) {
            discard(branching.provenBound);
            return child(node, column, point[column], branching.provenUp, bound, basis);
        }
        if (column < 0) {
            return resolveIntegral(node, point, bound, basis);
        }
        boolean up = preferUp(column, point[column]);
        open.add(child(node, column, point[column], !up, bound, basis));
        return child(node, column, point[column], up, bound, basis);
    }

    /**
     * The whole column with the fewest values left, whether its value is whole or not; -1 when all bounded ones are fixed.
     * Splitting columns without a bound may go on for ever where the others already rule out every point.
     */
    private int narrowest(MipNode node) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < lp.columns; j++) {
            double range = node.upper[j] - node.lower[j];
            if (whole.whole[j] && range > 0 && range < least) {
                least = range;
                best = j;
            }
        }
        return best;
    }

    private boolean preferUp(int column, double value) {
        if (incumbent.point.length > 0) {
            return incumbent.point[column] > value;
        }
        return value - Math.floor(value) > 0.5;
    }

    private void search(MipNode node, double[] point, Basis basis) {
        relaxation.setCutoff(cutoff());
        if (nodes == 1) {
            for (double threshold : RelaxAndRound.FIRST) {
                diving.round(node.lower, node.upper, point, basis, threshold);
                relaxation.setCutoff(cutoff());
            }
        }
        boolean guided = incumbent.point.length > 0 && nodes % (2 * DIVE_EVERY) == 0;
        diving.dive(node.lower, node.upper, point, basis, guided);
    }

    /** A point within the integrality tolerance that rounds to an infeasible one: settle it with the integers fixed. */
    private @Nullable MipNode resolveIntegral(MipNode node, double[] point, double bound, Basis basis) {
        relaxation.setCutoff(cutoff());
        if (diving.round(node.lower, node.upper, point, basis, 0.5)) {
            report();
        }
        if (bound >= cutoff()) {
            discard(bound);
            return null;
        }
        return splitAt(node, leastIntegral(node, point), point, bound, basis);
    }

    private int leastIntegral(MipNode node, double[] point) {
        int widest = -1;
        double most = -1;
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j] && node.lower[j] < node.upper[j]) {
                double away = Math.abs(point[j] - Math.rint(point[j]));
                boolean endless = isOpenEnded(node, j) && Certificates.isIntegral(point[j]);
                if (away > most && !endless) {
                    most = away;
                    widest = j;
                }
            }
        }
        return widest;
    }

    private @Nullable MipNode splitAt(MipNode node, int column, double[] point, double bound, Basis basis) {
        if (column < 0) {
            settle(node, bound);
            return null;
        }
        double value = Math.min(node.upper[column] - 0.5, Math.max(node.lower[column] + 0.5, point[column]));
        open.add(child(node, column, value, false, bound, basis));
        return child(node, column, value, true, bound, basis);
    }

    /** All integers are fixed and no answer held yet: the careful route, or a gap in the proof. */
    private void settle(MipNode node, double bound) {
        LinearProgram fixed = lp.withLimits(node.lower, node.upper, lp.rowLower, lp.rowUpper);
        LpSolution answer = Simplex.solve(fixed, options.simplex(), null);
        if (answer.status() == Status.OPTIMAL) {
            boolean settled = incumbent.offer(answer.primal()) || answer.bound() >= cutoff();
            if (settled) {
                discard(answer.bound());
            } else {
                abandoned = Math.min(abandoned, bound);
            }
        } else if (answer.status() != Status.INFEASIBLE) {
            abandoned = Math.min(abandoned, bound);
        }
    }

    /** The relaxation gave no answer: the careful route, or halve the node, or leave it open as a gap in the proof. */
    private @Nullable MipNode splitWithoutSolution(MipNode node) {
        LinearProgram below = lp.withLimits(node.lower, node.upper, lp.rowLower, lp.rowUpper);
        LpSolution answer = Simplex.solve(below, options.simplex().withTolerances(CAREFUL, CAREFUL), null);
        if (answer.status() == Status.INFEASIBLE) {
            return null;
        }
        double bound = node.bound;
        double[] point = middle(node);
        if (answer.status() == Status.OPTIMAL) {
            bound = Math.max(bound, answer.bound());
            point = answer.primal();
            if (incumbent.offer(point)) {
                report();
            }
            if (bound >= cutoff()) {
                discard(bound);
                return null;
            }
        }
        return splitAt(node, leastIntegral(node, point), point, bound, Basis.slack(lp));
    }

    private double[] middle(MipNode node) {
        double[] middle = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            middle[j] = isOpenEnded(node, j) ? 0 : Math.floor((node.lower[j] + node.upper[j]) / 2) + 0.5;
        }
        return middle;
    }

    private static boolean isOpenEnded(MipNode node, int j) {
        return Double.isInfinite(node.lower[j]) || Double.isInfinite(node.upper[j]);
    }

    private MipNode child(MipNode node, int column, double value, boolean up, double bound, Basis basis) {
        double[] lower = node.lower.clone();
        double[] upper = node.upper.clone();
        double floor = Math.floor(value);
        if (up) {
            lower[column] = floor + 1;
        } else {
            upper[column] = floor;
        }
        double fraction = up ? floor + 1 - value : value - floor;
        return new MipNode(lower, upper, bound, node.depth + 1, created++, basis, column, up, fraction);
    }

    /** Where no limit is passed by what a column would cost away from its bound. By the bound of the solve that the reduced costs come from: with another one, say of the node above, they prove nothing. */
    private void fixByReducedCost(MipNode node) {
        double cutoff = cutoff();
        double room = cutoff - relaxation.bound;
        if (Double.isInfinite(room)) {
            return;
        }
        discard(cutoff);
        for (int j = 0; j < lp.columns; j++) {
            if (!whole.whole[j] || node.lower[j] == node.upper[j]) {
                continue;
            }
            double d = relaxation.reducedCost(j);
            byte state = relaxation.core.tableau.state[j];
            if (state == Basis.LOWER && d > 1e-9) {
                node.upper[j] = Math.min(node.upper[j], node.lower[j] + Math.floor(room / d + 1e-6));
            } else if (state == Basis.UPPER && d < -1e-9) {
                node.lower[j] = Math.max(node.lower[j], node.upper[j] + Math.ceil(room / d - 1e-6));
            }
        }
    }

    private void report() {
        if (!isNeighbourhood) {
            options.listener().progress(nodes, incumbent.objective, bound());
        }
    }
}
