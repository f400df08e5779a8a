package dev.sop.examples.cases;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a case finds the others it names. */
final class CaseFolder {

    private final Path file;

    CaseFolder(Path file) {
        this.file = file;
    }

    /** The case of this name, in the file of this name beside the case that names it. */
    PublishedCase read(String name) {
        Path other = file.resolveSibling(name + ".json");
        if (!Files.isRegularFile(other)) {
            throw new IllegalArgumentException("case " + name + ": missing beside " + file.getFileName());
        }
        return PublishedCase.read(other);
    }
}
