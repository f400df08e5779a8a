package dev.sop.examples.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One figure of a case, worked out and published.
 *
 * @param name its name in the case
 * @param value as worked out
 * @param bound that proves it; {@code NaN} where there is nothing to prove
 * @param published as published
 * @param violation what the verifier found in the plan it was read from
 */
record CaseFigure(String name, double value, double bound, Published published, Optional<String> violation) {

    /** The figure every case of planning has. */
    static final String OPTIMUM = "optimum";

    /** The best objective there is. */
    static CaseFigure optimum(String name, SolvedCase solved, Published published) {
        return new CaseFigure(name, solved.objective(), solved.bound(), published, solved.violation());
    }

    /** Read from a plan, without a bound of its own. */
    static CaseFigure plain(String name, double value, SolvedCase solved, Published published) {
        return new CaseFigure(name, value, Double.NaN, published, solved.violation());
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        String prefix = name.equals(OPTIMUM) ? "" : name + ": ";
        if (!published.agrees(value)) {
            faults.add(
                    name.equals(OPTIMUM)
                            ? "objective is not the published optimum"
                            : name + " is " + value + ", published " + published.value());
        }
        if (!Double.isNaN(bound) && !(Math.abs(value - bound) <= Published.proof(value))) {
            faults.add(prefix + "bound does not prove the objective");
        }
        violation.ifPresent(found -> faults.add(prefix + "the verifier found " + found));
        return faults;
    }
}
