package dev.touchstone.analysis;

import dev.touchstone.base.Seed;

/**
 * How a model is run.
 *
 * @param samples number of samples, 1 to 1,000,000; 10,000 is usual
 * @param seed where the random numbers start; stored with the result
 * @param threads 1 to 256; changes the time, never the result
 */
public record Settings(int samples, Seed seed, int threads) {
    /** The usual number of samples. */
    public static final int DEFAULT_SAMPLES = 10_000;

    /**
     * Checks the numbers.
     *
     * @throws InvalidModel when a number is out of range
     */
    public Settings {
        InvalidModel.within("/samples", samples, 1, 1_000_000);
        InvalidModel.within("/threads", threads, 1, 256);
    }
}
