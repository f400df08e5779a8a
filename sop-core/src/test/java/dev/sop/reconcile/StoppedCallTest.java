package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.StrategyComparison;
import dev.sop.WhatIf;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.cycle.Strategy;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.SolverChoice;
import dev.sop.executive.Decision;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.run.CycleRun;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.UnplannedScenario;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.FeatureCases;
import dev.sop.verifier.PlanVerifier;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a call that is ended by its caller or by a time limit answers. No test here looks at a real clock. */
class StoppedCallTest {

    private static final int MOST_QUESTIONS = 50;
    private static final PlanningEffort ANY = PlanningEffort.standard();

    @Test
    void cancelled_atAnyOfTheFirstQuestions_isAnsweredTruly() {
        for (CycleInputs inputs : cycles()) {
            Certificate best = run(inputs, ANY).base().certificate();
            for (int n = 0; n <= MOST_QUESTIONS; n++) {
                AtomicLong asked = new AtomicLong();
                int last = n;
                Reconciled plan = run(inputs, ANY.withCancelled(() -> asked.getAndIncrement() >= last))
                        .base();
                isTrue(plan, best);
                assertThat(asked.get()).as("asked no more after a yes").isLessThanOrEqualTo(last + 1L);
            }
        }
    }

    /** First service, then cost: as long as it is open whether more could be sold, no cost is proven to be least, and no bound of it. */
    @Test
    void cancelled_whileServiceIsSought_provesNothingOfCost() {
        for (long seed = 1; seed <= 4; seed++) {
            CycleInputs inputs =
                    FeatureCases.of(seed, FeatureCases.some(seed, 2)).withGoal(Goal.SERVICE_COST_STABILITY);
            Reconciled best = run(inputs, ANY).base();
            for (int n = 0; n <= MOST_QUESTIONS; n++) {
                AtomicLong asked = new AtomicLong();
                int last = n;
                Reconciled plan = run(inputs, ANY.withCancelled(() -> asked.getAndIncrement() >= last))
                        .base();
                isTrue(plan, best.certificate());
                if (plan.certificate().status() == PlanStatus.OPTIMAL) {
                    assertThat(plan.figures().lost())
                            .as("seed %d question %d", seed, n)
                            .isCloseTo(
                                    best.figures().lost(),
                                    within(1e-5 * (1 + best.figures().lost())));
                }
            }
        }
    }

    @Test
    void cancelled_atOnce_everyMethodSaysSo() {
        for (CycleInputs inputs : cycles()) {
            Certificate certificate =
                    run(inputs, ANY.withCancelled(() -> true)).base().certificate();
            assertThat(certificate.reason()).contains("stopped: cancelled by the caller");
        }
    }

    @Test
    void cancelled_productWise_atAnyOfTheFirstQuestions_keepEveryLimit() {
        SopCycle cycle = twoPlants(6).build();
        PlanningEffort effort = ANY.withSolver(SolverChoice.PRODUCT_WISE).withGap(0);
        Certificate best = cycle.reconcile(effort.withGap(1e-7)).certificate();
        for (int n = 0; n <= MOST_QUESTIONS; n++) {
            AtomicLong asked = new AtomicLong();
            int last = n;
            Certificate certificate = cycle.reconcile(
                            effort.withIterationLimit(2_000).withCancelled(() -> asked.getAndIncrement() >= last))
                    .certificate();
            assertThat(certificate.solver()).isEqualTo(ProductWisePlanning.FIRST_ORDER);
            assertThat(certificate.largestViolation()).isEmpty();
            double cost = certificate.cost().total();
            assertThat(certificate.lowerBound().orElseThrow())
                    .isLessThanOrEqualTo(Math.min(cost, best.cost().total() * (1 + 1e-9)));
        }
    }

    @Test
    void timeLimit_clockThatTicksWithEachLook_isLookedAtAFewTimesAfterwards() {
        for (CycleInputs inputs : cycles()) {
            for (long limit = 1; limit <= 64; limit *= 4) {
                AtomicLong ticks = new AtomicLong();
                PlanningEffort effort = ANY.withNanoClock(() -> ticks.getAndIncrement() * 1_000_000)
                        .withTimeLimit(Duration.ofMillis(limit));
                List<Scenario> scenarios = List.of(Scenario.of("less").change(Change.demand(0.9)));
                run(inputs, scenarios, effort);
                // once to begin, once a look until the limit; the listener and what is left of the time look a few
                // times more
                assertThat(ticks.get()).isLessThanOrEqualTo(1 + limit + 20);
            }
        }
    }

