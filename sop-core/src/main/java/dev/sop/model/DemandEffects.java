package dev.sop.model;

import java.util.Arrays;

/**
 * Where demand stands in the limits of rows and columns: by how much both limits of a row, or the upper bound of a column, grow with one
 * more unit of demand of a line in a bucket. With the prices of rows and columns it gives the price of demand, whatever limits
 * count it.
 */
public final class DemandEffects {

    private final Chains ofProduct;
    private final Chains ofLine;

    /** No effect yet, of so many products and lines of the demand plan. */
    DemandEffects(int products, int lines, int buckets) {
        ofProduct = new Chains(products, buckets);
        ofLine = new Chains(lines, buckets);
    }

    /** What one more unit saves (below 0) or costs: of both limits of a row, of the upper bound of a column. */
    public interface Slopes {
        double ofRow(int row);

        double ofUpperBound(int column);
    }

    /** One more unit of demand for the product in the bucket, in whatever market. */
    void ofProduct(int product, int bucket, int row, double perUnit) {
        ofProduct.add(product, bucket, row, perUnit);
    }

    /** One more unit of demand for the product in the bucket lets a column be larger. */
    void ofProductOnBound(int product, int bucket, int column, double perUnit) {
        ofProduct.add(product, bucket, ~column, perUnit);
    }

    /** One more unit of demand of the line in the bucket. */
    void ofLine(int line, int bucket, int row, double perUnit) {
        ofLine.add(line, bucket, row, perUnit);
    }

    /** One more unit of demand of the line in the bucket lets a column be larger. */
    void ofLineOnBound(int line, int bucket, int column, double perUnit) {
        ofLine.add(line, bucket, ~column, perUnit);
    }

    /** What one more unit of demand for the product in the bucket costs, in any market. */
    public double priceOfProduct(int product, int bucket, Slopes slopes) {
        return ofProduct.price(product, bucket, slopes);
    }

    /** What one more unit of demand of the line in the bucket costs beyond that of its product. */
    public double priceOfLine(int line, int bucket, Slopes slopes) {
        return ofLine.price(line, bucket, slopes);
    }

    /** The effects of each product or line in each bucket, one after the other as they were added. */
    private static final class Chains {
        private static final int END = -1;

        private final int buckets;
        private final int[] first;
        private final int[] last;
        private int size;
        /** A row, or the complement of a column. */
        private int[] places = new int[64];

        private double[] amounts = new double[64];
        private int[] next = new int[64];

        Chains(int subjects, int buckets) {
            this.buckets = buckets;
            first = new int[subjects * buckets];
            last = new int[subjects * buckets];
            Arrays.fill(first, END);
        }

        void add(int subject, int bucket, int place, double perUnit) {
            if (perUnit == 0) {
                return;
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                amounts = Arrays.copyOf(amounts, 2 * size);
                next = Arrays.copyOf(next, 2 * size);
            }
            int chain = subject * buckets + bucket;
            if (first[chain] == END) {
                first[chain] = size;
            } else {
                next[last[chain]] = size;
            }
            last[chain] = size;
            places[size] = place;
            amounts[size] = perUnit;
            next[size++] = END;
        }

        double price(int subject, int bucket, Slopes slopes) {
            double price = 0;
            for (int k = first[subject * buckets + bucket]; k != END; k = next[k]) {
                double slope = places[k] >= 0 ? slopes.ofRow(places[k]) : slopes.ofUpperBound(~places[k]);
                price += slope * amounts[k];
            }
            return price;
        }
    }
}
