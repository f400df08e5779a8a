package dev.sop.intake;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.check.Figures;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.Consensus;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.resolved.EffectiveProducts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds everything that is wrong with the inputs of a cycle, each with its place, value, expectation and likely fix. */
public final class CycleCheck {

    private CycleCheck() {}

    /** All problems in the order of the inputs; empty where the cycle can be planned. */
    public static ImmutableList<Problem> problems(CycleInputs inputs) {
        ProblemCollector problems = new ProblemCollector();
        Horizon horizon = inputs.horizon();
        Set<ProductId> products = new LinkedHashSet<>();
        EffectiveProducts.of(inputs).forEach(product -> products.add(product.id()));

        checkProducts(inputs, problems);
        DemandCheck.check(inputs, products, problems);
        SupplyCheck.check(inputs, products, problems);
        LimitCheck.check(inputs, products, problems);
        StockCheck.check(inputs, products, problems);
        NetworkCheck.check(inputs, products, problems);
        PublishedCheck.check(inputs, products, problems);
        HistoryCheck.check(inputs, products, problems);
        checkCalendar(inputs, problems);
        checkPolicy(inputs.costPolicy(), problems);
        checkTargets(inputs.targets(), horizon, problems);
        if (problems.isEmpty()) {
            checkConsensus(inputs, problems);
        }
        return problems.problems();
    }

    /**
     * Throws where anything is wrong.
     *
     * @throws dev.sop.problem.InvalidCycleException with all problems
     */
    public static void require(CycleInputs inputs) {
        ImmutableList<Problem> found = problems(inputs);
        if (!found.isEmpty()) {
            throw new dev.sop.problem.InvalidCycleException(found);
        }
    }

