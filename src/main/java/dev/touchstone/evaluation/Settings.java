package dev.touchstone.evaluation;

import dev.touchstone.catalogue.Judgements;
import java.time.LocalDate;

/**
 * How an evaluation is drawn.
 *
 * @param samples number of samples, 100 to 1,000,000
 * @param seed start of every random stream
 * @param rho correlation of what is missing about one technology, 0..1
 * @param today the day against which ages are read
 */
public record Settings(int samples, long seed, double rho, LocalDate today) {
    /** Samples where nothing is said. */
    public static final int USUAL_SAMPLES = 10_000;

    /** Seed where nothing is said. */
    public static final long USUAL_SEED = 42;

    /** The same with another correlation of unknowns. */
    public Settings withRho(double other) {
        return new Settings(samples, seed, other, today);
    }

    /** The usual settings on a day, with the correlation of unknowns that the library holds. */
    public static Settings usual(LocalDate today, Judgements numbers) {
        return new Settings(USUAL_SAMPLES, USUAL_SEED, numbers.number("missing.rho"), today);
    }
}
