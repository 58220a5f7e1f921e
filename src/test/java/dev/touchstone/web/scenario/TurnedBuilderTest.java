package dev.touchstone.web.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Verdict;
import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.TurnedView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnedBuilderTest {
    private static final Page PAGE = Page.of("x", Language.EN, "/x", Page.Section.NONE);

    private static final Turns.Report REPORT =
            new Turns.Report(List.of(turn("open", "Courier"), turn("ours", "Pigeon")), List.of(), List.of());

    private static Turns.Turn turn(String scenario, String leader) {
        return new Turns.Turn(
                scenario, LocalText.of(scenario), List.of(Turns.What.LEADER), side("Nobody"), side(leader));
    }

    private static Turns.Side side(String leader) {
        return new Turns.Side(
                Optional.of(Verdict.CLEAR),
                Optional.of(leader),
                Optional.of(LocalText.of(leader)),
                .9,
                List.of(leader));
    }

    @Test
    void aCoveredScenarioIsNamedWithoutItsAnswers() {
        TurnedView view = new TurnedBuilder(PAGE, "ours"::equals).build(REPORT);
        assertEquals(1, view.table().orElseThrow().rows().size());
        assertFalse(view.toString().contains("Pigeon"), view.toString());
        assertTrue(view.note().contains("ours"), view.note());
        assertTrue(view.sentence().startsWith("1 of 1 "), view.sentence());
    }

    @Test
    void nothingIsHiddenWhereNothingIsCovered() {
        TurnedView view = new TurnedBuilder(PAGE, id -> false).build(REPORT);
        assertEquals(2, view.table().orElseThrow().rows().size());
        assertEquals("", view.note());
    }
}
