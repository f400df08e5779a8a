package dev.sop.io.entry;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure: a number, which holds in every bucket; a rate {@code {amount: 5000, per: month}}; or a list with one number for
 * each bucket.
 */
public final class FigureReader {

    public static final ImmutableList<String> RATE_KEYS = ImmutableList.of("amount", "per");

    private FigureReader() {}

    /** The figure under a key, or empty where it cannot be read; {@code place} is where it goes in the cycle. */
    public static Optional<PerBucket> read(String key, DocumentNode node, Reading reading, String place) {
        reading.came(place, node);
        Scalars scalars = new Scalars(reading.findings());
        return switch (node.kind()) {
            case LIST -> series(key, node, reading, scalars);
            case OBJECT -> rate(node, reading, place);
            default -> {
                OptionalDouble number = scalars.number(key, node);
                yield number.isPresent() ? Optional.of(PerBucket.constant(number.getAsDouble())) : Optional.empty();
            }
        };
    }

    private static Optional<PerBucket> series(String key, DocumentNode node, Reading reading, Scalars scalars) {
        if (node.isReported()) {
            return Optional.empty();
        }
        List<DocumentNode> items = node.items();
        reading.series(items.size());
        double[] values = new double[items.size()];
        boolean complete = true;
        for (int t = 0; t < values.length; t++) {
            OptionalDouble number = scalars.number(key, items.get(t));
            complete &= number.isPresent();
            values[t] = number.orElse(0);
        }
        return complete ? Optional.of(PerBucket.of(values)) : Optional.empty();
    }

    private static Optional<PerBucket> rate(DocumentNode node, Reading reading, String place) {
        Fields fields = Fields.of(node, reading, place, RATE_KEYS);
        Optional<DocumentNode> amount =
                fields.required("amount", "a number", "Maybe write {amount: 5000, per: month}.");
        Optional<Period> period = fields.word("per", Period.class);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (amount.get().kind() == Kind.LIST) {
            reading.findings().add(amount.get(), "a number", "Maybe leave amount and per out; a list is per bucket.");
            return Optional.empty();
        }
        OptionalDouble number = fields.scalars().number(amount.get());
        reading.came(place, amount.get());
        return number.isPresent()
                ? Optional.of(PerBucket.rate(number.getAsDouble(), period.orElse(Period.BUCKET)))
                : Optional.empty();
    }
}
