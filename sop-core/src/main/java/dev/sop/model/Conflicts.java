package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.internal.Tolerances;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the plan that breaks least has to break. */
public final class Conflicts {

    static final String DEMAND = "demand not met";

    private Conflicts() {}

    /** Each demand of the inputs that is broken, with its amount by bucket; in the order of the model. */
    public static ImmutableList<Conflict> read(PlanningModel model, double[] primal) {
        Map<List<String>, double[]> amounts = new LinkedHashMap<>();
        double largest = 1;
        for (PlanningModel.Elastic elastic : model.elastics) {
            largest = Math.max(largest, primal[elastic.column()]);
        }
        for (PlanningModel.Elastic elastic : model.elastics) {
            double amount = primal[elastic.column()];
            if (amount > Tolerances.EXPLAINED * largest) {
                amounts.computeIfAbsent(List.of(elastic.kind(), elastic.subject()), key -> new double[model.buckets])[
                        elastic.bucket()] += amount;
            }
        }
        Horizon horizon = model.cycle.horizon();
        ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
        amounts.forEach((key, byBucket) -> {
            for (int t = 0; t < byBucket.length; t++) {
                if (byBucket[t] > 0) {
                    conflicts.add(new Conflict(
                            key.get(0), key.get(1), t, horizon.bucket(t).label(), byBucket[t]));
                }
            }
        });
        return conflicts.build();
    }

    /**
     * A hard demand of the inputs that cannot be kept.
     *
     * @param kind what is broken
     * @param subject the constraint, product or demand line by name
     * @param bucket index of the bucket
     * @param label label of the bucket
     * @param amount by how much
     */
    public record Conflict(String kind, String subject, int bucket, String label, double amount) {

        /** Whether it is demand that must be met. */
        public boolean isDemand() {
            return kind.equals(DEMAND);
        }
    }
}
