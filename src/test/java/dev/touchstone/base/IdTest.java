package dev.touchstone.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdTest {

    /** RFC 9562, appendix A.6. */
    @Test
    void theExampleOfTheStandardComesOut() {
        assertEquals("017f22e2-79b0-7cc3-98c4-dc0c0c07398f", Id.uuid(0x017F22E279B0L, 0xCC3L, 0x18C4DC0C0C07398FL));
    }

    @Test
    void anIdTellsItsVersionAndTimeAndLaterIdsSortLater() {
        Instant birth = Instant.parse("2026-01-02T03:04:05.678Z");
        var random = new SplittableRandom(1);
        String first = new Id(Clock.fixed(birth, ZoneOffset.UTC), random).next();
        String later = new Id(Clock.fixed(birth.plusMillis(1), ZoneOffset.UTC), random).next();
        assertEquals(7, UUID.fromString(first).version());
        assertEquals(2, UUID.fromString(first).variant());
        assertEquals(birth.toEpochMilli(), UUID.fromString(first).getMostSignificantBits() >>> 16);
        assertTrue(first.compareTo(later) < 0);
        assertTrue(Id.isSlug(first));
    }

    @Test
    void aSlugIsPlain() {
        for (String good : new String[] {"a", "kafka", "stream-processing", "node.js", "min_instances", "7"}) {
            assertTrue(Id.isSlug(good), good);
        }
        for (String bad : new String[] {"", "-a", "a-", "A", "a b", "a/b", "..", "ü", "<script>", "a".repeat(101)}) {
            assertFalse(Id.isSlug(bad), bad);
        }
    }
}
