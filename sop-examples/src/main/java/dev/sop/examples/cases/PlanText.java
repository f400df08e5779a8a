package dev.sop.examples.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plan told in words: {@code 38/day with 7.6 workers, rest subcontracted}. */
final class PlanText {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern DAILY = Pattern.compile(NUMBER + "\\s*(?:units\\s*)?(?:/|per |a )\\s*day");
    private static final Pattern WORKERS = Pattern.compile(NUMBER + "\\s*workers");
    private static final Pattern RATES =
            Pattern.compile("daily rates?:?\\s*(" + NUMBER + "(?:\\s*,\\s*" + NUMBER + ")+)");

    private final String text;

    PlanText(String text) {
        this.text = text;
    }

    /** Units made on each working day. */
    Optional<Double> dailyRate() {
        return first(DAILY);
    }

    Optional<Double> workers() {
        return first(WORKERS);
    }

    /** Daily rates, one for each period. */
    Optional<double[]> rates() {
        return list(RATES);
    }

    /** Whether production follows demand. */
    boolean isChase() {
        return text.contains("chase");
    }

    /** Whether a partner makes what is missing. */
    boolean isSubcontracted() {
        return text.contains("subcontract");
    }

    private Optional<Double> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    }

    private Optional<double[]> list(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(Stream.of(matcher.group(1).split("\\s*,\\s*"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                : Optional.empty();
    }
}
