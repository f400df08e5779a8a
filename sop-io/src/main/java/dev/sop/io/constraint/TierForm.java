package dev.sop.io.constraint;

import com.google.common.collect.ImmutableList;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Entry;
import dev.sop.io.entry.Fields;
import dev.sop.supply.OvertimeTier;
import java.util.List;

/** Lists of tiers: the {@code overtime} of a resource, the {@code extra} of a shared limit. */
public final class TierForm {

    /** The keys of a tier of overtime. */
    public static final ImmutableList<String> OVERTIME_KEYS = ImmutableList.of("share", "amount", "premium", "cost");

    static final ImmutableList<String> EXTRA_KEYS = ImmutableList.of("share", "amount", "cost");

    private TierForm() {}

    /** The tiers under a key, each of which may have these keys. */
    public static ImmutableList<OvertimeTier> read(Fields fields, String key, List<String> keys) {
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

    /** Writes the tiers under a key, which is left out where there are none. */
    public static void write(Entry entry, String key, List<OvertimeTier> tiers) {
        if (!tiers.isEmpty()) {
            entry.entries(key, tiers.stream().map(TierForm::written).toList());
        }
    }

    private static Entry written(OvertimeTier tier) {
        return new Entry()
                .number("share", tier.shareOfRegular())
                .figure("amount", tier.amount())
                .number("premium", tier.premium())
                .figure("cost", tier.cost());
    }
}
