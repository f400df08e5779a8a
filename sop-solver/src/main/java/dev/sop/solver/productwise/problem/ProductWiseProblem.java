package dev.sop.solver.productwise.problem;

/**
 * Products made on shared resources from shared materials into shared storage, bucket by bucket: the input of
 * {@code ProductWiseSolver}. Built with {@link ProductWiseProblemBuilder}; not changed afterwards.
 *
 * <p>For product p, route j of p, resource r, overtime tier k, material m, storage s and bucket t, with production x, overtime o,
 * stock I, backlog B, lost sales L and stock below safety S, all at least zero, the solver minimises
 *
 * <pre>sum routeCost x + overtimeCost o + holdingCost I + lateCost B + lostCost L + safetyPrice S</pre>
 *
 * subject to
 *
 * <pre>
 * I[p,t-1] - B[p,t-1] + receipts[p,t] + sum_j x[j,t] + L[p,t] = demand[p,t] + I[p,t] - B[p,t]
 * sum_j usage[j] x[j,t]          &lt;= capacity[r,t] + sum_k o[r,k,t],      o[r,k,t] &lt;= overtimeLimit[r,k,t]
 * sum_j need[m,j] x[j,t]         &lt;= available[m,t]
 * sum_p space[s,p] I[p,t]        &lt;= storageLimit[s,t]
 * stockMin &lt;= I[p,t] &lt;= stockMax,   I[p,t] + S[p,t] &gt;= safetyStock[p,t]
 * B[p,t] &lt;= what fell due in the last lateLimit[p] buckets,   B[p,last] = 0,   endingLeast[p] &lt;= I[p,last] &lt;= endingMost[p]
 * x[j,t] &lt;= routeMax[j,t],   L[p,t] &lt;= lostMax[p,t]
 * </pre>
 *
 * Amounts are in the product's unit, usage in resource hours per unit, money in one currency, costs per unit, or per unit and
 * bucket for stock and backlog. A series that never changes may be given once and is then shared between rows.
 */
public final class ProductWiseProblem {
    public final int products;
    public final int resources;
    public final int materials;
    public final int storages;
    public final int buckets;

    public final double[][] demand;
    final double[][] receipts;
    public final double[] openingStock;
    public final double[] openingBacklog;
    public final double[][] holdingCost;
    public final double[][] lateCost;
    public final double[][] lostCost;
    public final double[][] lostMax;
    public final double[][] stockMin;
    public final double[][] stockMax;
    public final double[][] safetyStock;
    public final double[][] safetyPrice;
    public final int[] lateLimit;
    public final double[] endingLeast;
    public final double[] endingMost;

    public final int routes;
    public final int[] routeProduct;
    public final int[] routeResource;
    public final double[] routeUsage;
    public final double[][] routeCost;
    public final double[][] routeMax;
    /** Routes of product p: productRoutes[p], in the order they were added. */
    public final int[][] productRoutes;

    public final double[][] capacity;
    /** Overtime tiers of each resource in ascending cost: [resource][tier][bucket]. */
    public final double[][][] overtimeMax;

    public final double[][][] overtimeCost;

    public final double[][] materialAvailable;
    /** Materials route j needs, and how much of each per unit. */
    public final int[][] routeMaterials;

    public final double[][] routeNeed;

    public final double[][] storageLimit;
    /** Storages product p fills, and how much of each per unit in stock. */
    public final int[][] productStorages;

    public final double[][] productSpace;

    ProductWiseProblem(ProductWiseProblemBuilder from) {
        products = from.products;
        resources = from.resources;
        materials = from.materials;
        storages = from.storages;
        buckets = from.buckets;
        demand = from.demand;
        receipts = from.receipts;
        openingStock = from.openingStock;
        openingBacklog = from.openingBacklog;
        holdingCost = from.holdingCost;
        lateCost = from.lateCost;
        lostCost = from.lostCost;
        lostMax = from.lostMax;
        stockMin = from.stockMin;
        stockMax = from.stockMax;
        safetyStock = from.safetyStock;
        safetyPrice = from.safetyPrice;
        lateLimit = from.lateLimit;
        endingLeast = from.endingLeast;
        endingMost = from.endingMost;
        routes = from.routeProduct.size();
        routeProduct = from.routeProduct.stream().mapToInt(Integer::intValue).toArray();
        routeResource = from.routeResource.stream().mapToInt(Integer::intValue).toArray();
        routeUsage = from.routeUsage.stream().mapToDouble(Double::doubleValue).toArray();
        routeCost = from.routeCost.toArray(new double[0][]);
        routeMax = from.routeMax.toArray(new double[0][]);
        productRoutes = grouped(products, routeProduct);
        capacity = from.capacity;
        overtimeMax = from.overtimeMax;
        overtimeCost = from.overtimeCost;
        materialAvailable = from.materialAvailable;
        routeMaterials = from.routeMaterials.toArray(new int[0][]);
        routeNeed = from.routeNeed.toArray(new double[0][]);
        storageLimit = from.storageLimit;
        productStorages = from.productStorages;
        productSpace = from.productSpace;
    }

    /** How many products the problem has. */
    public int products() {
        return products;
    }

    /** How many resources the problem has. */
    public int resources() {
        return resources;
    }

    /** How many buckets the horizon has. */
    public int buckets() {
        return buckets;
    }

    /** How many routes the problem has. */
    public int routes() {
        return routes;
    }

    /** The product a route makes. */
    public int productOf(int route) {
        return routeProduct[route];
    }

    /** The most a route may make in a bucket; may be infinite. */
    public double routeMost(int route, int bucket) {
        return routeMax[route][bucket];
    }

    /** How many materials the problem has. */
    public int materials() {
        return materials;
    }

    /** How many storages the problem has. */
    public int storages() {
        return storages;
    }

    /** Demand of a product less what is received anyway; below 0 where more comes than is asked for. */
    public double net(int p, int t) {
        return demand[p][t] - receipts[p][t];
    }

    /** The most backlog product p may carry out of bucket t: what fell due in the last {@code lateLimit} buckets. */
    public double backlogLimit(int p, int t) {
        if (t == buckets - 1) {
            return 0.0;
        }
        int late = lateLimit[p];
        if (late < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double due = t < late - 1 ? openingBacklog[p] : 0.0;
        for (int u = Math.max(0, t - late + 1); u <= t; u++) {
            due += demand[p][u];
        }
        return due;
    }

    /** The routes of some products, product by product. */
    public int[] routesOf(int[] some) {
        return java.util.Arrays.stream(some)
                .flatMap(p -> java.util.Arrays.stream(productRoutes[p]))
                .toArray();
    }

    private static int[][] grouped(int groups, int[] groupOf) {
        int[] size = new int[groups];
        for (int g : groupOf) {
            size[g]++;
        }
        int[][] members = new int[groups][];
        for (int g = 0; g < groups; g++) {
            members[g] = new int[size[g]];
            size[g] = 0;
        }
        for (int j = 0; j < groupOf.length; j++) {
            int g = groupOf[j];
            members[g][size[g]++] = j;
        }
        return members;
    }
}
