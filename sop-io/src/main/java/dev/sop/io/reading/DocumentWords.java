package dev.sop.io.reading;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remedies the core gives in the words of its builders, in the words of a document. */
final class DocumentWords {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final ImmutableMap<String, String> REMEDIES = ImmutableMap.<String, String>builder()
            .put("DemandSignal.of(", "Maybe add {source: sales_forecast, volume: 1000} to demand_input.")
            .put("SupplyResource.of(", "Maybe add {resource: Plant A, capacity: 1000} to supply_input.")
            .put("by(", "Maybe add by: and why: to the signal.")
            .put("product(", "Maybe add product: %s.")
            .put("capacity(", "Maybe add capacity: 1000, or unlimited: true.")
            .put("makes(", "Maybe add makes: [{product: %s, usage: 0.5}].")
            .put("OvertimeTier.share(", "Maybe add share: 0.10.")
            .put("Constraint.overtime(", "Maybe add share: 0.10.")
            .put("soft(", "Maybe add price: 5, or leave strictness and price out.")
            .put("inAnyPart(", "Maybe add whole_machines: false.")
            .put("extra(", "Maybe write {amount: 500, cost: 12}.")
            .put("keeping(", "Maybe add keeps: true.")
            .put("moves(", "Maybe add moves: {pumps: 2.5}.")
            .put("least(", "Maybe add least: {Plant B: 0.3}.")
            .put("maximum(", "Maybe add maximum: 5000.")
            .put("minimum(-", "Maybe a credit line was meant: minimum: -50000.")
            .put("deliveredOnTime(", "Maybe leave on_time out.")
            .put("PublishedPlan.empty(", "Maybe add published_plan: {} where nothing is to be started there.")
            .put("named(", "Maybe give one of them another id.")
            .buildOrThrow();

    private DocumentWords() {}

    static String remedy(String fix) {
        for (Map.Entry<String, String> remedy : REMEDIES.entrySet()) {
            if (fix.contains(remedy.getKey())) {
                Matcher quoted = QUOTED.matcher(fix);
                return remedy.getValue().replace("%s", quoted.find() ? quoted.group(1) : "...");
            }
        }
        return fix;
    }
}
