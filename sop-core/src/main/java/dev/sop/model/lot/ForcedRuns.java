package dev.sop.model.lot;

import dev.sop.calendar.Series;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What limits and published quantities force routes to make: by a number, or by what else is made. */
final class ForcedRuns {

    private final ResolvedCycle cycle;
    private final List<RunReasons.Node> routes;
    private final int buckets;
    private final Map<PlanQuantity, Integer> places = new HashMap<>();

    ForcedRuns(ResolvedCycle cycle, List<RunReasons.Node> routes) {
        this.cycle = cycle;
        this.routes = routes;
        this.buckets = cycle.horizon().size();
        for (int k = 0; k < routes.size(); k++) {
            places.put(PlanQuantity.started(routes.get(k).index(), routes.get(k).place()), k);
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
                each(forced, rate, rate.initial().orElse(0) * buckets);
            } else if (limit instanceof ResolvedLimit.Workforce crew && crew.noIdleTime()) {
                double workers = Math.max(crew.initial(), crew.minimum().max()) + (crew.whole() ? 1 : 0);
                each(forced, crew, workers * crew.hoursPerWorker().sum());
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
            PlanQuantity quantity = term.quantity();
            switch (quantity.kind()) {
                case STARTED -> add(forced, quantity, least);
                case LOAD -> load(forced, quantity.index(), least);
                case STOCK -> asked[quantity.index()] += least;
                case WORKERS -> workers(forced, quantity.index(), least);
                case OVERTIME, NEWLY_LATE, SHIPPED, LOST, WORKERS_CHANGED -> {
                    // force nothing to be made
                }
            }
        }
    }

    /** Units by route that limits force when so much is made of the others. */
    double[] byWhatElseIsMade(double[] made, double[] asked) {
        double[] forced = new double[routes.size()];
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.RateOfChange rate) {
                each(forced, rate, buckets * sum(made, rate));
            } else if (limit instanceof ResolvedLimit.Workforce crew && crew.noIdleTime()) {
                double hours = sum(made, crew);
                double least = smallest(crew.hoursPerWorker());
                double workers = least > 0 ? hours / least : 0;
                each(forced, crew, workers * crew.hoursPerWorker().sum());
            } else if (limit instanceof ResolvedLimit.Band band) {
                double least = smallest(band.weight());
                double spread = band.band() < 1 && least > 0
                        ? (1 + band.band()) / (1 - band.band()) * band.weight().sum() / least
                        : buckets;
                each(forced, band, spread * sum(made, band));
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
            if (coefficient > 0 && term.quantity().is(PlanQuantity.Kind.STARTED)) {
                add(forced, term.quantity(), all / coefficient);
            }
        }
    }

    private double amount(PlanQuantity quantity, double[] made, double[] asked) {
        return switch (quantity.kind()) {
            case STARTED -> {
                Integer k = places.get(quantity);
                yield k == null ? 0 : made[k];
            }
            case STOCK, SHIPPED, NEWLY_LATE -> asked[quantity.index()];
            case LOAD, OVERTIME, LOST, WORKERS, WORKERS_CHANGED -> 0;
        };
    }

    /** Workers without idle time make what they have hours for. */
    private void workers(double[] forced, int limit, double workers) {
        if (cycle.limits().get(limit) instanceof ResolvedLimit.Workforce crew && crew.noIdleTime()) {
            each(forced, crew, workers * crew.hoursPerWorker().sum());
        }
    }

    private void add(double[] forced, PlanQuantity started, double units) {
        Integer k = places.get(started);
        if (k != null) {
            forced[k] += units;
        }
    }

    private void load(double[] forced, int resource, double hours) {
        for (int k = 0; k < forced.length; k++) {
            double usage = routes.get(k).route().usage();
            forced[k] += routes.get(k).index() == resource && usage > 0 ? hours / usage : 0;
        }
    }

    /** Each route that a limit counts makes at most the whole of an amount of it. */
    private void each(double[] forced, ResolvedLimit limit, double amount) {
        for (ResolvedLimit.Term term : limit.terms()) {
            double coefficient = smallest(term.coefficient());
            if (coefficient > 0 && term.quantity().is(PlanQuantity.Kind.STARTED)) {
                add(forced, term.quantity(), amount / coefficient);
            }
        }
    }

    private double sum(double[] made, ResolvedLimit limit) {
        double sum = 0;
        for (ResolvedLimit.Term term : limit.terms()) {
            if (term.quantity().is(PlanQuantity.Kind.STARTED)) {
                Integer k = places.get(term.quantity());
                sum += k == null ? 0 : made[k] * term.coefficient().max();
            }
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
