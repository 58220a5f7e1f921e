package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked example of docs/method/score.md. */
class ScoreExampleTest {
    private static final int SAMPLES = 100_000;

    /** About four standard errors of a share of 0.84, and more of a score whose deviation is 0.04. */
    private static final double NEAR = 0.005;

    private static final ValueFunction THROUGHPUT = ValueFunction.linear(0, 100);
    private static final ValueFunction COST = ValueFunction.linear(6_000, 1_000);

    private static Outcome outcome(double costSd, boolean throughputOfCKnown) {
        Models.Book book = new Models.Book();
        int costOfB = costSd == 0
                ? book.exact("b cost", 3_000)
                : book.known("b cost", new Distribution.Normal(3_000, costSd));
        int throughputOfC =
                throughputOfCKnown ? book.exact("c throughput", 50) : book.missing("c throughput", "c throughput");
        DecisionModel model = Models.model(
                book,
                DecisionModel.DEFAULT_RHO,
                List.of(0.6, 0.4),
                row("A", book.exact("a throughput", 100), book.exact("a cost", 5_000)),
                row("B", book.exact("b throughput", 80), costOfB),
                row("C", throughputOfC, book.exact("c cost", 2_000)));
        return Models.run(model, SAMPLES);
    }

    private static Candidate row(String id, int throughput, int cost) {
        return Models.candidate(id, Cell.direct(THROUGHPUT, throughput), Cell.direct(COST, cost));
    }

    @Test
    void bLeadsButNotSafely() {
        Outcome found = outcome(500, true);
        assertEquals(0.68, found.candidate("A").score(), 1e-12);
        assertEquals(0.72, found.candidate("B").score(), NEAR);
        assertEquals(0.62, found.candidate("C").score(), 1e-12);
        assertEquals(0.654, found.candidate("B").low(), NEAR);
        assertEquals(0.786, found.candidate("B").high(), NEAR);
        assertEquals(-0.106, found.candidate("A").gap().orElseThrow().low(), NEAR);
        assertEquals(0.026, found.candidate("A").gap().orElseThrow().high(), NEAR);
        assertEquals(0.8413, found.candidate("B").first(), NEAR);
        assertEquals(List.of("B", "A"), found.contenders());
        assertEquals(0.00333, found.expectedLoss().orElseThrow(), 2e-4);
        assertEquals(Verdict.LEANING, found.verdict());
        assertEquals(Optional.of("B"), found.leader());
        assertTrue(found.dominances().isEmpty());
    }

    @Test
    void aNumberKnownBetterMakesItClearAndAnUnknownOneOpen() {
        Outcome clear = outcome(200, true);
        assertEquals(0.9938, clear.candidate("B").first(), NEAR);
        assertEquals(Verdict.CLEAR, clear.verdict());
        Outcome open = outcome(0, false);
        assertEquals(0.62, open.candidate("C").score(), NEAR);
        assertEquals(0.35, open.candidate("C").low(), NEAR);
        assertEquals(0.89, open.candidate("C").high(), NEAR);
        assertEquals(2.0 / 3, open.candidate("B").first(), NEAR);
        assertEquals(1.0 / 30, open.expectedLoss().orElseThrow(), 1e-3);
        assertEquals(Verdict.OPEN, open.verdict());
    }

    @Test
    void beyondTheEndOfItsRangeANumberCountsAsTheEnd() {
        Models.Book book = new Models.Book();
        DecisionModel model = Models.direct(book, book.known("x", new Distribution.Normal(98, 10)));
        assertEquals(0.9493, Models.run(model, SAMPLES).candidate("x").score(), 1e-3);
    }
}
