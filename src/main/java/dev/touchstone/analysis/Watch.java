package dev.touchstone.analysis;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Whoever waits for a computation: may stop it, and is told how far it is. All of it is called from any thread. */
@FunctionalInterface
public interface Watch {
    /** Whether the computation is to stop; asked between blocks of work. */
    boolean cancelled();

    /**
     * Told now and then how much of the work is done; nobody need listen.
     *
     * @param share 0 to 1, counted in steps of the work, not in time. Of threads that tell at once the lower may come last
     */
    default void done(double share) {}

    /** @throws CancellationException when cancelled */
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }

    /** For a part of the work, whose 0 to 1 are {@code from} to {@code to} of the whole. */
    default Watch part(double from, double to) {
        Watch whole = this;
        return new Watch() {
            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }

            @Override
            public void done(double share) {
                whole.done(from + (to - from) * share);
            }
        };
    }

    /** Told the same, and cancelled also when something else says so. */
    default Watch or(BooleanSupplier over) {
        Watch same = this;
        return new Watch() {
            @Override
            public boolean cancelled() {
                return same.cancelled() || over.getAsBoolean();
            }

            @Override
            public void done(double share) {
                same.done(share);
            }
        };
    }

    /** For work of which nothing is told, but which stops with the whole. */
    default Watch silent() {
        return this::cancelled;
    }

    /** The parts of a work one after the other, as if each took as long as any other. */
    final class Steps {
        private final Watch whole;
        private final int steps;
        private int begun;

        /** @param steps how many there will be, at least 1 */
        public Steps(Watch whole, int steps) {
            this.whole = whole;
            this.steps = steps;
        }

        /** For the next one; those beyond the number share the last place. */
        public Watch next() {
            begun = Math.min(begun + 1, steps);
            return whole.part((begun - 1.0) / steps, (double) begun / steps);
        }
    }
}
