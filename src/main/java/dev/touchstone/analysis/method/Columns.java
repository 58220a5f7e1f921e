package dev.touchstone.analysis.method;

/** Small arithmetic on the numbers of a column. */
final class Columns {
    private Columns() {}

    static double min(double[] xs) {
        double min = xs[0];
        for (double x : xs) {
            min = Math.min(min, x);
        }
        return min;
    }

    static double max(double[] xs) {
        double max = xs[0];
        for (double x : xs) {
            max = Math.max(max, x);
        }
        return max;
    }

    static double sum(double[] xs) {
        double sum = 0;
        for (double x : xs) {
            sum += x;
        }
        return sum;
    }

    /** Whether the column tells no two alternatives apart. */
    static boolean constant(double[] xs) {
        return min(xs) == max(xs);
    }

    /**
     * The Euclidean length. Scaled by the greatest entry, since the square of a small or great number leaves the range.
     */
    static double length(double[] xs) {
        double greatest = Math.max(Math.abs(min(xs)), Math.abs(max(xs)));
        if (greatest == 0) {
            return 0;
        }
        double squares = 0;
        for (double x : xs) {
            squares += (x / greatest) * (x / greatest);
        }
        return greatest * Math.sqrt(squares);
    }
}
