package dev.sop.verifier.wrong;

import dev.sop.model.ModelCompiler;
import dev.sop.resolved.ResolvedCycle;

/** A verifier that asks the model what it is to check could only agree with it. */
final class VerifierThatKnowsTheModel {

    private VerifierThatKnowsTheModel() {}

    static String rows(ResolvedCycle cycle) {
        return ModelCompiler.compile(cycle).toString();
    }
}
