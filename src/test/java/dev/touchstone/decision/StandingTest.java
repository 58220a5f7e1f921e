package dev.touchstone.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.Verdict;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Turns;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Turns.Side SIDE = new Turns.Side(
            Optional.of(Verdict.CLEAR), Optional.of("a"), Optional.of(LocalText.of("A")), 0.9, List.of("a"));

    private static Standing after(Turns.What... turned) {
        return Standing.after(new Turns.Turn("s", LocalText.of("S"), List.of(turned), SIDE, SIDE));
    }

    @Test
    void whatTurnsSaysHowADecisionStands() {
        assertEquals(Standing.HOLDS, after());
        assertEquals(Standing.NARROW, after(Turns.What.VERDICT));
        assertEquals(Standing.NARROW, after(Turns.What.CONTENDERS));
        assertEquals(Standing.FLIPS, after(Turns.What.VERDICT, Turns.What.LEADER));
    }
}
