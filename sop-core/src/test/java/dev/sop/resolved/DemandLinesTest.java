package dev.sop.resolved;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandLinesTest {

    private static final ProductId PUMPS = ProductId.of("pumps");
    private static final ProductId VALVES = ProductId.of("valves");

    private static DemandLine line(ProductId product, String... market) {
        Series none = Series.zeros(2);
        Optional<MarketId> in = market.length == 0 ? Optional.empty() : Optional.of(MarketId.of(market[0]));
        return new DemandLine(product, in, none, none, none, ImmutableList.of());
    }

    @Test
    void linesAndPlaces_areThoseOfTheProduct_inTheOrderOfThePlan() {
        ImmutableList<DemandLine> all = ImmutableList.of(line(PUMPS, "EU"), line(VALVES), line(PUMPS, "US"));
        DemandLines lines = DemandLines.of(new DemandPlan(all, Series.zeros(2), Series.zeros(2)));

        assertThat(lines.of(PUMPS)).containsExactly(all.get(0), all.get(2));
        assertThat(lines.indicesOf(PUMPS)).containsExactly(0, 2);
        assertThat(lines.indexOf(PUMPS, Optional.of(MarketId.of("US")))).isEqualTo(2);
        assertThat(lines.indexOf(VALVES, Optional.empty())).isEqualTo(1);
        assertThat(lines.indexOf(PUMPS, Optional.empty())).isEqualTo(-1);
        assertThat(lines.of(ProductId.of("seals"))).isEmpty();
        assertThat(lines.indexOf(ProductId.of("seals"), Optional.empty())).isEqualTo(-1);
    }
}
