package dev.touchstone.analysis;

import static dev.touchstone.analysis.Verdict.CLEAR;
import static dev.touchstone.analysis.Verdict.EITHER;
import static dev.touchstone.analysis.Verdict.LEANING;
import static dev.touchstone.analysis.Verdict.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "0.95, false, false, CLEAR",
        "0.90, false, true, CLEAR",
        "0.89, false, true, EITHER",
        "0.31, false, true, EITHER",
        "0.89, false, false, LEANING",
        "0.70, false, false, LEANING",
        "0.69, false, false, OPEN",
        "0.95, true, false, LEANING",
        "0.95, true, true, LEANING",
        "0.31, true, true, LEANING",
        "0.75, true, false, LEANING",
        "0.31, true, false, OPEN"
    })
    void theTableIsReadFromTheTop(double first, boolean unproven, boolean another, Verdict expected) {
        assertEquals(expected, Verdict.of(first, unproven, another));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "0.8", "1"})
    void anUnprovenLeaderIsNeverClearNorEither(double first) {
        for (boolean another : new boolean[] {false, true}) {
            Verdict verdict = Verdict.of(first, true, another);
            assertEquals(true, verdict == LEANING || verdict == OPEN);
            assertEquals(true, verdict != CLEAR && verdict != EITHER);
        }
    }
}
