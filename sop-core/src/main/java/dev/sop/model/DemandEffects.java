package dev.sop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where demand stands in the limits of rows and columns: by how much both limits of a row, or the upper bound of a column, grow with one
 * more unit of demand of a line in a bucket. With the prices of rows and columns it gives the price of demand, whatever limits
 * count it.
 */
final class DemandEffects {

    private final Map<Long, List<Effect>> ofProduct = new HashMap<>();
    private final Map<Long, List<Effect>> ofLine = new HashMap<>();

    /** Both limits of a row, or the upper bound of a column, grow by this much. */
    private record Effect(int index, boolean isRow, double perUnit) {}

    /** What one more unit saves (below 0) or costs: of both limits of a row, of the upper bound of a column. */
    interface Slopes {
        double ofRow(int row);

        double ofUpperBound(int column);
    }

    /** One more unit of demand for the product in the bucket, in whatever market. */
    void ofProduct(int product, int bucket, int row, double perUnit) {
        add(ofProduct, product, bucket, row, true, perUnit);
    }

    /** One more unit of demand for the product in the bucket lets a column be larger. */
    void ofProductOnBound(int product, int bucket, int column, double perUnit) {
        add(ofProduct, product, bucket, column, false, perUnit);
    }

    /** One more unit of demand of the line in the bucket. */
    void ofLine(int line, int bucket, int row, double perUnit) {
        add(ofLine, line, bucket, row, true, perUnit);
    }

    /** One more unit of demand of the line in the bucket lets a column be larger. */
    void ofLineOnBound(int line, int bucket, int column, double perUnit) {
        add(ofLine, line, bucket, column, false, perUnit);
    }

    private static void add(
            Map<Long, List<Effect>> effects, int index, int bucket, int at, boolean isRow, double perUnit) {
        if (perUnit != 0) {
            effects.computeIfAbsent(key(index, bucket), none -> new ArrayList<>(2))
                    .add(new Effect(at, isRow, perUnit));
        }
    }

    /** What one more unit of demand for the product in the bucket costs, in any market. */
    double priceOfProduct(int product, int bucket, Slopes slopes) {
        return price(ofProduct, product, bucket, slopes);
    }

    /** What one more unit of demand of the line in the bucket costs beyond that of its product. */
    double priceOfLine(int line, int bucket, Slopes slopes) {
        return price(ofLine, line, bucket, slopes);
    }

    private static double price(Map<Long, List<Effect>> effects, int index, int bucket, Slopes slopes) {
        double price = 0;
        for (Effect effect : effects.getOrDefault(key(index, bucket), List.of())) {
            double slope = effect.isRow() ? slopes.ofRow(effect.index()) : slopes.ofUpperBound(effect.index());
            price += slope * effect.perUnit();
        }
        return price;
    }

    private static long key(int index, int bucket) {
        return ((long) index << 32) | bucket;
    }
}
