package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT_WAIT = Duration.ofMillis(50);

    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(() -> Caller.SERVER);
    private final Budget budget = new Budget(caller::get, 2, SHORT_WAIT);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
        threads.shutdownNow();
    }

    private <T> T as(String id, BooleanSupplier gone, Budget.Work<T> work) {
        caller.set(new Caller(id, gone));
        return budget.within(LONG, work);
    }

    private int threadsOf(String id) {
        return as(id, () -> false, (own, cancelled) -> own);
    }

    /** Holds a place until the end of the test. */
    private void hold(String id) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> held = CompletableFuture.supplyAsync(
                () -> as(id, () -> false, (own, cancelled) -> {
                    begun.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return own;
                }),
                threads);
        begun.await();
        assertTrue(!held.isCompletedExceptionally());
    }

    private String refusal(String id) {
        return assertThrows(ProblemException.class, () -> threadsOf(id))
                .problem()
                .code();
    }

    @Test
    void whoeverHoldsAllThatOneMayLeavesAPlaceForAnother() throws InterruptedException {
        hold("ann");
        hold("ann");
        assertEquals("busy", refusal("ann"));
        assertEquals(1, threadsOf("li"));
        hold("li");
        assertEquals("busy", refusal("wu"), "all places are taken");
    }

    @Test
    void aPlaceComesBackHoweverTheWorkEnds() {
        for (int round = 0; round < 10; round++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> as("ann", () -> false, (own, cancelled) -> {
                        throw new IllegalStateException("broken");
                    }));
        }
        assertEquals(2, threadsOf("ann"));
    }

    @Test
    void coresThatNobodyUsesAreUsedAndTheServerItselfTakesOne() throws InterruptedException {
        int background = budget.within(LONG, (own, cancelled) -> own);
        assertEquals(1, background);
        assertEquals(2, threadsOf("ann"));
        hold("li");
        assertEquals(1, threadsOf("ann"));
    }

    @Test
    void whoHasGoneAwayIsStopped() {
        AtomicBoolean gone = new AtomicBoolean();
        List<Boolean> seen = new ArrayList<>();
        ProblemException stopped = assertThrows(
                ProblemException.class,
                () -> as("ann", gone::get, (own, cancelled) -> {
                    seen.add(cancelled.getAsBoolean());
                    gone.set(true);
                    seen.add(cancelled.getAsBoolean());
                    throw new CancellationException();
                }));
        assertEquals(List.of(false, true), seen);
        assertEquals("computing-too-long", stopped.problem().code());
    }
}
