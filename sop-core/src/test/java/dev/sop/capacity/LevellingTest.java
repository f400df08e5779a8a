package dev.sop.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.supply.CapacityUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevellingTest {

    @Test
    void of_overload_takesTheCheapestOptionsFirst() {
        // 30 over: 10 idle a week before at 2; 15 overtime at 5; 5 overtime a week before at 5 + 2
        LevellingProposal proposal = Levelling.of(
                report(100, 90, 130), "shop", LevellingOptions.holding(2).overtime(15, 5));

        assertThat(proposal.moves())
                .containsExactly(
                        new LevellingProposal.Move(1, 0, LevellingProposal.Way.PULL_FORWARD, 10, 20),
                        new LevellingProposal.Move(1, 1, LevellingProposal.Way.OVERTIME, 15, 75),
                        new LevellingProposal.Move(1, 0, LevellingProposal.Way.OVERTIME, 5, 35));
        assertThat(proposal.cost()).isCloseTo(130, within(1e-9));
        assertThat(proposal.unresolved().toArray()).containsExactly(0, 0);
    }

    @Test
    void of_noIdleCapacity_leavesWhatNoOptionTakes() {
        // 20 over in the first week and nothing before it; the partner takes 15 at 9
        LevellingProposal proposal = Levelling.of(
                report(100, 120, 50), "shop", LevellingOptions.holding(2).subcontract(15, 9));

        assertThat(proposal.moves())
                .containsExactly(new LevellingProposal.Move(0, 0, LevellingProposal.Way.SUBCONTRACT, 15, 135));
        assertThat(proposal.unresolved().toArray()).containsExactly(5, 0);
    }

    @Test
    void of_pastDueWork_isDueInTheFirstBucket() {
        // one week ahead: 30 past due, 20 and 40 of 35: the first week is asked for 50, its 15 too many go into
        // overtime
        CapacityReport report = RoughCutCapacity.resourceProfile(
                schedule(30, 20, 40),
                ResourceProfile.empty().takes("A", "shop", 1, 1),
                List.of(AvailableCapacity.hours("shop", 35)));

        LevellingProposal proposal =
                Levelling.of(report, "shop", LevellingOptions.holding(1).overtime(100, 4));

        // week 1: 30 past due + 20 = 50 of 35, 15 in overtime; week 2: 40 of 35, 5 in overtime; week 3 idle comes too
        // late
        assertThat(proposal.moves())
                .containsExactly(
                        new LevellingProposal.Move(0, 0, LevellingProposal.Way.OVERTIME, 15, 60),
                        new LevellingProposal.Move(1, 1, LevellingProposal.Way.OVERTIME, 5, 20));
    }

    @Test
    void of_resourceWithoutLimit_needsNothing() {
        CapacityReport report = RoughCutCapacity.billOfCapacity(
                schedule(1e9, 1),
                BillOfCapacity.empty().takes("A", "shop", 1),
                List.of(AvailableCapacity.unlimited("shop", CapacityUnit.UNITS)));

        assertThat(Levelling.of(report, "shop", LevellingOptions.holding(1)).moves())
                .isEmpty();
    }

    @Test
    void of_wrongOptions_areAllReported() {
        LevellingOptions options = new LevellingOptions(
                -1, Optional.of(new LevellingOptions.Extra(PerBucket.of(1, 2, 3), Double.NaN)), Optional.empty());

        assertThatThrownBy(() -> Levelling.of(report(100, 90, 130), "shop", options))
                .isInstanceOfSatisfying(
                        InvalidCycleException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::place)
                                .containsExactly("holding", "overtime.most", "overtime.cost"));
    }

    private static CapacityReport report(double available, double... required) {
        return RoughCutCapacity.billOfCapacity(
                schedule(required),
                BillOfCapacity.empty().takes("A", "shop", 1),
                List.of(AvailableCapacity.hours("shop", available)));
    }

    private static MasterSchedule schedule(double... units) {
        return MasterSchedule.over(Horizon.weeks(LocalDate.of(2027, 1, 4), units.length))
                .finish("A", units);
    }
}
