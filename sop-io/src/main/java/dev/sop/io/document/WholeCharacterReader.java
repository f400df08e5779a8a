package dev.sop.io.document;

import java.io.Reader;

/**
 * Reads text so that no read ends between the two halves of a character outside the basic plane, an emoji for instance. The
 * YAML parser reads on behind the end of its buffer where one does.
 */
final class WholeCharacterReader extends Reader {

    private final String text;
    private int position;

    WholeCharacterReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int left = text.length() - position;
        if (left == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, left);
        if (count > 1 && count < left && Character.isHighSurrogate(text.charAt(position + count - 1))) {
            count--;
        }
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {}
}
