package dev.sop.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Two products on three work centres, after the worked example that textbooks use for the three methods (T. E.
 * Vollmann, W. L. Berry, D. C. Whybark and F. R. Jacobs, Manufacturing Planning and Control Systems): one unit of A
 * takes 0.95 h, of B 1.85 h. Sums beside the figures.
 */
class RoughCutCapacityTest {

    private static final Horizon WEEKS = Horizon.weeks(LocalDate.of(2027, 1, 4), 4);
    private static final MasterSchedule SCHEDULE =
            MasterSchedule.over(WEEKS).finish("A", 33, 33, 33, 40).finish("B", 17, 17, 17, 13);
    private static final ImmutableList<AvailableCapacity> AVAILABLE = ImmutableList.of(
            AvailableCapacity.hours("100", 25),
            AvailableCapacity.hours("200", 30, 30, 40, 40),
            AvailableCapacity.hours("300", 0, 10, 10, 10));

    @Test
    void overallFactors_textbookExample_spreadsTotalHoursByShare() {
        OverallFactors factors = OverallFactors.none()
                .takes("A", 0.95)
                .takes("B", 1.85)
                .share("100", 0.603)
                .share("200", 0.304)
                .share("300", 0.093);

        CapacityReport report = RoughCutCapacity.overallFactors(SCHEDULE, factors, AVAILABLE);

        // week 1: 33 * 0.95 + 17 * 1.85 = 62.80; week 4: 40 * 0.95 + 13 * 1.85 = 62.05
        assertLoads(report, "100", 37.8684, 37.8684, 37.8684, 37.41615);
        assertLoads(report, "200", 19.0912, 19.0912, 19.0912, 18.8632);
        assertLoads(report, "300", 5.8404, 5.8404, 5.8404, 5.77065);
        assertThat(report.total()).isCloseTo(3 * 62.80 + 62.05, within(1e-9));
        assertThat(report.method()).isEqualTo(RoughCutMethod.OVERALL_FACTORS);
    }

    @Test
    void billOfCapacity_textbookExample_followsTheMix() {
        CapacityReport report = RoughCutCapacity.billOfCapacity(SCHEDULE, bill(), AVAILABLE);

        // week 1, centre 100: 33 * 0.05 + 17 * 1.30 = 23.75; centre 200: 33 * 0.70 + 17 * 0.55 = 32.45; centre 300: 33
        // * 0.20 = 6.60
        assertLoads(report, "100", 23.75, 23.75, 23.75, 18.90);
        assertLoads(report, "200", 32.45, 32.45, 32.45, 35.15);
        assertLoads(report, "300", 6.60, 6.60, 6.60, 8.00);
        assertThat(report.total()).isCloseTo(3 * 62.80 + 62.05, within(1e-9));
    }

    @Test
    void billOfCapacity_overload_isFoundWithStateExcessAndCatchUp() {
        CapacityReport report = RoughCutCapacity.billOfCapacity(SCHEDULE, bill(), AVAILABLE);

        CapacityLine centre200 = report.line("200");
        // 32.45 of 30; cumulative 32.45, 64.90, 97.35, 132.50 of 30, 60, 100, 140
        assertThat(centre200.state(0)).isEqualTo(CapacityState.OVERLOADED);
        assertThat(centre200.utilisation(0).orElseThrow()).isCloseTo(32.45 / 30, within(1e-12));
        assertThat(centre200.overload(0)).isCloseTo(2.45, within(1e-9));
        assertThat(centre200.overload(2)).isZero();
        assertThat(centre200.firstOverloaded()).hasValue(0);
        assertThat(centre200.cumulativelySufficient()).hasValue(2);
        assertThat(centre200.cumulativeRequired().toArray())
                .containsExactly(new double[] {32.45, 64.90, 97.35, 132.50}, within(1e-9));
        assertThat(centre200.cumulativeAvailable().orElseThrow().toArray()).containsExactly(30, 60, 100, 140);
        assertThat(report.line("100").firstOverloaded()).isEmpty();
        assertThat(report.line("100").cumulativelySufficient()).hasValue(0);
    }

    @Test
    void billOfCapacity_nothingAvailable_isAStateOfItsOwn() {
        CapacityReport report = RoughCutCapacity.billOfCapacity(SCHEDULE, bill(), AVAILABLE);

        CapacityLine centre300 = report.line("300");
        assertThat(centre300.state(0)).isEqualTo(CapacityState.NO_CAPACITY);
        assertThat(centre300.utilisation(0)).isEmpty();
        assertThat(centre300.overload(0)).isCloseTo(6.60, within(1e-9));
        // cumulative 6.6, 13.2, 19.8 of 0, 10, 20
        assertThat(centre300.cumulativelySufficient()).hasValue(2);
        assertThat(report.overloads())
                .extracting(overload -> overload.resource() + " " + overload.label() + " " + overload.state())
                .containsExactly("200 2027-W01 OVERLOADED", "200 2027-W02 OVERLOADED", "300 2027-W01 NO_CAPACITY");
    }

