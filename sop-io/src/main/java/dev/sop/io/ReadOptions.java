package dev.sop.io;

import java.time.YearMonth;
import java.util.Optional;

/**
 * How a document is read. {@code ReadOptions.standard().defaultStart(YearMonth.of(2027, 1))} also reads documents that name
 * no first bucket.
 *
 * @param start first month of the horizon of a document that names none; empty: such a document is refused. When it is
 *     taken, the document says so among its {@link PlanningDocument#assumptions()}
 * @param format how the document is written down; empty: JSON where it begins with an opening brace, else YAML
 * @param largestBytes most bytes read, above 0; a longer document is refused after reading this many. 20,000,000 by default
 */
public record ReadOptions(Optional<YearMonth> start, Optional<DocumentFormat> format, long largestBytes) {

    /** The largest document read unless said otherwise: 20,000,000 bytes. */
    public static final long LARGEST_BYTES = 20_000_000;

    private static final ReadOptions STANDARD = new ReadOptions(Optional.empty(), Optional.empty(), LARGEST_BYTES);

    /** Refuses a limit that lets nothing through, or more than an array can hold. */
    public ReadOptions {
        if (largestBytes < 1 || largestBytes > 1_000_000_000) {
            throw new IllegalArgumentException("largestBytes: " + largestBytes
                    + ", expected 1 to 1,000,000,000. Maybe it was given in megabytes.");
        }
    }

    /** No default start, the format by the first character, at most 20,000,000 bytes. */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /** The same options, with the first month of a horizon that names none. */
    public ReadOptions defaultStart(YearMonth month) {
        return new ReadOptions(Optional.of(month), format, largestBytes);
    }

    /** The same options for a document in this format. */
    public ReadOptions format(DocumentFormat given) {
        return new ReadOptions(start, Optional.of(given), largestBytes);
    }

    /** The same options for documents of at most this many bytes. */
    public ReadOptions largestBytes(long bytes) {
        return new ReadOptions(start, format, bytes);
    }
}
