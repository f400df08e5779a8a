package dev.sop.io.reading;

import dev.sop.problem.Problem;
import dev.sop.problem.Remedy;
import dev.sop.problem.RemedyCode;

/** Remedies in the words of a document. */
final class DocumentWords {

    private DocumentWords() {}

    /** The remedy of a problem as it is written in a document. */
    static String remedy(Problem problem) {
        return problem.remedy().map(DocumentWords::inDocument).orElse(problem.fix());
    }

    private static String inDocument(Remedy remedy) {
        return template(remedy.code()).replace("%s", remedy.name());
    }

    /** A sentence for each remedy; {@code %s} stands for what it is about. */
    private static String template(RemedyCode code) {
        return switch (code) {
            case ADD_DEMAND -> "Maybe add {source: sales_forecast, volume: 1000} to demand_input.";
            case ADD_RESOURCE -> "Maybe add {resource: Plant A, capacity: 1000} to supply_input.";
            case SAY_WHO_AND_WHY -> "Maybe add by: and why: to the signal.";
            case NAME_PRODUCT -> "Maybe add product: %s.";
            case ADD_CAPACITY -> "Maybe add capacity: 1000, or unlimited: true.";
            case ADD_ROUTING -> "Maybe add makes: [{product: %s, usage: 0.5}].";
            case USE_TIER_SHARE, USE_OVERTIME_SHARE -> "Maybe add share: 0.10.";
            case USE_SOFT -> "Maybe add price: 5, or leave strictness and price out.";
            case ALLOW_PARTS -> "Maybe add whole_machines: false.";
            case USE_EXTRA -> "Maybe write {amount: 500, cost: 12}.";
            case KEEP -> "Maybe add keeps: true.";
            case ADD_MOVES -> "Maybe add moves: {pumps: 2.5}.";
            case ADD_LEAST -> "Maybe add least: {Plant B: 0.3}.";
            case ADD_MAXIMUM -> "Maybe add maximum: 5000.";
            case ADD_SHELF_LIFE -> "Maybe add shelf_life: 2.";
            case ADD_SAFETY_STOCK -> "Maybe add safety_stock: 500.";
            case USE_CREDIT_LINE -> "Maybe a credit line was meant: minimum: -50000.";
            case LEAVE_ON_TIME_OUT -> "Maybe leave on_time out.";
            case PUBLISH_EMPTY_PLAN -> "Maybe add published_plan: {} where nothing is to be started there.";
            case RENAME -> "Maybe give one of them another id.";
        };
    }
}
