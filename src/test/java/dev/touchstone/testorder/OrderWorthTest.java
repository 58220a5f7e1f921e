package dev.touchstone.testorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Language;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.revision.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderWorthTest {
    @Test
    void whatItWasWorthIsSaidWithItsErrors() {
        String said = worth(Json.STANDARD.tree((Object) AnswersTest.order()).deepCopy());
        assertTrue(said.contains("at most 2.00 ± 0.10 points"), said);
        assertTrue(said.contains("a chance of 30.0 ± 0.5\u00a0%"), said);
        assertTrue(said.contains("was worth 5.00 ± 0.10 points"), said);
    }

    @Test
    void ordersThatDidNotKeepTheErrorOfTheChanceAreReadAndSaidWithoutIt() {
        ObjectNode stored = Json.STANDARD.tree((Object) AnswersTest.order()).deepCopy();
        ((ObjectNode) stored.get("worth")).remove("p_change_error");
        assertEquals(Optional.empty(), order(stored).worth().pChangeError());
        String said = worth(stored);
        assertTrue(said.contains("a chance of 30\u00a0%"), said);
    }

    private static TestOrder order(ObjectNode stored) {
        return Json.STANDARD.read(stored.toString(), TestOrder.class);
    }

    private static String worth(ObjectNode stored) {
        return new OrderWords(order(stored), Language.EN).worth();
    }
}
