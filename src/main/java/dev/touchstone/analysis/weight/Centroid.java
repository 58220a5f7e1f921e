package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The centre of gravity of what a sampler draws from, as the mean of its samples: the point that stands for
 * constraints. The set is convex, so the mean of its points belongs to it.
 *
 * @param weights the mean, sum 1
 * @param errors Monte Carlo standard error of each, from the means of the blocks, which are independent even in a walk
 * @param samples number of samples
 */
public record Centroid(List<Double> weights, List<Double> errors, int samples) {
    /** Samples of a block. */
    public static final int BLOCK = 256;

    /** Blocks when nothing else is asked for: 10,240 samples, an error of about 0.002 at most. */
    public static final int BLOCKS = 40;

    /** The lists are copied. */
    public Centroid {
        weights = List.copyOf(weights);
        errors = List.copyOf(errors);
    }

    /** The centre from blocks 0 to {@code blocks} - 1, two at least. */
    public static Centroid of(WeightSampler sampler, int blocks) {
        return of(sampler, blocks, () -> false);
    }

    /**
     * The same for a computation that can be stopped.
     *
     * @throws CancellationException when cancelled between two blocks
     */
    public static Centroid of(WeightSampler sampler, int blocks, Watch watch) {
        double[][] drawn = new double[sampler.size()][BLOCK];
        double[] sums = new double[sampler.size()];
        double[] squares = new double[sampler.size()];
        for (int block = 0; block < blocks; block++) {
            watch.check();
            watch.done((double) block / blocks);
            sampler.draw(block, drawn, BLOCK);
            for (int j = 0; j < sums.length; j++) {
                double mean = mean(drawn[j]);
                sums[j] += mean;
                squares[j] += mean * mean;
            }
        }
        List<Double> errors = new ArrayList<>();
        for (int j = 0; j < sums.length; j++) {
            double spread = squares[j] - sums[j] * sums[j] / blocks;
            errors.add(Math.sqrt(Math.max(0, spread) / (blocks - 1.0) / blocks));
        }
        return new Centroid(Points.shares(sums), errors, blocks * BLOCK);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double one : numbers) {
            sum += one;
        }
        return sum / numbers.length;
    }
}
