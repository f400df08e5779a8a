package dev.sop.solver.productwise.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Builds a {@link CoupledProblem}. What is not said is: no demand, no receipts, no opening stock, no holding cost, no late cost, lost sales
 * forbidden, no stock limits, no safety stock, any lateness, nothing required at the end, no capacity.
 *
 * <p>Arrays are kept, not copied: the caller gives them away and does not change them. Each has one number per bucket.
 */
public final class CoupledProblemBuilder {
    private static final double INF = Double.POSITIVE_INFINITY;

    final int families;
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
    final List<Integer> routeFamily = new ArrayList<>();
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
    final int[][] familyStorages;
    final double[][] familySpace;
    private final double[] unlimited;

    /** A problem of the given size with nothing in it yet. */
    public CoupledProblemBuilder(int families, int resources, int materials, int storages, int buckets) {
        ProblemChecks.size("families", families, 1);
        ProblemChecks.size("resources", resources, 0);
        ProblemChecks.size("materials", materials, 0);
        ProblemChecks.size("storages", storages, 0);
        ProblemChecks.size("buckets", buckets, 1);
        this.families = families;
        this.resources = resources;
        this.materials = materials;
        this.storages = storages;
        this.buckets = buckets;
        double[] zero = new double[buckets];
        unlimited = new double[buckets];
        Arrays.fill(unlimited, INF);
        demand = rows(families, zero);
        receipts = rows(families, zero);
        openingStock = new double[families];
        openingBacklog = new double[families];
        holdingCost = rows(families, zero);
        lateCost = rows(families, zero);
        lostCost = rows(families, unlimited);
        lostMax = rows(families, unlimited);
        stockMin = rows(families, zero);
        stockMax = rows(families, unlimited);
        safetyStock = rows(families, zero);
        safetyPrice = rows(families, zero);
        lateLimit = new int[families];
        Arrays.fill(lateLimit, -1);
        endingLeast = new double[families];
        endingMost = new double[families];
        Arrays.fill(endingMost, INF);
        capacity = rows(resources, zero);
        overtimeMax = new double[resources][0][];
        overtimeCost = new double[resources][0][];
        materialAvailable = rows(materials, unlimited);
        storageLimit = rows(storages, unlimited);
        familyStorages = new int[families][0];
        familySpace = new double[families][0];
    }

    /** What the market takes in each bucket. */
    public CoupledProblemBuilder demand(int family, double[] units) {
        demand[family] = ProblemChecks.series("demand of family", family, units, buckets, false);
        return this;
    }

    /** What comes in each bucket whatever is planned. */
    public CoupledProblemBuilder receipts(int family, double[] units) {
        receipts[family] = ProblemChecks.series("receipts of family", family, units, buckets, false);
        return this;
    }

    /** Stock on hand and demand already late when the first bucket opens. */
    public CoupledProblemBuilder opening(int family, double stock, double backlog) {
        openingStock[family] = ProblemChecks.amount("opening stock of family", family, stock);
        openingBacklog[family] = ProblemChecks.amount("opening backlog of family", family, backlog);
        return this;
    }

    /** Cost of one unit in stock, and of one unit late, at the end of a bucket. */
    public CoupledProblemBuilder carrying(int family, double[] holding, double[] late) {
        holdingCost[family] = ProblemChecks.series("holding cost of family", family, holding, buckets, false);
        lateCost[family] = ProblemChecks.series("late cost of family", family, late, buckets, false);
        return this;
    }

    /** Cost of a unit never delivered; infinite where losing is forbidden. */
    public CoupledProblemBuilder losing(int family, double[] cost) {
        lostCost[family] = ProblemChecks.series("lost cost of family", family, cost, buckets, true);
        return this;
    }

    /** The most that may be lost in a bucket; without this any amount may. */
    public CoupledProblemBuilder losingAtMost(int family, double[] units) {
        lostMax[family] = ProblemChecks.series("lost limit of family", family, units, buckets, true);
        return this;
    }

    /** Hard limits of stock at the end of each bucket; the upper one may be infinite. */
    public CoupledProblemBuilder stockWithin(int family, double[] least, double[] most) {
        stockMin[family] = ProblemChecks.series("least stock of family", family, least, buckets, false);
        stockMax[family] = ProblemChecks.series("most stock of family", family, most, buckets, true);
        return this;
    }

