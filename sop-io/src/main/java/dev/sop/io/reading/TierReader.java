package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.io.document.DocumentNode;
import dev.sop.supply.OvertimeTier;
import java.util.List;

/** Lists of tiers: the {@code overtime} of a resource, the {@code extra} of a shared limit. */
final class TierReader {

    static final ImmutableList<String> OVERTIME_KEYS = ImmutableList.of("share", "amount", "premium", "cost");
    static final ImmutableList<String> EXTRA_KEYS = ImmutableList.of("share", "amount", "cost");

    private TierReader() {}

    /** The tiers under a key, each of which may have these keys. */
    static ImmutableList<OvertimeTier> read(Fields fields, String key, List<String> keys) {
        ImmutableList.Builder<OvertimeTier> tiers = ImmutableList.builder();
        List<DocumentNode> items = fields.list(key);
        for (int k = 0; k < items.size(); k++) {
            Fields tier = Fields.of(items.get(k), fields.reading(), fields.placeOf(key) + "[" + k + "]", keys);
            tiers.add(OvertimeTier.share(0)
                    .withShareOfRegular(tier.number("share"))
                    .withAmount(tier.figure("amount"))
                    .withPremium(tier.number("premium"))
                    .withCost(tier.figure("cost")));
        }
        return tiers.build();
    }
}
