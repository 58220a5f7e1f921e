package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final int TASKS = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 300})
    void everyTaskRunsOnceAndEachThreadHasAWorkerOfItsOwn(int threads) {
        AtomicIntegerArray runs = new AtomicIntegerArray(TASKS);
        AtomicInteger workers = new AtomicInteger();
        new Workers(threads, () -> false).run(TASKS, () -> {
            workers.incrementAndGet();
            return runs::incrementAndGet;
        });
        assertTrue(IntStream.range(0, TASKS).allMatch(task -> runs.get(task) == 1));
        assertTrue(workers.get() >= 1 && workers.get() <= threads, workers.get() + " workers");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aFailureIsThrownWhenAllThatWereBegunHaveEnded(int threads) {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Exception thrown = assertThrows(
                IllegalStateException.class,
                () -> new Workers(threads, () -> false).run(TASKS, () -> task -> {
                    begun.incrementAndGet();
                    try {
                        if (task == 20) {
                            throw new IllegalStateException("20");
                        }
                    } finally {
                        ended.incrementAndGet();
                    }
                }));
        assertEquals("20", thrown.getMessage());
        assertEquals(begun.get(), ended.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void whoIsCancelledBeginsNothingMore(int threads) {
        AtomicInteger begun = new AtomicInteger();
        Workers workers = new Workers(threads, () -> begun.get() >= 20);
        assertThrows(CancellationException.class, () -> workers.run(TASKS, () -> task -> begun.incrementAndGet()));
        assertTrue(begun.get() < 20 + threads, begun.get() + " were begun");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void anInterruptionOfWhoAsksStopsAllThreads(int threads) {
        Thread.currentThread().interrupt();
        AtomicInteger begun = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () -> new Workers(threads, () -> false).run(TASKS, () -> task -> begun.incrementAndGet()));
        assertTrue(Thread.interrupted(), "the interruption is left to whoever asked");
        assertEquals(0, begun.get());
    }
}