    @Test
    void billOfCapacity_nothingRequiredAndNothingAvailable_isSufficient() {
        CapacityLine line = RoughCutCapacity.billOfCapacity(
                        MasterSchedule.over(WEEKS).finish("A", 0, 0, 0, 1),
                        BillOfCapacity.empty().takes("A", "shop", 1),
                        List.of(AvailableCapacity.hours("shop", 0)))
                .line("shop");

        assertThat(line.state(0)).isEqualTo(CapacityState.SUFFICIENT);
        assertThat(line.utilisation(0)).isEmpty();
        assertThat(line.firstOverloaded()).hasValue(3);
        assertThat(line.cumulativelySufficient()).isEmpty();
    }

    @Test
    void billOfCapacity_idleCapacityBefore_sufficesInTheOverloadedBucket() {
        // 90, 110, 120 of 100: cumulative 90, 200, 320 of 100, 200, 300
        Horizon weeks = Horizon.weeks(LocalDate.of(2027, 1, 4), 3);
        CapacityLine line = RoughCutCapacity.billOfCapacity(
                        MasterSchedule.over(weeks).finish("A", 90, 110, 120),
                        BillOfCapacity.empty().takes("A", "shop", 1),
                        List.of(AvailableCapacity.units("shop", 100)))
                .line("shop");

        assertThat(line.firstOverloaded()).hasValue(1);
        assertThat(line.cumulativelySufficient()).hasValue(1);
        assertThat(line.unit()).isEqualTo(CapacityUnit.UNITS);
    }

    @Test
    void resourceProfile_offsets_moveWorkBeforeTheFinish() {
        // casting one week before the finish, forging two; assembly in the week itself
        ResourceProfile profile = ResourceProfile.empty()
                .takes("A", "assembly", 0, 0.5)
                .takes("A", "casting", 1, 2)
                .takes("A", "forging", 2, 1)
                .takes("A", "forging", 1, 3);
        CapacityReport report = RoughCutCapacity.resourceProfile(
                MasterSchedule.over(WEEKS).finish("A", 10, 20, 30, 40),
                profile,
                List.of(
                        AvailableCapacity.hours("assembly", 20),
                        AvailableCapacity.hours("casting", 50),
                        AvailableCapacity.unlimited("forging", CapacityUnit.HOURS)));

        assertLoads(report, "assembly", 5, 10, 15, 20);
        // 2 * 20, 2 * 30, 2 * 40, nothing known; 2 * 10 belong to the week before the first
        assertLoads(report, "casting", 40, 60, 80, 0);
        assertThat(report.line("casting").pastDue()).isEqualTo(20);
        assertThat(report.line("casting").cumulativeRequired().toArray()).containsExactly(60, 120, 200, 200);
        assertThat(report.line("casting").firstOverloaded()).hasValue(1);
        assertThat(report.line("casting").cumulativelySufficient()).hasValue(3);
        // week 1: 1 * 30 + 3 * 20; week 2: 1 * 40 + 3 * 30; week 3: 3 * 40; before: 1 * 10 + 1 * 20 + 3 * 10
        assertLoads(report, "forging", 90, 130, 120, 0);
        assertThat(report.line("forging").pastDue()).isEqualTo(60);
        assertThat(report.line("forging").state(0)).isEqualTo(CapacityState.UNLIMITED);
        assertThat(report.line("forging").utilisation(0)).isEmpty();
    }

    @Test
    void resourceProfile_lastBuckets_areFlaggedAsUnderstated() {
        ResourceProfile profile = ResourceProfile.empty()
                .takes("A", "assembly", 0, 1)
                .takes("A", "casting", 1, 1)
                .takes("A", "drawing", 9, 1)
                .takes("A", "design", 3, 0)
                .takes("B", "assembly", 2, 1);
        CapacityReport report = RoughCutCapacity.resourceProfile(
                MasterSchedule.over(WEEKS).finish("A", 1, 1, 1, 1),
                profile,
                List.of(
                        AvailableCapacity.hours("assembly", 1),
                        AvailableCapacity.hours("casting", 1),
                        AvailableCapacity.hours("drawing", 1),
                        AvailableCapacity.hours("design", 1)));

        assertThat(report.lines().stream().map(CapacityLine::understatedFrom))
                .containsExactly(OptionalInt.empty(), OptionalInt.of(3), OptionalInt.of(0), OptionalInt.empty());
        assertThat(report.line("drawing").pastDue()).isEqualTo(4);
    }

