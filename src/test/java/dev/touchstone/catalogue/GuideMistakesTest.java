package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake at a time in a guide that is right otherwise, and then several at once. */
class GuideMistakesTest {
    private static final String FILE = "stacks/guides/post.yaml";
    private static final String RIGHT = """
            schema_version: 1
            id: post
            title: Letter or courier
            question: How does it get there?
            source: the rules of the office
            seen: '2026-01-02'
            questions:
              - id: urgent
                text: Is it urgent?
                answers:
                  - {id: 'yes', text: 'yes', next: heavy}
                  - {id: 'no', text: 'no', next: letter}
                source: the rules of the office
                seen: '2026-01-02'
              - id: heavy
                text: Is it heavy?
                answers:
                  - {id: 'yes', text: 'yes', next: courier}
                  - {id: 'no', text: 'no', next: letter}
                source: the rules of the office
                seen: '2026-01-02'
            outcomes:
              - id: letter
                text: Send a letter
                reason: It is cheap.
                source: the rules of the office
                seen: '2026-01-02'
              - id: courier
                text: Send a courier
                reason: It is fast.
                technology: courier
                assumption: true
                note: assumption of the office
            """;

    @TempDir
    private Path directory;

    private SmallCatalogue small;

    @BeforeEach
    void rightOtherwise() {
        small = new SmallCatalogue(directory).with(FILE, RIGHT);
    }

    private GuideMistakesTest changed(String text, String replacement) {
        small.changed(FILE, text, replacement);
        return this;
    }

    private List<String> found() {
        return small.mistakes().stream()
                .map(mistake -> mistake.position().line() + ":"
                        + mistake.position().column() + " " + mistake.path() + " " + mistake.code())
                .toList();
    }

    private String argument(String name) {
        return small.mistakes().getFirst().arguments().get(name);
    }

    @Test
    void nothingIsWrongToBeginWith() throws LoadFailure {
        assertEquals(List.of(), found());
        Guide guide = small.load().guide("post").orElseThrow();
        assertEquals(2, guide.questions().size());
        assertEquals("courier", guide.outcomes().get(1).technology().orElseThrow());
    }

    @Test
    void anAnswerThatLeadsNowhere() {
        changed("next: courier", "next: curier");
        assertEquals(
                List.of("18:40 questions[1].answers[0].next UNKNOWN_REFERENCE", "28:9 outcomes[1].id UNREACHABLE"),
                found());
        assertEquals("courier", argument("similar"));
    }

    @Test
    void anOutcomeThatNoAnswerLeadsTo() {
        changed("next: courier", "next: letter");
        assertEquals(List.of("28:9 outcomes[1].id UNREACHABLE"), found());
        assertEquals("courier", argument("id"));
    }

    @Test
    void aWayThatComesBackNamesItsCircle() {
        changed(
                "'no', text: 'no', next: letter}\n    source: the rules of the office\n    seen: '2026-01-02'\nout",
                "'no', text: 'no', next: urgent}\n    source: the rules of the office\n    seen: '2026-01-02'\nout");
        assertEquals(List.of("19:38 questions[1].answers[1].next CIRCLE"), found());
        assertEquals("urgent → heavy → urgent", argument("way"));
    }

    @Test
    void aQuestionThatAsksAgainAtOnceIsACircle() {
        changed("next: heavy", "next: urgent");
        assertTrue(found().contains("11:40 questions[0].answers[0].next CIRCLE"), found()::toString);
        assertTrue(found().contains("15:9 questions[1].id UNREACHABLE"), found()::toString);
    }

    @Test
    void aQuestionWithOneAnswerIsNone() {
        changed(
                "      - {id: 'no', text: 'no', next: letter}\n    source: the rules of the office\n"
                        + "    seen: '2026-01-02'\n  - id: heavy",
                "    source: the rules of the office\n" + "    seen: '2026-01-02'\n  - id: heavy");
        assertEquals(List.of("11:7 questions[0].answers TOO_SHORT"), found());
    }

    @Test
    void anIdThatQuestionAndOutcomeShare() {
        changed("- id: letter", "- id: urgent");
        assertTrue(found().contains("23:9 outcomes[0].id DUPLICATE_ID"), found()::toString);
    }

    @Test
    void twoAnswersOfOneId() {
        changed(
                "{id: 'no', text: 'no', next: letter}\n    source: the rules of the office\n    seen: '2026-01-02'\n  -",
                "{id: 'yes', text: 'no', next: letter}\n    source: the rules of the office\n    seen: '2026-01-02'\n  -");
        assertEquals(List.of("12:15 questions[0].answers[1].id DUPLICATE_ID"), found());
    }

    @Test
    void noOutcomeAtAll() {
        String file = RIGHT.substring(0, RIGHT.indexOf("outcomes:"));
        small.with(FILE, file + "outcomes: []\n");
        assertTrue(found().contains("22:11 outcomes TOO_SHORT"), found()::toString);
        small.with(FILE, file);
        assertTrue(found().contains("1:1 (file) MISSING_KEY"), found()::toString);
    }

    @Test
    void aStatementWithoutSource() {
        changed("reason: It is cheap.\n    source: the rules of the office\n", "reason: It is cheap.\n");
        assertEquals(List.of("23:5 outcomes[0] NO_SOURCE"), found());
    }

    @Test
    void anAssumptionOfNobody() {
        changed("    note: assumption of the office\n", "");
        assertEquals(List.of("28:5 outcomes[1] MISSING_KEY"), found());
    }

    @Test
    void factsAndTechnologiesThatDoNotExist() {
        changed("technology: courier", "technology: courrier\n    facts: [courier/nothing-1]");
        assertEquals(
                List.of(
                        "31:17 outcomes[1].technology UNKNOWN_REFERENCE",
                        "32:13 outcomes[1].facts[0] UNKNOWN_REFERENCE"),
                found().stream().sorted().collect(Collectors.toList()));
    }

    @Test
    void aNameThatIsNotThatOfTheFile() {
        changed("id: post", "id: mail");
        assertEquals(List.of("2:5 id ID_IS_NOT_FILE_NAME"), found());
    }

    @Test
    void allMistakesAreToldAtOnce() {
        changed("next: courier", "next: nowhere");
        changed("next: heavy", "next: urgent");
        changed("id: post", "id: mail");
        changed("reason: It is cheap.", "reason: It is cheap.\n    colour: red");
        assertEquals(6, found().size(), found()::toString);
    }
}
