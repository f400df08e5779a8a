package dev.sop.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The laws of the three methods on random schedules. */
class RoughCutCapacityProperties {

    private static final long MOST = 1_000_000;

    @Property(tries = 300, seed = "1")
    void resourceProfile_withPastDue_isTheBillTotal(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Case made = new Case(seed);
        CapacityReport profile = RoughCutCapacity.resourceProfile(made.schedule, made.profile, made.available);
        CapacityReport bill = RoughCutCapacity.billOfCapacity(made.schedule, made.profile.bill(), made.available);

        for (int r = 0; r < profile.lines().size(); r++) {
            double total = bill.lines().get(r).required().sum();
            assertThat(profile.lines().get(r).total()).isCloseTo(total, within(1e-9 * (1 + total)));
            assertThat(bill.lines().get(r).pastDue()).isZero();
        }
    }

    @Property(tries = 300, seed = "2")
    void resourceProfile_withoutOffsets_isTheBillOfCapacity(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Case made = new Case(seed);
        ResourceProfile flat = ResourceProfile.empty();
        for (ResourceProfile.Line line : made.profile.lines()) {
            flat = flat.takes(line.product().value(), line.resource().value(), 0, line.perUnit());
        }

        assertThat(RoughCutCapacity.resourceProfile(made.schedule, flat, made.available)
                        .lines())
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a)), Double.class)
                .isEqualTo(RoughCutCapacity.billOfCapacity(made.schedule, flat.bill(), made.available)
                        .lines());
    }

    @Property(tries = 300, seed = "3")
    void resourceProfile_anyCase_isTheSumWrittenOut(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Case made = new Case(seed);
        CapacityReport report = RoughCutCapacity.resourceProfile(made.schedule, made.profile, made.available);

        for (CapacityLine line : report.lines()) {
            for (int t = 0; t < made.buckets; t++) {
                double expected = 0;
                for (ResourceProfile.Line entry : made.profile.lines()) {
                    if (entry.resource().equals(line.resource()) && t + entry.offset() < made.buckets) {
                        expected += made.units(entry.product())[t + entry.offset()] * entry.perUnit();
                    }
                }
                assertThat(line.required().get(t)).isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        }
    }

    @Property(tries = 300, seed = "4")
    void overallFactors_sharesSumToOne_isTheBillTotalPerBucket(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Case made = new Case(seed);
        BillOfCapacity bill = made.profile.bill();
        CapacityReport byBill = RoughCutCapacity.billOfCapacity(made.schedule, bill, made.available);
        CapacityReport byFactors = RoughCutCapacity.overallFactors(made.schedule, made.factors(bill), made.available);

        for (int t = 0; t < made.buckets; t++) {
            double expected = sum(byBill, t);
            assertThat(sum(byFactors, t)).isCloseTo(expected, within(1e-9 * (1 + expected)));
        }
    }

    @Property(tries = 300, seed = "5")
    void line_anyCase_cumulatesAndFindsItsBuckets(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Case made = new Case(seed);
        for (CapacityLine line : RoughCutCapacity.resourceProfile(made.schedule, made.profile, made.available)
                .lines()) {
            double required = line.pastDue();
            double available = 0;
            int first = -1;
            int sufficient = -1;
            for (int t = 0; t < made.buckets; t++) {
                double need = line.required().get(t);
                double there = line.available().orElseThrow().get(t);
                required += need;
                available += there;
                first = first < 0 && need > there * (1 + 1e-6) ? t : first;
                assertThat(line.cumulativeRequired().get(t)).isCloseTo(required, within(1e-9 * (1 + required)));
                assertThat(line.cumulativeAvailable().orElseThrow().get(t)).isCloseTo(available, within(1e-9));
                assertThat(line.overload(t) > 0).isEqualTo(need > there * (1 + 1e-6));
                assertThat(line.utilisation(t).isPresent()).isEqualTo(there > 0);
                assertThat(line.state(t) == CapacityState.NO_CAPACITY).isEqualTo(there == 0 && need > 0);
            }
            assertThat(line.firstOverloaded().orElse(-1)).isEqualTo(first);
            for (int t = made.buckets - 1; t >= Math.max(0, first); t--) {
                double there = line.cumulativeAvailable().orElseThrow().get(t);
                sufficient = line.cumulativeRequired().get(t) <= there * (1 + 1e-6) ? t : sufficient;
            }
            assertThat(line.cumulativelySufficient().orElse(-1)).isEqualTo(sufficient);
        }
    }

    @Property(tries = 200, seed = "6")
    void report_scheduleAndCapacityTimesEight_loadsEightTimesAndOverloadsTheSame(
            @ForAll @LongRange(min = 0, max = MOST) long seed) {
        Case made = new Case(seed);
        MasterSchedule larger = MasterSchedule.over(made.schedule.horizon());
        for (var entry : made.schedule.quantity().entrySet()) {
            larger = larger.finish(entry.getKey(), entry.getValue().times(8));
        }
        ImmutableList<AvailableCapacity> more = made.available.stream()
                .map(each -> new AvailableCapacity(
                        each.resource(), each.unit(), each.perBucket().map(figure -> figure.times(8))))
                .collect(ImmutableList.toImmutableList());

        CapacityReport one = RoughCutCapacity.resourceProfile(made.schedule, made.profile, made.available);
        CapacityReport eight = RoughCutCapacity.resourceProfile(larger, made.profile, more);

        assertThat(eight.overloads())
                .extracting(CapacityReport.Overload::label)
                .isEqualTo(one.overloads().stream()
                        .map(CapacityReport.Overload::label)
                        .toList());
        for (int r = 0; r < one.lines().size(); r++) {
            assertThat(eight.lines().get(r).required())
                    .isEqualTo(one.lines().get(r).required().times(8));
            assertThat(eight.lines().get(r).pastDue())
                    .isEqualTo(8 * one.lines().get(r).pastDue());
        }
    }

    private static double sum(CapacityReport report, int t) {
        return report.lines().stream()
                .mapToDouble(line -> line.required().get(t))
                .sum();
    }

    /** Up to five products, four resources and six weeks; some weeks shut. */
    private static final class Case {
        final int buckets;
        final MasterSchedule schedule;
        final ResourceProfile profile;
        final ImmutableList<AvailableCapacity> available;
        private final Random dice;

        Case(long seed) {
            dice = new Random(seed);
            buckets = 1 + dice.nextInt(6);
            int products = 1 + dice.nextInt(5);
            int resources = 1 + dice.nextInt(4);
            MasterSchedule units = MasterSchedule.over(Horizon.weeks(LocalDate.of(2027, 1, 4), buckets));
            ResourceProfile taken = ResourceProfile.empty();
            for (int p = 0; p < products; p++) {
                units = units.finish("p" + p, numbers(100));
                taken = taken.takes("p" + p, "r0", dice.nextInt(8), dice.nextDouble());
                for (int k = dice.nextInt(6); k > 0; k--) {
                    taken = taken.takes("p" + p, "r" + dice.nextInt(resources), dice.nextInt(8), dice.nextDouble() * 3);
                }
            }
            ImmutableList.Builder<AvailableCapacity> capacities = ImmutableList.builder();
            for (int r = 0; r < resources; r++) {
                capacities.add(new AvailableCapacity(
                        ResourceId.of("r" + r),
                        dev.sop.supply.CapacityUnit.HOURS,
                        java.util.Optional.of(PerBucket.of(numbers(400)))));
            }
            schedule = units;
            profile = taken;
            available = capacities.build();
        }

        /** Hours per unit as the bill adds up to, spread by random shares that sum to 1. */
        OverallFactors factors(BillOfCapacity bill) {
            OverallFactors factors = OverallFactors.none();
            for (ProductId product : schedule.quantity().keySet()) {
                double all = bill.lines().stream()
                        .filter(line -> line.product().equals(product))
                        .mapToDouble(BillOfCapacity.Line::perUnit)
                        .sum();
                factors = factors.takes(product.value(), all);
            }
            double left = 1;
            for (int r = 0; r < available.size(); r++) {
                double share = r == available.size() - 1 ? left : left * dice.nextDouble();
                factors = factors.share("r" + r, share);
                left -= share;
            }
            return factors;
        }

        double[] units(ProductId product) {
            return java.util.Objects.requireNonNull(schedule.quantity().get(product))
                    .values();
        }

        private double[] numbers(double most) {
            double[] values = new double[buckets];
            for (int t = 0; t < buckets; t++) {
                values[t] = dice.nextInt(5) == 0 ? 0 : Math.rint(dice.nextDouble() * most);
            }
            return values;
        }
    }
}
