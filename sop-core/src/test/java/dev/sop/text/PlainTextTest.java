package dev.sop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    /** By the categories of Unicode: Cc, Zl, Zp and Cs are not plain, nor is Cf but for soft hyphens, signs and joiners. */
    @Test
    void isPlain_belowU3000_followsTheCategories() {
        for (int c = 0; c < 0x3000; c++) {
            int type = Character.getType(c);
            boolean sign = c == 0xAD || (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2;
            sign |= c == 0x890 || c == 0x891;
            boolean joiner = c == 0x200C || c == 0x200D;
            boolean format = type == Character.FORMAT && !sign && !joiner;
            boolean control = type == Character.CONTROL;
            boolean separator = type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
            boolean reserved = c == 0x2065;

            assertThat(PlainText.isPlain(c)).as("U+%04X", c).isEqualTo(!control && !format && !separator && !reserved);
        }
    }

    @Test
    void isPlain_surrogatesAndWhatIsNoCharacter_isNot() {
        assertThat(IntStream.of(0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0001))
                .noneMatch(PlainText::isPlain);
        assertThat(IntStream.of('a', 0xE4, 0x65E5, 0xFFFD, 0x1F600)).allMatch(PlainText::isPlain);
    }

    @Test
    void of_eachThatIsNotPlain_becomesASpace() {
        assertThat(PlainText.of("\u001b[2Jup\u202e\u2028 \ud83d!")).isEqualTo(" [2Jup    !");
        assertThat(PlainText.of("a\nb\tc\u0085d\u009b")).isEqualTo("a b c d ");
        assertThat(PlainText.of("Gr\u00f6\u00dfe \ud83d\ude00")).isEqualTo("Gr\u00f6\u00dfe \ud83d\ude00");
    }
}
