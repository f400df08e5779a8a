package dev.sop.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.examples.cases.CaseResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small cases, with single quotes, into a folder and runs them. */
final class SmallCase {

    private final Path folder;

    SmallCase(Path folder) {
        this.folder = folder;
    }

    /** Figures of the expected object need enough decimals to be compared strictly. */
    void isOk(String kind, String data, String expected) throws IOException {
        CaseResult result = run(kind, data, expected);
        assertThat(result.outcome()).as(result.line()).isEqualTo(Outcome.OK);
    }

    CaseResult run(String kind, String data, String expected) throws IOException {
        return CaseRunner.run(write("small", kind, data, expected));
    }

    Path write(String name, String kind, String data, String expected) throws IOException {
        String json =
                "{'name': '" + name + "', 'kind': '" + kind + "', 'data': " + data + ", 'expected': " + expected + "}";
        return Files.writeString(folder.resolve(name + ".json"), json.replace('\'', '"'));
    }
}
