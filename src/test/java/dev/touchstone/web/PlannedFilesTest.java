package dev.touchstone.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlannedFilesTest {
    private final Hands clock = new Hands();
    private final PlannedFiles planned = new PlannedFiles(clock);

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

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

    @AfterEach
    void close() {
        planned.close();
    }

    private String hold(String text) {
        return planned.hold(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsHeldIsThereUntilItIsGivenUpOrLateAndHoldingItAgainBeginsAnew() {
        String first = hold("one");
        String second = hold("two");
        assertArrayEquals(
                "one".getBytes(StandardCharsets.UTF_8), planned.bytes(first).orElseThrow());
        planned.drop(second);
        assertEquals(Optional.empty(), planned.bytes(second));
        clock.now = clock.now.plus(Duration.ofHours(PlannedFiles.HOURS - 1));
        hold("one");
        clock.now = clock.now.plus(Duration.ofHours(PlannedFiles.HOURS - 1));
        assertTrue(planned.bytes(first).isPresent());
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertEquals(Optional.empty(), planned.bytes(first));
    }

    @Test
    void theOldestGiveWayWhereThereIsNoRoom() {
        String first = hold("first");
        byte[] large = new byte[9_000_000];
        for (int i = 0; (i + 1L) * large.length <= PlannedFiles.MOST_BYTES; i++) {
            large[0] = (byte) i;
            planned.hold(large);
        }
        assertTrue(planned.bytes(first).isPresent());
        large[0] = -1;
        String last = planned.hold(large);
        assertEquals(Optional.empty(), planned.bytes(first));
        assertTrue(planned.bytes(last).isPresent());
    }
}
