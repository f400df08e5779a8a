package dev.sop.model.productwise;

import dev.sop.calendar.Series;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.solver.productwise.problem.ProductWiseProblemBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maxima of production and of stock: shared ones become materials and storages of the problem, one that a single route or product
 * meets becomes a limit of that route or product, and couples its product with no other.
 */
final class ProductionLimits {

    private final ResolvedCycle cycle;
    private final LimitPlace[] places;
    private final List<List<Share>> shares = new ArrayList<>();
    private int materials;
    private int storages;

    /** What one unit made on routing j of resource r, or one unit of product r in stock, takes of a limit. */
    private record Share(int r, int j, double perUnit) {}

    ProductionLimits(ResolvedCycle cycle) {
        this.cycle = cycle;
        places = new LimitPlace[cycle.limits().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = LimitPlace.NOWHERE;
            shares.add(List.of());
            LimitShape shape = LimitShape.of(cycle.limits().get(i), cycle.resources());
            if ((shape == LimitShape.MADE || shape == LimitShape.STOCK)
                    && sum(i).maximum().isPresent()) {
                shares.set(i, shares(sum(i)));
                places[i] = shape == LimitShape.MADE ? productionPlace(shares.get(i)) : storagePlace(shares.get(i));
            }
        }
    }

    private ResolvedLimit.Sum sum(int limit) {
        return (ResolvedLimit.Sum) cycle.limits().get(limit);
    }

    private Series most(int limit) {
        return sum(limit).maximum().orElseThrow();
    }

    private static List<Share> shares(ResolvedLimit.Sum limit) {
        List<Share> found = new ArrayList<>();
        for (ResolvedLimit.Term term : limit.terms()) {
            double perUnit = term.coefficient().max();
            if (term.quantity().is(PlanQuantity.Kind.STARTED)) {
                found.add(new Share(term.quantity().index(), term.quantity().part(), perUnit));
            } else if (term.quantity().is(PlanQuantity.Kind.STOCK)) {
                found.add(new Share(term.quantity().index(), -1, perUnit));
            }
        }
        return found;
    }

    private LimitPlace productionPlace(List<Share> of) {
        return switch (of.size()) {
            case 0 -> LimitPlace.NOWHERE;
            case 1 -> new LimitPlace(LimitPlace.Kind.ROUTE, -1, of.get(0).perUnit);
            default -> new LimitPlace(LimitPlace.Kind.MATERIAL, materials++, 1);
        };
    }

    private LimitPlace storagePlace(List<Share> of) {
        return switch (of.size()) {
            case 0 -> LimitPlace.NOWHERE;
            case 1 -> new LimitPlace(LimitPlace.Kind.STOCK, of.get(0).r, of.get(0).perUnit);
            default -> new LimitPlace(LimitPlace.Kind.STORAGE, storages++, 1);
        };
    }

    int materials() {
        return materials;
    }

    int storages() {
        return storages;
    }

    /** Where a limit went; limits of load and overtime are not here. */
    LimitPlace place(int limit) {
        return places[limit];
    }

    /** The most that may be made on a routing per bucket; null for no limit of its own. */
    double @Nullable [] mostOf(int r, int j) {
        double[] most = null;
        for (int i = 0; i < places.length; i++) {
            if (places[i].kind() != LimitPlace.Kind.ROUTE) {
                continue;
            }
            Share share = shares.get(i).get(0);
            if (share.r == r && share.j == j) {
                if (most == null) {
                    most = new double[cycle.horizon().size()];
                    Arrays.fill(most, Double.POSITIVE_INFINITY);
                }
                cut(most, most(i).toArray(), share.perUnit);
            }
        }
        return most;
    }

    /** Cuts a product's most stock by the room that is for it alone. */
    void room(int product, double[] most) {
        for (int i = 0; i < places.length; i++) {
            if (places[i].kind() == LimitPlace.Kind.STOCK && places[i].index() == product) {
                cut(most, most(i).toArray(), places[i].perUnit());
            }
        }
    }

    private static void cut(double[] most, double[] limit, double perUnit) {
        for (int t = 0; t < most.length; t++) {
            most[t] = Math.min(most[t], limit[t] / perUnit);
        }
    }

    /** Adds the shared limits, and says which route of the problem a limit of one route is. */
    void addTo(ProductWiseProblemBuilder problem, int[][] routes) {
        for (int i = 0; i < places.length; i++) {
            int at = places[i].index();
            if (places[i].kind() == LimitPlace.Kind.MATERIAL) {
                problem.material(at, most(i).toArray());
                shares.get(i).forEach(share -> problem.need(routes[share.r][share.j], at, share.perUnit));
            } else if (places[i].kind() == LimitPlace.Kind.STORAGE) {
                problem.storage(at, most(i).toArray());
                shares.get(i).forEach(share -> problem.space(share.r, at, share.perUnit));
            } else if (places[i].kind() == LimitPlace.Kind.ROUTE) {
                Share share = shares.get(i).get(0);
                places[i] = new LimitPlace(LimitPlace.Kind.ROUTE, routes[share.r][share.j], share.perUnit);
            }
        }
    }
}
