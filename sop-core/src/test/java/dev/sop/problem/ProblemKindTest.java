package dev.sop.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Strictness;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.SupplyResource;
import dev.sop.text.RefusedValueException;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemKindTest {

    private static SopCycleBuilder cycle() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps"))
                .demand(DemandSignal.of("forecast").product("pumps").volume(10))
                .supply(SupplyResource.of("Plant").capacity(10));
    }

    private static Problem only(SopCycleBuilder builder) {
        InvalidCycleException refusal = catchThrowableOfType(InvalidCycleException.class, builder::build);
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0);
    }

    @Test
    void problems_areToldByKind() {
        SopCycleBuilder withoutCapacity = cycle().supply(SupplyResource.of("Line"));
        SopCycleBuilder tooLong =
                cycle().constraint(Constraint.storage("hall", 0).withCapacity(PerBucket.of(1, 2, 3, 4)));
        SopCycleBuilder laterBucket = cycle().demand(
                        DemandSignal.of("event").product("pumps").volume(1).between("2027-01", "2028-01"));
        SopCycleBuilder unknown =
                cycle().constraint(Constraint.storage("hall", 5).of("pump"));
        SopCycleBuilder twice = cycle().product(Product.of("pumps"));
        SopCycleBuilder negative = cycle().constraint(Constraint.storage("hall", -5));
        SopCycleBuilder crossed =
                cycle().constraint(Constraint.stock("yard").atLeast(9).atMost(5));

        assertThat(only(withoutCapacity).kind()).isEqualTo(ProblemKind.MISSING);
        assertThat(only(tooLong).kind()).isEqualTo(ProblemKind.LENGTH);
        assertThat(only(laterBucket).kind()).isEqualTo(ProblemKind.BUCKET);
        assertThat(only(unknown).kind()).isEqualTo(ProblemKind.REFERENCE);
        assertThat(only(twice).kind()).isEqualTo(ProblemKind.DUPLICATE);
        assertThat(only(negative).kind()).isEqualTo(ProblemKind.RANGE);
        assertThat(only(crossed).kind()).isEqualTo(ProblemKind.COMBINATION);
        assertThat(only(cycle().currency("euro")).kind()).isEqualTo(ProblemKind.FORM);
    }

    @Test
    void signalsThatComeToLessThanNothing_areAProblemOfTheConsensus() {
        SopCycleBuilder event = cycle().demand(DemandSignal.of("loss")
                .product("pumps")
                .kind(DemandKind.EVENT)
                .volume(-20));

        assertThat(only(event).kind()).isEqualTo(ProblemKind.CONSENSUS);
    }

    @Test
    void dependsOnHorizon_onlyWhatIsLaidOverIt() {
        assertThat(ProblemKind.values())
                .filteredOn(ProblemKind::dependsOnHorizon)
                .containsExactly(ProblemKind.LENGTH, ProblemKind.BUCKET, ProblemKind.CONSENSUS);
    }

    @Test
    void remedies_areToldInJavaAndByCode() {
        Strictness freeOfCharge = new Strictness(Strictness.Kind.SOFT, Optional.empty());
        Problem problem = only(cycle().constraint(Constraint.storage("hall", 5).withStrictness(freeOfCharge)));

        assertThat(problem.remedy()).contains(Remedy.of(RemedyCode.USE_SOFT));
        assertThat(problem.fix()).isEqualTo("Maybe use soft(5.0).");
        assertThat(only(cycle().constraint(Constraint.storage("hall", -5))).remedy())
                .isEmpty();
        assertThat(new Remedy(RemedyCode.KEEP, "20.0")).hasToString("Maybe use keeping(20.0).");
    }

    @Test
    void refusedValue_hasItsPartsAndOneLine() {
        assertThatThrownBy(() -> ProductId.of(" "))
                .isInstanceOfSatisfying(RefusedValueException.class, refused -> {
                    assertThat(refused.subject()).isEqualTo("id of a product or family");
                    assertThat(refused.expected()).isEqualTo("1 to 200 characters");
                    assertThat(refused.fix()).isEqualTo("Maybe a column or key is empty.");
                })
                .hasMessage(
                        "id of a product or family: blank, expected 1 to 200 characters. Maybe a column or key is empty.");
    }
}
