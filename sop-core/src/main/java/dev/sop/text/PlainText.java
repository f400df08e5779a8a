package dev.sop.text;

/**
 * Text that draws what it says, wherever it is shown. Not plain are
 *
 * <ul>
 *   <li>control characters: U+0000 to U+001F, U+007F to U+009F, line breaks and tabs among them;
 *   <li>characters that turn the direction of writing: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069;
 *   <li>line and paragraph separators: U+2028, U+2029;
 *   <li>characters without a shape: U+180E, U+200B, U+2060 to U+2065, U+206A to U+206F, U+FEFF, U+FFF9 to U+FFFB, U+E0000 to
 *       U+E007F;
 *   <li>what is no character: half a surrogate pair, and the last two code points of each plane.
 * </ul>
 *
 * <p>Joiners (U+200C, U+200D) are plain: Persian words, Indic scripts and emoji are written with them.
 */
public final class PlainText {

    private PlainText() {}

    /** Whether the code point is a plain one. */
    public static boolean isPlain(int codePoint) {
        boolean control = codePoint < 0x20 || (codePoint >= 0x7F && codePoint <= 0x9F);
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        boolean none = (codePoint & 0xFFFE) == 0xFFFE;
        return !control && !surrogate && !none && !isUnseen(codePoint);
    }

    private static boolean isUnseen(int c) {
        if (c < 0x600) {
            return false;
        }
        boolean turns = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E);
        boolean shapeless = c == 0x180E
                || c == 0x200B
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0xE0000 && c <= 0xE007F);
        return turns || shapeless;
    }

    /** The text as one line that draws nothing: each character that is not plain becomes a space. */
    public static String of(String text) {
        if (text.codePoints().allMatch(PlainText::isPlain)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(isPlain(c) ? c : ' '));
        return plain.toString();
    }
}
