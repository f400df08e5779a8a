package dev.sop.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Lead times against all paths written out one by one. */
class CumulativeLeadTimeProperties {

    @Property(tries = 300, seed = "1")
    void total_anyStructure_isTheLongestOfAllPaths(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductStructure structure = random(seed);
        Map<ProductId, LeadTimePath> slowest = CumulativeLeadTime.of(structure, AlternateChoice.SLOWEST);
        Map<ProductId, LeadTimePath> quickest = CumulativeLeadTime.of(structure, AlternateChoice.QUICKEST);
        Map<ProductId, LeadTimePath> preferred = CumulativeLeadTime.of(structure, AlternateChoice.PREFERRED);

        slowest.forEach((product, path) -> {
            List<Integer> lengths = new ArrayList<>();
            walk(structure, product, 0, lengths);
            assertThat(path.total())
                    .isEqualTo(
                            lengths.stream().mapToInt(Integer::intValue).max().orElseThrow());
            assertThat(path.steps().stream()
                            .mapToInt(LeadTimePath.Step::leadTime)
                            .sum())
                    .isEqualTo(path.total());
            assertThat(quickest.get(product).total())
                    .isLessThanOrEqualTo(preferred.get(product).total());
            assertThat(preferred.get(product).total()).isLessThanOrEqualTo(path.total());
        });
    }

    /** Every path down from a product over every alternate, with its length. */
    private static void walk(ProductStructure structure, ProductId product, int so, List<Integer> lengths) {
        lengths.add(so);
        for (ProductStructure.Source source : structure.sources()) {
            if (source.product().equals(product)) {
                lengths.add(so + source.leadTime());
                source.components().forEach(part -> walk(structure, part, so + source.leadTime(), lengths));
            }
        }
    }

    /** Up to 8 products, each made of some with a higher number, over one or two sources. */
    private static ProductStructure random(long seed) {
        Random dice = new Random(seed);
        int products = 1 + dice.nextInt(8);
        ProductStructure structure = ProductStructure.empty();
        for (int k = 0; k < 2 * products; k++) {
            int product = k < products ? k : dice.nextInt(products);
            List<String> parts = new ArrayList<>();
            for (int part = product + 1; part < products; part++) {
                if (dice.nextInt(3) == 0) {
                    parts.add("p" + part);
                }
            }
            structure = structure.source("p" + product, "s" + k, dice.nextInt(6), parts.toArray(String[]::new));
        }
        return structure;
    }
}
