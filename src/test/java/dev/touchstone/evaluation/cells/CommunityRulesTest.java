package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Authors, freshness, adoption and governance. */
class CommunityRulesTest {
    private static Given.FactSketch activity(int authors, Object... more) {
        Given.FactSketch sketch = fact("release_activity", more);
        sketch.fields().put("authors_365d", authors);
        return sketch;
    }

    private static Given.FactSketch tags(String tag, String date) {
        return activity(10, "latest_tags", List.of(Map.of("tag", tag, "date", date)));
    }

    private static final Given.FactSketch PART = fact("relation", "how", "part-of", "value", "whole");

    /** Section 10: 286 authors counted two years ago read as 290 [102-799]. */
    @Test
    void authorsWidenByAQuarterAYear() {
        Given.technology("a", activity(286).seen("2024-11-24"))
                .cell("authors", "a")
                .logNormal(286, 0.1 + 0.25 * 730 / 365.25);
    }

    @Test
    void ofACountOverAnOrganisationHalfCounts() {
        Given.technology("a", activity(800, "scope_kind", "organisation"))
                .cell("authors", "a")
                .logNormal(400, 0.6)
                .says("authors.organisation");
        Given.technology("a", activity(800, "scope_kind", "organisation"), activity(90))
                .cell("authors", "a")
                .logNormal(90, 0.1)
                .setsAside("a/release_activity-1");
    }

    @Test
    void aPartInheritsAnUpperBound() {
        Given.technology("whole", activity(286))
                .and("part", PART)
                .cell("authors", "part")
                .logNormal(286, 0.1)
                .says("kin.upper-bound");
        Given.technology("whole").and("part", PART).cell("authors", "part").missing("authors.none");
    }

    @Test
    void daysRunUntilTodayNotUntilTheRecord() {
        Given.technology("a", tags("v1.0", "2026-06-27").seen("2026-07-01"))
                .cell("freshness", "a")
                .logNormal(150, 0.3);
    }

    @Test
    void anOldRecordOnlyBoundsTheDays() {
        Given.technology("a", tags("v1.0", "2024-11-24").seen("2025-03-04"))
                .cell("freshness", "a")
                .says("freshness.old-record")
                .exactly(new Distribution.LogUniform(100, 730));
    }

    @Test
    void theNewestReleaseOfAllRecordsCountsAndUnfinishedTagsDoNot() {
        Given.FactSketch releases =
                fact("releases", "cycles", List.of(Map.of("cycle", "4", "latest", "4.1", "latest_date", "2026-10-25")));
        Given.technology("a", tags("v5.0-rc1", "2026-11-20"), releases)
                .cell("freshness", "a")
                .logNormal(30, 0.3)
                .uses("a/releases-2");
        Given.technology("a", tags("v5.0-rc1", "2026-11-20"))
                .cell("freshness", "a")
                .missing("freshness.none");
        List.of(
                        "3.9.0-rc3",
                        "6.1.4-rc.2",
                        "v2.0.0-beta.21",
                        "1.31.0-beta.2",
                        "v1.12.10-alpha01+dev4616",
                        "v25.3.8-preview1",
                        "backup/exists-pre-rebase2")
                .forEach(tag -> assertTrue(LatestRelease.unfinished(tag), tag));
        List.of(
                        "v4.3.5",
                        "release-1.5.1",
                        "docker-v29.7.2",
                        "rocketmq-all-5.3.3",
                        "i1.40.6",
                        "etcdctl/v3.7.1",
                        "2026.5")
                .forEach(tag -> assertFalse(LatestRelease.unfinished(tag), tag));
    }

    @Test
    void starsNeverCountAlone() {
        Given.FactSketch stars = fact("stars", "value", 33_582, "unit", "{star}");
        Given.technology("a", stars, activity(5))
                .cell("adoption", "a")
                .logNormal(33_582, 0.1)
                .uses("a/stars-1", "a/release_activity-2");
        Given.technology("a", stars.seen("2025-11-24"), activity(5))
                .cell("adoption", "a")
                .logNormal(33_582, 0.1 + 0.2 * 365 / 365.25);
        Given.technology("a", stars)
                .cell("adoption", "a")
                .missing("adoption.alone")
                .setsAside("a/stars-1");
        Given.technology("a").cell("adoption", "a").missing("adoption.none");
    }

    private static Given.FactSketch governance(String word) {
        return fact("governance", "value", "somebody", "class", word);
    }

    @Test
    void governanceIsTheAnchorOfItsClass() {
        Map.of(
                        "graduated",
                        100,
                        "foundation",
                        85,
                        "community",
                        80,
                        "early",
                        70,
                        "sponsored",
                        50,
                        "individual",
                        15,
                        "nobody",
                        0)
                .forEach((word, level) -> Given.technology("a", governance(word))
                        .cell("governance", "a")
                        .place(level, 8));
    }

    @Test
    void forASingleVendorTheLicenceDecides() {
        Given.FactSketch open = fact("license", "value", "Apache-2.0", "classes", List.of("permissive"));
        Given.FactSketch closed = fact("license", "value", "BSL", "classes", List.of("source-available"));
        Given.technology("a", governance("vendor"), open)
                .cell("governance", "a")
                .place(45, 8);
        Given.technology("a", governance("vendor"), closed)
                .cell("governance", "a")
                .place(25, 8);
        Given.technology("a", governance("vendor"), open.history())
                .cell("governance", "a")
                .says("governance.vendor-licence-unread")
                .exactly(new Distribution.Uniform(25, 45));
    }

    @Test
    void wordsThatDoNotTellAreNotGuessed() {
        Given.technology("a", fact("governance", "value", "moved between repositories"))
                .cell("governance", "a")
                .missing("governance.unreadable")
                .setsAside("a/governance-1");
        Given.technology("a").cell("governance", "a").missing("governance.none");
        Given.technology("whole", governance("graduated"))
                .and("part", PART, fact("governance", "value", "part of the whole"))
                .cell("governance", "part")
                .place(100, 8)
                .says("kin.governed");
    }

    @Test
    void aForkInheritsNoCommunity() {
        Given given = Given.technology("parent", activity(286), governance("graduated"))
                .and("fork", fact("relation", "how", "fork-of", "value", "parent"));
        given.cell("authors", "fork").missing("authors.none");
        given.cell("governance", "fork").missing("governance.none");
        assertEquals(
                Estimate.Kind.MISSING,
                given.cell("freshness", "fork").estimate().kind());
    }
}
