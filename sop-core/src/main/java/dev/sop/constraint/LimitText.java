package dev.sop.constraint;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import dev.sop.text.RefusedValueException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grammar of limits written as text; {@link Constraint#parse} documents the accepted forms. */
final class LimitText {

    private static final int MAX_LENGTH = 500;

    private static final String NUMBER = "(?<number>\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String BOUND_WORD = "(?:max(?:imum)?\\.?|min(?:imum)?\\.?|at most|at least|up to|no more than"
            + "|not more than|no less than|not less than)";
    private static final String BEFORE = "(?:(?<before>" + BOUND_WORD + ")(?:\\s*:\\s*|\\s+)(?:of\\s+)?)?";
    private static final String AFTER = "(?:\\s+(?<after>" + BOUND_WORD + "))?";
    private static final String PERIOD = "(?:\\s+(?<middle>" + BOUND_WORD + "))?"
            + "(?:\\s*(?:per|a|an|each|every|/)\\s*(?<period>bucket|day|week|month|quarter|year))?";
    private static final String WORD_END = "(?![\\p{L}0-9])";

    /** Words that change what a number means; where one stands in place of a unit the text is not understood. */
    private static final String NO_UNIT =
            "(?:per|a|an|each|every|in(?! (?:stock|store|storage))|on|at|to|and|or|between"
                    + "|until|than|plus|minus|times|hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annual|annually"
                    + "|p\\.?[amw]\\.?|total|overall|k|m(?= units?| pieces| pcs| hours)|mio|mln|mn|bn|tsd|hundreds?|thousands?"
                    + "|millions?|billions?|dozens?|e[0-9]+|max|maximum|min|minimum|most|least|less|more|up|no|not|shifts?"
                    + "|overtime)" + WORD_END;

    private static final String UNIT_WORD = "(?!" + NO_UNIT + ")\\p{L}[\\p{L}0-9.-]{0,39}";
    private static final String UNIT = "(?:\\s*(?<unit>" + UNIT_WORD + "(?: " + UNIT_WORD + "){0,3}))?";

    private static final Pattern OVERTIME_SHARE =
            pattern("(?:overtime\\s+)?" + BEFORE + NUMBER + "\\s*%\\s*(?:of\\s+)?(?:overtime)?" + AFTER);
    private static final Pattern NO_OVERTIME = pattern("(?:no|without) overtime");
    private static final Pattern OVERTIME_AMOUNT =
            pattern(BEFORE + NUMBER + "\\s*(?<unit>hours?|hrs?|h|units?)\\s+(?:of\\s+)?overtime" + PERIOD + AFTER);
    private static final Pattern SHIFTS =
            pattern(BEFORE + NUMBER + "\\s*shifts?(?:\\s+of\\s+(?<hours>\\d+(?:\\.\\d+)?)\\s*(?:hours?|hrs?|h))?"
                    + "(?:\\s+(?:per|a)\\s+day)?" + AFTER);
    private static final Pattern AMOUNT = pattern(
            "(?:(?<subject>[^:%]{1,200}?)(?<colon>\\s*:\\s*|\\s+))??" + BEFORE + NUMBER + UNIT + PERIOD + AFTER);
    private static final Pattern AT_CAPACITY =
            pattern("(?<subject>.{1,200}?)\\s+(?:is\\s+)?(?:at|at its|at full)\\s+(?:capacity|limit)");

    private static final Pattern NAMED = pattern("(?<subject>[^:%]{1,200}?)\\s*:\\s*(?<rest>.+)");

    /** What a subject cannot hold: a bound the number would lose, or a limit of another kind. */
    private static final Pattern NO_SUBJECT =
            pattern("(?<![\\p{L}0-9])(?:max|maximum|min|minimum|most|least|up to|less|more|than|not|overtime|shifts?)"
                    + WORD_END);

    /** How the words before a number begin and end, without a colon between, where they are more than a name. */
    private static final Pattern NO_NAME =
            pattern("[^\\p{L}].*|(?:.*[^\\p{L}0-9])?(?:to|and|or|between|over|under|above"
                    + "|below|about|around|approximately|roughly|ca\\.?)|.*\\d ?[-\\u2013\\u2014]");

    /** Thousands in German, a fraction in English: 5.000 is refused rather than guessed. */
    private static final Pattern AMBIGUOUS_NUMBER = pattern("[1-9]\\d{0,2}\\.\\d{3}");

    private LimitText() {}

    static Constraint parse(String type, String text, Set<ResourceId> known) {
        ConstraintId id = ConstraintId.of(type.strip());
        String limit = CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
        if (limit.isEmpty() || limit.length() > MAX_LENGTH) {
            throw unreadable(type, text);
        }
        Type kind = Type.of(type).orElseThrow(() -> unknownType(type));
        return overtime(id, limit)
                .<Constraint>map(found -> found)
                .or(() -> shifts(id, limit))
                .or(() -> named(id, kind, limit))
                .or(() -> atCapacity(id, kind, limit))
                .or(() -> amount(id, kind, limit, known))
                .orElseThrow(() -> unreadable(type, text));
    }

    /** Overtime or shifts of the resource before the colon. */
    private static Optional<Constraint> named(ConstraintId id, Type type, String text) {
        Matcher named = NAMED.matcher(text);
        if (!type.isLabour()
                || !named.matches()
                || NO_SUBJECT.matcher(named.group("subject")).find()) {
            return Optional.empty();
        }
        ImmutableSet<ResourceId> at = ImmutableSet.of(ResourceId.of(named.group("subject")));
        return overtime(id, named.group("rest"))
                .<Constraint>map(limit -> limit.withResources(at))
                .or(() -> shifts(id, named.group("rest")).map(limit -> limit.withResources(at)));
    }

    private static Optional<OvertimeLimit> overtime(ConstraintId id, String text) {
        if (NO_OVERTIME.matcher(text).matches()) {
            return Optional.of(new OvertimeLimit.Builder()
                    .id(id)
                    .shareOfRegular(PerBucket.constant(0))
                    .build());
        }
        Matcher share = OVERTIME_SHARE.matcher(text);
        if (share.matches()
                && text.toLowerCase(Locale.ROOT).contains("overtime")
                && isMaximum(share, "before", "after")) {
            return Optional.of(new OvertimeLimit.Builder()
                    .id(id)
                    .shareOfRegular(PerBucket.constant(number(share) / 100))
                    .build());
        }
        Matcher amount = OVERTIME_AMOUNT.matcher(text);
        if (amount.matches()
                && isMaximum(amount, "before", "middle", "after")
                && !AMBIGUOUS_NUMBER.matcher(amount.group("number")).matches()) {
            return Optional.of(new OvertimeLimit.Builder()
                    .id(id)
                    .amount(Constraint.rate(number(amount), period(amount)))
                    .unit(unit(amount))
                    .build());
        }
        return Optional.empty();
    }

    private static Optional<ShiftLimit> shifts(ConstraintId id, String text) {
        Matcher shifts = SHIFTS.matcher(text);
        if (!shifts.matches() || !isMaximum(shifts, "before", "after")) {
            return Optional.empty();
        }
        ShiftLimit limit = new ShiftLimit.Builder()
                .id(id)
                .shifts(PerBucket.constant(number(shifts)))
                .build();
        String hours = shifts.group("hours");
        return Optional.of(hours == null ? limit : limit.withHoursPerShift(Double.parseDouble(hours)));
    }

    private static Optional<Constraint> atCapacity(ConstraintId id, Type type, String text) {
        Matcher full = AT_CAPACITY.matcher(text);
        if (!full.matches()
                || type.shared == null
                || NO_SUBJECT.matcher(full.group("subject")).find()) {
            return Optional.empty();
        }
        return Optional.of(new UnquantifiedLimit.Builder()
                .id(id)
                .kind(type.shared)
                .subject(full.group("subject"))
                .text(text)
                .build());
    }

    private static Optional<Constraint> amount(ConstraintId id, Type type, String text, Set<ResourceId> known) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches() || isMisleading(amount)) {
            return Optional.empty();
        }
        var perBucket = Constraint.rate(number(amount), period(amount));
        ImmutableSet<ResourceId> at = resources(amount, type, known);
        boolean minimum = isMinimum(amount, "before", "middle", "after");
        if (minimum && isMaximumSaid(amount, "before", "middle", "after")) {
            return Optional.empty();
        }
        if (type == Type.PRODUCTION) {
            ProductionRange range =
                    new ProductionRange.Builder().id(id).resources(at).build();
            return Optional.of(minimum ? range.withMinimum(perBucket) : range.withMaximum(perBucket));
        }
        if (minimum) {
            return Optional.empty();
        }
        if (type == Type.OVERTIME) {
            return Optional.of(new OvertimeLimit.Builder()
                    .id(id)
                    .amount(perBucket)
                    .unit(unit(amount))
                    .resources(at)
                    .build());
        }
        if (type == Type.STORAGE) {
            return period(amount) == Period.BUCKET
                    ? Optional.of(new StorageLimit.Builder()
                            .id(id)
                            .capacity(perBucket)
                            .build())
                    : Optional.empty();
        }
        if (type.shared == null) {
            return Optional.empty();
        }
        return Optional.of(SharedLimit.of(id.value(), type.shared, perBucket).withResources(at));
    }

    /**
     * The resource a name before the amount stands for. Materials and suppliers are often no resource of the cycle: their name
     * is for people then. Storage belongs to no resource.
     */
    private static ImmutableSet<ResourceId> resources(Matcher amount, Type type, Set<ResourceId> known) {
        String subject = amount.group("subject");
        if (subject == null || subject.isBlank() || type == Type.STORAGE) {
            return ImmutableSet.of();
        }
        ResourceId named = ResourceId.of(subject);
        boolean free = type == Type.MATERIAL || type == Type.SUPPLIER;
        return free && !known.contains(named) ? ImmutableSet.of() : ImmutableSet.of(named);
    }

    /** Hours or units, where the text says so. */
    private static Optional<CapacityUnit> unit(Matcher amount) {
        String word = amount.group("unit");
        if (word == null) {
            return Optional.empty();
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "hour", "hours", "hr", "hrs", "h" -> Optional.of(CapacityUnit.HOURS);
            case "unit", "units" -> Optional.of(CapacityUnit.UNITS);
            default -> Optional.empty();
        };
    }

    /** Whether the words around the number may mean something else than this amount. */
    private static boolean isMisleading(Matcher amount) {
        String number = amount.group("number");
        if (AMBIGUOUS_NUMBER.matcher(number).matches()) {
            return true;
        }
        String subject = amount.group("subject");
        if (subject == null) {
            return false;
        }
        if (NO_SUBJECT.matcher(subject).find()) {
            return true;
        }
        boolean named = amount.group("colon").contains(":");
        boolean mayBelongToTheName = number.contains(" ") && amount.group("before") == null;
        return !named && (mayBelongToTheName || NO_NAME.matcher(subject).matches());
    }

    /** Whether the number is an upper bound: no word says otherwise. */
    private static boolean isMaximum(Matcher match, String... groups) {
        return !isMinimum(match, groups);
    }

    private static boolean isMinimum(Matcher match, String... groups) {
        return Stream.of(groups).map(match::group).anyMatch(word -> word != null && isLower(word));
    }

    private static boolean isMaximumSaid(Matcher match, String... groups) {
        return Stream.of(groups).map(match::group).anyMatch(word -> word != null && !isLower(word));
    }

    private static boolean isLower(String bound) {
        String lower = bound.toLowerCase(Locale.ROOT);
        return lower.contains("min") || lower.contains("least") || lower.contains("less");
    }

    private static double number(Matcher match) {
        return Double.parseDouble(CharMatcher.anyOf(", ").removeFrom(match.group("number")));
    }

    private static Period period(Matcher match) {
        String word = match.group("period");
        return word == null ? Period.BUCKET : Period.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    @SuppressWarnings("OrphanedFormatString") // 10% overtime is a percentage
    private static RefusedValueException unreadable(String type, String text) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        return new RefusedValueException(
                "limit of type '" + type + "'",
                "cannot read '" + shown + "'",
                "a form such as '10% overtime max', 'no overtime', 'max 200 hours overtime per month',"
                        + " 'max 2 shifts', '5000 units per month', 'Supplier X: max 5000 units per month',"
                        + " 'min 500 units per month' (type production) or 'Supplier X at capacity'",
                "Maybe give the limit as numbers instead of text.");
    }

    private static RefusedValueException unknownType(String type) {
        return new RefusedValueException(
                "type of constraint",
                "'" + type + "'",
                "one of labor, overtime, material, supplier, machine, production, storage",
                "Maybe it is spelled another way.");
    }

    private enum Type {
        LABOUR(SharedKind.LABOUR),
        OVERTIME(SharedKind.LABOUR),
        MATERIAL(SharedKind.MATERIAL),
        SUPPLIER(SharedKind.SUPPLIER),
        MACHINE(SharedKind.MACHINE),
        PRODUCTION(null),
        STORAGE(null);

        private final @Nullable SharedKind shared;

        Type(@Nullable SharedKind shared) {
            this.shared = shared;
        }

        /** Whether limits of overtime and shifts have this type. */
        boolean isLabour() {
            return shared == SharedKind.LABOUR;
        }

        static Optional<Type> of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "labor", "labour", "shifts" -> Optional.of(LABOUR);
                case "overtime" -> Optional.of(OVERTIME);
                case "material", "materials", "component" -> Optional.of(MATERIAL);
                case "supplier", "vendor" -> Optional.of(SUPPLIER);
                case "machine", "capacity", "work centre", "work center" -> Optional.of(MACHINE);
                case "production", "output" -> Optional.of(PRODUCTION);
                case "storage", "warehouse" -> Optional.of(STORAGE);
                default -> Optional.empty();
            };
        }
    }
}
