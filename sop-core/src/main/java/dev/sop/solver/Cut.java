package dev.sop.solver;

/** A row {@code a'x <= limit} that every integer point meets and the relaxed one does not. */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Cut(int[] column, double[] coefficient, double limit, double efficacy) {

    double cosine(Cut other, double[] scratch) {
        double own = 0;
        for (int k = 0; k < column.length; k++) {
            scratch[column[k]] = coefficient[k];
            own += coefficient[k] * coefficient[k];
        }
        double dot = 0;
        double its = 0;
        for (int k = 0; k < other.column.length; k++) {
            dot += scratch[other.column[k]] * other.coefficient[k];
            its += other.coefficient[k] * other.coefficient[k];
        }
        for (int j : column) {
            scratch[j] = 0;
        }
        return dot / Math.sqrt(own * its);
    }
}
