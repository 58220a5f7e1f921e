package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.LibraryJudgement;
import dev.touchstone.catalogue.RuleGroup;
import dev.touchstone.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a person may do to the numbers of the rules, and that they are what the rules read. */
class NumbersOfTheLibraryTest {
    private static final Catalogue SHIPPED = ShippedFiles.load();

    static Catalogue with(String id, double value) {
        LibraryJudgement one = SHIPPED.judgements().find(id).orElseThrow();
        return SHIPPED.with(List.of(new LibraryJudgement(
                id, value, one.unit(), one.min(), one.max(), one.below(), one.text(), Optional.empty(), Layer.OWN)));
    }

    private static Evaluation drawn(Catalogue catalogue, String scenario) {
        Scenario asked = ShippedFiles.scenario(catalogue, scenario);
        return ShippedFiles.evaluate(catalogue, ShippedFiles.withTeam(catalogue, asked), 100, 1);
    }

    @Test
    void everyNumberHasBoundsAndBelongsToARuleThatHasWordsInBothLanguages() {
        Set<String> rules =
                SHIPPED.judgements().groups().stream().map(RuleGroup::id).collect(Collectors.toSet());
        SHIPPED.judgements().all().forEach(number -> {
            assertTrue(rules.contains(number.group()), number.id());
            assertTrue(number.min().isPresent() && number.max().isPresent(), number.id());
            assertTrue(number.admits(number.value()), number.id());
        });
        SHIPPED.judgements().groups().forEach(rule -> {
            assertFalse(SHIPPED.judgements().of(rule).isEmpty(), rule.id());
            assertNotEquals(rule.sentence().en(), rule.sentence().zh(), rule.id());
        });
        Set<String> criteria = new TreeSet<>();
        SHIPPED.criteria().forEach(criterion -> criteria.add(criterion.id()));
        criteria.removeAll(rules);
        assertEquals(Set.of(), criteria, "criteria without a rule in words");
    }

    @Test
    void everyNumberCanBeSetToEitherEndOfItsBounds() {
        for (LibraryJudgement number : SHIPPED.judgements().all()) {
            for (double end : List.of(number.min().getAsDouble(), number.max().getAsDouble())) {
                boolean turnsOver = SHIPPED.judgements().all().stream()
                        .anyMatch(other -> (other.below().equals(Optional.of(number.id())) && end <= other.value())
                                || (number.below().equals(Optional.of(other.id())) && end >= other.value()));
                if (!turnsOver) {
                    drawn(with(number.id(), end), "iot-ingestion");
                }
            }
        }
    }

    @Test
    void aChangedNumberMovesTheCellsThatReadItAndNoOthers() {
        Evaluation before = drawn(SHIPPED, "iot-ingestion");
        Evaluation after = drawn(with("governance.single_vendor_open_source", 30), "iot-ingestion");
        Set<String> moved = new TreeSet<>();
        for (int i = 0; i < before.drawn().size(); i++) {
            if (!before.drawn().get(i).equals(after.drawn().get(i))) {
                moved.add(before.drawn().get(i).criterion());
            }
        }
        assertEquals(Set.of("governance"), moved);
    }

    @Test
    void theAnchorOfAScaleStandsWhereTheNumberPutsIt() {
        Catalogue changed = with("governance.single_vendor_open_source", 30);
        assertEquals(
                30,
                changed.criterion("governance").orElseThrow().anchors().stream()
                        .filter(anchor ->
                                anchor.judgement().equals(Optional.of("governance.single_vendor_open_source")))
                        .findFirst()
                        .orElseThrow()
                        .level());
    }

    @Test
    void theCorrelationAndTheLimitOfNewTechnologiesComeFromTheLibrary() {
        assertEquals(
                0.9,
                Settings.usual(ShippedFiles.DAY, with("missing.rho", 0.9).judgements())
                        .rho());
        Evaluation unasked =
                ShippedFiles.evaluate(SHIPPED, ShippedFiles.scenario(SHIPPED, "stream-processing"), 100, 1);
        assertTrue(unasked.notAsked().stream().anyMatch(gate -> gate.kind() == GateOutcome.Kind.NOVELTY));
        Evaluation strict = drawn(with("novelty.limit", 0), "stream-processing");
        assertTrue(strict.notAsked().stream().noneMatch(gate -> gate.kind() == GateOutcome.Kind.NOVELTY));
        assertTrue(strict.options().stream()
                .flatMap(option -> option.gates().stream())
                .anyMatch(gate ->
                        gate.kind() == GateOutcome.Kind.NOVELTY && gate.status() == GateOutcome.Status.VIOLATED));
    }

    @Test
    void aStoredEvaluationReplaysWithItsOwnNumbers() {
        Evaluation stored = drawn(SHIPPED, "container-runtime");
        Evaluation other = drawn(with("governance.graduated", 10), "container-runtime");
        assertNotEquals(stored.options(), other.options());
        assertTrue(Replay.of(stored, 1, () -> false).agrees());
    }
}
