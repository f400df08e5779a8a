package dev.sop.io.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/**
 * A text that never fills a buffer to its end. The YAML parser, when what it has read ends with the first half of a character
 * outside the basic plane (most emoji), reads the second half into the place after it, which a full buffer does not have.
 */
final class RoomForPairs extends FilterReader {

    RoomForPairs(String text) {
        super(new StringReader(text));
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        return super.read(buffer, from, Math.max(Math.min(most, 1), most - 1));
    }
}
