package dev.sop.benchmarks.oracle;

import com.google.common.collect.ImmutableMap;
import dev.sop.SopCycle;
import dev.sop.benchmarks.oracle.PlanCheck.Also;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.InvalidCycleException;
import dev.sop.product.Product;
import dev.sop.scenario.Scenario;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Takes away from a cycle what it does not need to show a difference. */
final class Shrink {

    private final PlanCheck check;
    private final String type;
    private final Also also;
    private final long choice;

    Shrink(PlanCheck check, String type, Also also, long choice) {
        this.check = check;
        this.type = type;
        this.also = also;
        this.choice = choice;
    }

    /** The cycle without whatever can be left out one after another. */
    SopCycle smallest(SopCycle cycle) {
        SopCycle best = cycle;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            List<SopCycle> candidates = candidates(best);
            for (int k = 0; k < candidates.size() && !smaller; k++) {
                if (shows(candidates.get(k))) {
                    best = candidates.get(k);
                    smaller = true;
                }
            }
        }
        return best;
    }

    private boolean shows(SopCycle cycle) {
        return check.differences(cycle, also, choice).stream()
                .anyMatch(difference -> difference.type().equals(type));
    }

    private static List<SopCycle> candidates(SopCycle cycle) {
        List<SopCycle> candidates = new ArrayList<>();
        CycleInputs inputs = cycle.inputs();
        List<Scenario> scenarios = cycle.scenarios();
        for (int k = 0; k < scenarios.size() && scenarios.size() > 1; k++) {
            add(candidates, inputs, without(scenarios, k));
        }
        for (int k = 0; k < scenarios.size(); k++) {
            Scenario scenario = scenarios.get(k);
            for (int c = 0; c < scenario.changes().size() && scenario.changes().size() > 1; c++) {
                Scenario fewer = scenario.withChanges(without(scenario.changes(), c));
                add(candidates, inputs, with(scenarios, k, fewer));
            }
        }
        for (int k = 0; k < inputs.constraints().size(); k++) {
            add(candidates, inputs.withConstraints(without(inputs.constraints(), k)), scenarios);
        }
        for (int k = 0; k < inputs.products().size(); k++) {
            add(candidates, withoutProduct(inputs, inputs.products().get(k)), scenarios);
        }
        for (int k = 0; k < inputs.supply().size(); k++) {
            add(candidates, inputs.withSupply(without(inputs.supply(), k)), scenarios);
        }
        for (int k = 0; k < inputs.inventory().size(); k++) {
            add(candidates, inputs.withInventory(without(inputs.inventory(), k)), scenarios);
        }
        for (int k = 0; k < inputs.demand().size(); k++) {
            add(candidates, inputs.withDemand(without(inputs.demand(), k)), scenarios);
        }
        add(candidates, inputs.withPublishedPlan(Optional.empty()), scenarios);
        add(candidates, inputs.withGoal(Goal.MINIMUM_COST), scenarios);
        add(candidates, withoutSites(inputs), scenarios);
        for (int k = 0; k < inputs.products().size(); k++) {
            for (UnaryOperator<Product> plainer : PRODUCT) {
                Product product = plainer.apply(inputs.products().get(k));
                add(candidates, inputs.withProducts(with(inputs.products(), k, product)), scenarios);
            }
        }
        for (int k = 0; k < inputs.inventory().size(); k++) {
            for (UnaryOperator<InventoryPosition> plainer : POSITION) {
                InventoryPosition position = plainer.apply(inputs.inventory().get(k));
                add(candidates, inputs.withInventory(with(inputs.inventory(), k, position)), scenarios);
            }
        }
        for (int k = 0; k < inputs.supply().size(); k++) {
            SupplyResource resource = inputs.supply().get(k);
            for (SupplyResource plainer : plainer(resource)) {
                add(candidates, inputs.withSupply(with(inputs.supply(), k, plainer)), scenarios);
            }
        }
        candidates.removeIf(smaller ->
                smaller.inputs().equals(inputs) && smaller.scenarios().equals(scenarios));
        return candidates;
    }

    private static final List<UnaryOperator<Product>> PRODUCT = List.of(
            product -> product.withShelfLife(OptionalInt.empty()),
            product -> product.withLatenessLimit(OptionalInt.empty()),
            product -> product.withLostSalesAllowed(true),
            product -> product.withLostSaleCost(Optional.empty()),
            product -> product.withWholeUnits(false),
            product -> product.withHoldingBasis(dev.sop.product.HoldingBasis.ENDING),
            product -> product.withSpace(1),
            product -> product.holdingCost(0),
            product -> product.lateCost(0));

    private static final List<UnaryOperator<InventoryPosition>> POSITION = List.of(
            position -> position.withOnHand(0),
            position -> position.withBackorders(0),
            position -> position.withScheduledReceipts(dev.sop.calendar.PerBucket.constant(0)),
            position -> position.safetyStock(0).withSafetyStockWeeks(OptionalDouble.empty()),
            position -> position.withMaximum(Optional.empty()).withMaximumCost(Optional.empty()),
            position -> position.minimum(0),
            position -> position.withEndingAtLeast(OptionalDouble.empty()).withEndingExactly(OptionalDouble.empty()));

    private static List<SupplyResource> plainer(SupplyResource resource) {
        List<SupplyResource> plainer = new ArrayList<>();
        plainer.add(resource.withOvertime(List.of()));
        plainer.add(resource.withExpansions(List.of()));
        plainer.add(resource.efficiency(1));
        plainer.add(resource.withDowntime(dev.sop.calendar.PerBucket.constant(0)));
        plainer.add(resource.withCapacity(Optional.empty())
                .withOvertime(List.of())
                .withExpansions(List.of())
                .withUnlimited(true));
        for (int k = 0; k < resource.makes().size(); k++) {
            if (resource.makes().size() > 1) {
                plainer.add(resource.withMakes(without(resource.makes(), k)));
            }
            for (UnaryOperator<Routing> less : ROUTING) {
                plainer.add(resource.withMakes(
                        with(resource.makes(), k, less.apply(resource.makes().get(k)))));
            }
        }
        return plainer;
    }

    private static final List<UnaryOperator<Routing>> ROUTING = List.of(
            routing -> routing.withUsage(1),
            routing -> routing.leadTime(0),
            routing -> routing.yieldRate(1),
            routing -> routing.withConsumes(ImmutableMap.of()),
            routing -> routing.withCoProducts(ImmutableMap.of()),
            routing -> routing.withMinimumLot(OptionalDouble.empty()),
            routing -> routing.withLotMultiple(OptionalDouble.empty()),
            routing -> routing.withSetupCost(Optional.empty()),
            routing -> routing.withSetupTime(0),
            routing -> routing.unitCost(0));

    private static CycleInputs withoutSites(CycleInputs inputs) {
        return inputs.withLanes()
                .withDemand(inputs.demand().stream()
                        .map(signal -> signal.withSite(Optional.empty()))
                        .toList())
                .withSupply(inputs.supply().stream()
                        .map(resource -> resource.withSite(Optional.empty()))
                        .toList())
                .withInventory(inputs.inventory().stream()
                        .map(position -> position.withSite(Optional.empty()))
                        .toList());
    }

    private static CycleInputs withoutProduct(CycleInputs inputs, Product gone) {
        return inputs.withProducts(inputs.products().stream()
                        .filter(product -> !product.equals(gone))
                        .toList())
                .withDemand(inputs.demand().stream()
                        .filter(signal -> !signal.product().equals(Optional.of(gone.id())))
                        .toList())
                .withInventory(inputs.inventory().stream()
                        .filter(position -> !position.product().equals(gone.id()))
                        .toList())
                .withSupply(inputs.supply().stream()
                        .map(resource -> resource.withMakes(resource.makes().stream()
                                .filter(routing -> !routing.product().equals(gone.id()))
                                .toList()))
                        .filter(resource -> !resource.makes().isEmpty())
                        .toList());
    }

    private static void add(List<SopCycle> candidates, CycleInputs inputs, List<Scenario> scenarios) {
        try {
            candidates.add(Cycles.of(inputs, scenarios));
        } catch (InvalidCycleException refused) {
            // not a cycle: something else names what was left out
        }
    }

    private static <T> List<T> without(List<T> values, int gone) {
        List<T> fewer = new ArrayList<>(values);
        fewer.remove(gone);
        return fewer;
    }

    private static <T> List<T> with(List<T> values, int place, T value) {
        List<T> changed = new ArrayList<>(values);
        changed.set(place, value);
        return changed;
    }
}
