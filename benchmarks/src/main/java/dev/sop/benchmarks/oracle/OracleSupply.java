package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.supply.Lane;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is made, bought and moved, and what that takes of capacity. */
final class OracleSupply {

    private final OracleModel model;

    OracleSupply(OracleModel model) {
        this.model = model;
    }

    void write() {
        model.inputs.supply().forEach(this::resource);
        model.inputs.lanes().forEach(this::lane);
    }

    private void resource(SupplyResource resource) {
        OracleCapacity capacity = OracleCapacity.of(model, resource);
        List<Routing> makes = new ArrayList<>(resource.makes());
        if (makes.isEmpty()) {
            model.inputs.products().forEach(product -> makes.add(Routing.of(product.id(), 1, Optional.empty())));
        }
        Sum[] load = Sum.each(model.buckets);
        for (Routing routing : makes) {
            routing(resource, routing, capacity, load);
        }
        capacity.keep(load);
    }

    private void routing(SupplyResource resource, Routing routing, OracleCapacity capacity, Sum[] load) {
        OracleItem item = model.item(routing.product(), resource.site());
        double[] cost = model.stated(unitCost(resource, routing), "unit cost");
        double perGood = 1 / routing.yieldRate();
        int first = model.bucket(routing.firstBucket(), 0);
        int last = model.bucket(routing.lastBucket(), model.buckets - 1);
        int[] started = new int[model.buckets];
        for (int t = 0; t < model.buckets; t++) {
            boolean valid = t >= first && t <= last;
            double most = valid ? capacity.most(t, routing.usage() * perGood) : 0;
            int good = model.program.column(most, item.product.wholeUnits());
            started[t] = good;
            load[t].plus(routing.usage() * perGood, good);
            model.spent[t].plus(cost[t] * perGood, good);
            int arrival = t + routing.leadTime();
            int bucket = t;
            routing.consumes()
                    .forEach((part, amount) ->
                            model.item(part, resource.site()).taken[bucket].plus(amount * perGood, good));
            if (arrival < model.buckets) {
                item.received[arrival].plus(1, good);
                routing.coProducts()
                        .forEach((other, amount) -> model.item(other, resource.site())
                                .received[arrival]
                                .plus(amount, good));
            }
            runs(routing, good, most, load[t], t);
        }
        boolean own = resource.kind() == ResourceKind.IN_HOUSE;
        model.sources.add(
                new OracleModel.Source(resource.id().value(), own, false, routing.yieldRate() == 1, item, started));
    }

    private void runs(Routing routing, int good, double most, Sum load, int t) {
        if (routing.lotMultiple().isPresent()) {
            double lot = routing.lotMultiple().getAsDouble();
            int lots = model.program.count(most / lot, true);
            model.program.equal(Sum.of(good).plus(-lot, lots), 0);
        }
        if (routing.minimumLot().isPresent() || routing.setupCost().isPresent() || routing.setupTime() > 0) {
            int run = model.program.count(1, true);
            model.program.atMost(Sum.of(good).plus(-most, run), 0);
            if (routing.minimumLot().isPresent()) {
                model.program.atLeast(Sum.of(good).plus(-routing.minimumLot().getAsDouble(), run), 0);
            }
            if (routing.setupCost().isPresent()) {
                model.spent[t].plus(model.over(routing.setupCost().get())[t], run);
            }
            load.plus(routing.setupTime(), run);
        }
    }

    private Optional<PerBucket> unitCost(SupplyResource resource, Routing routing) {
        Optional<PerBucket> own = routing.unitCost().or(resource::unitCost);
        model.require(own.isPresent() || resource.kind() == ResourceKind.IN_HOUSE, "a derived unit cost of a partner");
        return own.or(() -> model.product(routing.product()).unitCost());
    }

    private void lane(Lane lane) {
        Sum[] leaving = Sum.each(model.buckets);
        lane.moves().forEach((product, cost) -> {
            OracleItem from = model.item(product, Optional.of(lane.origin()));
            OracleItem to = model.item(product, Optional.of(lane.destination()));
            int[] moved = new int[model.buckets];
            for (int t = 0; t < model.buckets; t++) {
                moved[t] = model.program.column(MixedProgram.NONE, from.product.wholeUnits());
                from.taken[t].plus(1, moved[t]);
                model.spent[t].plus(cost, moved[t]);
                leaving[t].plus(1, moved[t]);
                if (t + lane.leadTime() < model.buckets) {
                    to.received[t + lane.leadTime()].plus(1, moved[t]);
                }
            }
            model.sources.add(new OracleModel.Source(lane.id().value(), false, true, true, to, moved));
        });
        for (int t = 0; t < model.buckets && lane.capacity().isPresent(); t++) {
            model.program.atMost(leaving[t], model.over(lane.capacity().get())[t]);
        }
    }
}
