package dev.sop.io.writing;

import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StockValueLimit;
import dev.sop.constraint.Workforce;
import java.util.Optional;

/** Constraints that have no form in words, as entries of {@code constraints}. */
final class FurtherLimitWriter {

    private FurtherLimitWriter() {}

    /** The entry, or empty for the kinds that have a form in words. */
    static Optional<Entry> write(Constraint constraint) {
        String id = constraint.id().value();
        if (constraint instanceof ShipmentRange limit) {
            return Optional.of(ConstraintWriter.named("shipment", id)
                    .figure("minimum", limit.minimum())
                    .figure("maximum", limit.maximum())
                    .names("products", limit.products()));
        }
        if (constraint instanceof StockRange limit) {
            return Optional.of(ConstraintWriter.named("stock", id)
                    .figure("minimum", limit.minimum())
                    .figure("maximum", limit.maximum())
                    .names("products", limit.products()));
        }
        if (constraint instanceof StockValueLimit limit) {
            return Optional.of(ConstraintWriter.named("stock_value", id)
                    .figure("maximum", limit.maximum())
                    .names("products", limit.products()));
        }
        if (constraint instanceof RateOfChange limit) {
            return Optional.of(ConstraintWriter.named("rate_of_change", id)
                    .number("initial", limit.initialRate())
                    .figureUnlessZero("increase_cost", limit.increaseCost())
                    .figureUnlessZero("decrease_cost", limit.decreaseCost())
                    .figure("maximum_increase", limit.maximumIncrease())
                    .figure("maximum_decrease", limit.maximumDecrease())
                    .names("products", limit.products())
                    .names("resources", limit.resources()));
        }
        if (constraint instanceof Workforce limit) {
            return Optional.of(workforce(limit, id));
        }
        if (constraint instanceof ServiceLevel limit) {
            return Optional.of(service(limit, id));
        }
        if (constraint instanceof SourcingSplit limit) {
            Entry entry = ConstraintWriter.named("sourcing", id)
                    .text("product", limit.product().value())
                    .amounts("least", limit.least())
                    .amounts("most", limit.most());
            return Optional.of(limit.overHorizon() ? entry.flag("over_horizon", true) : entry);
        }
        if (constraint instanceof BudgetLimit limit) {
            Entry entry = ConstraintWriter.named("budget", id).figure("amount", limit.amount());
            return Optional.of(limit.cumulative() ? entry.flag("cumulative", true) : entry);
        }
        if (constraint instanceof CashLimit limit) {
            return Optional.of(ConstraintWriter.named("cash", id)
                    .number("opening_cash", limit.openingCash())
                    .figureUnlessZero("minimum", limit.minimum())
                    .numberUnlessZero("payment_delay", limit.paymentDelay()));
        }
        if (constraint instanceof Downtime limit) {
            Entry entry = ConstraintWriter.named("downtime", id)
                    .text("of", limit.of())
                    .number("machine_buckets", limit.machineBuckets())
                    .figure("per_machine", limit.perMachine())
                    .number("most_at_once", limit.mostAtOnce());
            return Optional.of(limit.wholeMachines() ? entry : entry.flag("whole_machines", false));
        }
        if (constraint instanceof FrozenZone limit) {
            return Optional.of(ConstraintWriter.named("frozen", id)
                    .number("buckets", limit.buckets())
                    .names("resources", limit.resources()));
        }
        return Optional.empty();
    }

    private static Entry service(ServiceLevel limit, String id) {
        Entry entry = ConstraintWriter.named("service_level", id)
                .number("share", limit.share())
                .names("products", limit.products())
                .names("markets", limit.markets());
        if (limit.everyBucket()) {
            entry.flag("every_bucket", true);
        }
        return limit.onTime() ? entry.flag("on_time", true) : entry;
    }

    private static Entry workforce(Workforce limit, String id) {
        Entry entry = ConstraintWriter.named("workforce", id)
                .number("initial", limit.initialWorkers())
                .amounts("need", limit.labour())
                .names("resources", limit.resources())
                .figure("hours_per_worker", limit.hoursPerWorker())
                .figureUnlessZero("wage", limit.wage())
                .figureUnlessZero("overtime_per_worker", limit.overtimePerWorker())
                .figureUnlessZero("overtime_cost", limit.overtimeCost())
                .figureUnlessZero("hire_cost", limit.hireCost())
                .figureUnlessZero("layoff_cost", limit.layoffCost())
                .figureUnlessZero("minimum_workers", limit.minimumWorkers())
                .figure("maximum_workers", limit.maximumWorkers())
                .figure("maximum_hired", limit.maximumHired())
                .figure("maximum_laid_off", limit.maximumLaidOff());
        if (limit.wholeWorkers()) {
            entry.flag("whole_workers", true);
        }
        return limit.noIdleTime() ? entry.flag("no_idle_time", true) : entry;
    }
}
