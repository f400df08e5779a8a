package dev.sop.io.document;

import dev.sop.io.document.DocumentNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that a comma broke in two, as a comma ends a value between brackets and braces: {@code {volume: 50,000}} has the key
 * {@code 000}, {@code [1,000, 2,000]} has four values. Each is found by a sign that a right document has not.
 */
final class BrokenNumbers {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern HEAD = Pattern.compile("[-+]?\\d{1,3}");
    private static final Pattern GROUP = Pattern.compile("\\d{3}");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d+.*");

    private BrokenNumbers() {}

    /** Whether a key without a value is the rest of the number before it: a key of digits. */
    static boolean isRest(String key, DocumentNode value, DocumentNode before) {
        return value.kind() == Kind.NOTHING
                && before.kind() == Kind.NUMBER
                && DIGITS.matcher(key).matches();
    }

    /** Reports a number that continues in keys of digits: {@code 1}, then {@code 200} and {@code 000}. */
    static void report(DocumentNode number, List<String> rest, Findings findings) {
        report(number, number.text(), rest, findings);
    }

    /**
     * Reports a list whose commas separate thousands or decimals, so that each of its numbers can be refused once, at the list.
     * The signs: a group of three digits that begins with 0; or commas with and without a blank, where each comma without one is
     * followed by a group of three digits and some number begins with one or two, or cuts a pair of other digits.
     */
    static boolean reportList(DocumentNode list, Findings findings) {
        boolean zeros = list.items().stream().skip(1).anyMatch(BrokenNumbers::hasLeadingZero);
        List<List<DocumentNode>> runs = runs(list.items(), zeros);
        boolean joined = runs.stream().anyMatch(run -> run.size() > 1);
        if (!joined) {
            return false;
        }
        boolean thousands = runs.stream().allMatch(BrokenNumbers::areThousands);
        boolean mixed = runs.size() > 1;
        boolean shortHead = runs.stream()
                .anyMatch(run -> run.size() > 1 && digits(run.get(0).text()) < 3);
        boolean pairs = mixed && runs.stream().allMatch(run -> run.size() == 2) && !thousands;
        if (!(thousands && (zeros || (mixed && shortHead))) && !(pairs && !zeros)) {
            return false;
        }
        List<String> written = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        for (List<DocumentNode> run : runs) {
            List<String> texts = run.stream().map(DocumentNode::text).toList();
            written.add(String.join(",", texts));
            meant.add(thousands ? String.join("", texts) : String.join(".", texts));
        }
        findings.add(
                list,
                "[" + DocumentNode.cut(String.join(", ", written)) + "]",
                "numbers without separators of thousands and with a decimal point, as a comma ends a number here",
                "Maybe write [" + DocumentNode.cut(String.join(", ", meant)) + "].");
        return true;
    }

    private static void report(DocumentNode at, String head, List<String> rest, Findings findings) {
        String written = head + "," + String.join(",", rest);
        Optional<String> thousands = thousands(head, rest);
        String last = rest.get(rest.size() - 1);
        String decimal = head.replace(".", "") + String.join("", rest.subList(0, rest.size() - 1)) + "." + last;
        findings.add(
                at,
                DocumentNode.cut(written),
                "a number without separators of thousands and with a decimal point, as a comma ends a number here",
                thousands
                        .map(number -> "Maybe write " + DocumentNode.cut(number) + ".")
                        .orElse("Maybe write " + DocumentNode.cut(decimal) + "."));
    }

    private static Optional<String> thousands(String head, List<String> rest) {
        boolean grouped = HEAD.matcher(head).matches()
                && digits(head) > 0
                && !head.matches("[-+]?0+")
                && rest.stream().allMatch(group -> GROUP.matcher(group).matches());
        return grouped ? Optional.of(head + String.join("", rest)) : Optional.empty();
    }

    /** The numbers of a list that follow each other without a blank after the comma; only groups of three digits follow where that is said. */
    private static List<List<DocumentNode>> runs(List<DocumentNode> items, boolean groupsOnly) {
        List<List<DocumentNode>> runs = new ArrayList<>();
        DocumentNode before = null;
        for (DocumentNode item : items) {
            if (item.kind() != Kind.NUMBER) {
                return List.of();
            }
            boolean follows = before != null
                    && before.line() == item.line()
                    && before.column() + before.text().length() + 1 == item.column()
                    && (!groupsOnly || GROUP.matcher(item.text()).matches());
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(item);
            before = item;
        }
        return runs;
    }

    private static boolean areThousands(List<DocumentNode> run) {
        return run.size() == 1
                || (HEAD.matcher(run.get(0).text()).matches()
                        && run.stream()
                                .skip(1)
                                .allMatch(item -> GROUP.matcher(item.text()).matches()));
    }

    private static boolean hasLeadingZero(DocumentNode item) {
        return LEADING_ZERO.matcher(item.text()).matches();
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
