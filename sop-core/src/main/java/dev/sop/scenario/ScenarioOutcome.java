package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.Certificate;

/**
 * What a scenario comes to, beside the base plan. Each scenario is planned anew, not scaled.
 *
 * @param name the scenario
 * @param description in words
 * @param likelihood how likely, in words
 * @param probability how likely, 0 to 1
 * @param impact which way it was expected to go
 * @param changes what is different, in words
 * @param figures its plan's figures
 * @param difference its figures minus the base plan's
 * @param gaps number of gaps in its plan
 * @param certificate how good its plan is
 */
public record ScenarioOutcome(
        String name,
        String description,
        Likelihood likelihood,
        double probability,
        Impact impact,
        ImmutableList<String> changes,
        KeyFigures figures,
        KeyFigures difference,
        int gaps,
        Certificate certificate) {}
