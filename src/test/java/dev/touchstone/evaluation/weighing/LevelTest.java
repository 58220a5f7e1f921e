package dev.touchstone.evaluation.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.scenario.Way.Compared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelTest {
    private static final Level THREE = new Level("dimensions", List.of("a", "b", "c"));

    @Test
    void comparisonsThatAgreeGiveTheirRatiosAndNoTriad() {
        Level.Judged judged = THREE.judged(
                        List.of(new Compared("a", "b", 2), new Compared("b", "c", 3), new Compared("a", "c", 6)))
                .orElseThrow();
        assertEquals(0.6, judged.weights().get("a"), 1e-9);
        assertEquals(0.3, judged.weights().get("b"), 1e-9);
        assertEquals(0, judged.consistency().cr().orElseThrow(), 1e-9);
        assertFalse(judged.inconsistent());
        assertEquals(Optional.empty(), judged.worst());
    }

    /** A matrix of three has lambda 1 + x + 1/x with x the cube root of a12 a23 / a13 (Saaty 1980): here 45^(1/3). */
    @Test
    void aCircleIsInconsistentAndItsTriadIsNamed() {
        Level.Judged judged = THREE.judged(
                        List.of(new Compared("a", "b", 3), new Compared("b", "c", 5), new Compared("c", "a", 3)))
                .orElseThrow();
        double x = Math.cbrt(45);
        assertEquals(1 + x + 1 / x, judged.consistency().lambdaMax(), 1e-9);
        assertEquals((x + 1 / x - 2) / 2 / 0.58, judged.consistency().cr().orElseThrow(), 1e-9);
        assertEquals("saaty", judged.consistency().randomIndex());
        assertTrue(judged.inconsistent());
        Triad worst = judged.worst().orElseThrow();
        assertEquals(List.of(0, 1, 2), List.of(worst.first(), worst.second(), worst.third()));
        assertEquals(15, worst.implied(), 1e-9);
        assertEquals(1 / 3.0, worst.stated(), 1e-9);
    }

    @Test
    void theTriadIsTheOneThatContradictsItselfMost() {
        Level four = new Level("dimensions", List.of("a", "b", "c", "d"));
        Level.Judged judged = four.judged(List.of(
                        new Compared("a", "b", 1),
                        new Compared("a", "c", 1),
                        new Compared("a", "d", 2),
                        new Compared("b", "c", 1),
                        new Compared("b", "d", 1),
                        new Compared("d", "c", 9)))
                .orElseThrow();
        Triad worst = judged.worst().orElseThrow();
        assertEquals(List.of(0, 2, 3), List.of(worst.first(), worst.second(), worst.third()), "ln 18 beats ln 9");
    }

    /** 36 pairs on a level can be asked and 45 cannot; nor can four levels of eight, 28 pairs each. */
    @Test
    void moreThanAPersonCanCompareIsNotAsked() {
        List<String> ids = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        assertTrue(Level.askable(List.of(new Level("cost", ids.subList(0, 9)))));
        assertFalse(Level.askable(List.of(new Level("cost", ids))));
        Level eight = new Level("cost", ids.subList(0, 8));
        assertTrue(Level.askable(List.of(eight, eight, eight)));
        assertFalse(Level.askable(List.of(eight, eight, eight, eight)));
        assertEquals(112, Level.pairs(List.of(eight, eight, eight, eight)));
    }

    @Test
    void nothingIsSaidUntilEveryPairIsCompared() {
        assertEquals(Optional.empty(), THREE.judged(List.of(new Compared("a", "b", 2), new Compared("b", "c", 3))));
        assertEquals(3, THREE.pairs());
    }

    @Test
    void twoItemsHaveNoRatioRatherThanZero() {
        Level.Judged judged = new Level("cost", List.of("a", "b"))
                .judged(List.of(new Compared("b", "a", 4)))
                .orElseThrow();
        assertTrue(judged.consistency().cr().isEmpty());
        assertEquals(0.8, judged.weights().get("b"), 1e-9);
    }
}
