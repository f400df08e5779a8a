package dev.sop.examples.cases;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.examples.cases.AggregatePlan.Wholeness;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another case whose machines must each be down for so many machine-periods, in periods the plan chooses. Where machines are
 * counted, capacity is their number times the hours of one.
 */
final class ChosenDowntime {

    /** Words for the machine-periods that must be down. */
    static final String[] DOWN = {
        "must_be_down_machine_months", "must_be_down", "must_be_down_machine_periods", "maintenance", "downtime"
    };

    private static final String[] INSTALLED = {"installed", "machines"};
    private static final String[] HOURS = {"hours_per_machine", "hours_per_machine_month", "hours"};
    private static final String AT_ONCE = "max_down_at_once";

    private ChosenDowntime() {}

    static SopCycle cycle(CaseNode data, CaseNode base) {
        Set<String> known = new TreeSet<>(Set.of("base_case", AT_ONCE));
        known.addAll(Set.of(DOWN));
        known.addAll(Set.of(INSTALLED));
        known.addAll(Set.of(HOURS));
        data.allowOnly(known);
        PerBucket hours = data.anyFigure(HOURS)
                .orElseThrow(() -> new UnsupportedCaseException("chosen downtime without hours_per_machine"));
        CaseNode whole = new CaseNode(base.place(), base.json().deepCopy());
        CaseNode resources = whole.child("resources");
        data.word(INSTALLED).ifPresent(word -> install(data.child(word), resources, hours, whole));
        SopCycleBuilder cycle = AggregatePlan.cycle(whole, Wholeness.AS_STATED);
        CaseNode down = data.child(data.word(DOWN).orElseThrow());
        for (String machine : down.json().propertyNames()) {
            CaseNode resource = resources.child(machine);
            if (resource.child("usage").json().isEmpty()) {
                continue; // nothing uses it, so nothing waits for it
            }
            Downtime downtime = Constraint.downtime(machine + " down", machine, down.number(machine, 0), 0)
                    .withPerMachine(hours);
            cycle.constraint(
                    data.has(AT_ONCE)
                            ? downtime.withMostAtOnce(data.child(AT_ONCE).number(machine))
                            : downtime);
        }
        return cycle.build();
    }

    private static void install(CaseNode installed, CaseNode resources, PerBucket hours, CaseNode base) {
        for (String machine : installed.json().propertyNames()) {
            double number = installed.number(machine, 0);
            ObjectNode resource = (ObjectNode) resources.child(machine).json();
            ArrayNode capacity = resource.putArray("capacity");
            for (int t = 0; t < AggregatePlan.periods(base); t++) {
                capacity.add(number * (hours.isConstant() ? hours.values()[0] : hours.values()[t]));
            }
        }
    }
}