    @Test
    void cancelled_neverTrue_changesNothing() {
        for (CycleInputs inputs : cycles()) {
            AtomicLong asked = new AtomicLong();
            Reconciled plain = run(inputs, ANY).base();
            Reconciled watched = run(
                            inputs,
                            ANY.withCancelled(() -> asked.incrementAndGet() < 0)
                                    .withNanoClock(() -> 1)
                                    .withTimeLimit(Duration.ofDays(1)))
                    .base();
            assertThat(watched.supplyPlan()).isEqualTo(plain.supplyPlan());
            assertThat(watched.certificate()).isEqualTo(plain.certificate());
            assertThat(asked.get()).isPositive();
        }
    }

    /** 100 hours a month, 150 units wanted at an hour each: 50 a month are lost, and more of the plant is a decision. */
    @Test
    void cancelled_afterTheBasePlan_namesScenariosAndOptionsThatWereNotPlanned() {
        SopCycle cycle = short50()
                .scenario(Scenario.of("as it is"))
                .scenario(Scenario.of("upside").change(Change.demand(1.1)))
                .scenario(Scenario.of("downside").change(Change.demand(0.9)))
                .build();
        List<String> stages = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        Plan plan = cycle.reconcile(ANY.withCancelled(() -> done.get() > 0).withProgress((stage, at, of) -> {
            done.incrementAndGet();
            stages.add(stage + " " + at + "/" + of);
        }));

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.scenarios().outcomes()).hasSize(1);
        assertThat(plan.scenarios().unplanned())
                .containsExactly(
                        new UnplannedScenario("upside", "cancelled by the caller"),
                        new UnplannedScenario("downside", "cancelled by the caller"));
        assertThatThrownBy(() -> plan.scenarios().outcome("upside"))
                .hasMessageContaining("it was not planned, as cancelled by the caller");
        assertThat(plan.scenarios().expectedMargin()).isCloseTo(plan.figures().margin(), within(1e-9));
        Decision decision = plan.executiveSummary().decisions().get(0);
        assertThat(decision.question()).contains("was not planned, as cancelled by the caller");
        assertThat(decision.options()).hasSize(1);
        assertThat(stages).hasSize(5).last().isEqualTo("option for plant 5/5");
    }

    @Test
    void compare_timeUpAfterTheFirst_namesTheOthers() {
        SopCycle cycle = short50().build();
        PlanningEffort effort = ANY.withCancelled(() -> true);
        StrategyComparison comparison = cycle.compare(effort, Strategy.optimal(), Strategy.chase());
        assertThat(comparison.lines()).hasSize(1);
        assertThat(comparison.unplanned())
                .containsExactly(new StrategyComparison.Unplanned(Strategy.chase(), "cancelled by the caller"));
        assertThatThrownBy(() -> comparison.line(Strategy.chase())).hasMessageContaining("it was not planned");
    }

    @Test
    void whatIf_eachAnswer_hasTheTimeLimitToItself() {
        AtomicLong now = new AtomicLong();
        PlanningEffort effort = ANY.withNanoClock(now::get).withTimeLimit(Duration.ofSeconds(1));
        try (WhatIf whatIf = short50().build().whatIf(effort)) {
            now.set(10_000_000_000L);
            Plan less = whatIf.plan(Change.capacity(0.9).within(dev.sop.scenario.Scope.of("plant")));
            assertThat(less.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
            // 3 months of 90 of 150 units
            assertThat(less.figures().lost()).isCloseTo(180, within(1e-6));
        }
    }

    /** A nanosecond is over before the first step, by whatever clock. */
    @Test
    void timeLimit_withoutAClock_isHeldByTheSystems() {
        PlanningEffort effort =
                PlanningEffort.builder().timeLimit(Duration.ofNanos(1)).build();
        assertThat(run(lots(6, 6), effort).base().certificate().reason()).contains("stopped: the time limit of");
        assertThat(effort).isEqualTo(PlanningEffort.standard().withTimeLimit(Duration.ofNanos(1)));
    }

    @Test
    void lots_stoppedBeforeTheFirstPlan_endInAPlan() {
        AtomicLong ticks = new AtomicLong();
        PlanningEffort hasty =
                ANY.withNanoClock(() -> ticks.getAndIncrement() * 1_000_000).withTimeLimit(Duration.ofMillis(5));
        Reconciled plan = run(lots(6, 6), hasty).base();
        assertThat(plan.certificate().reason()).contains("stopped: the time limit of 5 ms is used up");
        isTrue(plan, run(lots(6, 6), ANY.withNodeLimit(50)).base().certificate());
    }

    private static void isTrue(Reconciled plan, Certificate best) {
        Certificate certificate = plan.certificate();
        double cost = certificate.cost().total();
        boolean claimsAll = certificate.status() == PlanStatus.OPTIMAL || certificate.status() == PlanStatus.FEASIBLE;
        assertThat(PlanVerifier.violations(plan.cycle(), plan.supplyPlan()).isEmpty())
                .as(certificate.toString())
                .isEqualTo(certificate.largestViolation().isEmpty());
        assertThat(claimsAll && certificate.largestViolation().isPresent())
                .as(certificate.toString())
                .isFalse();
        boolean possible = best.status() == PlanStatus.OPTIMAL || best.status() == PlanStatus.FEASIBLE;
        if (possible) {
            assertThat(certificate.status()).as(certificate.toString()).isNotEqualTo(PlanStatus.CONFLICTING_LIMITS);
            certificate
                    .lowerBound()
                    .ifPresent(bound -> assertThat(bound)
                            .as(certificate.toString())
                            .isLessThanOrEqualTo(best.cost().total()
                                    + 1e-6 * Math.max(1, Math.abs(best.cost().total()))));
        }
        certificate.lowerBound().ifPresent(bound -> assertThat(bound).isLessThanOrEqualTo(cost));
        if (best.status() == PlanStatus.CONFLICTING_LIMITS) {
            assertThat(claimsAll).as(certificate.toString()).isFalse();
        }
    }

    private static CycleRun run(CycleInputs inputs, PlanningEffort effort) {
        return run(inputs, List.of(), effort);
    }

    private static CycleRun run(CycleInputs inputs, List<Scenario> scenarios, PlanningEffort effort) {
        try (Planner planner = new Planner(effort)) {
            return CycleRun.of(inputs, scenarios, ImmutableMap.of(), planner);
        }
    }

    /** Linear, with every feature of the library somewhere, lots, whole crews, contradictory. */
    private static List<CycleInputs> cycles() {
        List<CycleInputs> cycles = new ArrayList<>();
        for (long seed = 1; seed <= 8; seed++) {
            cycles.add(FeatureCases.of(seed, FeatureCases.some(seed, 3)));
        }
        cycles.add(short50().build().inputs());
        cycles.add(twoPlants(4).build().inputs());
        cycles.add(lots(3, 4));
        cycles.add(short50()
                .constraint(Constraint.minimumProduction("floor", 1_000).at("plant"))
                .build()
                .inputs());
        cycles.add(short50()
                .constraint(Constraint.workforce("crew", 3)
                        .at("plant")
                        .hoursPerWorker(40)
                        .wage(300)
                        .hiring(500)
                        .layoff(400)
                        .labour("pumps", 1)
                        .inWholeWorkers())
                .build()
                .inputs());
        return ImmutableList.copyOf(cycles);
    }

    private static SopCycleBuilder short50() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps").unitCost(60).lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(150))
                .supply(SupplyResource.of("plant").capacity(100).makes("pumps", 1));
    }

    private static SopCycleBuilder twoPlants(int products) {
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), 12));
        SupplyResource north = SupplyResource.of("north").hours(70 * products);
        SupplyResource south = SupplyResource.of("south").hours(50 * products);
        for (int p = 0; p < products; p++) {
            String id = "product " + p;
            double[] volumes = new double[12];
            for (int t = 0; t < volumes.length; t++) {
                volumes[t] = 80 + 10 * p + 40 * Math.sin(t + p);
            }
            cycle.product(Product.of(id).unitCost(20 + p).lostSaleCost(60 + 5 * p))
                    .demand(DemandSignal.of("forecast").product(id).volumes(volumes));
            north = north.makes(Routing.of(id, 0.8 + 0.1 * p).unitCost(20 + p));
            south = south.makes(Routing.of(id, 1.1 - 0.1 * p / products).unitCost(22 + p));
        }
        return cycle.supply(north).supply(south);
    }

    private static CycleInputs lots(int items, int periods) {
        SplittableRandom random = new SplittableRandom(7);
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), periods));
        SupplyResource line = SupplyResource.of("line");
        double need = 0;
        List<Routing> routes = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            double[] volumes = new double[periods];
            for (int t = 0; t < periods; t++) {
                volumes[t] = 60 + random.nextInt(80);
                need += volumes[t] / periods;
            }
            String id = "item " + i;
            cycle.product(Product.of(id)
                            .holdingCost(1 + random.nextInt(5))
                            .noLostSales()
                            .noLateDelivery()
                            .unitCost(1))
                    .demand(DemandSignal.of("forecast").product(id).volumes(volumes))
                    .inventory(InventoryPosition.of(id).onHand(100));
            routes.add(Routing.of(id, 1)
                    .unitCost(0)
                    .setupCost(200 + random.nextInt(800))
                    .setupTime(10 + random.nextInt(40)));
        }
        line = line.hours(1.3 * need);
        for (Routing route : routes) {
            line = line.makes(route);
        }
        return cycle.supply(line).build().inputs();
    }
}
