package dev.sop.metrics.internal;

import java.math.BigInteger;

/*
 * A small superaccumulator after Radford M. Neal, "Fast exact summation using small and large superaccumulators",
 * 2015 (arXiv:1505.05571), written from the paper's description.
 *
 * Every finite double is an integer of at most 53 bits times a power of two between 2^-1074 and 2^971. CHUNKS 64-bit
 * integers, each standing 32 bits above the one before, hold the running sum as one long integer in units of
 * 2^-1074. A number falls into two neighbouring chunks; the upper half of each chunk is room for carries, which are
 * only moved up now and then (CARRY_EVERY). Nothing is ever rounded, so neither the order of adding nor the way of
 * splitting and merging can be seen in the sum; total() rounds once, to nearest, ties to even.
 *
 * Blocks go another way first (the paper's "large" form, with exponents as index): one addition into the bin of the
 * number's exponent. 1,024 mantissas of 53 bits fit a bin without overflow; then the bins that were touched are
 * emptied into the chunks. The 16 KiB of bins exist only in sums that are fed by the block.
 */

/** A sum without rounding: the same numbers give the same bits in any order of adding and merging. */
public final class ExactSum implements Sum {
    private static final long serialVersionUID = 1L;
    private static final int CHUNKS = 67;
    private static final int CARRY_EVERY = 1 << 10;
    private static final int BINS = 1 << 11;
    private static final int BINS_HOLD = 1 << 10;
    private static final int NOT_FINITE = 0x7ff;
    private static final int LOWEST_EXPONENT = -1074;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final long LOW_HALF = 0xffffffffL;

    private final long[] chunks = new long[CHUNKS];
    private int additions;
    private long[] bins = new long[0];
    private int binned;
    private int lowestBin = BINS;
    private int highestBin;
    private boolean overflow;

    @Override
    public void add(double term) {
        long bits = Double.doubleToRawLongBits(term);
        int exponent = (int) (bits >>> 52) & NOT_FINITE;
        if (exponent == NOT_FINITE) {
            overflow = true;
            return;
        }
        place(exponent, mantissa(bits, exponent));
    }

    @Override
    public void addBlock(double[] terms, int count) {
        if (bins.length == 0) {
            bins = new long[BINS];
        }
        if (binned + count > BINS_HOLD) {
            emptyBins();
        }
        long[] target = bins;
        int lowest = lowestBin;
        int highest = highestBin;
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(terms[i]);
            int exponent = (int) (bits >>> 52) & NOT_FINITE;
            target[exponent] += mantissa(bits, exponent);
            // zeros (exponent 0) wrap to the top here: they are common and would stretch the range to be emptied
            lowest = Math.min(lowest, (exponent - 1) & NOT_FINITE);
            highest = Math.max(highest, exponent);
        }
        lowestBin = lowest;
        highestBin = highest;
        binned += count;
    }

    /** Adds everything the other sum has seen. The other keeps its value, though its carries may be moved. */
    public void merge(ExactSum other) {
        other.settle();
        long[] added = other.chunks.clone();
        boolean overflowed = other.overflow;
        settle();
        for (int i = 0; i < CHUNKS; i++) {
            chunks[i] += added[i];
        }
        additions = 1;
        overflow |= overflowed;
    }

    @Override
    public double total() {
        settle();
        if (overflow) {
            return Double.NaN;
        }
        BigInteger units = BigInteger.ZERO;
        for (int i = CHUNKS - 1; i >= 0; i--) {
            units = units.shiftLeft(Integer.SIZE).add(BigInteger.valueOf(chunks[i]));
        }
        return rounded(units);
    }

    /**
     * The integer times 2^-1074. Sixty-four leading bits decide the rounding once a lost tail is kept as the last of
     * them.
     */
    private static double rounded(BigInteger units) {
        BigInteger magnitude = units.abs();
        int shift = Math.max(0, magnitude.bitLength() - Long.SIZE);
        BigInteger leading = magnitude.shiftRight(shift);
        if (shift > 0 && magnitude.getLowestSetBit() < shift) {
            leading = leading.setBit(0);
        }
        return Math.scalb(leading.doubleValue(), shift + LOWEST_EXPONENT) * units.signum();
    }

    /** The signed mantissa in units of the last place, with the leading one that normal numbers leave unwritten. */
    private static long mantissa(long bits, int exponent) {
        long unsigned = (bits & MANTISSA) | ((long) ((exponent + NOT_FINITE) & BINS) << 41);
        long sign = bits >> 63;
        return (unsigned ^ sign) - sign;
    }

    private void place(int exponent, long mantissa) {
        if (additions == CARRY_EVERY) {
            carry();
        }
        additions++;
        int position = Math.max(exponent, 1) - 1;
        int chunk = position >> 5;
        int shift = position & 31;
        chunks[chunk] += (mantissa << shift) & LOW_HALF;
        chunks[chunk + 1] += mantissa >> (Integer.SIZE - shift);
    }

    private void emptyBins() {
        if (highestBin == NOT_FINITE) {
            overflow = true;
            bins[NOT_FINITE] = 0;
            highestBin--;
        }
        drain(0);
        for (int exponent = lowestBin + 1; exponent <= highestBin; exponent++) {
            drain(exponent);
        }
        binned = 0;
        lowestBin = BINS;
        highestBin = 0;
    }

    /**
     * Moves one bin, up to 63 bits and a sign, into the chunks as two halves that are each no longer than a mantissa.
     */
    private void drain(int exponent) {
        long content = bins[exponent];
        if (content == 0) {
            return;
        }
        bins[exponent] = 0;
        place(exponent, content & LOW_HALF);
        int upper = Math.max(exponent, 1) + Integer.SIZE;
        place(upper, content >> Integer.SIZE);
    }

    private void settle() {
        if (binned > 0) {
            emptyBins();
        }
        carry();
    }

    /**
     * Moves all carries up; afterwards each chunk but the last is in [0, 2^32), a form that only the exact sum decides.
     */
    private void carry() {
        for (int i = 0; i < CHUNKS - 1; i++) {
            chunks[i + 1] += chunks[i] >> Integer.SIZE;
            chunks[i] &= LOW_HALF;
        }
        additions = 0;
    }
}
