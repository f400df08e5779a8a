package dev.sop.certificate;

import com.google.common.collect.ImmutableList;

/**
 * The cost of a plan by type, in the cycle's currency. The lines sum to the total.
 *
 * @param lines one for each type, in the order of {@link CostType}; types that cost nothing are there with 0
 * @param total sum of the lines, in their order
 */
public record CostBreakdown(ImmutableList<CostLine> lines, double total) {

    /** The breakdown with these lines. */
    public static CostBreakdown of(Iterable<CostLine> lines) {
        ImmutableList<CostLine> list = ImmutableList.copyOf(lines);
        double total = 0;
        for (CostLine line : list) {
            total += line.amount();
        }
        return new CostBreakdown(list, total);
    }

    /** The amount of one type; 0 where it has no line. */
    public double amount(CostType type) {
        double amount = 0;
        for (CostLine line : lines) {
            if (line.type() == type) {
                amount += line.amount();
            }
        }
        return amount;
    }

    /** Money spent: all lines but the penalties. */
    public double spent() {
        double spent = 0;
        for (CostLine line : lines) {
            if (line.type().isSpent()) {
                spent += line.amount();
            }
        }
        return spent;
    }
}
