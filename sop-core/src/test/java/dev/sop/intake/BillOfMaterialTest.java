package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.InvalidCycleException;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.AlternateChoice;
import dev.sop.supply.Lane;
import dev.sop.supply.LeadTimePath;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Bills of material in a cycle: the longest path through them, and loops. */
class BillOfMaterialTest {

    private static SopCycleBuilder bikes(Routing frame) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 8))
                .product(Product.of("bike"))
                .product(Product.of("frame"))
                .product(Product.of("tube"))
                .product(Product.of("wheel"))
                .demand(DemandSignal.of("forecast").product("bike").volume(10))
                .supply(SupplyResource.of("assembly")
                        .capacity(100)
                        .makes(Routing.of("bike", 1)
                                .consumes("frame", 1)
                                .consumes("wheel", 2)
                                .leadTime(1)))
                .supply(SupplyResource.of("welding").capacity(100).makes(frame))
                .supply(SupplyResource.purchase("tubes")
                        .withoutLimit()
                        .makes(Routing.of("tube", 1).leadTime(3)))
                .supply(SupplyResource.purchase("wheels")
                        .withoutLimit()
                        .makes(Routing.of("wheel", 1).leadTime(4)));
    }

    @Test
    void leadTimes_componentsSideBySide_isTheLongestPath() {
        SopCycle cycle =
                bikes(Routing.of("frame", 1).consumes("tube", 4).leadTime(2)).build();

        // bike 1 + frame 2 + tube 3; bike and wheels are only 1 + 4
        assertThat(cycle.leadTimes(AlternateChoice.PREFERRED).get(ProductId.of("bike")))
                .satisfies(path -> assertThat(path.total()).isEqualTo(6));
    }

    @Test
    void leadTimes_motorAndLane_countUpToTheSite() {
        // a month for the motor, none at the plant, two on the lane; the lane back leads nowhere new
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps").price(100))
                .product(Product.of("motors").unitCost(1))
                .demand(DemandSignal.of("f").product("pumps").at("South").volume(10))
                .supply(SupplyResource.of("Plant")
                        .at("North")
                        .capacity(100)
                        .makes(Routing.of("pumps", 1).consumes("motors", 1)))
                .supply(SupplyResource.purchase("maker")
                        .at("North")
                        .withoutLimit()
                        .makes(Routing.of("motors", 1).leadTime(1)))
                .lane(Lane.between("South", "North").moves("pumps", 1).leadTime(1))
                .lane(Lane.between("North", "South").moves("pumps", 1).leadTime(2))
                .build();

        ImmutableMap<ProductId, LeadTimePath> paths = cycle.leadTimes(AlternateChoice.SLOWEST);

        assertThat(paths.get(ProductId.of("pumps @ North")))
                .hasToString("pumps @ North: 1 = pumps @ North 0 (Plant) + motors @ North 1 (maker)");
        assertThat(paths.get(ProductId.of("pumps @ South")))
                .hasToString(
                        "pumps @ South: 3 = pumps @ South 2 (North to South) + pumps @ North 0 (Plant) + motors @ North 1 (maker)");
        assertThat(paths.get(ProductId.of("pumps"))).isEqualTo(paths.get(ProductId.of("pumps @ South")));
    }

    @Test
    void build_productMadeOfItself_namesTheLoop() {
        assertThatThrownBy(
                        () -> bikes(Routing.of("frame", 1).consumes("bike", 1)).build())
                .isInstanceOf(InvalidCycleException.class)
                .hasMessageContaining("supply.makes.consumes")
                .hasMessageContaining("bike")
                .hasMessageContaining("frame");
    }
}
