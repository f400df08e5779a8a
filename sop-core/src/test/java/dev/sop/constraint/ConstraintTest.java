package dev.sop.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void named_anyKind_changesTheIdAndNothingElse() {
        for (Constraint constraint : List.of(
                Constraint.overtime("a", 0.1).at("Plant A"),
                Constraint.shifts("a", 2),
                Constraint.material("a", 9_000).need("pumps", 1),
                Constraint.storage("a", 100).of("pumps"),
                Constraint.minimumProduction("a", 5).of("pumps").at("Plant A"),
                Constraint.atCapacity("a", SharedKind.MATERIAL, "X"))) {
            Constraint renamed = constraint.named("b");
            assertThat(renamed.id()).isEqualTo(ConstraintId.of("b"));
            assertThat(constraint.id()).isEqualTo(ConstraintId.of("a"));
            assertThat(renamed.named("a")).isEqualTo(constraint);
        }
    }

    @Test
    void need_twiceForAProduct_lastOneHolds() {
        SharedLimit castings = Constraint.material("castings", 9_000)
                .need("pumps", 1)
                .need("valves", 0.5)
                .need("pumps", 2);
        assertThat(castings.need()).isEqualTo(ImmutableMap.of(ProductId.of("pumps"), 2.0, ProductId.of("valves"), 0.5));
        assertThat(castings.available()).isEqualTo(PerBucket.constant(9_000));
    }

    @Test
    void at_severalResources_addUp() {
        assertThat(Constraint.labour("l", 1).at("A").at("B").at("A").resources())
                .containsExactly(ResourceId.of("A"), ResourceId.of("B"));
        assertThat(Constraint.overtime("l", 1).at("A").at("B").resources()).hasSize(2);
        assertThat(Constraint.maximumProduction("l", 1)
                        .at("A")
                        .at("B")
                        .of("p")
                        .of("q")
                        .products())
                .containsExactly(ProductId.of("p"), ProductId.of("q"));
    }

    @Test
    void factories_kinds_areTheirOwn() {
        assertThat(Constraint.material("x", 1).kind()).isEqualTo(SharedKind.MATERIAL);
        assertThat(Constraint.supplier("x", 1).kind()).isEqualTo(SharedKind.SUPPLIER);
        assertThat(Constraint.labour("x", 1).kind()).isEqualTo(SharedKind.LABOUR);
        assertThat(Constraint.machine("x", 1).kind()).isEqualTo(SharedKind.MACHINE);
        assertThat(Constraint.minimumProduction("x", 3).maximum()).isEmpty();
        assertThat(Constraint.maximumProduction("x", 3).minimum()).isEmpty();
        assertThat(Constraint.material("x", 1).available(1, 2, 3).available()).isEqualTo(PerBucket.of(1, 2, 3));
    }

    @Test
    void shifts_sameAsInWords() {
        assertThat(Constraint.shifts("crew", 2).hoursPerShift(7.5).at("Line 3"))
                .isEqualTo(Constraint.parse("shifts", "Line 3: max 2 shifts of 7.5 hours")
                        .named("crew"));
    }

    @Test
    void overtimeAmount_sameAsInWords_butForTheUnitThatIsSaid() {
        OvertimeLimit inWords = (OvertimeLimit) Constraint.parse("overtime", "max 200 hours per bucket");

        assertThat(Constraint.overtimeAmount("overtime", 200)).isEqualTo(inWords.withUnit(Optional.empty()));
    }

    @Test
    void atCapacity_sameAsInWords() {
        assertThat(Constraint.atCapacity("castings", SharedKind.SUPPLIER, "Supplier X"))
                .isEqualTo(
                        Constraint.parse("supplier", "Supplier X at capacity").named("castings"));
        assertThat(Constraint.atCapacity("c", SharedKind.SUPPLIER, "X")
                        .need("pumps", 2)
                        .at("Plant A"))
                .satisfies(limit -> assertThat(limit.need()).isEqualTo(ImmutableMap.of(ProductId.of("pumps"), 2.0)))
                .satisfies(limit -> assertThat(limit.resources()).containsExactly(ResourceId.of("Plant A")));
    }

    @Test
    void ranges_bothEnds_areKept() {
        PerBucket rising = PerBucket.of(60, 70);
        ProductionRange made = Constraint.production("line").atLeast(20).atMost(rising);
        ShipmentRange shipped = Constraint.shipment("dock").atLeast(20).atMost(rising);
        StockRange stocked = Constraint.stock("yard").atLeast(20).atMost(rising);

        assertThat(made).isEqualTo(Constraint.minimumProduction("line", 20).withMaximum(rising));
        assertThat(shipped).isEqualTo(Constraint.minimumShipment("dock", 20).withMaximum(rising));
        assertThat(stocked).isEqualTo(Constraint.minimumStock("yard", 20).withMaximum(rising));
        assertThat(Constraint.stock("yard").atMost(50)).isEqualTo(Constraint.maximumStock("yard", 50));
        assertThat(Constraint.stock("yard").atLeast(PerBucket.constant(5)))
                .isEqualTo(Constraint.minimumStock("yard", 5));
    }
}
