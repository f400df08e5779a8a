package dev.sop.io.entry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure: a number, which holds in every bucket; a rate {@code {amount: 5000, per: month}}; a list with one number for
 * each bucket; or, for quantities, a list with its own period {@code {per: month, amounts: [1000, 1000, 2000]}}.
 */
public final class FigureReader {

    public static final ImmutableList<String> RATE_KEYS = ImmutableList.of("amount", "per", "amounts", "start");

    private static final ImmutableSet<String> QUANTITIES = ImmutableSet.of(
            "volume",
            "volumes",
            "revenue",
            "revenues",
            "capacity",
            "capacities",
            "hours",
            "downtime",
            "quantity",
            "quantities",
            "scheduled_receipts",
            "amount",
            "available",
            "margin");

    private FigureReader() {}

    /** The figure under a key, or empty where it cannot be read; {@code place} is where it goes in the cycle. */
    public static Optional<PerBucket> read(String key, DocumentNode node, Reading reading, String place) {
        reading.came(place, node);
        Scalars scalars = new Scalars(reading.findings());
        return switch (node.kind()) {
            case LIST -> series(key, node, reading, scalars);
            case OBJECT -> rate(key, node, reading, place);
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

    private static Optional<PerBucket> rate(String key, DocumentNode node, Reading reading, String place) {
        Fields fields = Fields.of(node, reading, place, RATE_KEYS);
        boolean list = fields.has("amounts")
                || node.member("amount")
                        .filter(amount -> amount.kind() == Kind.LIST)
                        .isPresent();
        if (list || fields.has("start")) {
            return ownPeriod(key, fields, reading, place);
        }
        Optional<DocumentNode> amount =
                fields.required("amount", "a number", "Maybe write {amount: 5000, per: month}.");
        Optional<Period> period = fields.word("per", Period.class);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble number = fields.scalars().number(amount.get());
        reading.came(place, amount.get());
        return number.isPresent()
                ? Optional.of(PerBucket.rate(number.getAsDouble(), period.orElse(Period.BUCKET)))
                : Optional.empty();
    }

    private static Optional<PerBucket> ownPeriod(String key, Fields fields, Reading reading, String place) {
        DocumentNode node = fields.node();
        boolean stock = place.startsWith("constraints") && key.equals("capacity");
        if (!QUANTITIES.contains(key) || stock) {
            reading.findings()
                    .add(
                            node,
                            "a list with its own period",
                            "a number, or a list with one for each bucket, as this is no quantity to be spread",
                            "Maybe leave per out.");
            return Optional.empty();
        }
        if (fields.has("amount") && fields.has("amounts")) {
            reading.findings().add(node, "amount and amounts", "one of the two", "Maybe leave amount out.");
            return Optional.empty();
        }
        Optional<DocumentNode> amounts = fields.has("amounts") || !fields.has("amount")
                ? fields.required("amounts", "a list", "Maybe write {per: month, amounts: [1000, 1000, 2000]}.")
                : fields.find("amount");
        Optional<DocumentNode> per =
                fields.required("per", "day, week, month, quarter or year", "Maybe add per: month.");
        Optional<Period> period = per.isPresent() ? fields.word("per", Period.class) : Optional.empty();
        Optional<LocalDate> first = fields.find("start").flatMap(day -> start(day, reading));
        if (amounts.isEmpty() || period.isEmpty() || (first.isEmpty() && fields.has("start"))) {
            return Optional.empty();
        }
        List<DocumentNode> items = amounts.get().items();
        if (amounts.get().kind() != Kind.LIST || items.isEmpty()) {
            reading.findings().add(amounts.get(), "a list of numbers", "Maybe amount was meant.");
            return Optional.empty();
        }
        reading.came(place, amounts.get());
        double[] values = new double[items.size()];
        for (int t = 0; t < values.length; t++) {
            OptionalDouble number = fields.scalars().number(key, items.get(t));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            values[t] = number.getAsDouble();
        }
        Period each = period.get();
        return Optional.of(
                first.isPresent() ? PerBucket.list(each, first.get(), values) : PerBucket.list(each, values));
    }

    private static Optional<LocalDate> start(DocumentNode node, Reading reading) {
        Optional<LocalDate> day = Scalars.dayOrMonth(node.text());
        if (day.isEmpty()) {
            reading.findings()
                    .add(node, "the first day (2027-01-04) or month (2027-01) of the list", "Maybe it is no day.");
        }
        return day;
    }
}
