package dev.sop.io.document;

import dev.sop.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a document: never more than a limit, UTF-8 and nothing else, and free of characters that no document has. A
 * byte order mark of UTF-8 is dropped.
 */
public final class DocumentText {

    private static final String UTF_8 = "UTF-8 text";

    private DocumentText() {}

    /** The text of a file. */
    public static String read(Path file, long largestBytes) {
        if (Files.isDirectory(file)) {
            throw Findings.refusal(
                    "'" + name(file) + "', a directory", "a file", "Maybe name the document inside the directory.");
        }
        if (!Files.exists(file)) {
            throw Findings.refusal(
                    "'" + name(file) + "', which does not exist",
                    "a file",
                    "Maybe the name is spelled another way, or the path starts in another directory.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, largestBytes);
        } catch (AccessDeniedException e) {
            throw Findings.refusal(
                    "'" + name(file) + "', which may not be read", "a readable file", "Maybe a permission is missing.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a stream, which stays open; at most one byte above the limit is read. */
    public static String read(InputStream in, long largestBytes) {
        try {
            byte[] bytes = in.readNBytes((int) Math.min(largestBytes + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > largestBytes) {
                throw tooLarge(largestBytes, "bytes");
            }
            return decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text that is in memory already. */
    public static String check(String text, long largestBytes) {
        if (text.length() > largestBytes) {
            throw tooLarge(largestBytes, "characters");
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < plain.length()
                    && Character.isLowSurrogate(plain.charAt(i + 1));
            if (pair) {
                i++;
            } else if (!isText(c)) {
                throw unprintable(plain, i);
            }
        }
        return plain;
    }

    private static String decode(byte[] bytes) {
        refuseOtherEncodings(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw refusalAt(
                    text,
                    text.length(),
                    String.format("a byte 0x%02X that is not UTF-8", bytes[in.position()]),
                    UTF_8,
                    "Maybe the file was saved as Windows-1252 or Latin-1; save it as UTF-8.");
        }
        return check(text, bytes.length);
    }

    private static void refuseOtherEncodings(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        boolean zeroes = bytes.length > 1 && (first == 0) != (second == 0);
        if (marked || zeroes) {
            throw Findings.refusal(
                    marked ? "UTF-16 (by its byte order mark)" : "UTF-16 (by its zero bytes)",
                    UTF_8,
                    "Maybe the file was saved as \"Unicode\"; save it as UTF-8.");
        }
    }

    private static boolean isText(char c) {
        boolean latin = c >= 0x20 && c < 0x7F;
        boolean beyond = c >= 0xA0 && !Character.isSurrogate(c) && c < 0xFFFE && c != 0xFEFF;
        return latin || beyond || c == '\n' || c == '\r' || c == '\t' || c == 0x85;
    }

    private static RuntimeException unprintable(String text, int at) {
        char c = text.charAt(at);
        return refusalAt(
                text,
                at,
                String.format("the character U+%04X%s", (int) c, c == 0 ? " (NUL)" : ""),
                "printable text, tabs and line breaks",
                c == 0 ? "Maybe this is not a text file." : "Maybe it was copied along unseen; delete it.");
    }

    private static RuntimeException refusalAt(String text, int at, String value, String expected, String fix) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        Findings findings = new Findings();
        findings.add(new Findings.Finding(ProblemKind.FORM, "document", line, at - start + 1, value, expected, fix));
        return findings.exception();
    }

    private static RuntimeException tooLarge(long limit, String unit) {
        return Findings.refusal(
                "more than " + String.format(java.util.Locale.ROOT, "%,d", limit) + " " + unit,
                "at most that",
                "Maybe it is not a planning document, or the limit is to be raised with"
                        + " ReadOptions.largestBytes(...).");
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return DocumentNode.cut(name == null ? file.toString() : name.toString());
    }
}
