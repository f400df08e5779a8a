package dev.sop.model;

import dev.sop.internal.Tolerances;
import dev.sop.program.LinearProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An early plan by one pass of finite loading: from a point at which nothing is made, first what is broken is mended, then sales that would
 * be lost are served, dearest first, as late as possible. A unit is served from stock, by the cheapest route in its bucket, from the bucket
 * before, or late; what a route takes (components, hours of a crew, the way from another site) is found in the same manner, and where a
 * limit is reached, what it can be widened by: overtime, workers. Nothing is done that costs more than it saves. Every step keeps what was
 * kept before it.
 *
 * <p>It proves nothing. It works on linear models, asks no clock, and is bounded by {@link #MOST_LOOKS} looks at columns.
 */
public final class FiniteLoading {

    /** Looks at columns in all: about a tenth of a second. */
    private static final int MOST_LOOKS = 4_000_000;

    private static final int DEEPEST = 160;
    private static final int MOST_STEPS = 200;

    /** What a column does. */
    private enum Role {
        /** Made, bought or moved: it changes the balance of a product. */
        ACTIVITY,
        /** Sales lost. */
        LOST,
        /** Stock, lateness: between two buckets of one product. */
        CARRIED,
        /** What a limit can be widened by, or what counts what is done: overtime, workers hired, shortfalls. */
        HELPER,
        /** Left as it is. */
        LEFT
    }

    private final PlanningModel model;
    private final LinearProgram lp;
    private final Direction way;
    private final Role[] roles;
    /** The non-zeros by row of the columns that are chosen among, in each row the cheapest first. */
    private final int[] rowStart;

    private final int[] columnOf;
    private final double[] valueOf;
    /** Of a balance row: its stock and the stock before, its lateness; -1 where there is none, and for other rows. */
    private final int[] stock;

    private final int[] stockBefore;
    private final int[] late;
    private final boolean[] isBalance;
    private final boolean[] mending;
    /** The pass in which a row could not be raised, and lowered. */
    private final int[] stuckLow;

    private final int[] stuckHigh;
    private int pass;
    private int looks;
    private boolean widens;

    private FiniteLoading(PlanningModel elastic, double[] point) {
        model = elastic;
        lp = elastic.program;
        way = new Direction(lp, point);
        roles = new Role[lp.columns];
        isBalance = new boolean[lp.rows];
        mending = new boolean[lp.rows];
        stuckLow = new int[lp.rows];
        stuckHigh = new int[lp.rows];
        stock = new int[lp.rows];
        stockBefore = new int[lp.rows];
        late = new int[lp.rows];
        rowStart = new int[lp.rows + 1];
        columnOf = new int[lp.nonZeros()];
        valueOf = new double[lp.nonZeros()];
        balances();
        roles();
        byRow();
    }

    /**
     * A better point than this one, which it changes.
     *
     * @param elastic a model from {@link ModelCompiler#compileElastic} in money, without whole numbers; or one that may break nothing,
     *     with a point that keeps every limit
     * @param point a point of it
     */
    public static double[] from(PlanningModel elastic, double[] point) {
        new FiniteLoading(elastic, point).load();
        return point;
    }

    private void balances() {
        Arrays.fill(stock, -1);
        Arrays.fill(stockBefore, -1);
        Arrays.fill(late, -1);
        for (PlanningModel.ProductBlocks product : model.products) {
            for (int t = 0; t < model.buckets; t++) {
                int row = product.balance().at(t);
                isBalance[row] = true;
                stock[row] = product.inventory().at(t);
                stockBefore[row] = t > 0 ? product.inventory().at(t - 1) : -1;
                late[row] = product.backlog().exists() ? product.backlog().at(t) : -1;
            }
        }
    }

    private void roles() {
        Arrays.fill(roles, Role.HELPER);
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                roles[j] = isBalance[lp.rowIndex[p]] ? Role.ACTIVITY : roles[j];
            }
        }
        for (PlanningModel.ProductBlocks product : model.products) {
            set(product.inventory(), Role.CARRIED);
            set(product.backlog(), Role.CARRIED);
            set(product.writtenOff(), Role.LEFT);
            if (product.cancelled() >= 0) {
                roles[product.cancelled()] = Role.LOST;
            }
        }
        model.elastics.forEach(elastic -> roles[elastic.column()] = Role.LEFT);
        model.lost.forEach(block -> set(block, Role.LOST));
    }

    private void set(ColumnBlock block, Role role) {
        if (block.exists()) {
            Arrays.fill(roles, block.at(0), block.at(model.buckets), role);
        }
    }

    private void byRow() {
        int[] cheapestFirst = cheapestFirst();
        for (int j : cheapestFirst) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                rowStart[lp.rowIndex[p] + 1]++;
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            rowStart[i + 1] += rowStart[i];
        }
        int[] next = rowStart.clone();
        for (int j : cheapestFirst) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                int at = next[lp.rowIndex[p]]++;
                columnOf[at] = j;
                valueOf[at] = lp.value[p];
            }
        }
    }

    /** The columns that are chosen among by cost, then by number: the bits of a float that is not negative sort as it does. */
    private int[] cheapestFirst() {
        long[] keys = new long[lp.columns];
        int chosen = 0;
        for (int j = 0; j < lp.columns; j++) {
            if (roles[j] != Role.CARRIED && roles[j] != Role.LEFT) {
                keys[chosen++] = ((long) Float.floatToIntBits((float) Math.max(0, lp.cost[j])) << 32) | j;
            }
        }
        Arrays.sort(keys, 0, chosen);
        int[] columns = new int[chosen];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = (int) keys[k];
        }
        return columns;
    }

    private void load() {
        mendBroken();
        List<Integer> lost = new ArrayList<>();
        for (int j = 0; j < lp.columns; j++) {
            if (roles[j] == Role.LOST && way.canShrink(j)) {
                lost.add(j);
            }
        }
        lost.sort(Comparator.comparingDouble((Integer j) -> -lp.cost[j]).thenComparing(Comparator.naturalOrder()));
        for (int round = 0; round < 2; round++) {
            widens = round > 0;
            pass++;
            for (int j : lost) {
                shrink(j, true);
            }
        }
        for (PlanningModel.ProductBlocks product : model.products) {
            for (int t = 0; t < model.buckets && product.shortfall().exists(); t++) {
                shrink(product.shortfall().at(t), true);
            }
        }
        mendBroken();
    }

    private void mendBroken() {
        widens = true;
        pass++;
        for (PlanningModel.Elastic elastic : model.elastics) {
            shrink(elastic.column(), false);
        }
    }

    /** Makes the column as small as can be done; where it must pay, only at less than that saves. */
    private void shrink(int column, boolean mustPay) {
        for (int k = 0; k < MOST_STEPS && way.canShrink(column); k++) {
            boolean found = add(column, -1, DEEPEST, true);
            double units = found && !(mustPay && way.cost() >= 0) ? way.room() : 0;
            if (units <= Tolerances.DUST) {
                way.clear();
                return;
            }
            way.go(units);
        }
    }

    /** Adds a column to the way and mends every row it would break; takes all of it back where that cannot be done. */
    private boolean add(int column, double step, int depth, boolean first) {
        int before = way.length();
        way.add(column, step);
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            int row = lp.rowIndex[p];
            if (!way.holds(row) && !mend(row, depth - 1, first)) {
                way.undo(before);
                return false;
            }
        }
        return true;
    }

    private boolean mend(int row, int depth, boolean first) {
        boolean raise = way.ofRow(row) < 0;
        int[] stuck = raise ? stuckLow : stuckHigh;
        if (mending[row] || stuck[row] == pass || depth <= 0 || looks > MOST_LOOKS) {
            return false;
        }
        mending[row] = true;
        boolean mended = !isBalance[row] ? widened(row, depth, first) : raise ? supplied(row, depth) : used(row, depth);
        mending[row] = false;
        if (!mended) {
            stuck[row] = pass;
        }
        return mended;
    }

    /** One more unit in the balance of a product. */
    private boolean supplied(int row, int depth) {
        return (way.canShrink(stock[row]) && tried(stock[row], -1, row, depth))
                || any(row, Role.ACTIVITY, true, depth)
                || (stockBefore[row] >= 0 && way.canGrow(stockBefore[row]) && tried(stockBefore[row], 1, row, depth))
                || (late[row] >= 0 && way.canGrow(late[row]) && tried(late[row], 1, row, depth));
    }

    /** One unit less in the balance of a product. */
    private boolean used(int row, int depth) {
        return any(row, Role.LOST, false, depth)
                || (late[row] >= 0 && way.canShrink(late[row]) && tried(late[row], 1, row, depth))
                || any(row, Role.ACTIVITY, false, depth)
                || (way.canGrow(stock[row]) && tried(stock[row], -1, row, depth));
    }

    /** A limit that is reached is widened; the first row of a way, which asks for a least or a most, by what it limits too. */
    private boolean widened(int row, int depth, boolean first) {
        if (!widens && lp.rowLower[row] < lp.rowUpper[row]) {
            return false;
        }
        return any(row, Role.HELPER, false, depth)
                || any(row, Role.HELPER, true, depth)
                || (first && (any(row, Role.ACTIVITY, false, depth) || any(row, Role.ACTIVITY, true, depth)));
    }

    private boolean tried(int column, double value, int row, int depth) {
        looks++;
        return add(column, -way.ofRow(row) / value, depth, false);
    }

    /** The first column of the role in the row that mends it by growing, or by shrinking. */
    private boolean any(int row, Role role, boolean grow, int depth) {
        for (int q = rowStart[row]; q < rowStart[row + 1]; q++) {
            int j = columnOf[q];
            looks++;
            if (roles[j] != role) {
                continue;
            }
            boolean grows = -way.ofRow(row) / valueOf[q] > 0;
            if (grows == grow && (grow ? way.canGrow(j) : way.canShrink(j)) && tried(j, valueOf[q], row, depth)) {
                return true;
            }
        }
        return false;
    }
}
