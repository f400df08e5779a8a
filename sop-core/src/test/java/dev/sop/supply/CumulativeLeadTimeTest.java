package dev.sop.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.problem.InvalidCycleException;
import dev.sop.product.ProductId;
import org.junit.jupiter.api.Test;

class CumulativeLeadTimeTest {

    private static final ProductStructure BIKE = ProductStructure.empty()
            .source("bike", "assembly", 1, "frame", "wheel")
            .source("frame", "welding", 2, "tube")
            .source("wheel", "wheel maker", 4)
            .source("tube", "steel mill", 3);

    @Test
    void of_componentsSideBySide_isTheLongestPathNotTheSum() {
        // bike 1 + frame 2 + tube 3 = 6; bike 1 + wheel 4 = 5; all together would be 10
        LeadTimePath bike = path(BIKE, "bike", AlternateChoice.PREFERRED);

        assertThat(bike.total()).isEqualTo(6);
        assertThat(bike).hasToString("bike: 6 = bike 1 (assembly) + frame 2 (welding) + tube 3 (steel mill)");
        assertThat(path(BIKE, "frame", AlternateChoice.PREFERRED).total()).isEqualTo(5);
        assertThat(CumulativeLeadTime.of(BIKE, AlternateChoice.PREFERRED).keySet())
                .extracting(ProductId::value)
                .containsExactly("bike", "frame", "wheel", "tube");
    }

    @Test
    void of_alternates_followTheChoice() {
        // frames also come welded from a partner in 1: bike 1 + wheel 4 = 5 is then the longest
        ProductStructure structure = BIKE.source("frame", "partner", 1).source("frame", "importer", 9, "tube");

        assertThat(path(structure, "bike", AlternateChoice.PREFERRED).total()).isEqualTo(6);
        assertThat(path(structure, "bike", AlternateChoice.QUICKEST).total()).isEqualTo(5);
        assertThat(path(structure, "bike", AlternateChoice.SLOWEST))
                .hasToString("bike: 13 = bike 1 (assembly) + frame 9 (importer) + tube 3 (steel mill)");
    }

    @Test
    void of_componentWithoutSource_isAtHand() {
        ProductStructure structure = ProductStructure.empty().source("kit", "packing", 2, "box", "manual");

        assertThat(path(structure, "kit", AlternateChoice.SLOWEST)).hasToString("kit: 2 = kit 2 (packing)");
        assertThat(path(structure, "box", AlternateChoice.SLOWEST).total()).isZero();
        assertThat(path(structure, "box", AlternateChoice.SLOWEST).steps()).isEmpty();
    }

    @Test
    void of_sharedComponent_isCountedOncePerPath() {
        // diamond: top 1 + (left 2 or right 3) + base 4 = 8
        ProductStructure structure = ProductStructure.empty()
                .source("top", "a", 1, "left", "right")
                .source("left", "b", 2, "base")
                .source("right", "c", 3, "base")
                .source("base", "d", 4);

        assertThat(path(structure, "top", AlternateChoice.PREFERRED).total()).isEqualTo(8);
    }

    @Test
    void of_loopsAndNegativeTimes_areAllReportedByName() {
        ProductStructure structure = ProductStructure.empty()
                .source("paste", "mixing", 1, "scrap", "water")
                .source("scrap", "recovery", 1, "plate")
                .source("plate", "press", -2, "paste")
                .source("battery", "assembly", 1, "plate")
                .source("glue", "kettle", 1, "glue");

        assertThatThrownBy(() -> CumulativeLeadTime.of(structure, AlternateChoice.PREFERRED))
                .isInstanceOfSatisfying(
                        InvalidCycleException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.place() + ": " + problem.value())
                                .containsExactly(
                                        "sources[2].leadTime: -2.0",
                                        "structure: paste -> scrap -> plate -> paste",
                                        "structure: glue -> glue"));
    }

    @Test
    void of_nothing_isEmpty() {
        assertThat(CumulativeLeadTime.of(ProductStructure.empty(), AlternateChoice.QUICKEST))
                .isEmpty();
    }

    private static LeadTimePath path(ProductStructure structure, String product, AlternateChoice choice) {
        LeadTimePath path = CumulativeLeadTime.of(structure, choice).get(ProductId.of(product));
        assertThat(path).isNotNull();
        return path;
    }
}
