package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.base.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages english = Messages.in(Language.EN);
    private final Messages chinese = Messages.in(Language.ZH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertFalse(english.keys().isEmpty());
        assertEquals(english.keys(), chinese.keys());
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        for (String key : english.keys()) {
            assertEquals(english.argumentsOf(key), chinese.argumentsOf(key), key);
        }
    }

    @Test
    void valuesAreFilledInByName() {
        assertEquals(
                "There is no scenario \"$1\\\". It may have been removed, or the address is mistyped.",
                english.text("problems.missing", Map.of("what", "scenario", "id", "$1\\")));
    }

    @Test
    void aWordFollowsItsCount() {
        assertEquals(
                "1 entry needs a correction. Nothing was saved.", english.text("problems.invalid", Map.of("count", 1)));
        assertEquals(
                "2 entries need a correction. Nothing was saved.",
                english.text("problems.invalid", Map.of("count", 2)));
        assertEquals("有 2 处需要改正。尚未保存任何内容。", chinese.text("problems.invalid", Map.of("count", 2)));
    }

    @Test
    void aGapIsNeverSilent() {
        assertThrows(IllegalArgumentException.class, () -> english.text("problems.no-such"));
        assertThrows(IllegalArgumentException.class, () -> english.text("problems.missing"));
    }

    @Test
    void aCodeIsLookedUpAmongTheProblemsFirst() {
        assertEquals("Please sign in.", english.problem("sign-in", Map.of()));
        assertEquals("Please sign in.", english.problem("problems.sign-in", Map.of()));
    }

    @Test
    void wordsThatWouldHaveBeenRightAreNamedWhereTheyAreKnown() {
        Map<String, Object> arguments = Map.of("found", "nmae", "key", "nmae", "allowed", "id, name");
        assertEquals(
                "Expected a known key, found \"nmae\": remove it or correct its name; known are id, name.",
                english.problem("catalogue.unknown-key", arguments));
        assertEquals(
                "Expected a known key, found \"nmae\": remove it or correct its name.",
                english.problem("catalogue.unknown-key", Map.of("found", "nmae", "key", "nmae", "allowed", "")));
    }

    @Test
    void numbersAreWrittenAsFarAsOneReadsDigits() {
        Messages english = Messages.in(Language.EN);
        assertEquals("A variance is 0 or above; found -0.25.", variance(english, -0.25));
        assertEquals("A variance is 0 or above; found -100000000000000.", variance(english, -1e14));
        assertEquals("A variance is 0 or above; found -1.5e150.", variance(english, -1.5e150));
    }

    private static String variance(Messages messages, double value) {
        return messages.text("problems.analysis.variance", Map.of("value", value));
    }
}
