package dev.sop.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sop.SopCycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a host can compile against only grows: every signature of the baseline is still there, or {@code api/breaks.txt} names it with the
 * reason. {@code -Dapi.baseline=write} writes the baseline anew, when a version is cut.
 */
class PublicApiTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("project.root")).resolve("api");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sop");
    private static final PublicApi API = PublicApi.of(Descriptors.ours().values(), OURS);

    @Test
    void signatures_ofTheBaseline_areThereOrNamedAsBroken() throws IOException {
        Path baseline = FOLDER.resolve("baseline.txt");
        if ("write".equals(System.getProperty("api.baseline"))) {
            Files.write(baseline, API.signatures());
        }
        Set<String> missing = missing(new LinkedHashSet<>(Files.readAllLines(baseline)), API.signatures());
        assertThat(missing)
                .as("signatures that are gone without an entry in api/breaks.txt")
                .isSubsetOf(breaks());
        assertThat(breaks()).as("entries of api/breaks.txt that are not gone").isSubsetOf(missing);
    }

    @Test
    void missing_signatureTakenAway_isFound() {
        Set<String> now = new TreeSet<>(API.signatures());
        String reconcile = SopCycle.class.getName() + "#reconcile(): dev.sop.Plan";
        assertThat(now.remove(reconcile)).isTrue();
        assertThat(missing(API.signatures(), now)).containsExactly(reconcile);
    }

    @Test
    void signatures_ofExportedTypes_mentionExportedTypesOnly() {
        assertThat(API.leaks()).isEmpty();
    }

    private static Set<String> missing(Set<String> before, Set<String> now) {
        Set<String> missing = new TreeSet<>(before);
        missing.removeAll(now);
        return missing;
    }

    /** Lines of the file but comments, which give the reasons. */
    private static Set<String> breaks() throws IOException {
        Set<String> breaks = new TreeSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("breaks.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                breaks.add(line);
            }
        }
        return breaks;
    }
}
