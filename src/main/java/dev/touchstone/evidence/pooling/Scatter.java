package dev.touchstone.evidence.pooling;

import dev.touchstone.evidence.Sharing;
import java.util.OptionalDouble;

/** How exactly one observation tells what happened on the day in its own environment, on ln(value). */
public sealed interface Scatter {

    /** The variance of ln. */
    double variance(Components components);

    /**
     * The mean of independent runs: {@code s^2 / n} with {@code s^2 = (w s0^2 + (n - 1) s_obs^2) / (w + n - 1)}. What is
     * expected between runs (s0, weighing w runs) and what was observed are joined, so that one, two and three runs need
     * no special case.
     *
     * @param runs at least 1
     * @param observed sd of ln between runs as observed; s0 where it is not known
     * @param machine decides what is expected
     */
    record Runs(int runs, OptionalDouble observed, Sharing machine) implements Scatter {
        public Runs {
            if (runs < 1 || !(observed.orElse(0) >= 0) || Double.isInfinite(observed.orElse(0))) {
                throw new IllegalArgumentException("runs: at least 1 and an sd that is finite and not negative");
            }
        }

        @Override
        public double variance(Components components) {
            double expected = switch (machine) {
                case DEDICATED -> components.runDedicated();
                case SHARED -> components.runShared();
                case UNKNOWN -> components.runUnknown();
            };
            double seen = observed.orElse(expected);
            double weight = components.runWeight();
            double variance = (weight * expected * expected + (runs - 1) * seen * seen) / (weight + runs - 1);
            return variance / runs;
        }
    }

    /**
     * A spread that is known as a whole.
     *
     * @param sd of ln, finite and not negative
     */
    record Stated(double sd) implements Scatter {
        public Stated {
            if (!(sd >= 0) || Double.isInfinite(sd)) {
                throw new IllegalArgumentException("stated: sd must be finite and not negative, got " + sd);
            }
        }

        @Override
        public double variance(Components components) {
            return sd * sd;
        }
    }
}
