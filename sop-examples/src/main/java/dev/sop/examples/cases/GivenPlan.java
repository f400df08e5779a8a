package dev.sop.examples.cases;

import java.util.Map;
import java.util.Optional;

/**
 * A plan a case gives and asks the cost of, per period.
 *
 * @param made what each source makes, by the name of the source; empty where the plan does not say
 * @param workers at work; empty where it does not say
 * @param rates daily rates of production whose changes cost something; empty where they do not matter
 */
record GivenPlan(Map<String, double[]> made, Optional<double[]> workers, Optional<double[]> rates) {

    /** The source of a case that names none. */
    static final String OWN = "in_house";

    /** The partner of a case that names none. */
    static final String SUBCONTRACT = "subcontract";

    /** Overtime of a case that names none. */
    static final String OVERTIME = "overtime";
}
