package dev.sop.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void named_anyKind_changesTheIdAndNothingElse() {
        for (Constraint constraint : List.of(
                Constraint.overtime("a", 0.1).at("Plant A"),
                new ShiftLimit.Builder()
                        .id(ConstraintId.of("a"))
                        .shifts(PerBucket.constant(2))
                        .build(),
                Constraint.material("a", 9_000).need("pumps", 1),
                Constraint.storage("a", 100).of("pumps"),
                Constraint.minimumProduction("a", 5).of("pumps").at("Plant A"),
                Constraint.parse("material", "X at capacity").named("a"))) {
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
}
