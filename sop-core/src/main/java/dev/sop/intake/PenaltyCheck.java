package dev.sop.intake;

import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.check.Figures;
import dev.sop.product.ProductId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names costs that defeat their purpose, before anything is solved: a product that is dearer to make than to lose, stock
 * that costs more to keep for three buckets than the sale it saves, a unit that is better lost than one bucket late. The
 * plan follows the costs all the same.
 */
final class PenaltyCheck {

    private static final int BUCKETS_HELD = 3;

    private PenaltyCheck() {}

    static List<Assumption> of(
            Horizon horizon,
            DemandLines lines,
            List<Series> lostSaleCost,
            List<ResolvedProduct> products,
            List<ResolvedResource> resources) {
        List<Assumption> findings = new ArrayList<>();
        Map<ProductId, Double> cheapestUnits = cheapestUnits(resources);
        for (ResolvedProduct product : products) {
            if (!product.lostSalesAllowed()) {
                continue;
            }
            ProductId id = product.product().id();
            double lost = dearestLoss(lines, lostSaleCost, id);
            double cheapest = cheapestUnits.getOrDefault(id, Double.POSITIVE_INFINITY);
            if (lost < 0) {
                continue;
            }
            if (cheapest < Double.POSITIVE_INFINITY && lost <= cheapest) {
                add(
                        findings,
                        id,
                        "make",
                        "Losing a sale of " + id + " costs at most " + Figures.number(lost) + ", making one at least "
                                + Figures.number(cheapest) + ": it is never made to save a sale.");
                continue;
            }
            double held = BUCKETS_HELD * product.holdingCost().min();
            if (held > lost && horizon.size() > BUCKETS_HELD) {
                add(
                        findings,
                        id,
                        "hold",
                        "Holding a unit of " + id + " for " + BUCKETS_HELD + " buckets costs "
                                + Figures.number(held) + ", losing the sale " + Figures.number(lost)
                                + ": stock is not built ahead that far.");
            }
            boolean mayBeLate = product.latenessLimit().orElse(1) > 0;
            if (mayBeLate && product.lateCost().min() >= lost) {
                add(
                        findings,
                        id,
                        "late",
                        "Delivering " + id + " one bucket late costs "
                                + Figures.number(product.lateCost().min()) + ", losing the sale " + Figures.number(lost)
                                + ": nothing is delivered late.");
            }
        }
        return findings;
    }

    private static double dearestLoss(DemandLines lines, List<Series> lostSaleCost, ProductId product) {
        double dearest = -1;
        for (int k : lines.indicesOf(product)) {
            dearest = Math.max(dearest, lostSaleCost.get(k).max());
        }
        return dearest;
    }

    private static Map<ProductId, Double> cheapestUnits(List<ResolvedResource> resources) {
        Map<ProductId, Double> cheapest = new HashMap<>();
        for (ResolvedResource resource : resources) {
            for (ResolvedResource.Route route : resource.routings()) {
                cheapest.merge(route.product(), route.unitCost().min(), Math::min);
            }
        }
        return cheapest;
    }

    private static void add(List<Assumption> findings, ProductId product, String what, String text) {
        findings.add(
                new Assumption("penalty." + what + "." + product, AssumptionKind.PENALTY_CHECK, product.value(), text));
    }
}
