package dev.sop.io.reading;

import dev.sop.constraint.Constraint;
import dev.sop.constraint.Workforce;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A constraint of type {@code workforce}. */
final class WorkforceReader {

    private static final Set<String> KEYS = Set.of(
            "initial",
            "need",
            "resources",
            "hours_per_worker",
            "wage",
            "overtime_per_worker",
            "overtime_cost",
            "hire_cost",
            "layoff_cost",
            "minimum_workers",
            "maximum_workers",
            "maximum_hired",
            "maximum_laid_off",
            "whole_workers",
            "no_idle_time");

    private WorkforceReader() {}

    static Optional<Constraint> read(Fields fields) {
        LimitKeys.exactly(fields, KEYS);
        if (!fields.has("initial")) {
            fields.missing("initial", "how many workers there are to begin with", "Maybe add initial: 80.");
        }
        OptionalDouble initial = fields.number("initial");
        fields.came("initialWorkers", "initial");
        Workforce any = Constraint.workforce("limit", initial.orElse(0));
        Workforce workforce = any.withLabour(LimitScope.need(fields))
                .withResources(fields.ids("resources", ResourceId::of))
                .withHoursPerWorker(fields.figure("hours_per_worker").orElse(any.hoursPerWorker()))
                .withWage(fields.figure("wage").orElse(any.wage()))
                .withOvertimePerWorker(fields.figure("overtime_per_worker").orElse(any.overtimePerWorker()))
                .withOvertimeCost(fields.figure("overtime_cost").orElse(any.overtimeCost()))
                .withHireCost(fields.figure("hire_cost").orElse(any.hireCost()))
                .withLayoffCost(fields.figure("layoff_cost").orElse(any.layoffCost()))
                .withMinimumWorkers(fields.figure("minimum_workers").orElse(any.minimumWorkers()))
                .withMaximumWorkers(fields.figure("maximum_workers"))
                .withMaximumHired(fields.figure("maximum_hired"))
                .withMaximumLaidOff(fields.figure("maximum_laid_off"))
                .withWholeWorkers(fields.flag("whole_workers").orElse(any.wholeWorkers()))
                .withNoIdleTime(fields.flag("no_idle_time").orElse(any.noIdleTime()));
        return initial.isPresent() ? Optional.of(workforce) : Optional.empty();
    }
}
