package dev.sop.examples.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The artifacts a document names, as Maven or Gradle write them.
 *
 * @param artifact {@code sop-core}
 * @param version {@code 0.1.0}
 */
record Coordinates(String artifact, String version) {

    private static final Pattern MAVEN = Pattern.compile(
            "<groupId>dev\\.sop</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern GRADLE = Pattern.compile("dev\\.sop:([\\w-]+):([\\w.-]+)");
    private static final Pattern PROJECT =
            Pattern.compile("<artifactId>sop-parent</artifactId>\\s*<version>([^<]+)</version>");

    static List<Coordinates> in(String document) {
        List<Coordinates> found = new ArrayList<>();
        for (Pattern pattern : List.of(MAVEN, GRADLE)) {
            for (MatchResult match : pattern.matcher(document).results().toList()) {
                found.add(new Coordinates(match.group(1), match.group(2)));
            }
        }
        return found;
    }

    /** The version the parent pom gives the project. */
    static String projectVersion(String pom) {
        Matcher matcher = PROJECT.matcher(pom);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the parent pom has no version");
        }
        return matcher.group(1);
    }
}
