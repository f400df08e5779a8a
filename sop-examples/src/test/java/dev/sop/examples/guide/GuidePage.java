package dev.sop.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide beside the test that holds it: every Java block of the page stands in the test too, so that the plans
 * compared are those of the page, and every table of the page is built by the test.
 */
final class GuidePage {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");

    private final String page;
    private final String test;

    private GuidePage(String page, String test) {
        this.page = page;
        this.test = test;
    }

    /** The page of this name under docs/guide, held by this test. */
    static GuidePage of(String name, Class<?> test) {
        return new GuidePage(
                read("docs/guide/" + name),
                read("sop-examples/src/test/java/" + test.getName().replace('.', '/') + ".java"));
    }

    /** A table under this heading, with an empty first column for the names of its rows. */
    GuideTable table(String heading, Column... columns) {
        return new GuideTable(heading, tableLines(heading), List.of(columns));
    }

    /** Every Java block of the page is code of the test, but for imports, comments and white space. */
    void codeIsThatOfTheTest() {
        String code = bare(test);
        List<String> strange = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(page);
        while (blocks.find()) {
            if (!code.contains(bare(blocks.group(1)))) {
                strange.add(blocks.group(1));
            }
        }
        assertThat(strange).isEmpty();
    }

    /** Every heading with a table is named in the test. */
    void tablesAreThoseOfTheTest() {
        List<String> strange = new ArrayList<>();
        String heading = "";
        for (String line : page.split("\n")) {
            Matcher matcher = HEADING.matcher(line);
            heading = matcher.matches() ? matcher.group(1) : heading;
            if (line.startsWith("| |") && !test.contains('"' + heading + '"')) {
                strange.add(heading);
            }
        }
        assertThat(strange).isEmpty();
    }

    private List<String> tableLines(String heading) {
        List<String> lines = new ArrayList<>();
        boolean here = false;
        for (String line : page.split("\n")) {
            Matcher matcher = HEADING.matcher(line);
            here = matcher.matches() ? matcher.group(1).equals(heading) : here;
            if (here && line.startsWith("|")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String bare(String code) {
        return code.replaceAll("(?m)^import .*$", "").replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
