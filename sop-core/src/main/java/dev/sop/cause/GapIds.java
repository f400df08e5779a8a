package dev.sop.cause;

import dev.sop.gap.GapKind;
import java.util.Locale;
import java.util.Optional;

/** Ids of gaps: {@code unmet/pumps/EU/2027-10}, {@code conflict/pumps/stock below its minimum/2027-10}. */
final class GapIds {

    private GapIds() {}

    static String of(GapKind kind, String subject, Optional<String> detail, String bucket) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return word + "/" + subject + detail.map(name -> "/" + name).orElse("") + "/" + bucket;
    }
}
