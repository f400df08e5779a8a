package dev.sop.examples.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parts of a Markdown document that can be checked: fenced blocks, inline code, links, headings. */
final class Markdown {

    private static final Pattern INLINE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");

    private final List<Fence> fences = new ArrayList<>();
    private final String prose;

    private Markdown(String text) {
        StringBuilder outside = new StringBuilder();
        List<String> inside = new ArrayList<>();
        Fence open = null;
        int line = 0;
        for (String row : text.split("\n", -1)) {
            line++;
            if (row.strip().startsWith("```")) {
                if (open == null) {
                    open = new Fence(row.strip().substring(3).strip(), line, "");
                } else {
                    fences.add(new Fence(open.info(), open.line(), String.join("\n", inside)));
                    inside.clear();
                    open = null;
                }
            } else if (open != null) {
                inside.add(row);
            } else {
                outside.append(row).append('\n');
            }
        }
        if (open != null) {
            throw new IllegalArgumentException("line " + open.line() + ": a fenced block that is never closed");
        }
        this.prose = outside.toString();
    }

    static Markdown parse(String text) {
        return new Markdown(text);
    }

    /** Fenced blocks whose info string is one of these. */
    List<Fence> fences(String... infos) {
        return fences.stream()
                .filter(fence -> List.of(infos).contains(fence.info()))
                .toList();
    }

    List<String> inlineCode() {
        return groups(INLINE, prose);
    }

    List<String> links() {
        return groups(LINK, prose);
    }

    /** Anchors of the headings, as code hosts make them. */
    List<String> anchors() {
        return groups(HEADING, prose).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /**
     * A fenced block.
     *
     * @param info what stands after the opening fence: {@code java}
     * @param line of the opening fence, from 1
     * @param text between the fences
     */
    record Fence(String info, int line, String text) {}
}
