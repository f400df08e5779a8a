package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Laws of a series: it keeps its values to itself, and its arithmetic is that of its buckets. */
class SeriesProperties {

    @Provide
    Arbitrary<double[]> sevens() {
        return Arbitraries.doubles().between(-1e12, 1e12).array(double[].class).ofSize(7);
    }

    @Property
    void of_arrayChangedLater_keepsItsValues(@ForAll @Size(min = 1, max = 30) double[] values) {
        double[] original = values.clone();
        Series series = Series.of(values);
        PerBucket figure = PerBucket.of(values);
        Series range = Series.copyOfRange(values, 0, values.length);
        Arrays.fill(values, 42.5);
        assertThat(series.toArray()).isEqualTo(original);
        assertThat(range).isEqualTo(series);
        assertThat(figure.values()).isEqualTo(original);
    }

    @Property
    void toArray_changed_leavesTheSeriesAlone(@ForAll @Size(min = 1, max = 30) double[] values) {
        Series series = Series.of(values);
        PerBucket figure = PerBucket.of(series);
        Arrays.fill(series.toArray(), 42.5);
        Arrays.fill(figure.values(), 42.5);
        for (int t = 0; t < values.length; t++) {
            assertThat(series.get(t)).isEqualTo(values[t]);
            assertThat(figure.values()[t]).isEqualTo(values[t]);
        }
    }

    @Property
    void arithmetic_anyValues_isBucketByBucket(@ForAll("sevens") double[] left, @ForAll("sevens") double[] right) {
        Series a = Series.of(left);
        Series b = Series.of(right);
        double sum = 0;
        double max = left[0];
        double min = left[0];
        for (int t = 0; t < 7; t++) {
            assertThat(a.plus(b).get(t)).isEqualTo(left[t] + right[t]);
            assertThat(a.minus(b).get(t)).isEqualTo(left[t] - right[t]);
            assertThat(a.times(b).get(t)).isEqualTo(left[t] * right[t]);
            assertThat(a.times(2.5).get(t)).isEqualTo(left[t] * 2.5);
            assertThat(a.map(Math::abs).get(t)).isEqualTo(Math.abs(left[t]));
            sum += left[t];
            max = left[t] > max ? left[t] : max;
            min = left[t] < min ? left[t] : min;
        }
        assertThat(a.sum()).isEqualTo(sum);
        assertThat(a.max()).isEqualTo(max);
        assertThat(a.min()).isEqualTo(min);
        assertThat(a.toArray()).isEqualTo(left);
    }

    @Property
    void minusZero_howeverItArises_isStoredAsZero(@ForAll @Size(min = 1, max = 5) double[] values) {
        double[] zeros = new double[values.length];
        Arrays.fill(zeros, -0.0);
        long plain = Double.doubleToRawLongBits(0.0);
        Series zero = Series.zeros(values.length);
        for (Series series : new Series[] {
            Series.of(zeros),
            Series.constant(values.length, -0.0),
            Series.copyOfRange(zeros, 0, values.length),
            zero.times(-1),
            zero.times(Series.constant(values.length, -3)),
            zero.map(value -> -value),
            PerBucket.of(zeros).over(horizon(values.length)),
            PerBucket.constant(-0.0).over(horizon(values.length))
        }) {
            assertThat(series).isEqualTo(zero).hasSameHashCodeAs(zero);
            for (double value : series.toArray()) {
                assertThat(Double.doubleToRawLongBits(value)).isEqualTo(plain);
            }
        }
    }

    private static Horizon horizon(int size) {
        return Horizon.months(java.time.YearMonth.of(2027, 1), size);
    }
}
