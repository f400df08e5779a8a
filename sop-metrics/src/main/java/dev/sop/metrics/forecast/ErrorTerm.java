package dev.sop.metrics.forecast;

/**
 * What one row adds to a measure. Each writes the terms of a block of rows in one plain loop over the arrays, which
 * the compiler turns into vector instructions; whether they are then summed fast or exactly is not its business.
 */
enum ErrorTerm {
    ABS_ERROR {
        @Override
        void fill(double[] actual, double[] forecast, int from, int count, double[] terms) {
            for (int i = 0; i < count; i++) {
                terms[i] = Math.abs(forecast[from + i] - actual[from + i]);
            }
        }
    },
    ERROR {
        @Override
        void fill(double[] actual, double[] forecast, int from, int count, double[] terms) {
            for (int i = 0; i < count; i++) {
                terms[i] = forecast[from + i] - actual[from + i];
            }
        }
    },
    SQUARED_ERROR {
        @Override
        void fill(double[] actual, double[] forecast, int from, int count, double[] terms) {
            for (int i = 0; i < count; i++) {
                double error = forecast[from + i] - actual[from + i];
                terms[i] = error * error;
            }
        }
    },
    ABS_ACTUAL {
        @Override
        void fill(double[] actual, double[] forecast, int from, int count, double[] terms) {
            for (int i = 0; i < count; i++) {
                terms[i] = Math.abs(actual[from + i]);
            }
        }
    },
    ACTUAL {
        @Override
        void fill(double[] actual, double[] forecast, int from, int count, double[] terms) {
            System.arraycopy(actual, from, terms, 0, count);
        }
    },
    /** Summed by {@link PercentageErrors}, which knows what to do with a zero actual. */
    ABS_PERCENTAGE {
        @Override
        void fill(double[] actual, double[] forecast, int from, int count, double[] terms) {
            throw new IllegalStateException("Percentage errors are summed by their own class.");
        }
    },
    SYMMETRIC {
        @Override
        void fill(double[] actual, double[] forecast, int from, int count, double[] terms) {
            for (int i = 0; i < count; i++) {
                double size = Math.abs(actual[from + i]) + Math.abs(forecast[from + i]);
                terms[i] = size == 0 ? 0 : 200 * Math.abs(forecast[from + i] - actual[from + i]) / size;
            }
        }
    };

    /** Writes the terms of rows {@code from} to {@code from + count} exclusive into {@code terms[0..count)}. */
    abstract void fill(double[] actual, double[] forecast, int from, int count, double[] terms);
}
