package dev.sop.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.SopCycle;
import dev.sop.io.PlanningDocument;
import dev.sop.metrics.MetricResult;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a careful host looks for before it takes a library: versions that belong together, origin, licence. */
class ReleaseTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @Test
    void bom_everyPublishedModule_isListedAtTheProjectsVersion() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String bom = Files.readString(ROOT.resolve("sop-bom/pom.xml"));
        Set<String> published = new TreeSet<>();
        for (MatchResult module : MODULE.matcher(pom).results().toList()) {
            String name = module.group(1);
            String own = Files.readString(ROOT.resolve(name).resolve("pom.xml"));
            if (!own.contains("<maven.deploy.skip>true</maven.deploy.skip>") && !name.equals("sop-bom")) {
                published.add(name);
            }
        }
        List<Coordinates> listed = Coordinates.in(bom);

        assertThat(listed.stream().map(Coordinates::version))
                .allMatch(version -> version.equals(Coordinates.projectVersion(pom)));
        published.add("sop-bom");
        assertThat(listed.stream().map(Coordinates::artifact).collect(Collectors.toSet()))
                .isEqualTo(published);
    }

    @Test
    void poms_published_nameOriginAndLicence() throws IOException {
        for (String pom : List.of("pom.xml", "sop-bom/pom.xml")) {
            assertThat(Files.readString(ROOT.resolve(pom)))
                    .contains("<url>", "<scm>", "<connection>", "<developers>", "<licenses>", "Apache-2.0");
        }
    }

    @Test
    void jars_eachModule_carryTheLicence() throws Exception {
        for (Class<?> of : List.of(SopCycle.class, PlanningDocument.class, MetricResult.class)) {
            String type = "/" + of.getName().replace('.', '/') + ".class";
            String place = String.valueOf(of.getResource(type));
            URL licence = URI.create(place.substring(0, place.length() - type.length()) + "/META-INF/LICENSE")
                    .toURL();
            try (var in = licence.openStream()) {
                assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
            }
        }
    }
}
