package dev.sop.io.reading;

import dev.sop.Plan;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Findings;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import java.util.OptionalInt;

/** Reads the tree of a plan. */
public final class PlanReader {

    private PlanReader() {}

    /**
     * The plan.
     *
     * @param root the whole document
     * @param findings what was found wrong so far
     * @param version the version that is read
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong
     */
    public static Plan read(DocumentNode root, Findings findings, int version) {
        Reading reading = new Reading(findings);
        Fields header = Fields.of(root, reading, "", RecordReader.keysOf(Plan.class, "format", "version"));
        String fix = "Maybe it is a planning document, or was written by another version of this library.";
        header.required("format", "sop-plan", fix)
                .filter(node -> !node.text().equals("sop-plan"))
                .ifPresent(node -> findings.add(node, "sop-plan", fix));
        OptionalInt given = header.required("version", String.valueOf(version), fix)
                .map(node -> header.scalars().count(node, version, version, fix))
                .orElse(OptionalInt.empty());
        if (given.isEmpty() || !header.has("format")) {
            throw findings.exception();
        }
        return new RecordReader(reading)
                .fields(header, Plan.class)
                .filter(plan -> findings.isEmpty())
                .orElseThrow(findings::exception);
    }
}
