package dev.sop.benchmarks.oracle;

import dev.sop.benchmarks.oracle.NativeSearch.Found;
import dev.sop.benchmarks.oracle.NativeSearch.Outcome;
import dev.sop.cycle.CycleInputs;
import java.util.Set;

/** What the best plan of a cycle costs, by the model of this package and native solvers. For one thread. */
final class Oracle {

    /** A quantity without a limit of its own is at most so many times what is asked for, then more if that is reached. */
    private static final double[] MULTIPLES = {4, 400};

    /** What pseudo-hard limits may be broken beyond the least: in the cheapest plan that is allowed, and in the one that is not beaten. */
    private static final double LOOSE = 1e-6;

    private static final double TIGHT = 1e-9;

    private final NativeSearch search = new NativeSearch();

    /**
     * What the model says of a cycle.
     *
     * @param outcome BEST with the cost of a plan that is proven best, NONE where the limits contradict each other
     * @param cost of the best plan
     * @param bound what the native solver proved
     * @param broken what is broken of pseudo-hard limits, at least
     * @param gross costs without their signs: what differences are measured against
     * @param uncovered features the model does not know; nothing is said then
     */
    record Answer(Outcome outcome, double cost, double bound, double broken, double gross, Set<String> uncovered) {
        boolean isCovered() {
            return uncovered.isEmpty();
        }
    }

    /** The answer of the first solver: SCIP with whole numbers, as CBC does not always end at its time limit; GLOP without. */
    Answer ask(CycleInputs inputs) {
        return ask(inputs, true);
    }

    /** The answer of another solver: CBC with whole numbers, CLP without. */
    Answer askAnother(CycleInputs inputs) {
        return ask(inputs, false);
    }

    /** Whether the limits can be kept where each gives way by this share. */
    boolean holdsLoosely(CycleInputs inputs, double share) {
        MixedProgram program = new OracleModel(inputs, MULTIPLES[MULTIPLES.length - 1]).program;
        return search.loosely(program, program.hasWhole() ? "SCIP" : "GLOP", share) != Outcome.NONE;
    }

    private Answer ask(CycleInputs inputs, boolean first) {
        Answer answer = ask(inputs, first, MULTIPLES[0]);
        if (answer.isCovered() && answer.outcome == Outcome.UNKNOWN) {
            answer = ask(inputs, !first, MULTIPLES[0]);
        }
        for (int k = 1; k < MULTIPLES.length && answer.isCovered() && answer.outcome == Outcome.NONE; k++) {
            answer = ask(inputs, first, MULTIPLES[k]);
        }
        return answer;
    }

    private Answer ask(CycleInputs inputs, boolean first, double multiple) {
        OracleModel model = new OracleModel(inputs, multiple);
        if (!model.uncovered().isEmpty()) {
            return new Answer(Outcome.UNKNOWN, Double.NaN, Double.NaN, 0, 0, model.uncovered());
        }
        String solver = model.program.hasWhole() ? first ? "SCIP" : "CBC" : first ? "GLOP" : "CLP";
        Sum cost = model.cost();
        if (model.broken.columns().length == 0) {
            return answer(search.least(model.program, cost, solver), cost, 0);
        }
        Found least = search.least(model.program, model.broken, solver);
        if (least.outcome() != Outcome.BEST) {
            return answer(least, cost, 0);
        }
        double broken = Math.max(0, least.cost());
        MixedProgram.Row hold = model.program.atMost(new Sum().plus(1, model.broken), broken + LOOSE * (1 + broken));
        Found loose = search.least(model.program, cost, solver);
        double usual = OracleSizes.usual(inputs);
        model.program.replace(hold, broken + TIGHT * (usual + broken));
        Found tight = search.least(model.program, cost, solver);
        boolean both = loose.outcome() == Outcome.BEST && tight.outcome() == Outcome.BEST;
        Answer answer = answer(both ? tight : Found.without(Outcome.UNKNOWN), cost, broken);
        return both ? new Answer(Outcome.BEST, answer.cost, loose.bound(), broken, answer.gross, Set.of()) : answer;
    }

    private static Answer answer(Found found, Sum cost, double broken) {
        double gross = found.outcome() == Outcome.BEST ? cost.grossAt(found.point()) : 0;
        return new Answer(found.outcome(), found.cost(), found.bound(), broken, gross, Set.of());
    }
}
