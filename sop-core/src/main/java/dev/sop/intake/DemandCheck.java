package dev.sop.intake;

import dev.sop.calendar.Horizon;
import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.Remedy;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with demand signals. */
final class DemandCheck {

    private DemandCheck() {}

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        if (inputs.demand().isEmpty()) {
            problems.add(ProblemKind.MISSING, "demand", "none", "at least one signal", RemedyCode.ADD_DEMAND);
        }
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < inputs.demand().size(); i++) {
            DemandSignal signal = inputs.demand().get(i);
            String place = "demand[" + i + "]";
            if (signal.source().isBlank()) {
                problems.add(ProblemKind.MISSING, place + ".source", "''", "a name", "Maybe the source is missing.");
            }
            if (!seen.add(List.of(
                    signal.source(),
                    signal.product(),
                    signal.market(),
                    signal.site(),
                    signal.firstBucket(),
                    signal.lastBucket()))) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        place + ".source",
                        "'" + signal.source() + "'",
                        "a source used once for each product, market and range of buckets",
                        "Maybe the signal is listed twice.");
            }
            checkProduct(inputs, products, signal, place, problems);
            checkFigures(inputs.horizon(), signal, place, problems);
            checkRange(inputs.horizon(), signal, place, problems);
            signal.priority()
                    .ifPresent(rank -> problems.number(
                            place + ".priority",
                            rank,
                            1,
                            1_000_000,
                            "Maybe priorities are counted from 0; 1 is first."));
            boolean explained = signal.provenance()
                    .filter(given -> !given.who().isBlank() && !given.why().isBlank())
                    .isPresent();
            if (signal.kind() == DemandKind.OVERRIDE && !explained) {
                problems.add(
                        ProblemKind.MISSING, place, "an override", "who made it and why", RemedyCode.SAY_WHO_AND_WHY);
            }
        }
    }

    private static void checkProduct(
            CycleInputs inputs, Set<ProductId> products, DemandSignal signal, String place, ProblemCollector problems) {
        if (signal.product().isPresent() && !products.contains(signal.product().get())) {
            problems.add(
                    ProblemKind.REFERENCE,
                    place + ".product",
                    "'" + signal.product().get() + "'",
                    "one of " + Names.list(products),
                    "Maybe it is spelled another way, or missing among the products.");
        }
        if (signal.product().isEmpty() && products.size() > 1) {
            String expected = "one of " + Names.list(products);
            if (inputs.products().isEmpty()) {
                String fix = "Maybe other signals name products and this one should too.";
                problems.add(ProblemKind.MISSING, place + ".product", "none", expected, fix);
            } else {
                String first = products.iterator().next().value();
                Remedy remedy = new Remedy(RemedyCode.NAME_PRODUCT, first);
                problems.add(ProblemKind.MISSING, place + ".product", "none", expected, remedy);
            }
        }
    }

    private static void checkFigures(Horizon horizon, DemandSignal signal, String place, ProblemCollector problems) {
        boolean event = signal.kind() == DemandKind.EVENT;
        double least = event ? -ProblemCollector.LARGEST : 0;
        String fix =
                event ? "Maybe a figure is missing." : "Maybe a return was booked as demand, or the kind is event.";
        problems.figure(place + ".volume", signal.volume(), horizon, least, fix);
        signal.revenue().ifPresent(figure -> problems.figure(place + ".revenue", figure, horizon, least, fix));
        problems.figure(place + ".price", signal.price(), horizon, "Maybe the sign is wrong.");
        problems.number(
                place + ".confidence", signal.confidence(), 0, 1, "Maybe it was given in percent: 0.8 is 80 %.");
        if (signal.revenue().isPresent() && signal.price().isPresent()) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place,
                    "revenue and price",
                    "one of the two",
                    "Maybe leave the revenue out.");
        }
    }

    private static void checkRange(Horizon horizon, DemandSignal signal, String place, ProblemCollector problems) {
        int first = indexOf(horizon, signal.firstBucket(), 0, place + ".firstBucket", problems);
        int last = indexOf(horizon, signal.lastBucket(), horizon.size() - 1, place + ".lastBucket", problems);
        if (first > last) {
            problems.add(
                    ProblemKind.BUCKET,
                    place + ".lastBucket",
                    "'" + signal.lastBucket().orElse("") + "'",
                    "a bucket not before " + signal.firstBucket().orElse(""),
                    "Maybe the two were swapped.");
        }
    }

    private static int indexOf(
            Horizon horizon, Optional<String> label, int otherwise, String place, ProblemCollector problems) {
        if (label.isEmpty()) {
            return otherwise;
        }
        var bucket = horizon.bucket(label.get());
        if (bucket.isEmpty()) {
            problems.add(
                    ProblemKind.BUCKET,
                    place,
                    "'" + label.get() + "'",
                    "one of " + horizon.bucket(0).label() + " to "
                            + horizon.bucket(horizon.size() - 1).label(),
                    "Maybe it is the label of another horizon.");
            return otherwise;
        }
        return bucket.get().index();
    }
}
