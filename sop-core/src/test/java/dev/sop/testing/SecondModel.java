package dev.sop.testing;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.HoldingBasis;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.Lane;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyPlan;
import dev.sop.supply.SupplyResource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The whole planning model by another road, for cycles that state every cost: written from the inputs as given, with explicit
 * flows between sites, a variable for every delivery from the bucket it was asked for to the bucket it is made good in, and
 * a variable for every age of goods that do not keep. Solved by ojAlgo.
 */
public final class SecondModel {

    private static final double HUGE = 1000;
    private static final double HELD = 1e-7;
    private static final double FOLLOWED = 1e-6;

    final CycleInputs in;
    final Horizon horizon;
    final int buckets;
    final ExpressionsBasedModel model = new ExpressionsBasedModel();
    final Map<Place, Stock> stocks = new LinkedHashMap<>();
    final List<Line> lines = new ArrayList<>();
    final List<Made> made = new ArrayList<>();
    /** By resource, overtime of all tiers in each bucket. */
    final Map<String, Sum[]> overtime = new LinkedHashMap<>();
    /** By resource, what is left of its capacity row: load less regular capacity and overtime; empty where unlimited. */
    final Map<String, Sum[]> overload = new LinkedHashMap<>();

    private final List<Variable> wholes = new ArrayList<>();
    /** By resource, the capacity that what is made takes. */
    final Map<String, Sum[]> load = new LinkedHashMap<>();

    /** By resource, regular capacity with what is bought. */
    final Map<String, Sum[]> regular = new LinkedHashMap<>();

    final Sum[] spent;
    final Sum penalties = new Sum();
    final Sum broken = new Sum();
    private final Sum change = new Sum();

    private SecondModel(CycleInputs in) {
        this.in = in;
        this.horizon = in.horizon();
        this.buckets = horizon.size();
        this.spent = sums();
        in.demand().forEach(signal -> stock(signal.product().orElseThrow(), signal.site()));
        in.inventory().forEach(position -> stock(position.product(), position.site()));
        in.supply().forEach(this::supply);
        in.lanes().forEach(this::lane);
        in.demand().forEach(this::line);
        new ArrayList<>(stocks.values()).forEach(this::balance);
        publishedPlan();
        new SecondModelLimits(this).add();
    }

    /** What the best plan costs, what it breaks of pseudo-hard limits, and what each line loses in each bucket. */
    public record Answer(double cost, double broken, double[][] lost, double unitsLost, double unitsLate) {}

    /** The best plan; empty where the hard limits contradict each other. */
    public static Optional<Answer> solve(CycleInputs inputs) {
        return new SecondModel(inputs).best();
    }

    /** The cost of the best plan; empty where the hard limits contradict each other. */
    public static OptionalDouble leastCost(CycleInputs inputs) {
        return solve(inputs).map(answer -> OptionalDouble.of(answer.cost())).orElseGet(OptionalDouble::empty);
    }

    /**
     * What a plan costs by this model, every quantity of it held; empty where it does not fit. What is broken of pseudo-hard
     * limits is broken as little as with these quantities can be.
     */
    public static OptionalDouble costOf(CycleInputs inputs, SupplyPlan plan) {
        SecondModel second = new SecondModel(inputs);
        second.follow(plan);
        return second.best().map(answer -> OptionalDouble.of(answer.cost())).orElseGet(OptionalDouble::empty);
    }

    private void follow(SupplyPlan plan) {
        int quantity = 0;
        for (ResourcePlan resource : plan.resources()) {
            for (ProductionLine line : resource.production()) {
                for (int t = 0; t < buckets; t++) {
                    near(
                            Sum.of(made.get(quantity).started()[t]),
                            line.quantity().get(t));
                }
                quantity++;
            }
        }
        stocks.values().forEach(stock -> {
            ProductPlan product = plan.product(stock.place.item());
            for (int t = 0; t < buckets; t++) {
                near(stock.kept[t], product.inventory().get(t));
                near(stock.shipped[t], product.shipped().get(t));
                near(stock.late[t], product.late().get(t));
            }
            near(stock.cancelled, product.cancelledBackorders());
            for (MarketPlan market : product.markets()) {
                for (Line line : lines) {
                    boolean own = line.place.equals(stock.place)
                            && line.market.equals(market.market().map(id -> id.value()));
                    for (int t = 0; own && t < buckets; t++) {
                        near(line.lost[t], market.lost().get(t));
                    }
                }
            }
        });
    }

