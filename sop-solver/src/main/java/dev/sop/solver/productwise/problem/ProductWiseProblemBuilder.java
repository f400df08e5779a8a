package dev.sop.solver.productwise.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Builds a {@link ProductWiseProblem}. What is not said is: no demand, no receipts, no opening stock, no holding cost, no late cost, lost sales
 * forbidden, no stock limits, no safety stock, any lateness, nothing required at the end, no capacity.
 *
 * <p>Arrays are kept, not copied: the caller gives them away and does not change them. Each has one number per bucket.
 */
public final class ProductWiseProblemBuilder {
    private static final double INF = Double.POSITIVE_INFINITY;

    final int products;
    final int resources;
    final int materials;
    final int storages;
    final int buckets;
    final double[][] demand;
    final double[][] receipts;
    final double[] openingStock;
    final double[] openingBacklog;
    final double[][] holdingCost;
    final double[][] lateCost;
    final double[][] lostCost;
    final double[][] lostMax;
    final double[][] stockMin;
    final double[][] stockMax;
    final double[][] safetyStock;
    final double[][] safetyPrice;
    final int[] lateLimit;
    final double[] endingLeast;
    final double[] endingMost;
    final List<Integer> routeProduct = new ArrayList<>();
    final List<Integer> routeResource = new ArrayList<>();
    final List<Double> routeUsage = new ArrayList<>();
    final List<double[]> routeCost = new ArrayList<>();
    final List<double[]> routeMax = new ArrayList<>();
    final List<int[]> routeMaterials = new ArrayList<>();
    final List<double[]> routeNeed = new ArrayList<>();
    final double[][] capacity;
    final double[][][] overtimeMax;
    final double[][][] overtimeCost;
    final double[][] materialAvailable;
    final double[][] storageLimit;
    final int[][] productStorages;
    final double[][] productSpace;
    private final double[] unlimited;

    /** A problem of the given size with nothing in it yet. */
    public ProductWiseProblemBuilder(int products, int resources, int materials, int storages, int buckets) {
        ProblemChecks.size("products", products, 1);
        ProblemChecks.size("resources", resources, 0);
        ProblemChecks.size("materials", materials, 0);
        ProblemChecks.size("storages", storages, 0);
        ProblemChecks.size("buckets", buckets, 1);
        this.products = products;
        this.resources = resources;
        this.materials = materials;
        this.storages = storages;
        this.buckets = buckets;
        double[] zero = new double[buckets];
        unlimited = new double[buckets];
        Arrays.fill(unlimited, INF);
        demand = rows(products, zero);
        receipts = rows(products, zero);
        openingStock = new double[products];
        openingBacklog = new double[products];
        holdingCost = rows(products, zero);
        lateCost = rows(products, zero);
        lostCost = rows(products, unlimited);
        lostMax = rows(products, unlimited);
        stockMin = rows(products, zero);
        stockMax = rows(products, unlimited);
        safetyStock = rows(products, zero);
        safetyPrice = rows(products, zero);
        lateLimit = new int[products];
        Arrays.fill(lateLimit, -1);
        endingLeast = new double[products];
        endingMost = new double[products];
        Arrays.fill(endingMost, INF);
        capacity = rows(resources, zero);
        overtimeMax = new double[resources][0][];
        overtimeCost = new double[resources][0][];
        materialAvailable = rows(materials, unlimited);
        storageLimit = rows(storages, unlimited);
        productStorages = new int[products][0];
        productSpace = new double[products][0];
    }

    /** What the market takes in each bucket. */
    public ProductWiseProblemBuilder demand(int product, double[] units) {
        demand[product] = ProblemChecks.series("demand of product", product, units, buckets, false);
        return this;
    }

    /** What comes in each bucket whatever is planned. */
    public ProductWiseProblemBuilder receipts(int product, double[] units) {
        receipts[product] = ProblemChecks.series("receipts of product", product, units, buckets, false);
        return this;
    }

    /** Stock on hand and demand already late when the first bucket opens. */
    public ProductWiseProblemBuilder opening(int product, double stock, double backlog) {
        openingStock[product] = ProblemChecks.amount("opening stock of product", product, stock);
        openingBacklog[product] = ProblemChecks.amount("opening backlog of product", product, backlog);
        return this;
    }

    /** Cost of one unit in stock, and of one unit late, at the end of a bucket. */
    public ProductWiseProblemBuilder carrying(int product, double[] holding, double[] late) {
        holdingCost[product] = ProblemChecks.series("holding cost of product", product, holding, buckets, false);
        lateCost[product] = ProblemChecks.series("late cost of product", product, late, buckets, false);
        return this;
    }

    /** Cost of a unit never delivered; infinite where losing is forbidden. */
    public ProductWiseProblemBuilder losing(int product, double[] cost) {
        lostCost[product] = ProblemChecks.series("lost cost of product", product, cost, buckets, true);
        return this;
    }

    /** The most that may be lost in a bucket; without this any amount may. */
    public ProductWiseProblemBuilder losingAtMost(int product, double[] units) {
        lostMax[product] = ProblemChecks.series("lost limit of product", product, units, buckets, true);
        return this;
    }

    /** Hard limits of stock at the end of each bucket; the upper one may be infinite. */
    public ProductWiseProblemBuilder stockWithin(int product, double[] least, double[] most) {
        stockMin[product] = ProblemChecks.series("least stock of product", product, least, buckets, false);
        stockMax[product] = ProblemChecks.series("most stock of product", product, most, buckets, true);
        return this;
    }