    @Test
    void overallFactors_wrongNumbers_areAllReported() {
        OverallFactors factors = OverallFactors.none()
                .takes("A", -1)
                .share("100", 0.7)
                .share("200", 60.3)
                .share("milling", 0.4);
        MasterSchedule schedule =
                MasterSchedule.over(WEEKS).finish("A", 1, 2, -3, 4).finish("B", 1, 2);

        assertThatThrownBy(() -> RoughCutCapacity.overallFactors(schedule, factors, AVAILABLE))
                .isInstanceOfSatisfying(
                        InvalidCycleException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::place)
                                .containsExactly(
                                        "schedule.A[2]",
                                        "schedule.B",
                                        "perUnit.A",
                                        "share.200",
                                        "share.milling",
                                        "share",
                                        "schedule.B"))
                .hasMessageContaining("schedule.A[2]: -3.0, expected 0 to 1e12. Maybe")
                .hasMessageContaining("share.200: 60.3, expected 0 to 1. Maybe it was given in percent");
    }

    @Test
    void resourceProfile_wrongNumbers_areAllReported() {
        ResourceProfile profile =
                ResourceProfile.empty().takes("A", "assembly", -1, 1).takes("A", "asembly", 0, Double.NaN);
        List<AvailableCapacity> available = List.of(
                AvailableCapacity.hours("assembly", 1, 2),
                AvailableCapacity.hours("assembly", Double.POSITIVE_INFINITY));

        assertThatThrownBy(() -> RoughCutCapacity.resourceProfile(
                        MasterSchedule.over(WEEKS).finish("A", 1, 1, 1, 1), profile, available))
                .isInstanceOfSatisfying(
                        InvalidCycleException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::place)
                                .containsExactly(
                                        "available[0].perBucket",
                                        "available[1].resource",
                                        "available[1].perBucket",
                                        "lines[0].offset",
                                        "lines[1].resource",
                                        "lines[1].perUnit"));
    }

    @Test
    void line_unknownResource_isNamed() {
        CapacityReport report = RoughCutCapacity.billOfCapacity(SCHEDULE, bill(), AVAILABLE);

        assertThatThrownBy(() -> report.line("400"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'400'");
    }

    @Test
    void of_supplyPlan_isItsLoadOnTheResourcesItChose() {
        // plant A: 100 h and 20 in overtime make 60 pumps of 2 h, B makes the other 20 of 1 h
        SopCycle cycle = twoPlants().build();
        Plan plan = cycle.reconcile();

        CapacityReport regular = RoughCutCapacity.of(cycle.inputs(), plan.supplyPlan());
        CapacityReport all = RoughCutCapacity.of(cycle.inputs(), plan.supplyPlan(), CapacityBasis.WITH_OVERTIME);

        assertThat(regular.method()).isEqualTo(RoughCutMethod.SUPPLY_PLAN);
        assertLoads(regular, "Plant A", 120);
        assertLoads(regular, "Plant B", 20);
        assertThat(regular.line("Plant A").utilisation(0).orElseThrow()).isCloseTo(1.2, within(1e-6));
        assertThat(regular.line("Plant A").state(0)).isEqualTo(CapacityState.OVERLOADED);
        assertThat(all.line("Plant A").available().orElseThrow().get(0)).isEqualTo(120);
        assertThat(all.overloads()).isEmpty();
    }

    @Test
    void ofDemand_beforePlanning_loadsTheFirstResourceListed() {
        // 80 pumps of 2 h on plant A of 100 h; overtime 20 by the limit, not the 50 of the tier
        CycleInputs cycle = twoPlants().build().inputs();

        CapacityReport report = RoughCutCapacity.ofDemand(cycle, CapacityBasis.WITH_OVERTIME);

        assertLoads(report, "Plant A", 160);
        assertLoads(report, "Plant B", 0);
        assertThat(report.line("Plant A").overload(0)).isEqualTo(40);
    }

    @Test
    void ofDemand_shifts_limitRegularAndOvertimeTogether() {
        // January 2027 has 21 working days: one shift of 5 hours leaves 105 of 100 regular and 20 in overtime
        SopCycleBuilder cycle = twoPlants().constraint(Constraint.parse("labor", "max 1 shift of 5 hours"));
        CycleInputs inputs = cycle.build().inputs();

        CapacityReport report = RoughCutCapacity.ofDemand(inputs, CapacityBasis.WITH_OVERTIME);

        assertThat(report.line("Plant A").available().orElseThrow().get(0)).isEqualTo(105);
    }

    @Test
    void ofRoutings_alternates_takesTheFirstListed() {
        CycleInputs cycle = twoPlants().build().inputs();

        assertThat(BillOfCapacity.ofRoutings(cycle).lines())
                .containsExactly(new BillOfCapacity.Line(ProductId.of("pumps"), ResourceId.of("Plant A"), 2));
    }

    private static SopCycleBuilder twoPlants() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(Product.of("pumps").lostSaleCost(100).holdingCost(1))
                .demand(DemandSignal.of("forecast").product("pumps").volume(80))
                .supply(SupplyResource.of("Plant A")
                        .hours(100)
                        .makes("pumps", 2, 10)
                        .overtime(OvertimeTier.amount(50).cost(1)))
                .supply(SupplyResource.of("Plant B").hours(200).makes("pumps", 1, 40))
                .constraint(Constraint.overtime("labour", 0.2).at("Plant A"));
    }

    private static BillOfCapacity bill() {
        return BillOfCapacity.empty()
                .takes("A", "100", 0.05)
                .takes("A", "200", 0.70)
                .takes("A", "300", 0.20)
                .takes("B", "100", 1.30)
                .takes("B", "200", 0.55);
    }

    private static void assertLoads(CapacityReport report, String resource, double... loads) {
        assertThat(report.line(resource).required().toArray()).containsExactly(loads, within(1e-6));
    }
}
