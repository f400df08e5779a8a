package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.ConflictingLimit;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.ProductId;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.FeatureCases;
import dev.sop.testing.FeatureCases.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** The limits named as contradicting each other do, alone; and without any one constraint, resource or demand the others can be kept. */
class ConflictingSetLawsProperties {

    private static final long MOST = 1_000_000;

    @Property(tries = 40, seed = "141", shrinking = ShrinkingMode.OFF)
    void conflicting_randomContradictions_isASetFromWhichNoneCanBeLeftOut(
            @ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertSmallest(FeatureCases.of(seed, Feature.MUST_MEET, Feature.LATENESS_LIMIT, Feature.PRODUCTION_RANGE));
        assertSmallest(FeatureCases.of(seed, Feature.STOCK_RANGE, Feature.ENDING_STOCK, Feature.STORAGE_RENT));
        assertSmallest(FeatureCases.of(seed, Feature.FROZEN_ZONE, Feature.SHIPMENTS, Feature.EXTRA_TIERS));
        assertSmallest(FeatureCases.of(seed, Feature.MUST_MEET, Feature.WORKFORCE));
    }

    private static void assertSmallest(CycleInputs random) {
        CycleInputs given = random.withConstraints(random.constraints().stream()
                .map(limit -> limit.strictness().kind() == Strictness.Kind.HARD
                        ? limit
                        : limit.withStrictness(Strictness.hard()))
                .toList());
        Reconciled plan = reconcile(given);
        List<ConflictingLimit> members = plan.gapAnalysis().conflicting();
        if (plan.certificate().status() != PlanStatus.CONFLICTING_LIMITS) {
            assertThat(members).isEmpty();
            return;
        }
        assertThat(members).isNotEmpty().doesNotHaveDuplicates();
        assertThat(status(only(given, members))).as("%s", members).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        for (ConflictingLimit member : members) {
            List<ConflictingLimit> others = new ArrayList<>(members);
            others.removeIf(other -> other.id().equals(member.id()));
            assertThat(status(only(given, others)))
                    .as("%s without %s", members, member)
                    .isEqualTo(PlanStatus.OPTIMAL);
        }
    }

    /** The cycle with these of its limits and no others. */
    private static CycleInputs only(CycleInputs given, List<ConflictingLimit> kept) {
        return given.withConstraints(given.constraints().stream()
                        .filter(limit -> named(kept, limit.id().value(), ""))
                        .toList())
                .withSupply(given.supply().stream()
                        .map(resource -> named(kept, resource.id().value(), "") ? resource : open(resource))
                        .toList())
                .withDemand(given.demand().stream()
                        .filter(line -> !mustBeMet(given, line.product().orElseThrow()) || named(kept, label(line), ""))
                        .toList())
                .withInventory(given.inventory().stream()
                        .map(stock -> named(kept, stock.product().value(), "stock") ? stock : free(stock))
                        .map(stock -> !mustBeMet(given, stock.product())
                                        || named(kept, stock.product().value(), "backorders")
                                ? stock
                                : stock.backorders(0))
                        .toList());
    }

    private static boolean named(List<ConflictingLimit> kept, String id, String about) {
        return kept.stream()
                .anyMatch(limit -> limit.id().equals(id) && limit.text().contains(about));
    }

    private static boolean mustBeMet(CycleInputs given, ProductId id) {
        return given.products().stream().anyMatch(product -> product.id().equals(id) && !product.lostSalesAllowed());
    }

    private static String label(DemandSignal line) {
        return line.product().orElseThrow() + " / " + line.market().orElseThrow();
    }

    private static SupplyResource open(SupplyResource resource) {
        return resource.withCapacity(Optional.empty())
                .withOvertime(ImmutableList.of())
                .withoutLimit();
    }

    private static InventoryPosition free(InventoryPosition stock) {
        return stock.withEndingAtLeast(OptionalDouble.empty())
                .withEndingExactly(OptionalDouble.empty())
                .withMaximum(Optional.empty());
    }

    private static PlanStatus status(CycleInputs given) {
        return reconcile(given).certificate().status();
    }

    private static Reconciled reconcile(CycleInputs given) {
        return Reconciliation.reconcile(given, ImmutableMap.of());
    }
}