    /** Stock aimed at, and the price of each unit below it at the end of a bucket. */
    public ProductWiseProblemBuilder safety(int product, double[] units, double[] price) {
        safetyStock[product] = ProblemChecks.series("safety stock of product", product, units, buckets, false);
        safetyPrice[product] = ProblemChecks.series("safety stock price of product", product, price, buckets, false);
        return this;
    }

    /** No unit is delivered more than this many buckets after its own; -1 for no such limit. */
    public ProductWiseProblemBuilder lateAtMost(int product, int bucketsLate) {
        ProblemChecks.size("lateness limit of product " + product, bucketsLate, -1);
        lateLimit[product] = bucketsLate;
        return this;
    }

    /** Stock after the last bucket; the same number twice to hit it exactly. */
    public ProductWiseProblemBuilder endingWithin(int product, double least, double most) {
        endingLeast[product] = ProblemChecks.amount("least ending stock of product", product, least);
        endingMost[product] = most;
        return this;
    }

    /** A way to make a product on a resource; returns the route's number. */
    public int route(int product, int resource, double usagePerUnit, double[] cost) {
        return route(product, resource, usagePerUnit, cost, unlimited);
    }

    /** A way to make a product on a resource, at most so much in each bucket; returns the route's number. */
    public int route(int product, int resource, double usagePerUnit, double[] cost, double[] most) {
        int j = routeProduct.size();
        ProblemChecks.index("product of route " + j, product, 0, products);
        ProblemChecks.index("resource of route " + j, resource, -1, resources);
        ProblemChecks.amount("usage of route", j, usagePerUnit);
        routeProduct.add(product);
        routeResource.add(resource);
        routeUsage.add(usagePerUnit);
        routeCost.add(ProblemChecks.series("cost of route", j, cost, buckets, false));
        routeMax.add(ProblemChecks.series("limit of route", j, most, buckets, true));
        routeMaterials.add(new int[0]);
        routeNeed.add(new double[0]);
        return j;
    }

    /** A way to buy or subcontract a product, using no resource; returns the route's number. */
    public int purchase(int product, double[] cost, double[] most) {
        return route(product, -1, 0.0, cost, most);
    }

    /** Hours of a resource in each bucket that cost nothing more. */
    public ProductWiseProblemBuilder capacity(int resource, double[] hours) {
        capacity[resource] = ProblemChecks.series("capacity of resource", resource, hours, buckets, false);
        return this;
    }

    /** One more tier of overtime; tiers are added in ascending cost. */
    public ProductWiseProblemBuilder overtime(int resource, double[] hours, double[] cost) {
        int k = overtimeMax[resource].length;
        String place = "overtime tier " + k + " of resource";
        overtimeMax[resource] = Arrays.copyOf(overtimeMax[resource], k + 1);
        overtimeCost[resource] = Arrays.copyOf(overtimeCost[resource], k + 1);
        overtimeMax[resource][k] = ProblemChecks.series(place, resource, hours, buckets, true);
        overtimeCost[resource][k] = ProblemChecks.series(place + " cost", resource, cost, buckets, false);
        if (k > 0) {
            ProblemChecks.ascending(place, resource, overtimeCost[resource][k - 1], overtimeCost[resource][k]);
        }
        return this;
    }

    /** What there is of a material in each bucket. */
    public ProductWiseProblemBuilder material(int material, double[] available) {
        materialAvailable[material] =
                ProblemChecks.series("availability of material", material, available, buckets, true);
        return this;
    }

    /** What a route needs of a material per unit made. */
    public ProductWiseProblemBuilder need(int route, int material, double perUnit) {
        ProblemChecks.index("route", route, 0, routeProduct.size());
        ProblemChecks.index("material of route " + route, material, 0, materials);
        ProblemChecks.amount("need of material " + material + " by route", route, perUnit);
        if (perUnit > 0.0) {
            routeMaterials.set(route, with(routeMaterials.get(route), material));
            routeNeed.set(route, with(routeNeed.get(route), perUnit));
        }
        return this;
    }

    /** The space of a storage at the end of each bucket. */
    public ProductWiseProblemBuilder storage(int storage, double[] limit) {
        storageLimit[storage] = ProblemChecks.series("limit of storage", storage, limit, buckets, true);
        return this;
    }

    /** The space one unit of a product in stock takes of a storage. */
    public ProductWiseProblemBuilder space(int product, int storage, double perUnit) {
        ProblemChecks.index("storage of product " + product, storage, 0, storages);
        ProblemChecks.amount("space in storage " + storage + " of product", product, perUnit);
        if (perUnit > 0.0) {
            productStorages[product] = with(productStorages[product], storage);
            productSpace[product] = with(productSpace[product], perUnit);
        }
        return this;
    }

    /**
     * The problem, checked.
     *
     * @throws IllegalArgumentException if limits contradict each other; {@link #contradiction} tells beforehand
     */
    public ProductWiseProblem build() {
        ProblemChecks.relations(this);
        ProductWiseProblem problem = new ProductWiseProblem(this);
        ProblemChecks.unavoidableStock(problem).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return problem;
    }

    /** Stock that nobody can avoid and that no limit leaves room for, in words; empty where there is room. */
    public Optional<String> contradiction() {
        return ProblemChecks.unavoidableStock(new ProductWiseProblem(this));
    }

    private static double[][] rows(int n, double[] row) {
        double[][] rows = new double[n][];
        Arrays.fill(rows, row);
        return rows;
    }

    private static int[] with(int[] values, int value) {
        int[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = value;
        return more;
    }

    private static double[] with(double[] values, double value) {
        double[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = value;
        return more;
    }
}
