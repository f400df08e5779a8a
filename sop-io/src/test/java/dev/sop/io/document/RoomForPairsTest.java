package dev.sop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.io.PlanningDocument;
import dev.sop.problem.InvalidCycleException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RoomForPairsTest {

    private static final String REST =
            "  planning_horizon: 6\n  horizon_start: 2027-01\n  demand_input: [{source: f, volume: 9}]\n"
                    + "  supply_input: [{resource: p, capacity: 9}]\n";

    /** The parser's buffer ends somewhere between; an emoji of two chars stands on every place in turn. */
    @Test
    void emoji_atTheEndOfTheParsersBuffer_isReadWhole() {
        for (int padding = 990; padding < 1060; padding++) {
            String name = "x".repeat(padding) + "😀";
            String text = "inputs:\n  name: \"" + name + "\"\n" + REST;
            assertThat(PlanningDocument.parse(text).cycle().inputs().name())
                    .as("after %d", padding)
                    .isEqualTo(name);
        }
    }

    @Test
    void halfAnEmoji_atTheEndOfTheText_isRefusedOrRead() {
        for (int padding = 990; padding < 1060; padding++) {
            String text = "inputs:\n" + REST + "#" + "x".repeat(padding - REST.length()) + "\uD83D";
            try {
                assertThat(PlanningDocument.parse(text).cycle()).isNotNull();
            } catch (InvalidCycleException refusal) {
                assertThat(refusal.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void read_leavesOnePlaceFree_butNeverNone() throws IOException {
        RoomForPairs reader = new RoomForPairs("abcdef");
        char[] buffer = new char[4];
        assertThat(reader.read(buffer, 0, 4)).isEqualTo(3);
        assertThat(reader.read(buffer, 3, 1)).isEqualTo(1);
        assertThat(new String(buffer)).isEqualTo("abcd");
        assertThat(reader.read(buffer, 0, 0)).isZero();
        assertThat(reader.read(buffer)).isEqualTo(2);
        assertThat(reader.read(buffer)).isEqualTo(-1);
    }
}
