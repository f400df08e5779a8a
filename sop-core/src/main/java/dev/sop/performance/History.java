package dev.sop.performance;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a cycle looks back on. {@code History.of(Horizon.months(YearMonth.of(2026, 7), 6)).actual(..).forecast(..)}. Everything
 * but the past buckets is optional; what is not there is not scored.
 */
@Value.Immutable
public interface History extends WithHistory {

    /** Collects a history piece by piece; the past buckets must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** A history over these past buckets, oldest first; the last one ends where planning starts, or before. */
    static History of(Horizon past) {
        return new Builder().past(past).build();
    }

    /** The past buckets. */
    Horizon past();

    /** What happened, one for each product. */
    ImmutableList<ProductActuals> actuals();

    /** What had been forecast; the steps are compared in the order in which they first appear. */
    ImmutableList<FrozenForecast> forecasts();

    /** What had been published, one for each plan and product. */
    ImmutableList<PublishedProduction> plans();

    /** How orders were served. */
    ImmutableList<OrderCounts> orders();

    /** What decisions and assumptions were expected to bring. */
    ImmutableList<PastExpectation> expectations();

    /** What the scorecard is held against. */
    @Value.Default
    default PerformanceTargets targets() {
        return PerformanceTargets.standard();
    }

    /** Buckets between freezing and the bucket forecast at which the scorecard and the steps are judged; 1 by default. */
    @Value.Default
    default int lag() {
        return 1;
    }

    /** Buckets in a season; empty: 52 for weeks, 12 for months, 4 for longer buckets. */
    Optional<Integer> season();

    /** The same history with one more product's actuals. */
    default History actual(ProductActuals more) {
        return new Builder().from(this).addActuals(more).build();
    }

    /** The same history with one more frozen forecast. */
    default History forecast(FrozenForecast more) {
        return new Builder().from(this).addForecasts(more).build();
    }

    /** The same history with one more product of a published plan. */
    default History plan(PublishedProduction more) {
        return new Builder().from(this).addPlans(more).build();
    }

    /** The same history with the orders of one more product and bucket. */
    default History orders(OrderCounts more) {
        return new Builder().from(this).addOrders(more).build();
    }

    /** The same history with one more expectation. */
    default History expectation(PastExpectation more) {
        return new Builder().from(this).addExpectations(more).build();
    }

    /** Collects a history. */
    final class Builder extends ImmutableHistory.Builder {
        Builder() {}
    }
}
