package dev.sop.benchmarks.oracle;

import dev.sop.constraint.Constraint;
import dev.sop.scenario.Change;
import dev.sop.scenario.FigureChange;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import java.util.ArrayList;
import java.util.List;

/** Two random scenarios of one or two changes, everywhere or for one name, always or from one bucket to another. */
final class RandomScenarios {

    private final Figures figures;
    private final List<String> products;
    private final RandomSupply supply;
    private final RandomLimits limits;

    RandomScenarios(Figures figures, List<String> products, RandomSupply supply, RandomLimits limits) {
        this.figures = figures;
        this.products = products;
        this.supply = supply;
        this.limits = limits;
    }

    List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 1; k <= 2; k++) {
            Scenario scenario = Scenario.of("scenario " + k);
            int changes = figures.whole(1, 2);
            for (int c = 0; c < changes; c++) {
                scenario = scenario.change(change());
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Change change() {
        double factor = figures.one(0, 0.5, 0.5, 0.8, 1.1, 1.5, 2);
        String resource =
                supply.made.get(figures.whole(0, supply.made.size() - 1)).id().value();
        switch (figures.whole(0, 6)) {
            case 0:
                return scoped(Change.demand(factor), products.get(0));
            case 1:
                return scoped(Change.capacity(factor), resource);
            case 2:
                return scoped(Change.price(factor), products.get(0));
            case 3:
                return scoped(Change.unitCost(factor), resource);
            default:
                FigureChange limit = Change.limit(factor);
                Constraint any =
                        limits.drawn.isEmpty() ? null : limits.drawn.get(figures.whole(0, limits.drawn.size() - 1));
                return any == null ? limit : scoped(limit, any.id().value());
        }
    }

    private Change scoped(FigureChange change, String name) {
        Scope scope = figures.chance(0.6) ? Scope.of(name) : Scope.everywhere();
        if (figures.chance(0.5)) {
            int first = figures.whole(1, figures.buckets);
            int last = figures.whole(first, figures.buckets);
            scope = scope.between(label(first), label(last));
        }
        return change.within(scope);
    }

    private static String label(int month) {
        return "2027-0" + month;
    }
}
