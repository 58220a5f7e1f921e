package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** docs/coverage.md is generated: it says what the shipped files say today. */
class CoverageDocTest {
    private static final Path COMMITTED = Path.of("docs/coverage.md");
    private static final Path FRESH = Path.of("target/coverage.md");
    private static final Catalogue CATALOGUE = ShippedFiles.load();

    @Test
    void theCommittedPageIsTheOneThatTheFilesGive() throws IOException {
        String fresh = CoverageDoc.of(CATALOGUE);
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        assertTrue(fresh.equals(committed), "docs/coverage.md is out of date: look at the change, then copy " + FRESH);
    }

    /** The goal of criteria-and-cells.md 11. Where a slot must fall below it, the page names each gap. */
    @Test
    void noSlotKnowsLessThanTheGoalOnOperationsCommunityAndCost() {
        String page = CoverageDoc.of(CATALOGUE);
        assertEquals(ShippedFiles.scenarios(CATALOGUE).size(), page.split("Below 60 %: none\\.", -1).length - 1);
    }

    /** A kind that is added to the schema and read by nothing shows here first. */
    @Test
    void theKindsOfFactsThatNothingReadsAreTheseAlone() {
        assertEquals(Set.of("dependency", "note"), CoverageDoc.unreadKinds(CATALOGUE));
    }
}
