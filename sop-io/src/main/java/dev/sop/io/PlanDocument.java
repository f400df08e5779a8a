package dev.sop.io;

import dev.sop.Plan;
import dev.sop.io.document.DocumentText;
import dev.sop.io.document.Findings;
import dev.sop.io.reading.PlanReader;
import dev.sop.io.writing.PlanWriter;
import dev.sop.io.writing.TreeText;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A plan as a document, in JSON or YAML, for other programs: {@code PlanDocument.write(plan, DocumentFormat.JSON)}. Reading
 * it gives a plan that equals the one written, to the last bit of every number.
 *
 * <p>The keys are those of {@link Plan} and the values below it, in small letters with underscores ({@code demand_plan},
 * {@code supply_plan.resources[0].load}); series are lists, ids are texts, what is empty is left out. Two keys stand before
 * them: {@code format: sop-plan} and {@code version}, now {@value #VERSION}, which goes up when an older reader would not
 * understand what is written.
 *
 * <p>Documents are read within the same limits as {@link PlanningDocument}s; nothing is made but the values of a plan.
 */
public final class PlanDocument {

    /** The version written, and the only one read. */
    public static final int VERSION = 1;

    private PlanDocument() {}

    /** The plan as a document. */
    public static String write(Plan plan, DocumentFormat format) {
        return TreeText.of(PlanWriter.write(plan, VERSION), format == DocumentFormat.JSON);
    }

    /** The plan in a file, read with {@link ReadOptions#standard()}. */
    public static Plan read(Path file) {
        return read(file, ReadOptions.standard());
    }

    /**
     * The plan in a file.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong
     * @throws java.io.UncheckedIOException where the file cannot be read to its end
     */
    public static Plan read(Path file, ReadOptions options) {
        return of(DocumentText.read(file, options.largestBytes()), options);
    }

    /**
     * The plan in a stream, which stays open; at most one byte above the limit is read.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong
     * @throws java.io.UncheckedIOException where the stream cannot be read to its end
     */
    public static Plan read(InputStream in, ReadOptions options) {
        return of(DocumentText.read(in, options.largestBytes()), options);
    }

    /** The plan in a text, read with {@link ReadOptions#standard()}. */
    public static Plan parse(String text) {
        return parse(text, ReadOptions.standard());
    }

    /**
     * The plan in a text.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong
     */
    public static Plan parse(String text, ReadOptions options) {
        return of(DocumentText.check(text, options.largestBytes()), options);
    }

    private static Plan of(String text, ReadOptions options) {
        Findings findings = new Findings();
        return PlanReader.read(
                DocumentTree.of(text, options, findings, "a plan written by PlanDocument"), findings, VERSION);
    }
}
