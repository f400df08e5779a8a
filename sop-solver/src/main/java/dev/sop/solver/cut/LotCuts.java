package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Cuts that come from the balances of stock in a program: {@link StockCuts} of each item and {@link PeriodCuts} of each period. */
public final class LotCuts {
    private final StockCuts stock;
    private final PeriodCuts period;

    public LotCuts(LinearProgram lp) {
        Matrix matrix = new Matrix(lp.columns, lp.rows, lp.columnStart, lp.rowIndex, lp.value);
        VariableBounds variable = new VariableBounds(lp, matrix);
        List<BalancePath> paths = BalancePaths.find(lp, matrix, variable);
        this.stock = new StockCuts(lp, matrix, variable, paths);
        this.period = new PeriodCuts(lp, matrix, variable, paths);
    }

    /** Cuts that a point breaks; those found so far once {@code stop} says so, which is asked for each path and shared row. */
    public List<Cut> separate(double[] point, BooleanSupplier stop) {
        List<Cut> found = new ArrayList<>(stock.separate(point, stop));
        found.addAll(period.separate(point, stop));
        return found;
    }
}
