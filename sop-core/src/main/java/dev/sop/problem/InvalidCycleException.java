package dev.sop.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The input cannot be planned with; says everything that is wrong with it at once. Nothing was half-done. */
public final class InvalidCycleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final int SHOWN = 50;

    private final transient ImmutableList<Problem> problems;

    /** With at least one problem. */
    public InvalidCycleException(List<Problem> problems) {
        super(message(problems));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All problems, in the order of the input. */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        text.append(problems.size())
                .append(problems.size() == 1 ? " problem" : " problems")
                .append(" in the planning cycle:");
        for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            text.append("\n  ").append(problem);
        }
        if (problems.size() > SHOWN) {
            text.append("\n  ... and ").append(problems.size() - SHOWN).append(" more, see problems()");
        }
        return text.toString();
    }
}
