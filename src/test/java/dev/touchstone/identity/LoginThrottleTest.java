package dev.touchstone.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    /** A clock that stands until it is moved. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final HandClock clock = new HandClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }

    private Problem refusal(String name, String address) {
        return assertThrows(ProblemException.class, () -> throttle.check(name, address))
                .problem();
    }

    @Test
    void aNameLongerThanAnyIsRememberedByItsBeginning() {
        String name = "x".repeat(5_000_000);
        fail(5, name, "10.0.0.1");
        assertEquals("sign-in-paused", refusal(name + "y", "10.0.0.1").code());
    }

    @Test
    void guessingAtOneNamePausesForAWhile() {
        fail(4, "ann", "10.0.0.1");
        assertDoesNotThrow(() -> throttle.check("ann", "10.0.0.1"));
        fail(1, "ann", "10.0.0.1");
        assertEquals("sign-in-paused", refusal("ann", "10.0.0.1").code());
        assertEquals(16L, refusal("ann", "10.0.0.1").arguments().get("minutes"));
        clock.move(Duration.ofMinutes(15));
        assertDoesNotThrow(() -> throttle.check("ann", "10.0.0.1"));
    }

    @Test
    void aStrangerElsewhereHardlyLocksSomebodyOut() {
        fail(5, "ann", "10.0.0.1");
        assertDoesNotThrow(() -> throttle.check("ann", "10.0.0.2"));
        assertDoesNotThrow(() -> throttle.check("bob", "10.0.0.1"));
    }

    @Test
    void manyNamesFromOneAddressPauseThatAddress() {
        for (int i = 0; i < 30; i++) {
            throttle.failed("name" + i, "10.0.0.1");
        }
        assertEquals("sign-in-paused", refusal("new", "10.0.0.1").code());
        assertDoesNotThrow(() -> throttle.check("new", "10.0.0.2"));
    }

    @Test
    void manyAddressesAtOneNamePauseThatName() {
        for (int i = 0; i < 60; i++) {
            throttle.failed("ann", "10.0.1." + i);
        }
        assertEquals("sign-in-paused", refusal("ann", "10.0.2.1").code());
    }

    @Test
    void gettingInForgetsTheFailures() {
        fail(4, "ann", "10.0.0.1");
        throttle.succeeded("ann", "10.0.0.1");
        fail(4, "ann", "10.0.0.1");
        assertDoesNotThrow(() -> throttle.check("ann", "10.0.0.1"));
    }
}
