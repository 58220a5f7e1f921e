package dev.touchstone.analysis;

import java.util.Arrays;

/** Joining columns of numbers sample by sample, without boxing. */
enum Fold {
    MIN(Double.POSITIVE_INFINITY) {
        @Override
        double join(double a, double b) {
            return Math.min(a, b);
        }

        @Override
        void add(double[] column, double[] out, int n) {
            for (int s = 0; s < n; s++) {
                out[s] = Math.min(out[s], column[s]);
            }
        }
    },
    MAX(Double.NEGATIVE_INFINITY) {
        @Override
        double join(double a, double b) {
            return Math.max(a, b);
        }

        @Override
        void add(double[] column, double[] out, int n) {
            for (int s = 0; s < n; s++) {
                out[s] = Math.max(out[s], column[s]);
            }
        }
    },
    SUM(0) {
        @Override
        double join(double a, double b) {
            return a + b;
        }

        @Override
        void add(double[] column, double[] out, int n) {
            for (int s = 0; s < n; s++) {
                out[s] += column[s];
            }
        }
    },
    PRODUCT(1) {
        @Override
        double join(double a, double b) {
            return a * b;
        }

        @Override
        void add(double[] column, double[] out, int n) {
            for (int s = 0; s < n; s++) {
                out[s] *= column[s];
            }
        }
    };

    private final double identity;

    Fold(double identity) {
        this.identity = identity;
    }

    /** What changes nothing. */
    double identity() {
        return identity;
    }

    abstract double join(double a, double b);

    /** {@code out = out joined with column}, for the first n samples. */
    abstract void add(double[] column, double[] out, int n);

    /** {@code out = start joined with all these columns}. */
    final void all(double start, double[][] columns, int[] which, double[] out, int n) {
        Arrays.fill(out, 0, n, start);
        for (int column : which) {
            add(columns[column], out, n);
        }
    }
}
