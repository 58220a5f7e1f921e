package dev.touchstone.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    enum Kind {
        OPEN_SET,
        NUMBER
    }

    record Part(String id, double memoryGib) {
        Part {
            if (memoryGib < 0) {
                throw Problem.invalid("/memory_gib", "blank", Map.of()).exception();
            }
        }
    }

    record Whole(
            LocalText name,
            Kind kind,
            List<Part> parts,
            Map<String, Integer> counts,
            Optional<LocalDate> seenOn,
            Optional<Instant> changedAt,
            OptionalDouble high,
            Optional<Part> best) {}

    private static final Json JSON = Json.STANDARD;

    @Test
    void aRecordComesBackAsItWas() {
        Whole whole = new Whole(
                new LocalText("Kafka", "卡夫卡"),
                Kind.OPEN_SET,
                List.of(new Part("a", 1.5)),
                Map.of("x", 3),
                Optional.of(LocalDate.of(2026, 1, 2)),
                Optional.of(Instant.parse("2026-01-02T03:04:05.678901Z")),
                OptionalDouble.of(2),
                Optional.empty());
        String text = JSON.canonical(whole);
        assertEquals(
                "{\"changed_at\":\"2026-01-02T03:04:05.678901Z\",\"counts\":{\"x\":3},\"high\":2,\"kind\":\"open_set\","
                        + "\"name\":{\"en\":\"Kafka\",\"zh\":\"卡夫卡\"},\"parts\":[{\"id\":\"a\",\"memory_gib\":1.5}],"
                        + "\"seen_on\":\"2026-01-02\"}",
                text);
        assertEquals(whole, JSON.read(text, Whole.class));
    }

    record Maybe(Optional<LocalText> note) {}

    @Test
    void anAbsentOptionalTextIsAbsentAndNotBlank() {
        assertEquals(Optional.empty(), JSON.read("{}", Maybe.class).note());
        assertEquals("{}", JSON.canonical(JSON.read("{}", Maybe.class)));
    }

    @Test
    void whatIsAbsentIsEmpty() {
        Whole whole = JSON.read("{\"name\":\"x\",\"kind\":\"number\"}", Whole.class);
        assertEquals(
                new Whole(
                        LocalText.of("x"),
                        Kind.NUMBER,
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty()),
                whole);
        assertEquals(LocalText.EMPTY, JSON.read("{\"parts\":null}", Whole.class).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"parts\":[{\"id\":\"a\",\"memory_gib\":1},{\"id\":\"b\",\"memory_gib\":1,\"memory\":1}]};"
                        + " /parts/1/memory; unknown-property",
                "{\"parts\":[{\"id\":\"a\"}]}; /parts/0/memory_gib; blank",
                "{\"parts\":[{\"memory_gib\":\"NaN\"}]}; /parts/0/memory_gib; not-a-number",
                "{\"parts\":[{\"memory_gib\":\"12\"}]}; /parts/0/memory_gib; not-a-number",
                "{\"parts\":[{\"memory_gib\":1e999}]}; /parts/0/memory_gib; not-a-number",
                "{\"parts\":[{\"memory_gib\":-1}]}; /parts/0/memory_gib; blank",
                "{\"parts\":[{\"id\":7,\"memory_gib\":1}]}; /parts/0/id; not-a-text",
                "{\"parts\":{}}; /parts; not-a-list",
                "{\"parts\":[7]}; /parts/0; not-an-object",
                "{\"kind\":\"other\"}; /kind; not-a-choice",
                "{\"kind\":1}; /kind; not-a-choice",
                "{\"seen_on\":\"yesterday\"}; /seen_on; not-a-date",
                "{\"counts\":{\"x\":1.5}}; /counts/x; not-a-whole-number",
                "{\"name\":{\"fr\":\"x\"}}; /name/fr; unknown-property",
                "{\"name\":[]}; /name; not-a-text",
                "[]; ''; not-an-object",
            })
    void aFaultIsNamedWithItsPlace(String text, String pointer, String code) {
        Problem problem = assertThrows(ProblemException.class, () -> JSON.read(text, Whole.class))
                .problem();
        Fault fault = problem.faults().getFirst();
        assertEquals(pointer.equals("''") ? "" : pointer, fault.pointer());
        assertEquals(code, fault.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {"{\"name\":; 1; 9", "{} {}; 1; 4", "{\"name\":\"a\",\"name\":\"b\"}; 1; 19", "nonsense; 1; 9"})
    void whatIsNoJsonIsSaidWithItsPlace(String text, int line, int column) {
        Problem problem = assertThrows(ProblemException.class, () -> JSON.read(text, Whole.class))
                .problem();
        assertEquals("unreadable", problem.code(), problem.toString());
        assertEquals(line, problem.arguments().get("line"));
    }

    @Test
    void aChoiceNamesTheChoices() {
        Problem problem = assertThrows(ProblemException.class, () -> JSON.read("{\"kind\":\"other\"}", Whole.class))
                .problem();
        assertEquals(
                Map.of("value", "other", "choices", "open_set, number"),
                problem.faults().getFirst().arguments());
    }

    @Test
    void notANumberIsNeverWritten() {
        assertThrows(ProblemException.class, () -> JSON.canonical(new Part("a", Double.NaN)));
    }

    /** Whatever it is that stands there is told, also after the text has been read to its end. */
    @Test
    void aValueOfAnotherKindIsToldAsItStands() {
        assertEquals("/parts not-a-list 5", found("{\"parts\": 5}"));
        assertEquals("/parts not-a-list {…}", found("{\"parts\": {\"a\": 1}}"));
        assertEquals("/parts/0 not-an-object […]", found("{\"parts\": [[1]]}"));
        assertEquals("/parts/0/id not-a-text true", found("{\"parts\": [{\"id\": true}]}"));
        assertEquals("/parts/0/memory_gib not-a-number much", found("{\"parts\": [{\"memory_gib\": \"much\"}]}"));
        assertEquals("/counts not-an-object […]", found("{\"counts\": [1]}"));
        assertEquals("/counts/x not-a-whole-number \"…\"", found("{\"counts\": {\"x\": \"3\"}}"));
        assertEquals("/best not-an-object no", found("{\"best\": \"no\"}"));
        assertEquals(" not-an-object […]", found("[1]"));
    }

    private static String found(String text) {
        Fault fault = assertThrows(ProblemException.class, () -> JSON.read(text, Whole.class))
                .problem()
                .faults()
                .getFirst();
        return fault.pointer() + " " + fault.code() + " " + fault.arguments().get("value");
    }
}
