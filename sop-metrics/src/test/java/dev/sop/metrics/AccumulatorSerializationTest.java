package dev.sop.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.metrics.attainment.PlanAttainmentAccumulator;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ErrorPolicy;
import dev.sop.metrics.forecast.ForecastErrorAccumulator;
import dev.sop.metrics.forecast.ZeroActuals;
import dev.sop.metrics.inventory.CoverAccumulator;
import dev.sop.metrics.inventory.StockCoverAccumulator;
import dev.sop.metrics.otif.OtifAccumulator;
import dev.sop.metrics.otif.OtifLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** A part that travelled from another machine merges as if it had been added here. */
class AccumulatorSerializationTest {
    @SuppressWarnings("unchecked")
    private static <T> T travelled(T accumulator) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(accumulator);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void forecastError_travelsWithRowsWaiting() throws Exception {
        ErrorPolicy policy = ErrorPolicy.DEFAULT.withZeroActuals(ZeroActuals.cap(1));
        ForecastErrorAccumulator there = ForecastErrorAccumulator.of(policy, ErrorMeasure.WAPE, ErrorMeasure.MAPE);
        there.add(0.1, 0.3);
        there.add(new double[] {0.7}, new double[] {0.2}, 0, 1);
        ForecastErrorAccumulator here = ForecastErrorAccumulator.of(policy, ErrorMeasure.WAPE, ErrorMeasure.MAPE);
        here.merge(travelled(there));
        assertThat(here.result(ErrorMeasure.WAPE)).isEqualTo(there.result(ErrorMeasure.WAPE));
        assertThat(here.result(ErrorMeasure.MAPE)).isEqualTo(there.result(ErrorMeasure.MAPE));
        assertThat(here.result(ErrorMeasure.WAPE).passport().counted()).isEqualTo(2);
    }

    @Test
    void others_travel() throws Exception {
        OtifAccumulator otif = OtifAccumulator.of(OtifLevel.UNIT);
        otif.add(0.3, 0.1, 0.2);
        assertThat(travelled(otif).result()).isEqualTo(otif.result());
        PlanAttainmentAccumulator attainment = PlanAttainmentAccumulator.of(0.05);
        attainment.add(0.3, 0.1);
        assertThat(travelled(attainment).result()).isEqualTo(attainment.result());
        CoverAccumulator cover = CoverAccumulator.of(2);
        cover.add(new double[] {5, 1}, new double[] {4, 10});
        assertThat(travelled(cover).familyAt(0)).isEqualTo(cover.familyAt(0));
        StockCoverAccumulator stocks = StockCoverAccumulator.of(2);
        stocks.add(new double[] {5}, new double[] {4, 10});
        assertThat(travelled(stocks).result()).isEqualTo(stocks.result());
        MeanAccumulator mean = MeanAccumulator.of("MASE");
        mean.add(MetricResult.undefined(UndefinedReason.FLAT_HISTORY, MetricPassport.of("MASE", 1)));
        assertThat(travelled(mean).result()).isEqualTo(mean.result());
    }
}
