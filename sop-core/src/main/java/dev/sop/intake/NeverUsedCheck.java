package dev.sop.intake;

import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.check.Figures;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.Workforce;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Names data that can never be used, before anything is solved: a lot or set-up larger than the capacity of every bucket, a lot above
 * what a rate of change lets a source reach, a lead time or an expansion that comes after the horizon, a component that nobody makes
 * and nobody has, a safety stock above the most in stock. The plan is right all the same; nearly always the data are not.
 */
final class NeverUsedCheck {

    private final Horizon horizon;
    private final List<ResolvedResource> resources;
    private final List<Constraint> constraints;
    private final Set<ProductId> had = new HashSet<>();
    private final List<Assumption> findings = new ArrayList<>();

    private NeverUsedCheck(
            Horizon horizon,
            List<ResolvedProduct> products,
            List<ResolvedResource> resources,
            List<Constraint> constraints) {
        this.horizon = horizon;
        this.resources = resources;
        this.constraints = constraints;
        products.forEach(product -> {
            if (product.openingStock() > 0 || product.receipts().max() > 0) {
                had.add(product.product().id());
            }
        });
        resources.forEach(resource -> resource.routings().forEach(route -> {
            had.add(route.product());
            had.addAll(route.coProducts().keySet());
        }));
    }

    static List<Assumption> of(
            Horizon horizon,
            List<ResolvedProduct> products,
            List<ResolvedResource> resources,
            List<Constraint> constraints) {
        NeverUsedCheck check = new NeverUsedCheck(horizon, products, resources, constraints);
        for (ResolvedResource resource : resources) {
            for (ResolvedResource.Route route : resource.routings()) {
                check.route(resource, route);
            }
            resource.expansions().forEach(step -> check.expansion(resource, step));
        }
        products.forEach(check::safetyStock);
        products.forEach(check::costs);
        constraints.forEach(check::overtimeCost);
        return check.findings;
    }

    private void route(ResolvedResource resource, ResolvedResource.Route route) {
        ResourceId id = resource.resource().id();
        String what = route.product() + " at " + id;
        String key = route.product() + "." + id;
        double least = leastRun(route);
        OptionalDouble most = mostCapacity(resource);
        double takes = least * route.usage() + route.lot().setupTime();
        if (most.isPresent() && most.getAsDouble() > 0 && takes > most.getAsDouble() * (1 + 1e-9)) {
            String run =
                    least > 0 ? "The least run of " + what + ", " + Figures.number(least) + "," : "A set-up of " + what;
            add(
                    "lot." + key,
                    route.product().value(),
                    run + " takes " + Figures.number(takes) + " of " + id + ", which has at most "
                            + Figures.number(most.getAsDouble()) + " in a bucket: it is never made there.");
        }
        ramp(resource, route, least, what, key);
        if (route.firstBucket() + route.leadTime() >= horizon.size()) {
            add(
                    "leadTime." + key,
                    route.product().value(),
                    "Lead time of " + what + " is " + route.leadTime() + " buckets, the horizon has " + horizon.size()
                            + (route.firstBucket() > 0
                                    ? " and it starts in "
                                            + horizon.bucket(route.firstBucket())
                                                    .label() + " at the earliest"
                                    : "")
                            + ": nothing of it arrives in time.");
        }
        for (ProductId component : route.consumes().keySet()) {
            if (!had.contains(component)) {
                add(
                        "component." + key + "." + component,
                        route.product().value(),
                        "Component " + component + " of " + what
                                + " is neither in stock nor made nor bought: it is never made there.");
            }
        }
    }

    /** The least quantity of a run: a least lot, a lot, a whole unit; 0 where any quantity may be made. */
    private static double leastRun(ResolvedResource.Route route) {
        double least =
                Math.max(route.lot().minimum().orElse(0), route.lot().multiple().orElse(0));
        return route.whole() ? Math.max(1, Math.ceil(least - 1e-9)) : least;
    }

    /** The largest capacity a bucket can have: regular, all overtime, all expansions; empty where there is no limit. */
    private static OptionalDouble mostCapacity(ResolvedResource resource) {
        if (resource.capacity().isEmpty()) {
            return OptionalDouble.empty();
        }
        Series most = resource.capacity().get();
        for (ResolvedResource.Tier tier : resource.overtime()) {
            if (tier.limit().isEmpty()) {
                return OptionalDouble.empty();
            }
            most = most.plus(tier.limit().get());
        }
        double bought = resource.expansions().stream()
                .mapToDouble(ResolvedResource.Step::capacity)
                .sum();
        return OptionalDouble.of(most.max() + bought);
    }

