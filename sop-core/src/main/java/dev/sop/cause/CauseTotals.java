package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.gap.CauseKind;
import dev.sop.gap.GapCause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds the causes of a gap up over its buckets. */
final class CauseTotals {

    private final List<Total> totals = new ArrayList<>(2);

    void add(CauseFinder.Share share, double volume, double value) {
        Total total = totalOf(share);
        total.volume += volume * share.share();
        total.value += value * share.share();
        total.weightedPrice += volume * share.share() * share.marginalValue();
    }

    private Total totalOf(CauseFinder.Share share) {
        for (Total total : totals) {
            if (total.kind == share.kind() && total.id.equals(share.id())) {
                return total;
            }
        }
        Total first = new Total(share.kind(), share.id(), share.text());
        totals.add(first);
        return first;
    }

    /** Causes, largest first; the largest takes up what rounding left, so that they sum to the gap. */
    ImmutableList<GapCause> causes(double volume, double value) {
        List<Total> sorted = new ArrayList<>(totals);
        sorted.sort(Comparator.comparingDouble((Total total) -> total.volume).reversed());
        double restVolume = volume;
        double restValue = value;
        for (Total total : sorted.subList(1, sorted.size())) {
            restVolume -= total.volume;
            restValue -= total.value;
        }
        ImmutableList.Builder<GapCause> causes = ImmutableList.builder();
        for (int i = 0; i < sorted.size(); i++) {
            Total total = sorted.get(i);
            double price = total.volume > 0 ? total.weightedPrice / total.volume : 0;
            causes.add(new GapCause(
                    total.kind,
                    total.id,
                    i == 0 ? restVolume : total.volume,
                    i == 0 ? restValue : total.value,
                    price,
                    total.text));
        }
        return causes.build();
    }

    private static final class Total {
        private final CauseKind kind;
        private final String id;
        private final String text;
        private double volume;
        private double value;
        private double weightedPrice;

        Total(CauseKind kind, String id, String text) {
            this.kind = kind;
            this.id = id;
            this.text = text;
        }
    }
}
