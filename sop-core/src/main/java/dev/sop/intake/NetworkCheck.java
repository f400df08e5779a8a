package dev.sop.intake;

import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.supply.Lane;
import dev.sop.supply.ResourceId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What can be wrong with sites and lanes. */
final class NetworkCheck {

    private static final String SIGN = "Maybe the sign is wrong.";

    private NetworkCheck() {}

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        if (!NetworkExpansion.namesSites(inputs)) {
            return;
        }
        Set<SiteId> sites = new LinkedHashSet<>();
        inputs.supply().forEach(resource -> resource.site().ifPresent(sites::add));
        inputs.inventory().forEach(position -> position.site().ifPresent(sites::add));
        inputs.lanes().forEach(lane -> {
            sites.add(lane.origin());
            sites.add(lane.destination());
        });
        for (int i = 0; i < inputs.demand().size(); i++) {
            var site = inputs.demand().get(i).site();
            if (site.isPresent() && !sites.contains(site.get())) {
                problems.add(
                        ProblemKind.REFERENCE,
                        "demand[" + i + "].site",
                        "'" + site.get() + "'",
                        "one of " + Names.list(sites),
                        "Maybe it is spelled another way, or nothing is made, kept or sent there.");
            }
        }
        Set<ResourceId> names = new HashSet<>();
        inputs.supply().forEach(resource -> names.add(resource.id()));
        for (int i = 0; i < inputs.lanes().size(); i++) {
            lane(inputs, products, inputs.lanes().get(i), "lanes[" + i + "]", names, problems);
        }
    }

    private static void lane(
            CycleInputs inputs,
            Set<ProductId> products,
            Lane lane,
            String at,
            Set<ResourceId> names,
            ProblemCollector problems) {
        if (lane.origin().equals(lane.destination())) {
            problems.add(
                    ProblemKind.COMBINATION,
                    at,
                    "'" + lane.origin() + "' to itself",
                    "two sites",
                    "Maybe one of them is wrong.");
        }
        if (!names.add(lane.id())) {
            problems.add(
                    ProblemKind.DUPLICATE,
                    at + ".id",
                    "'" + lane.id() + "'",
                    "a name used once among resources and lanes",
                    RemedyCode.RENAME);
        }
        if (lane.moves().isEmpty()) {
            problems.add(ProblemKind.MISSING, at + ".moves", "nothing", "at least one product", RemedyCode.ADD_MOVES);
        }
        lane.moves().forEach((product, cost) -> {
            if (!products.contains(product)) {
                problems.add(
                        ProblemKind.REFERENCE,
                        at + ".moves",
                        "'" + product + "'",
                        "one of " + Names.list(products),
                        "Maybe it is spelled another way, or missing among the products.");
            }
            problems.number(at + ".moves[" + product + "]", cost, SIGN);
        });
        problems.number(at + ".leadTime", lane.leadTime(), SIGN);
        problems.figure(at + ".capacity", lane.capacity(), inputs.horizon(), SIGN);
    }
}