    private void near(Sum sum, double value) {
        if (sum.isConstant()) {
            if (Math.abs(sum.constant() - value) > FOLLOWED) {
                atMost(Sum.of(variable()), -1);
            }
            return;
        }
        atLeast(sum, value - FOLLOWED);
        atMost(sum, value + FOLLOWED);
    }

    // ------------------------------------------------------------------------------------------------ solving

    private Optional<Answer> best() {
        Optimisation.Result first = minimise(broken);
        if (!first.getState().isFeasible()) {
            return Optional.empty();
        }
        double least = broken.value(model, first);
        hold(broken, least);
        if (in.shortageSplit() == ShortageSplit.BY_PRIORITY) {
            TreeSet<Integer> priorities = new TreeSet<>();
            lines.forEach(line -> priorities.add(line.priority));
            for (int priority : priorities) {
                Sum lost = new Sum();
                lines.stream().filter(line -> line.priority == priority).forEach(line -> addAll(lost, line.lost));
                hold(lost, lost.value(model, minimise(lost)));
            }
        }
        Sum lost = unitsLost();
        Sum late = unitsLate();
        if (in.goal() == Goal.SERVICE_COST_STABILITY) {
            hold(lost, lost.value(model, minimise(lost)));
            hold(late, late.value(model, minimise(late)));
        }
        if (in.shortageSplit() == ShortageSplit.FAIR_SHARE) {
            fairShares();
        }
        Sum cost = cost();
        Optimisation.Result result = minimise(cost);
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("lost on the way: " + result.getState());
        }
        double[][] lostBy = new double[lines.size()][buckets];
        for (int k = 0; k < lines.size(); k++) {
            for (int t = 0; t < buckets; t++) {
                lostBy[k][t] = lines.get(k).lost[t].value(model, result);
            }
        }
        return Optional.of(new Answer(
                cost.value(model, result), least, lostBy, lost.value(model, result), late.value(model, result)));
    }

    Sum cost() {
        Sum cost = new Sum().plus(1, penalties);
        addAll(cost, spent);
        return cost;
    }

    private Sum unitsLost() {
        Sum lost = new Sum();
        lines.forEach(line -> addAll(lost, line.lost));
        stocks.values().forEach(stock -> lost.plus(1, stock.cancelled));
        return lost;
    }

    private Sum unitsLate() {
        Sum late = new Sum();
        stocks.values().forEach(stock -> addAll(late, stock.late));
        return late;
    }

    /** The largest share as small as can be; who cannot lose less, the others losing no more, is held there; and so on. */
    private void fairShares() {
        List<Sum> open = new ArrayList<>();
        for (Line line : lines) {
            for (int t = 0; t < buckets; t++) {
                if (line.volume[t] > 0) {
                    open.add(new Sum().plus(1 / line.volume[t], line.lost[t]));
                }
            }
        }
        while (!open.isEmpty()) {
            Variable largest = variable(HUGE);
            List<Expression> rows = new ArrayList<>();
            for (Sum share : open) {
                rows.add(new Sum().plus(1, share).plus(-1, largest).row(model).upper(0));
            }
            double level = minimise(Sum.of(largest)).doubleValue(model.indexOf(largest));
            largest.upper(level + HELD);
            List<Sum> left = new ArrayList<>();
            for (Sum share : open) {
                if (share.value(model, minimise(share)) < level - 1e-5) {
                    left.add(share);
                } else {
                    var unused = share.row(model).upper(level + HELD);
                }
            }
            if (left.size() == open.size()) {
                throw new IllegalStateException("nobody loses the largest share");
            }
            open = left;
        }
    }

    private Optimisation.Result minimise(Sum sum) {
        return wholes.isEmpty() ? relaxed(sum) : new Search(sum).best();
    }

    private Optimisation.Result relaxed(Sum sum) {
        ExpressionsBasedModel copy = model.copy();
        Expression goal = copy.newExpression("goal").weight(1);
        sum.set(goal, model);
        return copy.minimise();
    }

    /** Tries every whole number of every variable that must be whole, leaving out what cannot be better. */
    private final class Search {
        private final Sum sum;
        private Optimisation.Result best;
        private double least = Double.POSITIVE_INFINITY;

        Search(Sum sum) {
            this.sum = sum;
            this.best = relaxed(sum);
        }

        Optimisation.Result best() {
            Optimisation.Result infeasible = Optimisation.Result.of(Optimisation.State.INFEASIBLE);
            branch();
            return least < Double.POSITIVE_INFINITY ? best : infeasible;
        }

        private void branch() {
            Optimisation.Result result = relaxed(sum);
            if (!result.getState().isFeasible() || sum.value(model, result) > least - 1e-7 * (1 + Math.abs(least))) {
                return;
            }
            @Nullable Variable broken = null;
            double furthest = 1e-6;
            for (Variable whole : wholes) {
                double value = result.doubleValue(model.indexOf(whole));
                double away = Math.abs(value - Math.rint(value));
                if (away > furthest) {
                    furthest = away;
                    broken = whole;
                }
            }
            if (broken == null) {
                best = result;
                least = sum.value(model, result);
                return;
            }
            double value = result.doubleValue(model.indexOf(broken));
            BigDecimal lower = broken.getLowerLimit();
            BigDecimal upper = broken.getUpperLimit();
            broken.lower(Math.ceil(value));
            branch();
            broken.lower(lower).upper(Math.floor(value));
            branch();
            broken.upper(upper);
        }
    }

    private void hold(Sum sum, double most) {
        if (!sum.isConstant()) {
            var unused = sum.row(model).upper(most - sum.constant() + HELD * (1 + Math.abs(most)));
        }
    }

    // ------------------------------------------------------------------------------------------------ small words

    Sum[] sums() {
        Sum[] result = new Sum[buckets];
        for (int t = 0; t < buckets; t++) {
            result[t] = new Sum();
        }
        return result;
    }

    static void addAll(Sum to, Sum[] sums) {
        for (Sum sum : sums) {
            to.plus(1, sum);
        }
    }

    Variable variable(double most) {
        Variable variable = model.newVariable("v" + model.countVariables()).lower(0);
        return most < Double.POSITIVE_INFINITY ? variable.upper(most) : variable;
    }

    /** A variable that must be whole, where that is asked for. */
    Variable whole(double most, boolean asked) {
        Variable variable = variable(most);
        if (asked) {
            wholes.add(variable);
        }
        return variable;
    }

    Variable variable() {
        return variable(Double.POSITIVE_INFINITY);
    }

    double[] over(PerBucket figure) {
        return figure.over(horizon).toArray();
    }

    int bucket(Optional<String> label, int otherwise) {
        return label.map(name -> horizon.bucket(name).orElseThrow().index()).orElse(otherwise);
    }

    void atMost(Sum sum, double most) {
        var unused = sum.row(model).upper(most - sum.constant());
    }

    void atLeast(Sum sum, double least) {
        var unused = sum.row(model).lower(least - sum.constant());
    }

    void equal(Sum sum, double value) {
        var unused = sum.row(model).level(value - sum.constant());
    }

    /** A limit kept as strictly as it says. */
    void limit(Sum sum, OptionalDouble least, OptionalDouble most, Strictness strictness, int t) {
        Sum high = new Sum().plus(1, sum);
        Sum low = new Sum().plus(1, sum);
        if (strictness.kind() != Strictness.Kind.HARD) {
            Variable above = variable();
            Variable below = variable();
            high.plus(-1, above);
            low.plus(1, below);
            Sum beyond = new Sum();
            if (least.isPresent()) {
                beyond.plus(1, below);
            }
            if (most.isPresent()) {
                beyond.plus(1, above);
            }
            if (strictness.kind() == Strictness.Kind.SOFT) {
                penalties.plus(over(strictness.price().orElseThrow())[t], beyond);
            } else {
                broken.plus(1, beyond);
            }
        }
        least.ifPresent(value -> atLeast(low, value));
        most.ifPresent(value -> atMost(high, value));
    }

    Product product(ProductId id) {
        return in.products().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // ------------------------------------------------------------------------------------------------ supply

    /** A product at a site, or in the only location. */
    record Place(ProductId product, Optional<SiteId> site) {
        ProductId item() {
            return site.map(at -> ProductId.of(product + " @ " + at)).orElse(product);
        }

        /** Whether a limit that names this product means it. */
        boolean isMeantBy(ProductId named) {
            return named.equals(product)
                    || site.map(at -> named.value().equals(product + " @ " + at))
                            .orElse(false);
        }
    }

    /** What flows through a place. */
    final class Stock {
        final Place place;
        final Sum[] in = sums();
        final Sum[] taken = sums();
        final Sum[] shipped = sums();
        /** What customers pay for the deliveries of a bucket: the price of the bucket and market that asked. */
        final Sum[] paid = sums();

        final Sum[] late = sums();
        final Sum[] kept = sums();
        final Sum cancelled = new Sum();
        final double opening;
        final double backorders;

        Stock(Place place) {
            this.place = place;
            InventoryPosition position = position();
            this.opening = position.onHand();
            this.backorders = position.backorders();
            double[] receipts = over(position.scheduledReceipts());
            for (int t = 0; t < buckets; t++) {
                in[t].plus(receipts[t]);
            }
        }

        InventoryPosition position() {
            return SecondModel.this.in.inventory().stream()
                    .filter(position -> position.product().equals(place.product())
                            && position.site().equals(place.site()))
                    .findFirst()
                    .orElse(InventoryPosition.of(place.product().value()));
        }
    }

    /** Demand of one product, site and market. */
    final class Line {
        final Place place;
        final Optional<String> market;
        final double[] volume;
        final double[] price;
        final int priority;
        final Sum[] lost = sums();
        final Sum[] onTime = sums();

        Line(Place place, DemandSignal signal) {
            this.place = place;
            this.market = signal.market().map(id -> id.value());
            this.volume = over(signal.volume());
            this.price = over(signal.price().orElseThrow());
            this.priority = signal.priority().orElse(product(place.product()).priority());
        }
    }

    /** Units of a product started at a resource, per bucket. */
    record Made(String resource, boolean own, boolean lane, Place place, Variable[] started) {}

    Stock stock(ProductId product, Optional<SiteId> site) {
        return stocks.computeIfAbsent(new Place(product, site), Stock::new);
    }

    private void supply(SupplyResource resource) {
        Sum[] load = sums();
        for (Routing routing : resource.makes()) {
            routing(resource, routing, load);
        }
        this.load.put(resource.id().value(), load);
        overtime.put(resource.id().value(), sums());
        if (resource.unlimited()) {
            return;
        }
        double[] nominal = over(resource.capacity().orElseThrow());
        double[] efficiency = over(resource.efficiency());
        double[] down = over(resource.downtime());
        Sum[] over = sums();
        Sum[] had = sums();
        regular.put(resource.id().value(), had);
        for (int t = 0; t < buckets; t++) {
            double nominally = Math.max(0, nominal[t] * efficiency[t] - down[t]);
            had[t].plus(nominally);
            over[t].plus(1, load[t]);
            for (OvertimeTier tier : resource.overtime()) {
                Variable hours = variable(
                        tier.shareOfRegular().isPresent()
                                ? tier.shareOfRegular().getAsDouble() * nominally
                                : over(tier.amount().orElseThrow())[t]);
                over[t].plus(-1, hours);
                overtime.get(resource.id().value())[t].plus(1, hours);
                spent[t].plus(over(tier.cost().orElseThrow())[t], hours);
            }
        }
        for (ExpansionStep step : resource.expansions()) {
            expansion(step, had);
        }
        for (int t = 0; t < buckets; t++) {
            over[t].plus(-1, had[t]);
        }
        overload.put(resource.id().value(), over);
    }

    /** More load than this a resource never has. */
    private double most(SupplyResource resource, int t) {
        double most = over(resource.capacity().orElseThrow())[t];
        for (OvertimeTier tier : resource.overtime()) {
            most += over(tier.amount().orElseThrow())[t];
        }
        for (ExpansionStep step : resource.expansions()) {
            most += step.capacity();
        }
        return most;
    }

    private void expansion(ExpansionStep step, Sum[] had) {
        Sum bought = new Sum();
        for (int t = bucket(step.firstBucket(), 0); t + step.leadTime() < buckets; t++) {
            Variable buy = whole(1, !step.divisible());
            bought.plus(1, buy);
            spent[t].plus(over(step.cost())[t], buy);
            for (int s = t + step.leadTime(); s < buckets; s++) {
                spent[s].plus(over(step.runningCost())[s], buy);
                had[s].plus(step.capacity(), buy);
            }
        }
        atMost(bought, 1);
    }

    private void routing(SupplyResource resource, Routing routing, Sum[] load) {
        Stock to = stock(routing.product(), resource.site());
        double[] cost = over(routing.unitCost().orElseThrow());
        Variable[] started = new Variable[buckets];
        int first = bucket(routing.firstBucket(), 0);
        int last = bucket(routing.lastBucket(), buckets - 1);
        for (int t = 0; t < buckets; t++) {
            boolean valid = t >= first && t <= last;
            Variable good = whole(valid ? HUGE : 0, product(routing.product()).wholeUnits());
            started[t] = good;
            double perGood = 1 / routing.yieldRate();
            load[t].plus(routing.usage() * perGood, good);
            spent[t].plus(cost[t] * perGood, good);
            int bucket = t;
            routing.consumes()
                    .forEach((part, amount) ->
                            stock(part, resource.site()).taken[bucket].plus(amount * perGood, good));
            if (t + routing.leadTime() < buckets) {
                int arrival = t + routing.leadTime();
                to.in[arrival].plus(1, good);
                routing.coProducts()
                        .forEach((part, amount) ->
                                stock(part, resource.site()).in[arrival].plus(amount, good));
            }
            routing.lotMultiple().ifPresent(lot -> equal(Sum.of(good).plus(-lot, whole(HUGE, true)), 0));
            if (routing.minimumLot().isPresent() || routing.setupCost().isPresent() || routing.setupTime() > 0) {
                Variable run = whole(1, true);
                atMost(Sum.of(good).plus(-most(resource, t) / routing.usage(), run), 0);
                routing.minimumLot().ifPresent(lot -> atLeast(Sum.of(good).plus(-lot, run), 0));
                routing.setupCost().ifPresent(setup -> spent[bucket].plus(over(setup)[bucket], run));
                load[t].plus(routing.setupTime(), run);
            }
        }
        boolean own = resource.kind() == dev.sop.supply.ResourceKind.IN_HOUSE;
        made.add(new Made(resource.id().value(), own, false, to.place, started));
    }

    private void lane(Lane lane) {
        Sum[] leaving = sums();
        lane.moves().forEach((product, cost) -> {
            Stock from = stock(product, Optional.of(lane.origin()));
            Stock to = stock(product, Optional.of(lane.destination()));
            Variable[] moved = new Variable[buckets];
            for (int t = 0; t < buckets; t++) {
                moved[t] = whole(HUGE, product(product).wholeUnits());
                from.taken[t].plus(1, moved[t]);
                spent[t].plus(cost, moved[t]);
                leaving[t].plus(1, moved[t]);
                if (t + lane.leadTime() < buckets) {
                    to.in[t + lane.leadTime()].plus(1, moved[t]);
                }
            }
            made.add(new Made(lane.id().value(), false, true, to.place, moved));
        });
        for (int t = 0; t < buckets && lane.capacity().isPresent(); t++) {
            atMost(leaving[t], over(lane.capacity().get())[t]);
        }
    }

    // ------------------------------------------------------------------------------------------------ demand

    private void line(DemandSignal signal) {
        Stock stock = stock(signal.product().orElseThrow(), signal.site());
        Line line = new Line(stock.place, signal);
        lines.add(line);
        Product product = product(line.place.product());
        for (int asked = 0; asked < buckets; asked++) {
            Sum served = deliveries(
                    stock,
                    product,
                    asked,
                    product.latenessLimit().orElse(buckets),
                    line.price[asked],
                    line.onTime[asked]);
            if (product.lostSalesAllowed()) {
                Variable lost = variable(line.volume[asked]);
                line.lost[asked].plus(1, lost);
                served.plus(1, lost);
                penalties.plus(lostCost(product, line, asked), lost);
            }
            equal(served, line.volume[asked]);
        }
    }

    private double lostCost(Product product, Line line, int t) {
        return in.goal() == Goal.MAXIMUM_PROFIT || product.lostSaleCost().isEmpty()
                ? line.price[t]
                : over(product.lostSaleCost().get())[t];
    }

    /**
     * Deliveries of what was asked for in a bucket, -1 for before the horizon, each late by the buckets it has waited; adds to what
     * is delivered on time.
     */
    private Sum deliveries(Stock stock, Product product, int asked, int longest, double price, Sum onTime) {
        double[] lateCost = over(product.lateCost().orElseThrow());
        Sum served = new Sum();
        for (int t = Math.max(0, asked); t < buckets && t - asked <= longest; t++) {
            Variable delivered = variable();
            served.plus(1, delivered);
            stock.shipped[t].plus(1, delivered);
            stock.paid[t].plus(price, delivered);
            if (t == asked) {
                onTime.plus(1, delivered);
            }
            for (int s = Math.max(0, asked); s < t; s++) {
                stock.late[s].plus(1, delivered);
                penalties.plus(lateCost[s], delivered);
            }
        }
        return served;
    }

    private void backorders(Stock stock, Product product) {
        if (stock.backorders <= 0) {
            return;
        }
        int longest = Math.max(1, product.latenessLimit().orElse(buckets));
        List<Line> own =
                lines.stream().filter(line -> line.place.equals(stock.place)).toList();
        Sum served = deliveries(stock, product, -1, longest, averageAtFirst(own), new Sum());
        if (product.lostSalesAllowed() && !own.isEmpty()) {
            Variable cancelled = variable(stock.backorders);
            stock.cancelled.plus(1, cancelled);
            served.plus(1, cancelled);
            penalties.plus(
                    own.stream()
                            .mapToDouble(line -> lostCost(product, line, 0))
                            .min()
                            .orElseThrow(),
                    cancelled);
        }
        equal(served, stock.backorders);
    }

    /** What those who wait when the horizon starts pay. */
    private static double averageAtFirst(List<Line> lines) {
        double units = lines.stream().mapToDouble(line -> line.volume[0]).sum();
        double money = lines.stream()
                .mapToDouble(line -> line.volume[0] * line.price[0])
                .sum();
        double highest = lines.stream().mapToDouble(line -> line.price[0]).max().orElse(0);
        return units > 0 ? money / units : highest;
    }

    // ------------------------------------------------------------------------------------------------ stock

    private void balance(Stock stock) {
        Product product = product(stock.place.product());
        backorders(stock, product);
        Variable[] kept = new Variable[buckets];
        Sum[] writtenOff = sums();
        product.shelfLife().ifPresent(life -> ages(stock, life, writtenOff));
        double[] writeOffCost = over(product.writeOffCost());
        double[] holding = over(product.holdingCost().orElseThrow());
        for (int t = 0; t < buckets; t++) {
            kept[t] = variable();
            stock.kept[t].plus(1, kept[t]);
            Sum before = t == 0 ? new Sum().plus(stock.opening) : Sum.of(kept[t - 1]);
            equal(
                    new Sum()
                            .plus(1, before)
                            .plus(1, stock.in[t])
                            .plus(-1, stock.taken[t])
                            .plus(-1, stock.shipped[t])
                            .plus(-1, writtenOff[t])
                            .plus(-1, kept[t]),
                    0);
            spent[t].plus(writeOffCost[t], writtenOff[t]);
            if (product.holdingBasis() == HoldingBasis.AVERAGE) {
                spent[t].plus(holding[t] / 2, before).plus(holding[t] / 2, kept[t]);
            } else {
                spent[t].plus(holding[t], kept[t]);
            }
            stockLimits(stock, kept[t], t);
        }
    }

    /** What came in in a bucket is used or written off up to so many buckets later; nothing older is there. */
    private void ages(Stock stock, int life, Sum[] writtenOff) {
        Sum[] used = sums();
        for (int age = -1; age < buckets; age++) {
            Sum left = new Sum();
            if (age < 0) {
                left.plus(stock.opening);
            } else {
                left.plus(1, stock.in[age]);
            }
            for (int t = Math.max(0, age); t < buckets; t++) {
                Variable taken = variable(t <= age + life ? HUGE : 0);
                Variable thrown = variable();
                left.plus(-1, taken).plus(-1, thrown);
                used[t].plus(1, taken);
                writtenOff[t].plus(1, thrown);
                if (t >= age + life) {
                    equal(left, 0);
                } else {
                    atLeast(left, 0);
                }
            }
        }
        for (int t = 0; t < buckets; t++) {
            equal(new Sum().plus(1, used[t]).plus(-1, stock.taken[t]).plus(-1, stock.shipped[t]), 0);
        }
    }

    private void stockLimits(Stock stock, Variable kept, int t) {
        InventoryPosition position = stock.position();
        boolean last = t == buckets - 1;
        double least = over(position.minimum())[t];
        double most = position.maximum().map(figure -> over(figure)[t]).orElse(Double.POSITIVE_INFINITY);
        if (position.maximumCost().isPresent()) {
            Variable above = variable();
            atMost(Sum.of(kept).plus(-1, above), most);
            penalties.plus(over(position.maximumCost().get())[t], above);
            most = Double.POSITIVE_INFINITY;
        }
        if (last && position.endingAtLeast().isPresent()) {
            least = Math.max(least, position.endingAtLeast().getAsDouble());
        }
        if (last && position.endingExactly().isPresent()) {
            least = position.endingExactly().getAsDouble();
            most = least;
        }
        atLeast(Sum.of(kept), least);
        if (most < Double.POSITIVE_INFINITY) {
            atMost(Sum.of(kept), most);
        }
        double wanted = over(position.safetyStock())[t] + cover(stock, position, t);
        if (wanted > 0) {
            double cost = over(position.safetyStockCost().orElseThrow())[t];
            Variable upper = variable(position.deepViolationFactor() > 1 ? wanted / 2 : wanted);
            Variable deep = variable();
            atLeast(Sum.of(kept).plus(1, upper).plus(1, deep), wanted);
            penalties.plus(cost, upper).plus(cost * position.deepViolationFactor(), deep);
        }
    }

    /** Demand of the days that follow the bucket, day by day. */
    private double cover(Stock stock, InventoryPosition position, int t) {
        double wanted = 0;
        long days = Math.round(position.safetyStockWeeks().orElse(0) * 7);
        for (int day = 0; day < days; day++) {
            var date = horizon.bucket(t).end().plusDays(day);
            int bucket = t + 1;
            while (bucket < buckets - 1 && !date.isBefore(horizon.bucket(bucket).end())) {
                bucket++;
            }
            bucket = Math.min(bucket, buckets - 1);
            for (Line line : lines) {
                if (line.place.equals(stock.place)) {
                    wanted += line.volume[bucket] / horizon.bucket(bucket).days();
                }
            }
        }
        return wanted;
    }

    // ------------------------------------------------------------------------------------------------ last cycle

    /** What was published for a quantity; 0 where nothing was said of it. */
    double published(Made quantity, int t) {
        double sum = 0;
        for (PublishedPlan.Made planned : in.publishedPlan().orElseThrow().production()) {
            boolean same = planned.resource().value().equals(quantity.resource())
                    && quantity.place().isMeantBy(planned.product());
            sum += same ? over(planned.quantity())[t] : 0;
        }
        return sum;
    }

    private void publishedPlan() {
        if (in.publishedPlan().isEmpty()) {
            return;
        }
        for (Made quantity : made) {
            for (int t = 0; t < buckets; t++) {
                Variable more = variable();
                Variable less = variable();
                equal(Sum.of(quantity.started()[t]).plus(-1, more).plus(1, less), published(quantity, t));
                change.plus(1, more).plus(1, less);
                if (in.publishedPlan().get().changeCost().isPresent()) {
                    double cost = over(in.publishedPlan().get().changeCost().get())[t];
                    penalties.plus(cost, more).plus(cost, less);
                }
                if (t < horizon.frozenBuckets()) {
                    equal(Sum.of(quantity.started()[t]), published(quantity, t));
                }
            }
        }
    }
}
