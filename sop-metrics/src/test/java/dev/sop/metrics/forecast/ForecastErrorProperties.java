package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.MetricResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ForecastErrorProperties {
    private static final ErrorPolicy POLICY = ErrorPolicy.DEFAULT;

    @Provide
    Arbitrary<List<double[]>> rows() {
        Arbitrary<Double> quantity = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e4, 1e6),
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, 1));
        return Combinators.combine(quantity, quantity)
                .as((actual, forecast) -> new double[] {actual, forecast})
                .list()
                .ofMaxSize(1200);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static ForecastErrorAccumulator empty() {
        return ForecastErrorAccumulator.of(POLICY, ErrorMeasure.values());
    }

    @Property
    void anyOrderAndAnySplitGiveTheSameBits(@ForAll("rows") List<double[]> rows, @ForAll Random random) {
        ForecastErrorAccumulator whole = empty();
        whole.add(column(rows, 0), column(rows, 1), 0, rows.size());

        List<double[]> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        ForecastErrorAccumulator left = empty();
        ForecastErrorAccumulator right = empty();
        int cut = rows.isEmpty() ? 0 : random.nextInt(rows.size() + 1);
        shuffled.subList(0, cut).forEach(row -> left.add(row[0], row[1]));
        List<double[]> rest = shuffled.subList(cut, rows.size());
        right.add(column(rest, 0), column(rest, 1), 0, rest.size());
        left.merge(right);

        for (ErrorMeasure measure : ErrorMeasure.values()) {
            // records of doubles compare by bits: value, counts and left-out volume
            assertThat(left.result(measure)).isEqualTo(whole.result(measure));
        }
    }

    @Property
    void bothDoorsAgreeWithThePlainFormula(@ForAll("rows") List<double[]> rows) {
        double[] actual = column(rows, 0);
        double[] forecast = column(rows, 1);
        double absError = 0;
        double absActual = 0;
        double percent = 0;
        double squares = 0;
        int nonZero = 0;
        for (double[] row : rows) {
            double error = row[1] - row[0];
            absError += Math.abs(error);
            absActual += Math.abs(row[0]);
            squares += Math.pow(error, 2);
            if (row[0] != 0) {
                percent += Math.abs(error / row[0]);
                nonZero++;
            }
        }
        check(ErrorMeasure.WAPE, actual, forecast, absActual == 0 ? null : absError / absActual);
        check(ErrorMeasure.MAPE, actual, forecast, nonZero == 0 ? null : percent / nonZero);
        check(ErrorMeasure.MAE, actual, forecast, rows.isEmpty() ? null : absError / rows.size());
        check(ErrorMeasure.RMSE, actual, forecast, rows.isEmpty() ? null : Math.sqrt(squares / rows.size()));
    }

    private static void check(ErrorMeasure measure, double[] actual, double[] forecast, Double expected) {
        ForecastErrorAccumulator sums = empty();
        sums.add(actual, forecast, 0, actual.length);
        for (MetricResult result : List.of(ForecastError.of(measure, actual, forecast), sums.result(measure))) {
            assertThat(result.isDefined()).isEqualTo(expected != null);
            if (expected != null) {
                assertThat(result.value()).isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Property
    void theArrayDoorGivesTheSameBitsOnEveryRun(@ForAll("rows") List<double[]> rows) {
        for (ErrorMeasure measure : ErrorMeasure.values()) {
            assertThat(ForecastError.of(measure, column(rows, 0), column(rows, 1)))
                    .isEqualTo(ForecastError.of(measure, column(rows, 0), column(rows, 1)));
        }
    }

    @Property
    void scalingAllQuantitiesScalesUnitsAndLeavesRatios(@ForAll("rows") List<double[]> rows) {
        // a power of two scales without rounding, so the law holds to the bit
        List<double[]> scaled =
                rows.stream().map(row -> new double[] {row[0] * 8, row[1] * 8}).toList();
        for (ErrorMeasure measure : ErrorMeasure.values()) {
            MetricResult before = ForecastError.of(measure, column(rows, 0), column(rows, 1));
            MetricResult after = ForecastError.of(measure, column(scaled, 0), column(scaled, 1));
            assertThat(after.isDefined()).isEqualTo(before.isDefined());
            if (before.isDefined()) {
                double factor = switch (measure) {
                    case MAE, RMSE, BIAS_UNITS -> 8;
                    default -> 1;
                };
                assertThat(after.value()).isEqualTo(before.value() * factor);
            }
        }
    }

    @Property
    void biasIsBoundedByWapeAndSmapeByItsScale(@ForAll("rows") List<double[]> rows) {
        List<double[]> sales = rows.stream().filter(row -> row[0] >= 0).toList();
        MetricResult wape = ForecastError.of(ErrorMeasure.WAPE, column(sales, 0), column(sales, 1));
        if (wape.isDefined()) {
            double bias = ForecastError.of(ErrorMeasure.BIAS, column(sales, 0), column(sales, 1))
                    .value();
            assertThat(Math.abs(bias)).isLessThanOrEqualTo(wape.value() * (1 + 1e-12));
        }
        MetricResult smape = ForecastError.of(ErrorMeasure.SMAPE, column(rows, 0), column(rows, 1));
        if (smape.isDefined()) {
            assertThat(smape.value()).isBetween(0.0, 200.0 * (1 + 1e-12));
        }
    }
}
