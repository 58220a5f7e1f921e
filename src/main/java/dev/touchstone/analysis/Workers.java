package dev.touchstone.analysis;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier cancelled;

    Workers(int threads, BooleanSupplier cancelled) {
        this.threads = threads;
        this.cancelled = cancelled;
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
                .<ForkJoinTask<?>>mapToObj(helper -> ForkJoinPool.commonPool().submit(run::work))
                .toList();
        try {
            run.work();
        } finally {
            helpers.forEach(ForkJoinTask::quietlyJoin);
        }
        helpers.forEach(ForkJoinTask::join);
    }

    private final class Run {
        private final int tasks;
        private final Supplier<IntConsumer> worker;
        private final Thread asking = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();

        Run(int tasks, Supplier<IntConsumer> worker) {
            this.tasks = tasks;
            this.worker = worker;
        }

        void work() {
            boolean whole = false;
            try {
                int task = next.getAndIncrement();
                IntConsumer own = task < tasks ? worker.get() : each -> {};
                while (task < tasks) {
                    if (cancelled.getAsBoolean() || asking.isInterrupted()) {
                        throw new CancellationException();
                    }
                    own.accept(task);
                    task = next.getAndIncrement();
                }
                whole = true;
            } finally {
                if (!whole) {
                    next.set(tasks);
                }
            }
        }
    }
}
