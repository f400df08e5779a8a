package dev.sop.metrics.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyCoverTest {
    private static final Series EVEN = Series.of(100, 100, 100, 100);

    private static CoverMember member(String item, double onHand) {
        return new CoverMember(item, StockPosition.onHand(onHand), EVEN);
    }

    private static FamilyCover of(List<CoverMember> members) {
        return FamilyCover.of(members, CoverCalendar.weekly(), CoverPolicy.DEFAULT);
    }

    @Test
    void of_sumBesideTheLowMembers_neverAnAverage() {
        FamilyCover cover = of(List.of(member("X", 400), member("Y", 10)));
        assertThat(cover.family().weeks().value()).isCloseTo(2.05, within(1e-15));
        assertThat(cover.minimum().value()).isEqualTo(0.1);
        assertThat(cover.lowest()).isEqualTo(ImmutableList.of("Y"));
        assertThat(cover.tenthPercentile().value()).isEqualTo(0.1);
    }

    @Test
    void of_tenthPercentile_isNearestRank() {
        List<CoverMember> members = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            members.add(member("M" + i, 10.0 * i));
        }
        assertThat(of(members).tenthPercentile().value()).isEqualTo(0.1);
        members.add(member("M11", 110));
        // the second of eleven: one of eleven is less than 10 %
        assertThat(of(members).tenthPercentile().value()).isEqualTo(0.2);
        assertThat(of(members).minimum().value()).isEqualTo(0.1);
        assertThat(of(members).minimum().passport().counted()).isEqualTo(11);
    }

    @Test
    void of_aMembersBacklog_isNotServedByAnother() {
        FamilyCover cover = of(List.of(member("X", 200), member("Y", -100)));
        assertThat(cover.family().weeks().value()).isEqualTo(1);
        assertThat(cover.minimum().value()).isZero();
    }

    @Test
    void of_policy_isSettledMemberByMember() {
        CoverMember stocked = new CoverMember("X", new StockPosition(300, 0, 100), EVEN);
        CoverMember low = new CoverMember("Y", new StockPosition(50, 0, 100), EVEN);
        FamilyCover net = FamilyCover.of(
                List.of(stocked, low),
                CoverCalendar.weekly(),
                new CoverPolicy(
                        PartialBucket.FLOOR, CoverPolicy.Stock.ON_HAND_AND_IN_TRANSIT, CoverPolicy.SafetyStock.NET));
        assertThat(net.family().weeks().value()).isEqualTo(1);
        assertThat(net.minimum().value()).isZero();
    }

    @Test
    void of_noMembers_isUndefined() {
        FamilyCover none = of(List.of());
        assertThat(none.minimum().isDefined()).isFalse();
        assertThat(none.tenthPercentile().isDefined()).isFalse();
        assertThat(none.family().weeks().value()).isZero();
    }

    @Test
    void of_membersWithOtherHorizons_areRefused() {
        CoverMember shorter = new CoverMember("S", StockPosition.onHand(1), Series.of(1));
        assertThatThrownBy(() -> of(List.of(member("X", 1), shorter)))
                .hasMessageContaining("demand of S.length is 1, expected 4 as X has");
    }

    @Test
    void accumulator_familyAtEachBucket() {
        CoverAccumulator sums = CoverAccumulator.of(3);
        sums.add(new double[] {200, 50, 10, 100, 50, -5}, new double[] {1, 100, 100, 1, 100, 100});
        assertThat(sums.familyAt(0).family().weeks().value()).isEqualTo(1.5);
        assertThat(sums.familyAt(1).family().weeks().value()).isEqualTo(0.5);
        assertThat(sums.familyAt(2).family().beyondHorizon()).isTrue();
        assertThat(sums.familyAt(0).minimum().passport().counted()).isEqualTo(6);
        // only the stock of 10 at the horizon's end outlasts the demand given
        assertThat(sums.familyAt(0).minimum().passport().policies()).containsEntry("beyond horizon", "1");
        assertThat(sums.familyAt(0).lowest()).isEmpty();
    }

    @Test
    void accumulator_extremeCovers_keepTheirClasses() {
        CoverAccumulator sums = CoverAccumulator.of(2);
        sums.add(new double[] {1, 0}, new double[] {0, 1e9});
        assertThat(sums.familyAt(0).tenthPercentile().value()).isZero();
        CoverAccumulator long1 = CoverAccumulator.of(20_001);
        double[] stock = new double[20_001];
        java.util.Arrays.fill(stock, 1);
        long1.add(stock, new double[20_001]);
        // covers 20,000 down to 0, every one a lower bound: a tenth is at or below 2,000
        assertThat(long1.familyAt(0).tenthPercentile().value()).isBetween(2000 * 63 / 64.0, 2000.0);
        assertThat(long1.familyAt(0).minimum().passport().policies()).containsEntry("beyond horizon", "20001");
        CoverAccumulator longest = CoverAccumulator.of(20_001);
        double[] first = new double[20_001];
        java.util.Arrays.fill(first, 0, 3600, 1);
        java.util.Arrays.fill(first, 3600, 20_001, 1);
        longest.add(first, new double[20_001]);
        assertThat(longest.familyAt(0).minimum().value()).isZero();
    }

    @Test
    void accumulator_wrongCalls_areRefused() {
        assertThat(CoverAccumulator.of(1).familyAt(0).minimum().isDefined()).isFalse();
        assertThatThrownBy(() -> CoverAccumulator.of(0)).hasMessageContaining("buckets is 0");
        assertThatThrownBy(() -> CoverAccumulator.of(2).add(new double[3], new double[3]))
                .hasMessageContaining("a multiple of buckets (2)");
        assertThatThrownBy(() -> CoverAccumulator.of(2).merge(CoverAccumulator.of(3)))
                .hasMessageContaining("other.buckets is 3");
        assertThatThrownBy(() -> CoverAccumulator.of(2).familyAt(2)).hasMessageContaining("bucket is 2");
        assertThatThrownBy(() -> CoverAccumulator.of(2).familyAt(-1)).hasMessageContaining("bucket is -1");
    }
}
