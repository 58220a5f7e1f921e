package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Robustness.Estimated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatedTest {
    /** Beta(k + 1/2, n - k + 1/2) has the variance a b / ((a + b)^2 (a + b + 1)). */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 500, 999, 1_000})
    void theErrorOfAShareIsTheDeviationUnderJeffreysPrior(int count) {
        double n = 1_000;
        double a = count + 0.5;
        double b = n - count + 0.5;
        double deviation = Math.sqrt(a * b / ((a + b) * (a + b) * (a + b + 1)));
        Estimated share = Estimated.share(count, count, n);
        assertEquals(count / n, share.value());
        assertEquals(deviation, share.error(), 0.001 * deviation);
    }

    /** Two that share the first place in every sample: as sure as a count can be. */
    @Test
    void whatCountsAHalfInEverySampleIsNearlySure() {
        Estimated share = Estimated.share(500, 250, 1_000);
        assertEquals(0.5, share.value());
        assertTrue(share.error() > 0 && share.error() < 0.001, () -> "" + share.error());
    }
}
