package dev.sop.benchmarks;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How much later than asked a whole {@code reconcile} comes back: after time limits of 0.1, 1 and 10 s, and after a caller's yes to the
 * n-th question whether to stop, with the plan's status and gap. "Late by" is by the clock, "processor"
 * by the processor time of the thread, which a machine shared with others does not stretch. The clock starts at {@code reconcile} of a cycle that is built.
 *
 * <p>{@code java -Xmx3g -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.LimitTable} takes all kinds and sizes below, some
 * minutes; {@code ... LimitTable LIMITS 200x10x52} some. Each kind and size is first cancelled at the first question and thrown away,
 * twice, as a virtual machine that has just begun takes ten times as long; {@code --cold} in front leaves that out.
 *
 * <p>The kinds are those of {@link GeneralTable}; PRODUCT_WISE, which the product-wise methods take; LOTS, products with set-ups on one line; CREWS,
 * whole workers; FLOOR, a least production of 1e9 that contradicts everything.
 */
public final class LimitTable {

    private static final long[] MILLISECONDS = {100, 1_000, 10_000};
    private static final long[] QUESTIONS = {1, 10, 100, 1_000};
    private static final int WARM_RUNS = 2;
    private static final String COLD = "--cold";
    private static final List<String> ALL = List.of(
            "LIMITS",
            "200x10x52",
            "WORKFORCE",
            "100x10x52",
            "WORKFORCE",
            "200x10x52",
            "NETWORK",
            "100x10x52",
            "MIXED",
            "100x10x52",
            "PRODUCT_WISE",
            "1000x20x104",
            "LOTS",
            "20x1x20",
            "LOTS",
            "60x1x20",
            "CREWS",
            "60x6x24",
            "FLOOR",
            "60x6x24",
            "FLOOR",
            "100x10x52",
            "FLOOR",
            "400x10x52");

    private LimitTable() {}

    /** Prints the rows of each kind and size; of all without any. */
    public static void main(String[] args) {
        boolean cold = args.length > 0 && args[0].equals(COLD);
        List<String> given = Arrays.asList(args).subList(cold ? 1 : 0, args.length);
        List<String> asked = given.isEmpty() ? ALL : given;
        System.out.printf(
                "JDK %s, %d processors%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "%-10s %-12s %14s %9s %9s %9s %-18s %9s  %s%n",
                "kind", "P x R x T", "asked", "seconds", "late by", "processor", "plan", "gap", "solver");
        for (int i = 0; i + 1 < asked.size(); i += 2) {
            String kind = asked.get(i).toUpperCase(Locale.ROOT);
            String size = asked.get(i + 1);
            SopCycle cycle = cycle(kind, CycleSize.named(size));
            for (int run = 0; run < WARM_RUNS && !cold; run++) {
                cancelled(cycle, new Watch(1, Long.MAX_VALUE));
            }
            for (long limit : MILLISECONDS) {
                timed(kind, size, cycle, limit);
            }
            for (long question : QUESTIONS) {
                Watch watch = new Watch(question, Long.MAX_VALUE);
                row(kind, size, "question " + question, watch, cancelled(cycle, watch));
            }
        }
    }

    private static SopCycle cycle(String kind, CycleSize size) {
        return switch (kind) {
            case "PRODUCT_WISE" -> GeneratedCycles.of(size, Stress.NONE, 1);
            case "FLOOR" ->
                GeneratedCycles.values(size, Stress.NONE, 1)
                        .constraint(Constraint.minimumProduction("floor", 1e9))
                        .build();
            case "LOTS" -> lots(size.products(), size.buckets());
            case "CREWS" -> GeneralCycles.wholeCrews(size);
            default -> GeneralCycles.of(GeneralCycles.Kind.valueOf(kind), size, 1);
        };
    }

    private static void timed(String kind, String size, SopCycle cycle, long limit) {
        Watch watch = new Watch(Long.MAX_VALUE, limit * 1_000_000);
        Plan plan = cycle.reconcile(PlanningEffort.builder()
                .timeLimit(Duration.ofMillis(limit))
                .nanoClock(watch::read)
                .build());
        row(kind, size, limit / 1e3 + " s", watch, plan);
    }

    private static Plan cancelled(SopCycle cycle, Watch watch) {
        return cycle.reconcile(PlanningEffort.builder().cancelled(watch::ask).build());
    }

    private static void row(String kind, String size, String asked, Watch watch, Plan plan) {
        watch.end();
        Certificate certificate = plan.certificate();
        System.out.printf(
                Locale.ROOT,
                "%-10s %-12s %14s %9.2f %9.3f %9.3f %-18s %9.1e  %s%n",
                kind,
                size,
                asked,
                watch.seconds(),
                watch.late(),
                watch.lateProcessor(),
                certificate.status(),
                certificate.gap().orElse(Double.NaN),
                certificate.solver());
    }

    /**
     * Says yes from a question on, and notes by the clock and the processor time of this thread when that was, or, for a limit of time,
     * when it was last asked before the limit: what is kept back for reading the plan is part of that.
     */
    private static final class Watch {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final long question;
        private final long limit;
        private final long begin = System.nanoTime();
        private long asked;
        private long until;
        private long processorThen = threads.getCurrentThreadCpuTime();
        private long end;
        private long processorEnd;

        Watch(long question, long limit) {
            this.question = question;
            this.limit = limit;
        }

        boolean ask() {
            asked++;
            if (asked == question) {
                until = System.nanoTime();
                processorThen = threads.getCurrentThreadCpuTime();
            }
            return asked >= question;
        }

        long read() {
            long now = System.nanoTime();
            if (now - begin < limit) {
                processorThen = threads.getCurrentThreadCpuTime();
            }
            return now;
        }

        void end() {
            end = System.nanoTime();
            processorEnd = threads.getCurrentThreadCpuTime();
            if (limit < Long.MAX_VALUE && end - begin > limit) {
                until = begin + limit;
            }
        }

        double seconds() {
            return (end - begin) / 1e9;
        }

        double late() {
            return until == 0 ? 0 : (end - until) / 1e9;
        }

        double lateProcessor() {
            return until == 0 ? 0 : Math.min(late(), (processorEnd - processorThen) / 1e9);
        }
    }

    /** Products with set-ups that share one line a quarter wider than their demand; nothing may be lost or late. */
    private static SopCycle lots(int products, int buckets) {
        SplittableRandom random = new SplittableRandom(7);
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), buckets));
        Routing[] routes = new Routing[products];
        double hours = 0;
        for (int p = 0; p < products; p++) {
            double[] volumes = new double[buckets];
            for (int t = 0; t < buckets; t++) {
                volumes[t] = random.nextInt(20) == 0 ? 0 : 60 + random.nextInt(80);
                hours += volumes[t] / buckets;
            }
            String id = "product " + p;
            cycle.product(Product.of(id)
                            .holdingCost(1 + random.nextInt(5))
                            .noLostSales()
                            .noLateDelivery()
                            .unitCost(1))
                    .demand(DemandSignal.of("forecast").product(id).volumes(volumes))
                    .inventory(InventoryPosition.of(id).onHand(100));
            routes[p] = Routing.of(id, 1)
                    .unitCost(0)
                    .setupCost(200 + random.nextInt(800))
                    .setupTime(10 + random.nextInt(40));
        }
        SupplyResource line = SupplyResource.of("line").hours(1.25 * hours);
        for (Routing route : routes) {
            line = line.makes(route);
        }
        return cycle.supply(line).build();
    }
}
