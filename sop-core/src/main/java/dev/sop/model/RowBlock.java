package dev.sop.model;

/**
 * One row for each bucket: the balance of a product, the capacity of a resource, a limit.
 *
 * @param start index of the row of the first bucket; -1 where the block does not exist
 */
public record RowBlock(int start) {

    static final RowBlock NONE = new RowBlock(-1);

    public boolean exists() {
        return start >= 0;
    }

    public int at(int bucket) {
        return start + bucket;
    }
}
