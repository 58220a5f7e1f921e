package dev.touchstone.evaluation;

import dev.touchstone.analysis.Watch;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One budget of computing for the whole server. There is a place for each core and one more, and nobody holds more places
 * than there are cores: whoever else comes finds one. Who finds no place within a few seconds is told to come back; who
 * computes longer than its share, or has gone away, is stopped.
 */
@ApplicationScoped
public class Budget {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Caller.Present present;
    private final int cores;
    private final Duration longestWait;
    private final Semaphore places;
    private final Map<String, Semaphore> shares = new ConcurrentHashMap<>();
    private final Underway underway = new Underway();

    /** @param present tells whose share it is */
    @Inject
    public Budget(Caller.Present present) {
        this(present, Math.max(1, Runtime.getRuntime().availableProcessors()), LONGEST_WAIT);
    }

    Budget(Caller.Present present, int cores, Duration longestWait) {
        this.present = present;
        this.cores = cores;
        this.longestWait = longestWait;
        places = new Semaphore(cores + 1, true);
    }

    /** Work that can be told to stop. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param threads how many threads it may use
         * @param watch cancelled when its time is over; may be told how far it is
         */
        T run(int threads, Watch watch);
    }

    /**
     * Runs within the budget.
     *
     * @param longest how long it may compute
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code busy} without a place, {@code computing-too-long} when stopped
     */
    public <T> T within(Duration longest, Work<T> work) {
        return within(longest, Optional.empty(), work);
    }

    /**
     * The same, of an input with an entry that may be made smaller.
     *
     * @param longest how long it may compute
     * @param pointer to that entry, for who is told that it took too long
     * @throws dev.touchstone.base.ProblemException as above, {@code computing-too-long} with a fault there
     */
    public <T> T within(Duration longest, String pointer, Work<T> work) {
        return within(longest, Optional.of(pointer), work);
    }

    private <T> T within(Duration longest, Optional<String> pointer, Work<T> work) {
        Caller caller = present.caller();
        long latest = System.nanoTime() + longestWait.toNanos();
        Semaphore share = shares.computeIfAbsent(caller.id(), fresh -> new Semaphore(cores, true));
        try (Underway.Computation computation = underway.begin(caller)) {
            return holding(
                    share,
                    latest,
                    () -> holding(places, latest, () -> run(caller, computation, longest, pointer, work)));
        }
    }

    /**
     * How far a computation is that who sent the present request waits for.
     *
     * @param computation the name that it was given: {@link Caller#computation}
     * @return empty before it has begun and after it has ended
     */
    public Optional<Progress> progress(String computation) {
        return underway.of(present.caller(), computation);
    }

    private static <T> T holding(Semaphore semaphore, long latest, Supplier<T> work) {
        if (!acquired(semaphore, latest)) {
            throw Problem.of(Problem.Kind.TOO_MUCH, "busy").exception();
        }
        try {
            return work.get();
        } finally {
            semaphore.release();
        }
    }

    private static boolean acquired(Semaphore semaphore, long latest) {
        try {
            return semaphore.tryAcquire(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T run(
            Caller caller, Underway.Computation computation, Duration longest, Optional<String> pointer, Work<T> work) {
        Watch over = until(longest, computation);
        computation.computing();
        try {
            return work.run(threads(caller), over);
        } catch (CancellationException stopped) {
            Problem problem =
                    Problem.of(Problem.Kind.TOO_MUCH, "computing-too-long", Map.of("seconds", longest.toSeconds()));
            throw pointer.map(problem::at).orElse(problem).exception();
        }
    }

    /** Cores that nobody else uses. What the server does in the background leaves them to others. */
    private int threads(Caller caller) {
        int others = cores - places.availablePermits();
        return caller.equals(Caller.SERVER) ? 1 : Math.max(1, cores - others);
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

    /** Cancelled with another, or this long from now: for work that keeps what it has when its own time is over. */
    static Watch until(Duration own, Watch watch) {
        long end = System.nanoTime() + own.toNanos();
        return watch.or(() -> System.nanoTime() > end);
    }
}
