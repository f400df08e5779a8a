package dev.sop.io.entry;

import com.google.common.collect.ImmutableList;
import dev.sop.scenario.CycleFigure;
import java.util.Locale;

/** The words of a change of a scenario, the same for reading and writing. */
public final class ChangeWords {

    /** Adds an amount: {@code plus: {demand: 500}}. */
    public static final String PLUS = "plus";

    /** Sets an amount: {@code set: {capacity: 0}}. */
    public static final String SET = "set";

    /** Moves by buckets: {@code shift: {receipts: 2}}. */
    public static final String SHIFT = "shift";

    /** The keys under which names stand that a change is limited to. */
    public static final ImmutableList<String> SCOPES = ImmutableList.of("products", "resources", "constraints");

    private ChangeWords() {}

    /** The key of a figure. */
    public static String of(CycleFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    /** The key under which names stand for a figure. */
    public static String scope(CycleFigure figure) {
        return switch (figure) {
            case DEMAND, PRICE, STOCK, RECEIPTS, SAFETY_STOCK -> "products";
            case CAPACITY, UNIT_COST, LEAD_TIME -> "resources";
            case LIMIT -> "constraints";
        };
    }
}
