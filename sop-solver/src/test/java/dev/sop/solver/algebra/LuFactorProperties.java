package dev.sop.solver.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of the factors: solves undo multiplication, fresh or updated, and singular bases are repaired. */
class LuFactorProperties {
    @Property(tries = 100)
    void solves_undoTheBasis_afterEveryExchange(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int rows = 3 + random.nextInt(40);
        Matrix matrix = matrix(rows, 2 * rows, random);
        int[] basic = new int[rows];
        for (int i = 0; i < rows; i++) {
            basic[i] = random.nextBoolean() ? matrix.columns + i : i;
        }
        LuFactor factor = new LuFactor(rows);
        factor.factor(matrix, basic);
        assertSolves(matrix, basic, factor, random);
        for (int exchange = 0; exchange < 20; exchange++) {
            int entering = rows + random.nextInt(rows);
            SparseVector column = new SparseVector(rows);
            matrix.addColumn(entering, 1, column);
            factor.forward(column, true);
            int position = largest(column);
            if (contains(basic, entering) || Math.abs(column.value[position]) < 0.05) {
                continue;
            }
            SparseVector row = new SparseVector(rows);
            row.add(position, 1);
            factor.backward(row, true);
            basic[position] = entering;
            assertThat(factor.update(position, column.value[position])).isTrue();
            assertSolves(matrix, basic, factor, random);
        }
    }

    @Property(tries = 100)
    void singularBasis_isFilledWithLogicals(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int rows = 3 + random.nextInt(12);
        Matrix matrix = matrix(rows, 2 * rows, random);
        int[] basic = new int[rows];
        for (int i = 0; i < rows; i++) {
            basic[i] = random.nextInt(rows);
        }
        LuFactor factor = new LuFactor(rows);
        factor.factor(matrix, basic);
        assertSolves(matrix, basic, factor, random);
    }

    private static void assertSolves(Matrix matrix, int[] basic, LuFactor factor, Random random) {
        int rows = basic.length;
        double[] truth = new double[rows];
        double[] product = new double[rows];
        SparseVector right = new SparseVector(rows);
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(4) == 0) {
                truth[i] = 1 + random.nextInt(5);
                matrix.addColumn(basic[i], truth[i], product);
            }
        }
        for (int i = 0; i < rows; i++) {
            if (product[i] != 0) {
                right.add(i, product[i]);
            }
        }
        factor.forward(right, false);
        assertThat(right.value).containsExactly(truth, within(1e-5));
        SparseVector price = new SparseVector(rows);
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(4) == 0) {
                price.add(i, 1 + random.nextInt(5));
            }
        }
        double[] wanted = price.value.clone();
        factor.backward(price, false);
        for (int i = 0; i < rows; i++) {
            assertThat(matrix.dot(basic[i], price.value)).isCloseTo(wanted[i], within(1e-5));
        }
    }

    private static Matrix matrix(int rows, int columns, Random random) {
        LinearProgram.Builder lp = LinearProgram.builder();
        for (int i = 0; i < rows; i++) {
            lp.addRow(0, 0);
        }
        for (int j = 0; j < columns; j++) {
            lp.addColumn(0, 0, 1);
            lp.set(j % rows, j, 2 + random.nextInt(4));
            for (int k = random.nextInt(4); k > 0; k--) {
                lp.set(random.nextInt(rows), j, random.nextInt(3) - 1);
            }
        }
        LinearProgram built = lp.build();
        return new Matrix(columns, rows, built.columnStart, built.rowIndex, built.value);
    }

    private static int largest(SparseVector vector) {
        int best = 0;
        for (int i = 1; i < vector.size; i++) {
            best = Math.abs(vector.value[i]) > Math.abs(vector.value[best]) ? i : best;
        }
        return best;
    }

    private static boolean contains(int[] basic, int variable) {
        for (int j : basic) {
            if (j == variable) {
                return true;
            }
        }
        return false;
    }
}
