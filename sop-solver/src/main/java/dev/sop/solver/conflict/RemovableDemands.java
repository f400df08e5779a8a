package dev.sop.solver.conflict;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.program.LinearProgram;
import java.util.Arrays;

/**
 * What of a program may be given up, in groups: the sides of rows, the bounds of columns and the wholeness of integer
 * columns that one demand of a planner put there.
 *
 * <p>Groups are numbered {@code 0 .. groups - 1}; what belongs to no group can never be given up. A side belongs to one
 * group at most; a demand that shares a side with another needs a row of its own. A group may be empty.
 */
public final class RemovableDemands {
    static final int NONE = -1;

    final LinearProgram program;
    final int groups;
    /** Group of each side, or {@link #NONE}. */
    final int[] columnLower;

    final int[] columnUpper;
    final int[] rowLower;
    final int[] rowUpper;
    final int[] wholeness;

    private RemovableDemands(LinearProgram program, int groups) {
        this.program = program;
        this.groups = groups;
        this.columnLower = none(program.columns);
        this.columnUpper = none(program.columns);
        this.wholeness = none(program.columns);
        this.rowLower = none(program.rows);
        this.rowUpper = none(program.rows);
    }

    /** So many groups, each empty so far. */
    public static RemovableDemands of(LinearProgram program, int groups) {
        return new RemovableDemands(program, groups);
    }

    private static int[] none(int length) {
        int[] group = new int[length];
        Arrays.fill(group, NONE);
        return group;
    }

    /** The lower bound of a column belongs to a group. */
    @CanIgnoreReturnValue
    public RemovableDemands columnLower(int group, int column) {
        return claim(columnLower, column, group, "lower bound of column");
    }

    /** The upper bound of a column belongs to a group. */
    @CanIgnoreReturnValue
    public RemovableDemands columnUpper(int group, int column) {
        return claim(columnUpper, column, group, "upper bound of column");
    }

    /** The lower limit of a row belongs to a group. */
    @CanIgnoreReturnValue
    public RemovableDemands rowLower(int group, int row) {
        return claim(rowLower, row, group, "lower limit of row");
    }

    /** The upper limit of a row belongs to a group. */
    @CanIgnoreReturnValue
    public RemovableDemands rowUpper(int group, int row) {
        return claim(rowUpper, row, group, "upper limit of row");
    }

    /** Both limits of a row belong to a group. */
    @CanIgnoreReturnValue
    public RemovableDemands row(int group, int row) {
        return rowLower(group, row).rowUpper(group, row);
    }

    /** That an integer column must be whole belongs to a group. */
    @CanIgnoreReturnValue
    public RemovableDemands whole(int group, int column) {
        return claim(wholeness, column, group, "wholeness of column");
    }

    private RemovableDemands claim(int[] owner, int index, int group, String what) {
        if (group < 0 || group >= groups) {
            throw new IndexOutOfBoundsException("The group (" + group + ") does not exist; there are (" + groups
                    + ").\nMaybe groups were counted from one.");
        }
        if (owner[index] != NONE && owner[index] != group) {
            throw new IllegalArgumentException("The " + what + " (" + index + ") belongs to group (" + owner[index]
                    + ") and cannot also belong to (" + group
                    + ").\nMaybe two demands were merged into one limit; give each a row of its own.");
        }
        owner[index] = group;
        return this;
    }

    boolean[] all() {
        boolean[] active = new boolean[groups];
        Arrays.fill(active, true);
        return active;
    }

    /** The program in which only some groups are in force. */
    LinearProgram inForce(boolean[] active) {
        double[] lower = kept(program.lower, columnLower, active, Double.NEGATIVE_INFINITY);
        double[] upper = kept(program.upper, columnUpper, active, Double.POSITIVE_INFINITY);
        boolean[] integer = program.integer.clone();
        for (int j = 0; j < integer.length; j++) {
            integer[j] &= isKept(wholeness[j], active);
        }
        return new LinearProgram(
                program.columnStart,
                program.rowIndex,
                program.value,
                new double[program.columns],
                lower,
                upper,
                kept(program.rowLower, rowLower, active, Double.NEGATIVE_INFINITY),
                kept(program.rowUpper, rowUpper, active, Double.POSITIVE_INFINITY),
                integer);
    }

    private static double[] kept(double[] limit, int[] owner, boolean[] active, double open) {
        double[] result = limit.clone();
        for (int k = 0; k < result.length; k++) {
            result[k] = isKept(owner[k], active) ? result[k] : open;
        }
        return result;
    }

    private static boolean isKept(int owner, boolean[] active) {
        return owner == NONE || active[owner];
    }
}
