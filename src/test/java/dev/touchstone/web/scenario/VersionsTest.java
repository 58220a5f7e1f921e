package dev.touchstone.web.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.revision.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final JsonNode THEIRS = tree("""
            {"title": "Broker", "question": {"en": "Which?", "zh": "哪个？"}, "weights": {"criteria": {"a": 1}},
             "claims": [{"id": "new", "value": 1}, {"id": "c1", "value": 20, "unit": "ms"}],
             "flow": [{"from": "x", "to": "y"}]}
            """);
    private static final JsonNode MINE = tree("""
            {"title": "Queue", "question": {"en": "Which one?", "zh": "哪个？"}, "weights": {"criteria": {"a": 1.0, "b": 2}},
             "claims": [{"id": "c1", "value": 30, "unit": "ms"}, {"id": "c2", "value": 5}],
             "flow": []}
            """);

    private static JsonNode tree(String json) {
        return Json.STANDARD.tree(json);
    }

    @Test
    void differencesAreSeenPlaceByPlaceWhereverARowStands() {
        assertEquals(
                List.of(
                        "title",
                        "question",
                        "weights/criteria/b",
                        "claims/new",
                        "claims/c1/value",
                        "claims/c2",
                        "flow"),
                Versions.between(THEIRS, MINE).stream().map(Versions.Place::key).toList());
    }

    @Test
    void takingEveryPlaceOfOneSideGivesThatSide() {
        assertEquals(THEIRS, Versions.chosen(THEIRS, MINE, place -> false));
        JsonNode mine = Versions.chosen(THEIRS, MINE, place -> true);
        assertTrue(Versions.between(mine, MINE).isEmpty());
    }

    @Test
    void aChoiceMixesBothSides() {
        JsonNode mixed = Versions.chosen(
                THEIRS,
                MINE,
                place -> place.key().equals("claims/c1/value") || place.key().equals("claims/c2"));
        assertEquals(tree("""
                [{"id": "new", "value": 1}, {"id": "c1", "value": 30, "unit": "ms"}, {"id": "c2", "value": 5}]
                """), mixed.path("claims"));
        assertEquals("Broker", mixed.path("title").asText());
    }

    @Test
    void aPlaceIsFoundByItsPath() {
        assertEquals(
                20,
                Versions.at(THEIRS, List.of("claims", "c1", "value"))
                        .orElseThrow()
                        .asInt());
        assertEquals(Optional.empty(), Versions.at(THEIRS, List.of("claims", "c9", "value")));
        assertEquals(Optional.empty(), Versions.at(THEIRS, List.of("title", "deeper")));
    }
}
