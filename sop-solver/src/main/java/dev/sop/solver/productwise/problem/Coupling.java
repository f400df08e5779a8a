package dev.sop.solver.productwise.problem;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which products can be solved alone, because no other uses a limit they use, and which must be solved together. */
public final class Coupling {
    private static final int NOBODY = -1;
    private static final int MANY = -2;

    public final int[] alone;
    public final int[] together;

    public Coupling(ProductWiseProblem problem, RouteShape shape) {
        int[] hourUser = new int[problem.resources];
        int[] materialUser = new int[problem.materials];
        int[] spaceUser = new int[problem.storages];
        Arrays.fill(hourUser, NOBODY);
        Arrays.fill(materialUser, NOBODY);
        Arrays.fill(spaceUser, NOBODY);
        for (int p = 0; p < problem.products; p++) {
            for (int j : problem.productRoutes[p]) {
                if (problem.routeResource[j] >= 0) {
                    use(hourUser, problem.routeResource[j], p);
                }
                for (int m : problem.routeMaterials[j]) {
                    use(materialUser, m, p);
                }
            }
            for (int s : problem.productStorages[p]) {
                use(spaceUser, s, p);
            }
        }
        boolean[] free = new boolean[problem.products];
        for (int p = 0; p < problem.products; p++) {
            free[p] = shape.separable[p];
            for (int j : problem.productRoutes[p]) {
                free[p] &= problem.routeResource[j] < 0 || hourUser[problem.routeResource[j]] != MANY;
                for (int m : problem.routeMaterials[j]) {
                    free[p] &= materialUser[m] != MANY;
                }
            }
            for (int s : problem.productStorages[p]) {
                free[p] &= spaceUser[s] != MANY;
            }
        }
        alone = IntStream.range(0, problem.products).filter(p -> free[p]).toArray();
        together = IntStream.range(0, problem.products).filter(p -> !free[p]).toArray();
    }

    private static void use(int[] user, int limit, int p) {
        user[limit] = user[limit] == NOBODY || user[limit] == p ? p : MANY;
    }
}
