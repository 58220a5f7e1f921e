package dev.touchstone.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static List<String> changes(String before, String after) {
        return Difference.between(Json.STANDARD.tree(before), Json.STANDARD.tree(after)).changes().stream()
                .map(change -> change.happening() + " " + change.pointer() + " "
                        + change.before().map(Object::toString).orElse("-") + " "
                        + change.after().map(Object::toString).orElse("-"))
                .toList();
    }

    @Test
    void equalValuesDoNotDiffer() {
        assertEquals(List.of(), changes("{\"a\":[1,{\"b\":2}]}", "{\"a\":[1.0,{\"b\":2}]}"));
    }

    @Test
    void fieldsAreComparedByName() {
        assertEquals(
                List.of("REMOVED /x~1y 1 -", "CHANGED /b/c 1 2", "ADDED /d - null"),
                changes("{\"x/y\":1,\"b\":{\"c\":1}}", "{\"b\":{\"c\":2},\"d\":null}"));
    }

    @Test
    void itemsWithAnIdAreFoundWhereverTheyStand() {
        assertEquals(
                List.of("REMOVED /1 {\"id\":\"b\"} -", "ADDED /0 - {\"id\":\"c\"}", "CHANGED /1/v 1 2"),
                changes("[{\"id\":\"a\",\"v\":1},{\"id\":\"b\"}]", "[{\"id\":\"c\"},{\"id\":\"a\",\"v\":2}]"));
        assertEquals(
                List.of("CHANGED  [\"a\",\"b\"] [\"b\",\"a\"]"),
                changes("[{\"id\":\"a\"},{\"id\":\"b\"}]", "[{\"id\":\"b\"},{\"id\":\"a\"}]"));
    }

    @Test
    void otherListsAreComparedByPlace() {
        assertEquals(List.of("CHANGED /0 1 2", "REMOVED /1 5 -"), changes("[1,5]", "[2]"));
        assertEquals(List.of("ADDED /1 - 5"), changes("[1]", "[1,5]"));
    }
}