    /** Stock aimed at, and the price of each unit below it at the end of a bucket. */
    public CoupledProblemBuilder safety(int family, double[] units, double[] price) {
        safetyStock[family] = ProblemChecks.series("safety stock of family", family, units, buckets, false);
        safetyPrice[family] = ProblemChecks.series("safety stock price of family", family, price, buckets, false);
        return this;
    }

    /** No unit is delivered more than this many buckets after its own; -1 for no such limit. */
    public CoupledProblemBuilder lateAtMost(int family, int bucketsLate) {
        ProblemChecks.size("lateness limit of family " + family, bucketsLate, -1);
        lateLimit[family] = bucketsLate;
        return this;
    }

    /** Stock after the last bucket; the same number twice to hit it exactly. */
    public CoupledProblemBuilder endingWithin(int family, double least, double most) {
        endingLeast[family] = ProblemChecks.amount("least ending stock of family", family, least);
        endingMost[family] = most;
        return this;
    }

    /** A way to make a family on a resource; returns the route's number. */
    public int route(int family, int resource, double usagePerUnit, double[] cost) {
        return route(family, resource, usagePerUnit, cost, unlimited);
    }

    /** A way to make a family on a resource, at most so much in each bucket; returns the route's number. */
    public int route(int family, int resource, double usagePerUnit, double[] cost, double[] most) {
        int j = routeFamily.size();
        ProblemChecks.index("family of route " + j, family, 0, families);
        ProblemChecks.index("resource of route " + j, resource, -1, resources);
        ProblemChecks.amount("usage of route", j, usagePerUnit);
        routeFamily.add(family);
        routeResource.add(resource);
        routeUsage.add(usagePerUnit);
        routeCost.add(ProblemChecks.series("cost of route", j, cost, buckets, false));
        routeMax.add(ProblemChecks.series("limit of route", j, most, buckets, true));
        routeMaterials.add(new int[0]);
        routeNeed.add(new double[0]);
        return j;
    }

    /** A way to buy or subcontract a family, using no resource; returns the route's number. */
    public int purchase(int family, double[] cost, double[] most) {
        return route(family, -1, 0.0, cost, most);
    }

    /** Hours of a resource in each bucket that cost nothing more. */
    public CoupledProblemBuilder capacity(int resource, double[] hours) {
        capacity[resource] = ProblemChecks.series("capacity of resource", resource, hours, buckets, false);
        return this;
    }

    /** One more tier of overtime; tiers are added in ascending cost. */
    public CoupledProblemBuilder overtime(int resource, double[] hours, double[] cost) {
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
    public CoupledProblemBuilder material(int material, double[] available) {
        materialAvailable[material] =
                ProblemChecks.series("availability of material", material, available, buckets, true);
        return this;
    }

    /** What a route needs of a material per unit made. */
    public CoupledProblemBuilder need(int route, int material, double perUnit) {
        ProblemChecks.index("route", route, 0, routeFamily.size());
        ProblemChecks.index("material of route " + route, material, 0, materials);
        ProblemChecks.amount("need of material " + material + " by route", route, perUnit);
        if (perUnit > 0.0) {
            routeMaterials.set(route, with(routeMaterials.get(route), material));
            routeNeed.set(route, with(routeNeed.get(route), perUnit));
        }
        return this;
    }

    /** The space of a storage at the end of each bucket. */
    public CoupledProblemBuilder storage(int storage, double[] limit) {
        storageLimit[storage] = ProblemChecks.series("limit of storage", storage, limit, buckets, true);
        return this;
    }

    /** The space one unit of a family in stock takes of a storage. */
    public CoupledProblemBuilder space(int family, int storage, double perUnit) {
        ProblemChecks.index("storage of family " + family, storage, 0, storages);
        ProblemChecks.amount("space in storage " + storage + " of family", family, perUnit);
        if (perUnit > 0.0) {
            familyStorages[family] = with(familyStorages[family], storage);
            familySpace[family] = with(familySpace[family], perUnit);
        }
        return this;
    }

    /**
     * The problem, checked.
     *
     * @throws IllegalArgumentException if limits contradict each other; {@link #contradiction} tells beforehand
     */
    public CoupledProblem build() {
        ProblemChecks.relations(this);
        CoupledProblem problem = new CoupledProblem(this);
        ProblemChecks.unavoidableStock(problem).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return problem;
    }

    /** Stock that nobody can avoid and that no limit leaves room for, in words; empty where there is room. */
    public Optional<String> contradiction() {
        return ProblemChecks.unavoidableStock(new CoupledProblem(this));
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
