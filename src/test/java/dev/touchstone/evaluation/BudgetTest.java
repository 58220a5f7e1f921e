package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Fault;
import dev.touchstone.base.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String NAME = "0123456789abcdef";
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
        caller.set(new Caller(id, gone, Optional.of(NAME)));
        return budget.within(LONG, work);
    }

    private int threadsOf(String id) {
        return as(id, () -> false, (own, cancelled) -> own);
    }

    /** Holds a place until the end of the test. */
    private CompletableFuture<Integer> hold(Budget budget, String id) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> held = CompletableFuture.supplyAsync(
                () -> {
                    caller.set(new Caller(id, () -> false, Optional.empty()));
                    return budget.within(LONG, (own, watch) -> {
                        begun.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                        return own;
                    });
                },
                threads);
        begun.await();
        assertTrue(!held.isCompletedExceptionally());
        return held;
    }

    private void hold(String id) throws InterruptedException {
        hold(budget, id);
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
    void whoAskedIsToldHowFarItIsAndNobodyElse() {
        List<Optional<Progress>> seen = new ArrayList<>();
        as("ann", () -> false, (own, watch) -> {
            seen.add(budget.progress(NAME));
            watch.done(0.5);
            watch.done(0.25);
            seen.add(budget.progress(NAME));
            seen.add(budget.progress("another-name-of-hers"));
            caller.set(new Caller("li", () -> false, Optional.of(NAME)));
            seen.add(budget.progress(NAME));
            caller.set(new Caller("ann", () -> false, Optional.of(NAME)));
            return own;
        });
        seen.add(budget.progress(NAME));
        assertEquals(
                List.of(
                        Optional.of(new Progress(Progress.Stage.COMPUTING, 0)),
                        Optional.of(new Progress(Progress.Stage.COMPUTING, 0.5)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                seen);
    }

    @Test
    void whoFindsNoPlaceYetIsToldSo() throws Exception {
        Budget patient = new Budget(caller::get, 1, LONG);
        CompletableFuture<Integer> held = hold(patient, "ann");
        CompletableFuture<Integer> waits = CompletableFuture.supplyAsync(
                () -> {
                    caller.set(new Caller("ann", () -> false, Optional.of(NAME)));
                    return patient.within(LONG, (own, watch) -> own);
                },
                threads);
        caller.set(new Caller("ann", () -> false, Optional.empty()));
        while (patient.progress(NAME).isEmpty() && !waits.isDone()) {
            Thread.onSpinWait();
        }
        assertEquals(Optional.of(new Progress(Progress.Stage.WAITING, 0)), patient.progress(NAME));
        end.countDown();
        assertEquals(held.get(), waits.get());
        assertEquals(Optional.empty(), patient.progress(NAME));
    }

    @Test
    void whoHasGoneAwayIsStopped() {
        AtomicBoolean gone = new AtomicBoolean();
        List<Boolean> seen = new ArrayList<>();
        ProblemException stopped = assertThrows(
                ProblemException.class,
                () -> as("ann", gone::get, (own, cancelled) -> {
                    seen.add(cancelled.cancelled());
                    gone.set(true);
                    seen.add(cancelled.cancelled());
                    throw new CancellationException();
                }));
        assertEquals(List.of(false, true), seen);
        assertEquals("computing-too-long", stopped.problem().code());
        assertEquals(List.of(), stopped.problem().faults());
    }

    @Test
    void whoTakesTooLongIsToldWhatMayBeMadeSmaller() {
        ProblemException stopped = assertThrows(
                ProblemException.class,
                () -> budget.within(Duration.ZERO, "/samples", (own, watch) -> {
                    watch.check();
                    return own;
                }));
        assertEquals(
                List.of(Fault.at("/samples", "computing-too-long", Map.of("seconds", 0L))),
                stopped.problem().faults());
    }
}
