package dev.touchstone.web.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Dissent;
import dev.touchstone.decision.Edit;
import dev.touchstone.decision.Lifecycle;
import dev.touchstone.decision.Person;
import dev.touchstone.decision.Signer;
import dev.touchstone.decision.Trigger;
import dev.touchstone.decision.export.PlanFreeze;
import dev.touchstone.web.ShippedCase;
import dev.touchstone.web.view.RecordView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class RecordBuilderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Person AUTHOR = new Person("li-wei", "Li Wei");
    private static final Reader APPROVER = new Reader(true, true, true, true, "", Map.of(), Map.of());
    private static final Reader NOBODY = new Reader(false, false, false, false, "", Map.of(), Map.of());
    private static final ShippedCase CASE = ShippedCase.of("stream-processing");

    /** A draft of the stream scenario with its plan; nothing written yet. */
    public static Decision draft() {
        String leader = CASE.evaluation().answer().leader().orElseThrow();
        return Lifecycle.draft(
                "0198b0f0-0000-7000-8000-000000000009",
                CASE.scenario(),
                CASE.evaluation(),
                Optional.of(PlanFreeze.of(CASE.plan(leader, Map.of()), CASE.catalogue())),
                AUTHOR,
                NOW);
    }

    /** The same with everything that people write. */
    public static Decision written() {
        Edit e = draft().content().edit();
        Edit edit = new Edit(
                LocalText.of("Kafka, Flink and ClickHouse <script>alert(1)</script>"),
                e.context(),
                e.chosen(),
                LocalText.of("We will carry the shop's events on this stack, because the team runs two parts already."),
                LocalText.of("The team runs two of the three parts."),
                List.of(LocalText.of("One broker for everything.")),
                List.of(LocalText.of("More operations work.")),
                List.of(new Dissent(LocalText.of("We buy certainty with operations work."), "Chen Yu")),
                List.of(LocalText.of("The second team joins in March.")),
                List.of(
                        Trigger.date(LocalDate.of(2027, 5, 20), LocalText.of("Review")),
                        Trigger.premise(LocalText.of("Peak load stays below 160 k events a second"))),
                e.plan(),
                List.of("Li Wei", "M. Okafor"),
                List.of("streaming"),
                List.of());
        return Lifecycle.edit(draft(), edit, NOW);
    }

    /** The same, proposed. */
    public static Decision proposed() {
        return Lifecycle.propose(written(), CASE.evaluation(), 14, NOW);
    }

    /** The same, accepted with a waiver where one is needed. */
    public static Decision accepted() {
        Decision proposed = proposed();
        return Lifecycle.accept(
                proposed,
                proposed.contentHash().orElseThrow(),
                new Signer(AUTHOR, true, true),
                Optional.of("A trial of three months."),
                NOW);
    }

    /** The case of a page. */
    public static RecordCase record(Decision decision) {
        return new RecordCase(
                decision, "c".repeat(64), CASE.evaluation(), CASE.scenario().title(), Map.of());
    }

    private static RecordView view(Decision decision, Language language, Reader reader) {
        return new RecordBuilder(record(decision), ShippedCase.page(language), reader).build();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDraftSaysWhatIsMissingAndLeadsToIt(Language language) {
        RecordView view = view(draft(), language, APPROVER);

        assertEquals("", view.number());
        assertTrue(view.readiness().stream()
                .anyMatch(check -> check.state().equals("open") && check.href().endsWith("/edit#decision")));
        assertFalse(view.decision().isBlank(), "before a sentence is written, what is put forward stands there");
        assertTrue(view.actions().stream().anyMatch(action -> action.href().endsWith("/propose")));
    }

    @Test
    void aProposedRecordNamesEachWeakPointInWords() {
        RecordView view = view(proposed(), Language.EN, APPROVER);

        assertEquals("ADR-0014", view.number());
        assertFalse(view.readiness().isEmpty());
        view.readiness().forEach(check -> assertFalse(check.text().contains("{"), check.text()));
        RecordView.Action accept = view.actions().getFirst();
        assertTrue(accept.first());
        assertTrue(accept.text().contains(proposed().contentHash().orElseThrow()), "the hash that is signed is shown");
        assertTrue(accept.hidden().stream().anyMatch(field -> field.label().equals("content")));
    }

    @Test
    void aRefusedSignatureKeepsWhatWasTypedBesideTheReason() {
        Reader refused = APPROVER.refused("accept", Map.of("waiver", " typed "), Map.of("waiver", "Say why."));

        RecordView view = view(proposed(), Language.EN, refused);

        var field = view.actions().getFirst().fields().getFirst();
        assertEquals(" typed ", field.value());
        assertEquals("Say why.", field.error());
    }

    @Test
    void anAcceptedRecordPrintsItsWaiverAndAsksNothing() {
        RecordView view = view(accepted(), Language.EN, NOBODY);

        assertEquals("accepted", view.status());
        assertEquals(1, view.waivers().size());
        assertTrue(view.waivers().getFirst().reason().contains("A trial of three months."));
        assertTrue(view.actions().isEmpty());
        assertTrue(view.readiness().isEmpty());
        assertTrue(view.margin().stream().anyMatch(part -> part.code().startsWith("touchstone verify 0014-")));
        assertEquals(
                3, view.margin().stream().mapToInt(part -> part.links().size()).sum());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void optionsStandWithRangesAndTheChosenOneAlone(Language language) {
        RecordView view = view(accepted(), language, NOBODY);

        assertEquals(
                1, view.options().stream().filter(RecordView.Option::chosen).count());
        view.options().forEach(option -> assertTrue(option.low() <= option.score() && option.score() <= option.high()));
        assertEquals(
                100,
                view.weights().parts().stream()
                        .mapToDouble(part -> part.points())
                        .sum(),
                1e-6);
        assertFalse(view.evidence().isEmpty());
        view.evidence().forEach(row -> {
            assertFalse(row.source().isBlank());
            assertTrue(row.chip().isPresent() || !row.basis().isBlank());
        });
        assertFalse(view.steps().isEmpty());
    }

    @Test
    void nobodyIsOfferedAStepThatIsNotTheirs() {
        Reader reader = new Reader(true, false, false, false, "", Map.of(), Map.of());

        assertTrue(view(draft(), Language.EN, reader).actions().isEmpty());
        assertTrue(view(proposed(), Language.EN, reader).actions().isEmpty());
        assertTrue(view(draft(), Language.EN, NOBODY).links().stream()
                .anyMatch(link -> link.href().equals("/sign-in")));
    }
}
