package dev.sop.model;

import dev.sop.calendar.Series;
import dev.sop.cycle.PlanQuantity;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What limits and published quantities force routes to make: by a number, or by what else is made. */
final class ForcedRuns {

    private final ResolvedCycle cycle;
    private final List<RunReasons.Node> routes;
    private final int buckets;
    private final Map<PlanQuantity.Started, Integer> places = new HashMap<>();

    ForcedRuns(ResolvedCycle cycle, List<RunReasons.Node> routes) {
        this.cycle = cycle;
        this.routes = routes;
        this.buckets = cycle.horizon().size();
        for (int k = 0; k < routes.size(); k++) {
            places.put(
                    new PlanQuantity.Started(
                            routes.get(k).index(), routes.get(k).place()),
                    k);
        }
    }

    /** How many limits tie what one route makes to what others make. */
    int relations() {
        return (int) cycle.limits().stream()
                .filter(limit -> limit instanceof ResolvedLimit.RateOfChange
                        || limit instanceof ResolvedLimit.Band
                        || (limit instanceof ResolvedLimit.Sum sum && !sum.onlyTakes())
                        || (limit instanceof ResolvedLimit.Workforce crew && crew.noIdleTime()))
                .count();
    }

    /** Units by route that published quantities and minima ask for, over the horizon; minima of stock are added to what is asked for. */
    double[] byNumber(double[] asked) {
        double[] forced = new double[routes.size()];
        for (int k = 0; k < forced.length; k++) {
            forced[k] = routes.get(k).route().published().map(Series::sum).orElse(0.0);
        }
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.RateOfChange rate) {
                each(forced, k -> counts(rate, k), rate.initial().orElse(0) * buckets);
            } else if (limit instanceof ResolvedLimit.Workforce crew && crew.noIdleTime()) {
                double workers = Math.max(crew.initial(), crew.minimum().max()) + (crew.whole() ? 1 : 0);
                each(
                        forced,
                        k -> labour(crew, k),
                        workers * crew.hoursPerWorker().sum());
            } else if (limit instanceof ResolvedLimit.Sum sum) {
                sum(sum, forced, asked);
            }
        }
        return forced;
    }

    private void sum(ResolvedLimit.Sum limit, double[] forced, double[] asked) {
        double size = size(limit.minimum()) + (limit.onlyTakes() ? 0 : size(limit.maximum()));
        if (size == 0) {
            return;
        }
        for (ResolvedLimit.Term term : limit.terms()) {
            double coefficient = smallest(term.coefficient());
            if (coefficient == 0) {
                continue;
            }
            double least = size / coefficient;
            if (term.quantity() instanceof PlanQuantity.Started started) {
                add(forced, started, least);
            } else if (term.quantity() instanceof PlanQuantity.Load load) {
                each(forced, k -> usage(load, k), least);
            } else if (term.quantity() instanceof PlanQuantity.Stock stock) {
                asked[stock.product()] += least;
            } else if (term.quantity() instanceof PlanQuantity.Workers workers
                    && cycle.limits().get(workers.limit()) instanceof ResolvedLimit.Workforce crew
                    && crew.noIdleTime()) {
                each(forced, k -> labour(crew, k), least * crew.hoursPerWorker().sum());
            }
        }
    }

    /** Units by route that limits force when so much is made of the others. */
    double[] byWhatElseIsMade(double[] made, double[] asked) {
        double[] forced = new double[routes.size()];
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.RateOfChange rate) {
                each(forced, k -> counts(rate, k), buckets * sum(made, k -> counts(rate, k)));
            } else if (limit instanceof ResolvedLimit.Workforce crew && crew.noIdleTime()) {
                double hours = sum(made, k -> labour(crew, k));
                double least = smallest(crew.hoursPerWorker());
                double workers = least > 0 ? hours / least : 0;
                each(
                        forced,
                        k -> labour(crew, k),
                        workers * crew.hoursPerWorker().sum());
            } else if (limit instanceof ResolvedLimit.Band band) {
                double least = smallest(band.weight());
                double spread = band.band() < 1 && least > 0
                        ? (1 + band.band()) / (1 - band.band()) * band.weight().sum() / least
                        : buckets;
                each(forced, k -> counts(band, k), spread * sum(made, k -> counts(band, k)));
            } else if (limit instanceof ResolvedLimit.Sum sum && !sum.onlyTakes()) {
                share(sum, made, asked, forced);
            }
        }
        return forced;
    }

    /** A term of a sum is at most what the other terms come to. */
    private void share(ResolvedLimit.Sum limit, double[] made, double[] asked, double[] forced) {
        double all = 0;
        for (ResolvedLimit.Term term : limit.terms()) {
            all += term.coefficient().map(Math::abs).max() * amount(term.quantity(), made, asked);
        }
        for (ResolvedLimit.Term term : limit.terms()) {
            double coefficient = smallest(term.coefficient());
            if (coefficient > 0 && term.quantity() instanceof PlanQuantity.Started started) {
                add(forced, started, all / coefficient);
            }
        }
    }

    private double amount(PlanQuantity quantity, double[] made, double[] asked) {
        if (quantity instanceof PlanQuantity.Started started) {
            Integer k = places.get(started);
            return k == null ? 0 : made[k];
        }
        if (quantity instanceof PlanQuantity.Stock stock) {
            return asked[stock.product()];
        }
        if (quantity instanceof PlanQuantity.Shipped shipped) {
            return asked[shipped.product()];
        }
        return quantity instanceof PlanQuantity.NewlyLate late ? asked[late.product()] : 0;
    }

    private void add(double[] forced, PlanQuantity.Started started, double units) {
        Integer k = places.get(started);
        if (k != null) {
            forced[k] += units;
        }
    }

    private double usage(PlanQuantity.Load load, int k) {
        RunReasons.Node node = routes.get(k);
        return node.index() == load.resource() ? node.route().usage() : 0;
    }

    @FunctionalInterface
    private interface ByRoute {
        double at(int route);
    }

    private double labour(ResolvedLimit.Workforce crew, int k) {
        RunReasons.Node node = routes.get(k);
        return crew.resources().contains(node.resource())
                ? crew.labour().getOrDefault(node.route().product(), 0.0)
                : 0;
    }

    private double counts(ResolvedLimit.RateOfChange rate, int k) {
        RunReasons.Node node = routes.get(k);
        return rate.resources().contains(node.resource())
                        && rate.products().contains(node.route().product())
                ? 1
                : 0;
    }

    private double counts(ResolvedLimit.Band band, int k) {
        RunReasons.Node node = routes.get(k);
        return band.resources().contains(node.resource())
                        && band.product().equals(node.route().product())
                ? 1
                : 0;
    }

    private static void each(double[] forced, ByRoute perUnit, double amount) {
        for (int k = 0; k < forced.length; k++) {
            forced[k] += perUnit.at(k) > 0 ? amount / perUnit.at(k) : 0;
        }
    }

    private static double sum(double[] made, ByRoute perUnit) {
        double sum = 0;
        for (int k = 0; k < made.length; k++) {
            sum += made[k] * perUnit.at(k);
        }
        return sum;
    }

    private static double size(Optional<Series> bound) {
        return bound.map(series -> series.map(Math::abs).sum()).orElse(0.0);
    }

    /** The smallest size that is not 0; 0 where all are. */
    private static double smallest(Series series) {
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < series.size(); t++) {
            double size = Math.abs(series.get(t));
            least = size > 0 ? Math.min(least, size) : least;
        }
        return Double.isInfinite(least) ? 0 : least;
    }
}
