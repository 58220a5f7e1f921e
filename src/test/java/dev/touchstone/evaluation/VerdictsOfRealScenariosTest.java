package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Verdict;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * None of the four words is out of reach: the shipped catalogue, a slot of it, and what a person typed give each. Fewer
 * criteria or more evidence is all that differs.
 */
class VerdictsOfRealScenariosTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Scenario STREAM = ShippedFiles.scenario(CATALOGUE, "stream-processing");
    private static final Slot MESSAGING = STREAM.slot("messaging").orElseThrow();

    private static Evaluation ask(
            List<String> technologies, List<String> criteria, List<Claim> claims, List<Judgement> judgements) {
        Slot slot = new Slot(MESSAGING.role(), MESSAGING.name(), technologies, MESSAGING.needs());
        Scenario scenario = ShippedFiles.narrowed(STREAM, List.of(slot), criteria, claims, judgements);
        return ShippedFiles.evaluate(CATALOGUE, scenario, 2_000, 2);
    }

    private static Verdict word(Evaluation evaluation) {
        return evaluation.answer().word().orElseThrow();
    }

    private static Claim latency(String technology, double millis) {
        return ShippedFiles.latency(technology, millis, Claim.TARGET);
    }

    private static Judgement familiarity(String technology, double low, double likely, double high) {
        return new Judgement(
                "familiarity-" + technology,
                Subject.ofTechnology(technology),
                "familiarity",
                Optional.of(low),
                likely,
                Optional.of(high),
                "li-wei",
                Optional.of(ShippedFiles.DAY),
                "tried in a week's spike");
    }

    @Test
    void clearWhereAnOwnMeasurementTellsThemApart() {
        Evaluation evaluation = ask(
                List.of("kafka", "rabbitmq"),
                List.of("latency"),
                List.of(latency("kafka", 15), latency("rabbitmq", 400)),
                List.of());
        assertEquals(Verdict.CLEAR, word(evaluation));
        assertEquals(Optional.of("kafka"), evaluation.answer().leader());
    }

    @Test
    void eitherWhereBothDoMoreThanIsWanted() {
        Evaluation evaluation = ask(
                List.of("kafka", "rabbitmq"),
                List.of("latency"),
                List.of(latency("kafka", 3), latency("rabbitmq", 3)),
                List.of());
        assertEquals(Verdict.EITHER, word(evaluation));
        assertEquals(2, evaluation.answer().either().size());
    }

    @Test
    void leaningWhereJudgementsOverlap() {
        Evaluation evaluation = ask(
                List.of("kafka", "rabbitmq"),
                List.of("familiarity"),
                List.of(),
                List.of(familiarity("kafka", 20, 60, 100), familiarity("rabbitmq", 0, 40, 80)));
        assertEquals(Verdict.LEANING, word(evaluation));
        assertEquals(Optional.of("kafka"), evaluation.answer().leader());
    }

    @Test
    void openWhereNobodyMeasuredAndTheUnknownCellsAreNamed() {
        Evaluation evaluation = ask(List.of("kafka", "rabbitmq"), List.of("latency"), List.of(), List.of());
        assertEquals(Verdict.OPEN, word(evaluation));
        assertTrue(evaluation.options().stream()
                .flatMap(option -> option.cells().stream())
                .allMatch(Option.OptionCell::unknown));
        assertFalse(evaluation.options().getFirst().cells().getFirst().missing().isEmpty());
    }
}
