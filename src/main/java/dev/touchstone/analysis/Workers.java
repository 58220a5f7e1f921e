package dev.touchstone.analysis;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Runs numbered tasks on at most so many threads: the one that asks, and others of the common pool, which are there already
 * (starting threads took longer than the tasks of a small model). Which thread takes which task is left open; results must
 * not care.
 */
final class Workers {
    private final int threads;
    private final Watch watch;

    /** Whether the watch is told of the tasks; of what takes no time worth mentioning it is not. */
    private final boolean telling;

    Workers(int threads, Watch watch) {
        this(threads, watch, false);
    }

    private Workers(int threads, Watch watch, boolean telling) {
        this.threads = threads;
        this.watch = watch;
        this.telling = telling;
    }

    /** The same, telling the watch that its tasks are the part {@code from} to {@code to} of the work. */
    Workers telling(double from, double to) {
        return new Workers(threads, watch.part(from, to), true);
    }

    /**
     * Runs tasks 0 to {@code tasks} - 1; each thread makes its own worker, with its own scratch. When one fails, those that
     * are not begun yet are left out, and it is thrown once all that were begun have ended.
     *
     * @throws CancellationException when cancelled between two tasks
     */
    void run(int tasks, Supplier<IntConsumer> worker) {
        Run run = new Run(tasks, worker);
        List<ForkJoinTask<?>> helpers = IntStream.range(1, Math.min(threads, tasks))
                .<ForkJoinTask<?>>mapToObj(
                        helper -> ForkJoinTask.adapt(run::work).fork())
                .toList();
        run.work();
        // A helper that nobody has begun is run by who joins it, and finds nothing left.
        helpers.forEach(ForkJoinTask::join);
        switch (run.failure.get()) {
            case null -> {}
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            default -> throw new IllegalStateException(run.failure.get());
        }
    }

    private final class Run {
        private final int tasks;
        private final Supplier<IntConsumer> worker;
        private final Thread asking = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();

        /** The first; kept here, since a joined task throws a copy. */
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Run(int tasks, Supplier<IntConsumer> worker) {
            this.tasks = tasks;
            this.worker = worker;
        }

        void work() {
            try {
                int task = next.getAndIncrement();
                IntConsumer own = task < tasks ? worker.get() : each -> {};
                // Joining hides the interruption of who asks for as long as it lasts; the failure stays.
                while (task < tasks && failure.get() == null) {
                    if (watch.cancelled() || asking.isInterrupted()) {
                        throw new CancellationException();
                    }
                    own.accept(task);
                    if (telling) {
                        watch.done((double) done.incrementAndGet() / tasks);
                    }
                    task = next.getAndIncrement();
                }
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            }
        }
    }
}