    private static void checkProducts(CycleInputs inputs, ProblemCollector problems) {
        Set<ProductId> seen = new HashSet<>();
        for (int i = 0; i < inputs.products().size(); i++) {
            Product product = inputs.products().get(i);
            String place = "products[" + i + "]";
            if (!seen.add(product.id())) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        place + ".id",
                        "'" + product.id() + "'",
                        "a name used once",
                        "Maybe the product is listed twice.");
            }
            if (product.family().filter(product.id()::equals).isPresent()) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        place + ".family",
                        "'" + product.id() + "'",
                        "another id",
                        "Maybe leave the family out.");
            }
            Horizon horizon = inputs.horizon();
            problems.figure(place + ".price", product.price(), horizon, "Maybe the sign is wrong.");
            problems.figure(place + ".unitCost", product.unitCost(), horizon, "Maybe the sign is wrong.");
            problems.figure(place + ".holdingCost", product.holdingCost(), horizon, "Maybe the sign is wrong.");
            problems.figure(place + ".lateCost", product.lateCost(), horizon, "Maybe the sign is wrong.");
            problems.figure(place + ".lostSaleCost", product.lostSaleCost(), horizon, "Maybe the sign is wrong.");
            problems.number(place + ".space", product.space(), "Maybe the sign is wrong.");
            problems.figure(place + ".writeOffCost", product.writeOffCost(), horizon, "Maybe the sign is wrong.");
            problems.number(
                    place + ".priority",
                    product.priority(),
                    1,
                    1_000_000,
                    "Maybe priorities are counted from 0; 1 is first.");
            unusedCost(product, place, problems);
            if (product.shelfLife().orElse(0) < 0) {
                problems.add(
                        ProblemKind.RANGE,
                        place + ".shelfLife",
                        product.shelfLife().orElse(0),
                        "0 or more buckets",
                        "Maybe leave it out for goods that keep.");
            }
            if (product.latenessLimit().orElse(0) < 0) {
                problems.add(
                        ProblemKind.RANGE,
                        place + ".latenessLimit",
                        product.latenessLimit().orElse(0),
                        "0 or more buckets",
                        "Maybe leave it out for no limit.");
            }
        }
    }

    /** A cost of what cannot happen: the planner has forgotten the other half. */
    private static void unusedCost(Product product, String place, ProblemCollector problems) {
        if (product.shelfLife().isEmpty() && Figures.isPositive(product.writeOffCost())) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place + ".writeOffCost",
                    "a cost of writing off",
                    "a shelf life with it, as goods that keep are never written off",
                    RemedyCode.ADD_SHELF_LIFE);
        }
    }

    private static void checkCalendar(CycleInputs inputs, ProblemCollector problems) {
        if (inputs.calendar().isEmpty()) {
            return;
        }
        CycleCalendar days = inputs.calendar().get();
        notBefore("demandReview", days.demandReview(), days.dataGathering(), problems);
        notBefore("supplyReview", days.supplyReview(), days.demandReview(), problems);
        notBefore("preSop", days.preSop(), days.supplyReview(), problems);
        notBefore("executiveSop", days.executiveSop(), days.preSop(), problems);
    }

    private static void notBefore(String step, LocalDate day, LocalDate stepBefore, ProblemCollector problems) {
        if (day.isBefore(stepBefore)) {
            problems.add(
                    ProblemKind.COMBINATION,
                    "calendar." + step,
                    day,
                    "not before " + stepBefore + ", the step before it",
                    "Maybe a year is wrong.");
        }
    }

    private static void checkPolicy(CostPolicy policy, ProblemCollector problems) {
        String fix = "Maybe it was meant in percent: 0.25 is 25 %.";
        problems.number("costPolicy.unitCostShareOfPrice", policy.unitCostShareOfPrice(), 0, 10, fix);
        problems.number("costPolicy.annualHoldingRate", policy.annualHoldingRate(), 0, 10, fix);
        problems.number("costPolicy.overtimePremium", policy.overtimePremium(), 0, 10, fix);
        problems.number("costPolicy.subcontractPremium", policy.subcontractPremium(), 0, 10, fix);
        problems.number("costPolicy.lostSaleMultipleOfCost", policy.lostSaleMultipleOfCost(), 0, 1000, fix);
        problems.number("costPolicy.latePerMonth", policy.latePerMonth(), 0, 10, fix);
        problems.number("costPolicy.safetyStockPerMonth", policy.safetyStockPerMonth(), 0, 10, fix);
    }

    private static void checkTargets(FinancialTargets targets, Horizon horizon, ProblemCollector problems) {
        problems.figure("targets.revenue", targets.revenue(), horizon, "Maybe the sign is wrong.");
        targets.margin()
                .ifPresent(margin -> problems.figure(
                        "targets.margin", margin, horizon, -ProblemCollector.LARGEST, "Maybe a figure is missing."));
        problems.figure("targets.inventoryValue", targets.inventoryValue(), horizon, "Maybe the sign is wrong.");
    }

    private static void checkConsensus(CycleInputs inputs, ProblemCollector problems) {
        CycleInputs items = NetworkExpansion.of(inputs).inputs();
        DemandPlan plan = Consensus.combine(inputs.horizon(), EffectiveProducts.of(items), items.demand());
        for (DemandLine line : plan.lines()) {
            for (int t = 0; t < inputs.horizon().size(); t++) {
                if (line.volume().get(t) < 0) {
                    problems.add(
                            ProblemKind.CONSENSUS,
                            "demand of " + where(line, inputs.horizon(), t),
                            line.volume().get(t),
                            "0 or more after all events",
                            "Maybe an event takes away more than was forecast.");
                    break;
                }
                if (line.revenue().get(t) < 0) {
                    problems.add(
                            ProblemKind.CONSENSUS,
                            "revenue of " + where(line, inputs.horizon(), t),
                            line.revenue().get(t),
                            "0 or more after all events",
                            "Maybe an event takes away more revenue than was forecast.");
                    break;
                }
                if (!(line.price().get(t) <= ProblemCollector.LARGEST)) {
                    problems.add(
                            ProblemKind.CONSENSUS,
                            "price of " + where(line, inputs.horizon(), t),
                            line.price().get(t),
                            "revenue divided by volume to be 0 to 1e12",
                            "Maybe the volume is missing.");
                    break;
                }
            }
        }
        if (problems.isEmpty()) {
            RangeCheck.check(inputs, plan, problems);
        }
    }

    private static String where(DemandLine line, Horizon horizon, int t) {
        return line.label() + " in " + horizon.bucket(t).label();
    }
}
