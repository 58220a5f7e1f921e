package dev.touchstone.evaluation;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One budget of computing for the whole server. As many evaluations run at once as there are cores, each on its own
 * thread; who finds no place within a few seconds is told to come back, and who computes longer than its share is
 * stopped.
 */
@ApplicationScoped
public class Budget {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    /** Work that can be told to stop. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param threads how many threads it may use
         * @param cancelled turns true when its time is over
         */
        T run(int threads, BooleanSupplier cancelled);
    }

    /**
     * Runs within the budget.
     *
     * @param longest how long it may compute
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code busy} without a place, {@code computing-too-long} when stopped
     */
    public <T> T within(Duration longest, Work<T> work) {
        if (!place()) {
            throw Problem.of(Problem.Kind.TOO_MUCH, "busy").exception();
        }
        long end = System.nanoTime() + longest.toNanos();
        try {
            return work.run(1, () -> System.nanoTime() > end);
        } catch (CancellationException stopped) {
            throw Problem.of(
                            Problem.Kind.TOO_MUCH,
                            "computing-too-long",
                            java.util.Map.of("seconds", longest.toSeconds()))
                    .exception();
        } finally {
            places.release();
        }
    }

    /**
     * For what a page can do without.
     *
     * @return empty where the server has no room for it now, or it would take more than its share
     */
    public static <T> Optional<T> ifRoom(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (ProblemException refused) {
            if (refused.problem().kind() != Problem.Kind.TOO_MUCH) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** Turns true when it is cancelled, or this long from now: for work that keeps what it has when its own time is over. */
    static BooleanSupplier until(Duration own, BooleanSupplier cancelled) {
        long end = System.nanoTime() + own.toNanos();
        return () -> cancelled.getAsBoolean() || System.nanoTime() > end;
    }

    private boolean place() {
        try {
            return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
