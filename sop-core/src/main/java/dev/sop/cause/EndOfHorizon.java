package dev.sop.cause;

import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import java.util.List;

/**
 * Where a sale is lost only because the horizon ends: customers who would wait are not served after its last bucket, and what is left of
 * a lot is worth nothing then. Said beside the cause.
 */
final class EndOfHorizon {

    private final ResolvedCycle cycle;
    private final Ways ways;
    private final int buckets;

    EndOfHorizon(ResolvedCycle cycle, Ways ways) {
        this.cycle = cycle;
        this.ways = ways;
        this.buckets = cycle.horizon().size();
    }

    /** The causes of a unit lost in a bucket, which is worth so much, with what the end of the horizon has to do with it. */
    List<CauseFinder.Share> said(List<CauseFinder.Share> shares, int product, int bucket, double worth) {
        boolean waits = wouldWait(cycle.products().get(product), bucket, worth);
        return shares.stream().map(share -> said(share, product, waits)).toList();
    }

    private CauseFinder.Share said(CauseFinder.Share share, int product, boolean waits) {
        return switch (share.kind()) {
            case COST, NO_SOURCE, SEARCH_STOPPED -> share;
            case WHOLE_LOTS ->
                comesInLots(product)
                        ? with(
                                share,
                                ": what is left of one when the horizon ends with " + last() + " is worth nothing")
                        : share;
            default ->
                waits ? with(share, "; customers would wait for it, but the horizon ends with " + last()) : share;
        };
    }

    private static CauseFinder.Share with(CauseFinder.Share share, String more) {
        return new CauseFinder.Share(
                share.kind(), share.id(), share.share(), share.marginalValue(), share.text() + more);
    }

    /** Whether waiting until after the last bucket, and making it then, would cost less than losing the sale. */
    private boolean wouldWait(ResolvedProduct product, int bucket, double worth) {
        int most = product.latenessLimit().orElse(buckets);
        if (product.endingBacklog().isPresent() || bucket + most < buckets) {
            return false;
        }
        double cost = product.unitCost().get(buckets - 1);
        for (int t = bucket; t < buckets; t++) {
            cost += product.lateCost().get(t);
        }
        return cost < worth;
    }

    private boolean comesInLots(int product) {
        return ways.sourcesOf(product).stream()
                .map(source -> source.route().lot())
                .anyMatch(lot -> lot.multiple().isPresent() || lot.minimum().isPresent());
    }

    private String last() {
        return cycle.horizon().bucket(buckets - 1).label();
    }
}
