package dev.sop.benchmarks;

/**
 * How large a generated cycle is.
 *
 * @param products products
 * @param resources resources, each with one tier of overtime
 * @param buckets buckets of the horizon
 * @param materials materials that six products in ten need
 * @param storage whether all products share a storage
 */
public record CycleSize(int products, int resources, int buckets, int materials, boolean storage) {

    /**
     * A size by its name: {@code S} 20 x 4 x 18 with 2 materials, {@code M} 200 x 10 x 52, {@code L} 1000 x 20 x 104, {@code XL}
     * 1000 x 50 x 520, each with 3 materials, all with a storage; {@code H} 1 x 3 x 100,000 and {@code HH} 1 x 3 x 1,000,000 with
     * neither; or {@code 60x6x24} with 2 materials and a storage, but for a single product.
     *
     * @throws IllegalArgumentException for another name
     */
    public static CycleSize named(String name) {
        return switch (name) {
            case "S" -> new CycleSize(20, 4, 18, 2, true);
            case "M" -> new CycleSize(200, 10, 52, 3, true);
            case "L" -> new CycleSize(1000, 20, 104, 3, true);
            case "XL" -> new CycleSize(1000, 50, 520, 3, true);
            case "H" -> new CycleSize(1, 3, 100_000, 0, false);
            case "HH" -> new CycleSize(1, 3, 1_000_000, 0, false);
            default -> parsed(name);
        };
    }

    private static CycleSize parsed(String name) {
        String[] parts = name.split("x");
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "size: '" + name + "', expected S, M, L, XL, H, HH or products x resources x buckets: 60x6x24.");
        }
        int products = Integer.parseInt(parts[0]);
        boolean alone = products == 1;
        return new CycleSize(products, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), alone ? 0 : 2, !alone);
    }
}