    /** A least run that a source alone under a rate of change cannot reach from nothing, nor from where it starts. */
    private void ramp(ResolvedResource resource, ResolvedResource.Route route, double least, String what, String key) {
        for (Constraint constraint : constraints) {
            if (least > 0
                    && constraint instanceof RateOfChange limit
                    && limit.maximumIncrease().isPresent()
                    && limit.initialRate().isPresent()
                    && coversOnly(limit, resource, route)) {
                Series rise = limit.maximumIncrease().get().over(horizon);
                double reach = limit.initialRate().getAsDouble() + rise.get(0);
                for (int t = 1; t < horizon.size(); t++) {
                    reach = Math.max(reach, rise.get(t));
                }
                if (reach < least * (1 - 1e-9)) {
                    add(
                            "ramp." + key,
                            route.product().value(),
                            "The least run of " + what + ", " + Figures.number(least) + ", is above the "
                                    + Figures.number(reach) + " that '" + limit.id()
                                    + "' lets it rise to in one bucket: it is never made there.");
                }
            }
        }
    }

    private boolean coversOnly(RateOfChange limit, ResolvedResource resource, ResolvedResource.Route route) {
        boolean covers = false;
        for (ResolvedResource other : resources) {
            for (ResolvedResource.Route way : other.routings()) {
                boolean in = (limit.resources().isEmpty()
                                || limit.resources().contains(other.resource().id()))
                        && (limit.products().isEmpty() || limit.products().contains(way.product()));
                boolean same = other.resource().id().equals(resource.resource().id()) && way.equals(route);
                if (in && !same) {
                    return false;
                }
                covers |= in;
            }
        }
        return covers;
    }

    private void expansion(ResolvedResource resource, ResolvedResource.Step step) {
        if (step.firstBucket() + step.leadTime() >= horizon.size()) {
            add(
                    "expansion." + resource.resource().id() + "." + step.name(),
                    resource.resource().id().value(),
                    "Expansion " + step.name() + " of " + resource.resource().id() + " takes " + step.leadTime()
                            + " buckets and can be bought from "
                            + horizon.bucket(step.firstBucket()).label()
                            + " on: its capacity comes after the horizon, it is never bought.");
        }
    }

    private void safetyStock(ResolvedProduct product) {
        if (product.maximum().isEmpty() || product.maximumCost().isPresent()) {
            return;
        }
        for (int t = 0; t < horizon.size(); t++) {
            if (product.safetyStock().get(t) > product.maximum().get().get(t) * (1 + 1e-9)) {
                ProductId id = product.product().id();
                add(
                        "safetyStock." + id,
                        id.value(),
                        "Safety stock of " + id + " in " + horizon.bucket(t).label() + " is "
                                + Figures.number(product.safetyStock().get(t)) + ", the most in stock "
                                + Figures.number(product.maximum().get().get(t)) + ": it is never reached.");
                return;
            }
        }
    }

    /** Costs that a flag beside them switches off; hosts often give every product both. */
    private void costs(ResolvedProduct product) {
        ProductId id = product.product().id();
        if (product.latenessLimit().orElse(1) == 0
                && product.product().lateCost().filter(Figures::isPositive).isPresent()) {
            notUsed("lateCost", id, "Cost of late delivery of " + id + " is not used: nothing of it may be late.");
        }
        if (!product.lostSalesAllowed()
                && product.product().lostSaleCost().filter(Figures::isPositive).isPresent()) {
            notUsed("lostSaleCost", id, "Cost of a lost sale of " + id + " is not used: no sale of it may be lost.");
        }
    }

    private void overtimeCost(Constraint constraint) {
        if (constraint instanceof Workforce crew
                && Figures.isPositive(crew.overtimeCost())
                && !Figures.isPositive(crew.overtimePerWorker())) {
            notUsed(
                    "overtimeCost",
                    crew.id(),
                    "Cost of overtime of " + crew.id() + " is not used: its workers do none.");
        }
    }

    private void notUsed(String what, Object id, String text) {
        findings.add(new Assumption("reading." + what + "." + id, AssumptionKind.READING, id.toString(), text));
    }

    private void add(String what, String subject, String text) {
        findings.add(new Assumption("unused." + what, AssumptionKind.NEVER_USED, subject, text));
    }
}
