package dev.touchstone.web.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.decision.Dissent;
import dev.touchstone.decision.Edit;
import dev.touchstone.decision.Link;
import dev.touchstone.decision.Trigger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftReadingTest {
    private static final Link THREE = new Link("0198b0f0-0000-7000-8000-000000000031", 3, "broker");

    private static final Edit BEFORE = new Edit(
            new LocalText("Title", "标题"),
            new LocalText("One.\n\nTwo.", "一。\n\n二。"),
            Optional.of("kafka"),
            LocalText.of("We take it."),
            LocalText.EMPTY,
            List.of(new LocalText("good", "好"), LocalText.of("fast")),
            List.of(),
            List.of(new Dissent(LocalText.of("No -- really"), "Chen -- Yu"), new Dissent(LocalText.of("Dear."), "")),
            List.of(),
            List.of(
                    Trigger.date(LocalDate.of(2027, 5, 20), new LocalText("look", "看")),
                    new Trigger(
                            Trigger.Kind.MARGIN,
                            LocalText.EMPTY,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(0.05)),
                    new Trigger(
                            Trigger.Kind.EVIDENCE,
                            LocalText.EMPTY,
                            Optional.empty(),
                            Optional.of("capacity:kafka"),
                            Optional.empty())),
            Optional.empty(),
            List.of("Li, Wei", "M. Okafor"),
            List.of("a", "b"),
            List.of(THREE));

    private static DraftReading read(Map<String, String> fields, Language language) {
        return new DraftReading(
                BEFORE,
                fields,
                language,
                id -> Optional.empty(),
                number -> number == 3 ? Optional.of(THREE) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFormThatIsSentAsItCameChangesNothing(Language language) {
        assertEquals(BEFORE, read(DraftFields.of(BEFORE, language), language).edit());
    }

    @Test
    void browsersMayChangeLineEnds() {
        Map<String, String> fields = new LinkedHashMap<>(DraftFields.of(BEFORE, Language.EN));
        fields.replaceAll((name, value) -> value.replace("\n", "\r\n"));
        assertEquals(BEFORE, read(fields, Language.EN).edit());
    }

    @Test
    void aTextWithoutAFieldForTheOtherLanguageReadsTheSameInBothWhenChanged() {
        Map<String, String> fields = new LinkedHashMap<>(DraftFields.of(BEFORE, Language.ZH));
        fields.remove("title" + DraftFields.OTHER);
        fields.put("title", "新");
        assertEquals(LocalText.of("新"), read(fields, Language.ZH).edit().title());

        fields.put("title" + DraftFields.OTHER, "New");
        assertEquals(new LocalText("New", "新"), read(fields, Language.ZH).edit().title());
    }

    @Test
    void whatCannotBeReadIsNamedAtItsFieldAllAtOnce() {
        Map<String, String> fields = new LinkedHashMap<>(DraftFields.of(BEFORE, Language.EN));
        fields.put("supersedes", "ADR-0003, ADR-0099, nonsense");
        fields.put("trigger-0-on", "31.12.2026");
        fields.put("trigger-1-bound", "five");
        fields.put("trigger-3-text", "no kind chosen");
        List<String> pointers =
                read(fields, Language.EN).faults().stream().map(Fault::pointer).toList();
        assertTrue(
                pointers.containsAll(List.of("/supersedes", "/trigger-0-on", "/trigger-1-bound", "/trigger-3-kind")),
                pointers.toString());
    }

    @Test
    void aFaultOfTheServiceFindsItsRowThoughRowsBeforeAreEmpty() {
        Map<String, String> fields = new LinkedHashMap<>(DraftFields.of(BEFORE, Language.EN));
        fields.put("trigger-0-kind", "");
        fields.put("trigger-0-text", "");
        DraftReading reading = read(fields, Language.EN);
        assertEquals(2, reading.edit().triggers().size());
        assertEquals("trigger-1-bound", reading.fieldOf("/triggers/0/bound"));
        assertEquals("good", reading.fieldOf("/good/1"));
    }
}
