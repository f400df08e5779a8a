package dev.sop.testing;

import dev.sop.calendar.FiscalPattern;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.HorizonBuilder;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Horizons of every shape: months, weeks, quarters, fiscal periods, odd periods, and mixtures from any first day. */
public final class Horizons {

    private Horizons() {}

    /** From 1 to some 80 buckets in one to four parts, from any day of a century. */
    public static Arbitrary<Horizon> any() {
        return Combinators.combine(days(), parts().list().ofMinSize(1).ofMaxSize(4))
                .as((first, parts) -> {
                    HorizonBuilder builder = Horizon.starting(first);
                    LocalDate next = first;
                    for (Part part : parts) {
                        part.addTo(builder, next);
                        next = builder.build().end();
                    }
                    return builder.build();
                });
    }

    /** Any day from 2000 to 2099, leap days among them. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Part> parts() {
        return Combinators.combine(
                        Arbitraries.of("weeks", "months", "quarters", "fiscal", "odd"),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(List.of(FiscalPattern.values())))
                .as(Part::new);
    }

    private record Part(String kind, int count, FiscalPattern pattern) {

        void addTo(HorizonBuilder builder, LocalDate next) {
            switch (kind) {
                case "weeks" -> builder.weeks(count);
                case "months" -> builder.months(count);
                case "quarters" -> builder.quarters(count);
                case "fiscal" -> builder.fiscal(count, pattern);
                default -> builder.bucket("odd " + next, next.plusDays(count));
            }
        }
    }
}
