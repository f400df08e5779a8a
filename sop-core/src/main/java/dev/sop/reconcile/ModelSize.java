package dev.sop.reconcile;

import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;

/** How large a cycle's plain linear program would be, without building it. */
final class ModelSize {

    private ModelSize() {}

    /** Columns: what is made on each route, overtime, stock, lateness, shortfall and lost sales, per bucket. */
    static long columns(ResolvedCycle cycle) {
        long perBucket = 0;
        for (ResolvedProduct product : cycle.products()) {
            perBucket += 1;
            perBucket += product.latenessLimit().orElse(1) > 0 ? 1 : 0;
            perBucket += product.safetyStock().max() > 0 ? 1 : 0;
        }
        for (ResolvedResource resource : cycle.resources()) {
            perBucket += resource.routings().size() + resource.overtime().size();
        }
        return (perBucket + cycle.demand().lines().size()) * cycle.horizon().size();
    }
}
