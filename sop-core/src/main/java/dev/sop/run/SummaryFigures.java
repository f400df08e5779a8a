package dev.sop.run;

import com.google.common.collect.ImmutableMap;
import dev.sop.demand.DemandLine;
import dev.sop.executive.Figure;
import dev.sop.executive.NumberScale;
import dev.sop.gap.GapKind;
import dev.sop.internal.Tolerances;
import dev.sop.reconcile.Reconciled;
import dev.sop.resolved.DemandLines;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.KeyFigures.UnitFigures;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of the executive summary. Quantities are told apart by unit of measure: where the demand of the plan has one unit, their ids
 * are {@code demand}, {@code served}, {@code lost}; where it has several, {@code demand.pieces}, {@code demand.litres} and so on. The
 * decimals of quantities and of money follow the largest of their kind.
 */
final class SummaryFigures {

    private static final ImmutableMap<String, String> MONEY = ImmutableMap.<String, String>builder()
            .put("potential_revenue", "Revenue if all demand were served")
            .put("revenue", "Revenue")
            .put("spent", "Money spent")
            .put("margin", "Margin: revenue less money spent")
            .put("total_cost", "Total cost, penalties included")
            .put("lower_bound", "Proven least cost")
            .put("ending_inventory", "Value of stock at the end")
            .put("revenue_lost", "Revenue of lost sales")
            .buildOrThrow();

    private final Reconciled plan;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private SummaryFigures(Reconciled plan) {
        this.plan = plan;
    }

    static Map<String, Figure> of(Reconciled plan) {
        SummaryFigures summary = new SummaryFigures(plan);
        List<UnitFigures> asked = asked(plan.figures());
        for (UnitFigures unit : asked) {
            summary.volumes(unit, suffix(unit, asked));
        }
        summary.money();
        KeyFigures key = plan.figures();
        summary.add(Figure.share(
                "peak_utilisation",
                "Highest utilisation: load over regular capacity"
                        + (isInOvertime(key) ? ", above 100 % in overtime" : ""),
                key.peakUtilisation()));
        summary.add(Figure.count("gaps", "Gaps", plan.gapAnalysis().gaps().size(), "gaps"));
        return summary.figures;
    }

    private static boolean isInOvertime(KeyFigures key) {
        return key.peakUtilisation()
                .filter(peak -> peak > 1 + Tolerances.REPORTED)
                .isPresent();
    }

    /** The units of measure in which something is asked for; the first one where nothing is. */
    static List<UnitFigures> asked(KeyFigures key) {
        List<UnitFigures> asked =
                key.byUnit().stream().filter(unit -> unit.demand() > 0).toList();
        return asked.isEmpty() ? key.byUnit().stream().limit(1).toList() : asked;
    }

    /** What tells the ids of a unit from those of the others; nothing where there is one. */
    static String suffix(UnitFigures unit, List<UnitFigures> asked) {
        return asked.size() == 1 ? "" : "." + unit.unit();
    }

    private void volumes(UnitFigures unit, String suffix) {
        double lost = isLost(unit) ? unit.lost() : 0;
        double cancelled = cancelled(unit.unit());
        NumberScale scale = NumberScale.of(unit.demand(), unit.served(), lost, cancelled);
        String of = suffix.isEmpty() ? "" : ", " + unit.unit();
        quantity("demand" + suffix, "Demand" + of, unit.demand(), unit, scale);
        quantity("served" + suffix, "Served, on time or late" + of, unit.served(), unit, scale);
        quantity("lost" + suffix, "Lost sales" + of, lost, unit, scale);
        if (unit.endingBacklog() > Tolerances.REPORTED * unit(unit.demand())) {
            String label = "Customers still waiting at the end" + of;
            quantity("ending_backlog" + suffix, label, unit.endingBacklog(), unit, scale);
        }
        add(Figure.share(
                "service_level" + suffix, "Service level: share delivered in its bucket" + of, unit.serviceLevel()));
        if (cancelled > Tolerances.REPORTED * unit(unit.demand())) {
            String label = "Customers waiting at the start who are turned away" + of;
            quantity("backorders_cancelled" + suffix, label, cancelled, unit, scale);
        }
    }

    private void quantity(String id, String label, double value, UnitFigures unit, NumberScale scale) {
        add(new Figure(
                id, label, Optional.of(value), unit.unit(), scale.row(value).text(value)));
    }

    /** Whether sales of the unit are lost: a gap says so, or more is lost than a gap would be reported for. */
    private boolean isLost(UnitFigures unit) {
        if (unit.lost() > Tolerances.REPORTED * unit(unit.demand())) {
            return true;
        }
        return unit.lost() > 0
                && plan.supplyPlan().products().stream()
                        .filter(product -> product.unit().equals(unit.unit()))
                        .anyMatch(product -> plan.gapAnalysis().gaps().stream()
                                .anyMatch(gap -> gap.kind() == GapKind.UNMET
                                        && gap.subject()
                                                .equals(product.product().value())));
    }

    /** One plus the demand, or less where all demand is less than one. */
    private static double unit(double demand) {
        return Math.min(1, demand) + demand;
    }

    private double cancelled(String unit) {
        return plan.supplyPlan().products().stream()
                .filter(product -> product.unit().equals(unit))
                .mapToDouble(ProductPlan::cancelledBackorders)
                .sum();
    }

    private void money() {
        KeyFigures key = plan.figures();
        Map<String, Double> amounts = new LinkedHashMap<>();
        amounts.put("potential_revenue", plan.financials().potentialRevenue().sum());
        amounts.put("revenue", key.revenue());
        amounts.put("spent", key.spent());
        amounts.put("margin", key.margin());
        amounts.put("total_cost", key.totalCost());
        plan.certificate().lowerBound().ifPresent(bound -> amounts.put("lower_bound", bound));
        amounts.put("ending_inventory", key.endingInventoryValue());
        amounts.put("revenue_lost", revenueLost());
        NumberScale scale = NumberScale.of(
                amounts.values().stream().mapToDouble(Double::doubleValue).toArray());
        amounts.forEach((id, value) -> {
            String label = Objects.requireNonNull(MONEY.get(id), id);
            add(new Figure(
                    id, label, Optional.of(value), "money", scale.row(value).text(value)));
        });
    }

    /** At the price of each line; lines without a price bring no revenue to lose. */
    private double revenueLost() {
        double lost = 0;
        DemandLines lines = DemandLines.of(plan.cycle().demand());
        for (ProductPlan product : plan.supplyPlan().products()) {
            for (MarketPlan market : product.markets()) {
                for (DemandLine line : lines.of(product.product())) {
                    if (line.market().equals(market.market())) {
                        lost += market.lost().times(line.price()).sum();
                    }
                }
            }
        }
        return lost;
    }

    private void add(Figure figure) {
        figures.put(figure.id(), figure);
    }
}
