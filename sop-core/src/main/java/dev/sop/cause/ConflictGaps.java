package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.MarginalValue;
import dev.sop.demand.DemandLine;
import dev.sop.gap.CauseKind;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.model.Conflicts.Conflict;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Gaps of limits that contradict each other: one for each demand of the inputs that has to be broken. Its causes are the
 * capacities and limits connected with it that a little more of would break less, in proportion to how much less.
 */
public final class ConflictGaps {

    private ConflictGaps() {}

    public static List<Gap> of(ResolvedCycle cycle, List<Conflict> conflicts, List<MarginalValue> pressure) {
        Map<List<String>, List<Conflict>> bySubject = new LinkedHashMap<>();
        for (Conflict conflict : conflicts) {
            bySubject
                    .computeIfAbsent(List.of(conflict.kind(), conflict.subject()), key -> new ArrayList<>())
                    .add(conflict);
        }
        List<Gap> gaps = new ArrayList<>();
        Connections connected = new Connections(cycle);
        SupplyFacts facts = new SupplyFacts(cycle);
        bySubject.forEach((key, members) -> gaps.add(gap(cycle, members, pressure, connected, facts)));
        return gaps;
    }

    private static Gap gap(
            ResolvedCycle cycle,
            List<Conflict> members,
            List<MarginalValue> pressure,
            Connections connected,
            SupplyFacts facts) {
        Conflict first = members.get(0);
        double[] volume = new double[cycle.horizon().size()];
        double total = 0;
        for (Conflict member : members) {
            volume[member.bucket()] += member.amount();
            total += member.amount();
        }
        double value = value(cycle, members);
        return new Gap(
                GapIds.of(GapKind.CONFLICT, first.subject(), Optional.of(first.kind()), first.label()),
                GapKind.CONFLICT,
                first.subject(),
                Optional.empty(),
                first.label(),
                members.get(members.size() - 1).label(),
                total,
                value,
                Series.of(volume),
                causes(facts, first, total, value, connected.with(first.subject(), pressure)));
    }

    /** Revenue of demand that is not met; 0 for anything else that is broken. */
    private static double value(ResolvedCycle cycle, List<Conflict> members) {
        double value = 0;
        for (Conflict member : members) {
            if (member.isDemand()) {
                for (DemandLine line : cycle.demand().lines()) {
                    value += line.label().equals(member.subject())
                            ? member.amount() * line.price().get(member.bucket())
                            : 0;
                }
            }
        }
        return value;
    }

    private static ImmutableList<GapCause> causes(
            SupplyFacts facts, Conflict conflict, double total, double worth, List<MarginalValue> pressure) {
        List<MarginalValue> binding = new ArrayList<>();
        double sum = 0;
        for (MarginalValue value : pressure) {
            boolean itself =
                    value.kind() == MarginalValue.Kind.MINIMUM && value.id().equals(conflict.subject());
            if (value.kind() != MarginalValue.Kind.DEMAND && !itself) {
                binding.add(value);
                sum += value.value().sum();
            }
        }
        if (sum <= 0) {
            return ImmutableList.of(alone(facts, conflict, total, worth));
        }
        ImmutableList.Builder<GapCause> causes = ImmutableList.builder();
        double rest = total;
        double restWorth = worth;
        for (int i = 0; i < binding.size(); i++) {
            MarginalValue value = binding.get(i);
            double part = i == binding.size() - 1 ? rest : total * value.value().sum() / sum;
            double partWorth = total > 0 ? worth * part / total : 0;
            partWorth = i == binding.size() - 1 ? restWorth : partWorth;
            rest -= part;
            restWorth -= partWorth;
            causes.add(new GapCause(
                    CauseKind.CONTRADICTION,
                    value.id(),
                    part,
                    partWorth,
                    value.value().max(),
                    conflict.kind() + ": against "
                            + value.kind()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' ') + " of " + value.id()));
        }
        return causes.build();
    }

    /** Where no capacity or limit would help: nothing arrives in time, or there is no more of it. */
    private static GapCause alone(SupplyFacts facts, Conflict conflict, double total, double worth) {
        OptionalInt product = facts.product(conflict.subject());
        Optional<ResolvedResource> late =
                product.isPresent() ? facts.tooLate(product.getAsInt(), conflict.bucket()) : Optional.empty();
        if (late.isPresent()) {
            String source = late.get().resource().id().value();
            String text = conflict.kind() + ": against the lead time of " + source
                    + ", from which nothing can arrive until " + conflict.label();
            return new GapCause(CauseKind.LEAD_TIME, source, total, worth, 0, text);
        }
        String text = conflict.kind() + ": it asks for more than there is";
        return new GapCause(CauseKind.CONTRADICTION, conflict.subject(), total, worth, 0, text);
    }
}
