package dev.sop.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.SopCycle;
import dev.sop.assumption.Assumption;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentText;
import dev.sop.io.document.Findings;
import dev.sop.io.reading.CycleReader;
import dev.sop.io.reading.ReadCycle;
import dev.sop.io.writing.CycleWriter;
import dev.sop.io.writing.TreeText;
import dev.sop.scenarios.StandardScenarios;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A planning cycle as a document, in YAML or JSON. {@code PlanningDocument.read(Path.of("cycle.yaml")).cycle()} is the cycle
 * of a file; {@code PlanningDocument.write(cycle, DocumentFormat.YAML)} is a document that reads back as an equal cycle.
 *
 * <p>Reading gives a whole cycle or an {@link dev.sop.problem.InvalidCycleException} with everything that is wrong, each
 * mistake at its place: {@code inputs.demand_input[3].volumes[7] (line 12, column 30)}. No document makes it construct an
 * object, follow an alias, or read more than {@link ReadOptions#largestBytes()}.
 *
 * @param cycle the cycle
 * @param outputs which of the six answers the document asks for; all where it does not say
 */
public record PlanningDocument(SopCycle cycle, ImmutableSet<PlanOutput> outputs) {

    private static final List<String> OUTPUTS =
            Arrays.stream(PlanOutput.values()).map(PlanningDocument::word).toList();

    /** The document in a file, read with {@link ReadOptions#standard()}. */
    public static PlanningDocument read(Path file) {
        return read(file, ReadOptions.standard());
    }

    /**
     * The document in a file.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong, also where the file is none
     * @throws java.io.UncheckedIOException where the file cannot be read to its end
     */
    public static PlanningDocument read(Path file, ReadOptions options) {
        return of(DocumentText.read(file, options.largestBytes()), options);
    }

    /**
     * The document in a stream, which stays open; at most one byte above the limit is read.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong
     * @throws java.io.UncheckedIOException where the stream cannot be read to its end
     */
    public static PlanningDocument read(InputStream in, ReadOptions options) {
        return of(DocumentText.read(in, options.largestBytes()), options);
    }

    /** The document in a text, read with {@link ReadOptions#standard()}. */
    public static PlanningDocument parse(String text) {
        return parse(text, ReadOptions.standard());
    }

    /**
     * The document in a text.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong
     */
    public static PlanningDocument parse(String text, ReadOptions options) {
        return of(DocumentText.check(text, options.largestBytes()), options);
    }

    /**
     * What had to be assumed before the cycle could be planned: what the document itself says, and a start of the horizon
     * that it does not name. The plan lists them first.
     */
    public ImmutableList<Assumption> assumptions() {
        return cycle.inputs().assumptions();
    }

    /** A document that reads back as an equal cycle and asks for all six answers. */
    public static String write(SopCycle cycle, DocumentFormat format) {
        return TreeText.of(CycleWriter.write(cycle, OUTPUTS), format == DocumentFormat.JSON);
    }

    private static PlanningDocument of(String text, ReadOptions options) {
        Findings findings = new Findings();
        DocumentNode root = DocumentTree.of(text, options, findings, "a planning document");
        ReadCycle read = CycleReader.read(root, findings, options.start(), StandardScenarios.all(), OUTPUTS);
        return new PlanningDocument(
                read.cycle(),
                read.outputs().stream().map(PlanningDocument::output).collect(ImmutableSet.toImmutableSet()));
    }

    private static PlanOutput output(String word) {
        return PlanOutput.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(PlanOutput output) {
        return output.name().toLowerCase(Locale.ROOT);
    }
}
