package dev.touchstone.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Runs numbered tasks on a fixed number of threads. Which thread takes which task is left open; results must not care. */
final class Workers {
    private final int threads;
    private final BooleanSupplier cancelled;

    Workers(int threads, BooleanSupplier cancelled) {
        this.threads = threads;
        this.cancelled = cancelled;
    }

    /**
     * Runs tasks 0 to {@code tasks} - 1; each thread makes its own worker, with its own scratch.
     *
     * @throws CancellationException when cancelled between two tasks
     */
    void run(int tasks, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> {
            IntConsumer own = worker.get();
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                own.accept(task);
            }
        };
        int wanted = Math.min(threads, tasks);
        if (wanted <= 1) {
            loop.run();
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(wanted)) {
            List<Future<?>> running = new ArrayList<>();
            for (int k = 0; k < wanted; k++) {
                running.add(pool.submit(loop));
            }
            running.forEach(Workers::join);
        }
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException();
            stopped.initCause(e);
            throw stopped;
        }
    }
}
