package dev.touchstone.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.touchstone.base.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private static String canonical(String json) {
        return CanonicalJson.of(Json.STANDARD.tree(json));
    }

    /** RFC 8785, section 3.2.2 and 3.2.3. */
    @Test
    void theExampleOfTheStandardComesOut() {
        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                canonical("{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                        + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                        + "\"literals\": [null, true, false]}"));
    }

    /** FIPS 180-4, the message "abc". */
    @Test
    void theHashIsSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", CanonicalJson.hash("abc"));
    }

    @Test
    void numbersThatWouldLoseDigitsAreRefused() {
        assertEquals("9007199254740992", canonical("9007199254740992"));
        assertFault("/a/1", "number-too-large", "{\"a\":[1,9007199254740993]}");
        assertFault("/a", "number-too-large", "{\"a\":-9007199254740993}");
        ProblemException notFinite = assertThrows(
                ProblemException.class, () -> CanonicalJson.of(JsonNodeFactory.instance.numberNode(Double.NaN)));
        assertEquals("not-a-number", notFinite.problem().faults().getFirst().code());
    }

    @Test
    void halfACharacterIsRefused() {
        assertFault("/a~1b", "broken-text", "{\"a/b\":\"x\\ud800\"}");
        assertEquals("\"😀\"", canonical("\"\\ud83d\\ude00\""));
    }

    @Test
    void whatCouldNotBeReadAgainIsRefused() {
        assertFault("/a", "broken-text", "{\"a\":\"x\\u0000y\"}");
        String name = "x".repeat(1001);
        var fault = assertThrows(ProblemException.class, () -> canonical("{\"a\":{\"" + name + "\":1}}"))
                .problem()
                .faults()
                .getFirst();
        assertEquals("/a", fault.pointer());
        assertEquals("too-long", fault.code());
        assertEquals(Map.of("max", 1000, "length", 1001), fault.arguments());
    }

    private static void assertFault(String pointer, String code, String json) {
        var fault = assertThrows(ProblemException.class, () -> canonical(json))
                .problem()
                .faults()
                .getFirst();
        assertEquals(pointer, fault.pointer());
        assertEquals(code, fault.code());
        assertEquals(Map.of(), fault.arguments());
    }
}
