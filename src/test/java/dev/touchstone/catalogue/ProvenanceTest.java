package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path directory;

    @Test
    void datesAreReadAsSourcesPrintThem() {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), LooseDate.read("2026-04-01"));
        assertEquals(Optional.of(LocalDate.of(2023, 4, 18)), LooseDate.read("2023-04-18 (blog)"));
        assertEquals(Optional.of(LocalDate.of(2024, 3, 1)), LooseDate.read("2024-03"));
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), LooseDate.read("2026 (page)"));
    }

    @Test
    void aVersionIsNoDate() {
        for (String text : new String[] {"v21.1", "1.24", "2022.1", "undated", "2024-13-01", "20240301", ""}) {
            assertTrue(LooseDate.read(text).isEmpty(), text);
        }
    }

    @Test
    void theAgeIsThatOfPublicationElseOfTheCountElseOfTheReading() throws LoadFailure {
        assertEquals(
                1,
                fact("published: '2025-11-24', seen: '2026-11-01'").age(TODAY).orElseThrow(),
                0.01);
        assertEquals(
                OptionalDouble.empty(),
                fact("seen: undated, looked_up: '2026-11-01'").age(TODAY));
        assertEquals(0.5, fact("seen: '2026-05-26'").age(TODAY).orElseThrow(), 0.01);
        assertEquals(OptionalDouble.of(0), fact("seen: '2027-05-26'").age(TODAY));
    }

    @Test
    void theGradeFollowsOriginAndDate() throws LoadFailure {
        assertEquals(
                Optional.of(Grade.C),
                fact("seen: '2026-05-26', source: 'github:courier/docs:a.md'").grade());
        assertEquals(
                Optional.of(Grade.C),
                fact("seen: '2026-05-26', source: 'https://docs.courier.io/x'").grade());
        assertEquals(
                Optional.of(Grade.C), fact("seen: '2026-05-26', origin: maker").grade());
        assertEquals(Optional.of(Grade.D), fact("seen: '2026-05-26'").grade());
        assertEquals(
                Optional.of(Grade.D),
                fact("seen: '2026-05-26', source: 'github:couriers/docs:a.md'").grade());
        assertEquals(
                Optional.of(Grade.E), fact("seen: undated, commit: abcdef1").grade());
        assertEquals(
                Optional.of(Grade.E),
                fact("seen: '2026-05-26', origin: maker, unverified: true").grade());
        assertEquals(Optional.empty(), fact("assumption: true, note: ours").grade());
    }

    private Fact fact(String provenance) throws LoadFailure {
        SmallCatalogue small = new SmallCatalogue(directory.resolve(Integer.toHexString(provenance.hashCode())));
        String source = provenance.contains("source:") || provenance.contains("assumption:")
                ? ""
                : ", source: https://example.org/a";
        small.with(
                "stacks/technologies/courier.yaml",
                "schema_version: 1\nid: courier\nname: C\nroles: [messaging]\nrepository: courier/server\nfacts:\n"
                        + "  - {id: courier/a, kind: benchmark, metric: m, value: 1, unit: ms, workload: w, hardware: h,"
                        + " run_by: r, run_by_kind: user, " + provenance + source + "}\n");
        return small.load().technology("courier").orElseThrow().facts().getFirst();
    }
}
