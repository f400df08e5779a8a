package dev.sop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.io.PlanningDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WholeCharacterReaderTest {

    private static final String WRENCH = "\uD83D\uDD27";

    @Test
    void read_characterOfTwoHalvesAtTheEnd_isLeftForTheNextRead() throws IOException {
        try (WholeCharacterReader reader = new WholeCharacterReader("ab" + WRENCH + "c")) {
            char[] buffer = new char[3];

            assertThat(reader.read(buffer, 0, 3)).isEqualTo(2);
            assertThat(reader.read(buffer, 0, 3)).isEqualTo(3);
            assertThat(new String(buffer)).isEqualTo(WRENCH + "c");
            assertThat(reader.read(buffer, 0, 3)).isEqualTo(-1);
        }
    }

    @Test
    void read_loneHalfAtTheEndOfTheText_isGivenAsItIs() throws IOException {
        try (WholeCharacterReader reader = new WholeCharacterReader("a\uD83D")) {
            char[] buffer = new char[2];

            assertThat(reader.read(buffer, 0, 2)).isEqualTo(2);
            assertThat(buffer[1]).isEqualTo('\uD83D');
        }
    }

    /** The parser's buffer ended between the two halves, wherever in the text that is; every place is tried. */
    @Test
    void parse_emojiAtEveryPlaceOfABuffer_isRead() {
        for (int fill = 1000; fill < 1040; fill++) {
            String comment = "#" + "x".repeat(fill) + WRENCH + "\n";
            String document = comment
                    + "inputs: {horizon_start: 2027-01, planning_horizon: 3, demand_input: [{source: s, volume: 5}], supply_input: [{resource: A, capacity: 9}]}\n";

            assertThat(PlanningDocument.parse(document)
                            .cycle()
                            .inputs()
                            .horizon()
                            .size())
                    .isEqualTo(3);
        }
    }
}
