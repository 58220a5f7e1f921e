package dev.touchstone.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsOfTest {

    @Test
    void aDayCountsToItsEndAndAMomentToItself() {
        assertEquals(Optional.of(Instant.parse("2026-01-31T23:59:59.999999999Z")), AsOf.read("2026-01-31"));
        assertEquals(Optional.of(Instant.parse("2026-01-31T10:00:00Z")), AsOf.read("2026-01-31T12:00:00+02:00"));
        assertEquals(Optional.of(Instant.parse("2026-01-31T10:00:00Z")), AsOf.read("2026-01-31T12:00:00 02:00"));
    }

    @Test
    void whatIsNoDayThatADatabaseKnowsIsNone() {
        List.of(
                        "",
                        "-1",
                        "yesterday",
                        "2026-02-31",
                        "+999999999-12-31",
                        "-0001-01-01",
                        "+10000-01-01",
                        "2026-01-31T12:00")
                .forEach(text -> assertEquals(Optional.empty(), AsOf.read(text), text));
    }
}
