package dev.sop.resolved;

import com.google.common.collect.ImmutableList;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a demand plan by product: for whoever asks for them product after product, and would else go through all lines each
 * time.
 */
public final class DemandLines {

    private final ImmutableList<DemandLine> lines;
    private final Map<ProductId, List<Integer>> places = new HashMap<>();

    private DemandLines(ImmutableList<DemandLine> lines) {
        this.lines = lines;
        for (int k = 0; k < lines.size(); k++) {
            places.computeIfAbsent(lines.get(k).product(), none -> new ArrayList<>(1))
                    .add(k);
        }
    }

    /** The lines of a plan. */
    public static DemandLines of(DemandPlan demand) {
        return new DemandLines(demand.lines());
    }

    /** The lines of a product, in the order of the plan; none for a product without demand. */
    public List<DemandLine> of(ProductId product) {
        return indicesOf(product).stream().map(lines::get).toList();
    }

    /** The places in the plan of the lines of a product, in order. */
    public List<Integer> indicesOf(ProductId product) {
        return places.getOrDefault(product, List.of());
    }

    /** The place in the plan of a product's line for a market; -1 where there is none. */
    public int indexOf(ProductId product, Optional<MarketId> market) {
        for (int k : indicesOf(product)) {
            if (lines.get(k).market().equals(market)) {
                return k;
            }
        }
        return -1;
    }
}
