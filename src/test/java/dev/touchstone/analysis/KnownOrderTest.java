package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values of which only the order is known: sorted uniforms. */
class KnownOrderTest {
    private static final Known UNIFORM = new Known(new Distribution.Uniform(0, 1));
    private static final ValueFunction VALUE = ValueFunction.linear(0, 1);

    /** One criterion; the last {@code missing} candidates have no rank. */
    private static DecisionModel model(List<Integer> ranks, int missing) {
        Models.Book book = new Models.Book();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ranks.size() + missing; i++) {
            String id = "c" + i;
            book.add(id, id, i < ranks.size() ? UNIFORM : new Knowledge.Unknown(0, 1));
            candidates.add(Models.candidate(id, Cell.direct(VALUE, i)));
        }
        List<Integer> members = IntStream.range(0, ranks.size()).boxed().toList();
        return new DecisionModel(
                List.of(new Measure("m", "g", 1)),
                new JointDistribution(book.variables, List.of(), List.of(), List.of(new KnownOrder(members, ranks))),
                candidates,
                0.5,
                0.02);
    }

    private static Outcome run(DecisionModel model, int threads) {
        return Simulation.run(model, new Settings(40_000, new Seed(3), threads), () -> false);
    }

    /** Of n sorted uniforms the k-th best has the mean (n + 1 - k) / (n + 1) and, being Beta, a known variance. */
    @Test
    void theKthBestOfNHasTheMeanOfAnOrderStatistic() {
        for (int n = 1; n <= 5; n++) {
            int size = n;
            List<Integer> ranks = IntStream.rangeClosed(1, n).boxed().toList();
            Outcome outcome = run(model(ranks, 0), 1);
            for (int k = 1; k <= n; k++) {
                Outcome.Scored one = outcome.candidate("c" + (k - 1));
                double mean = (size + 1.0 - k) / (size + 1);
                double variance = mean * (1 - mean) / (size + 2);
                assertEquals(mean, one.score(), 4 * Math.sqrt(variance / 40_000));
                assertEquals(Math.sqrt(variance / 40_000), one.scoreError(), 2e-5);
                assertEquals(k, one.rank().orElseThrow());
                assertEquals(k == 1 ? 1 : 0, one.first());
            }
        }
    }

    /** Ranks 1, 3, 3, 7 are three levels: means 3/4, 2/4, 2/4, 1/4; those of one rank are equal in every sample. */
    @Test
    void equalRanksTieInEverySampleAndLeftOutNumbersCountNothing() {
        Outcome outcome = run(model(List.of(3, 1, 7, 3), 0), 1);
        assertEquals(0.75, outcome.candidate("c1").score(), 0.004);
        assertEquals(0.50, outcome.candidate("c0").score(), 0.005);
        assertEquals(outcome.candidate("c0").score(), outcome.candidate("c3").score());
        assertEquals(0.25, outcome.candidate("c2").score(), 0.004);
        assertEquals(List.of(0.0, 0.5, 0.5, 0.0), outcome.rankShares().get("c3"));
        assertEquals(List.of(0.0, 0.0, 0.0, 1.0), outcome.rankShares().get("c2"));
    }

    /** Three ranked and one unknown are four uniforms: the unknown one is at each place in a quarter of the samples. */
    @Test
    void whoHasNoRankMayStandAnywhere() {
        Outcome outcome = run(model(List.of(1, 2, 3), 1), 1);
        assertEquals(0.5, outcome.candidate("c3").score(), 0.005);
        for (double share : outcome.rankShares().get("c3")) {
            assertEquals(0.25, share, 0.009);
        }
    }

    /** The unknown numbers of one owner, and who else is in play, leave the draws of an order as they are. */
    @Test
    void theDrawsDependOnTheOrderAlone() {
        Outcome alone = run(model(List.of(2, 1), 0), 1);
        Outcome beside = run(model(List.of(2, 1), 2), 7);
        assertEquals(alone.candidate("c0").score(), beside.candidate("c0").score());
        assertEquals(alone.candidate("c1").high(), beside.candidate("c1").high());
    }

    /** A lead of 0.1 by a number, against ranks of equal weight: P(first) by SMAA is that of the simulation. */
    @Test
    void smaaDrawsTheSameValues() {
        DecisionModel model = model(List.of(1, 2, 2), 1);
        Settings settings = new Settings(5_000, new Seed(8), 1);
        Outcome outcome = Simulation.run(model, settings, () -> false);
        Robustness found =
                Smaa.run(model, new dev.touchstone.analysis.weight.FixedWeights(List.of(1.0)), settings, () -> false);
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    outcome.candidates().get(i).first(),
                    found.items().get(i).ranks().getFirst().value(),
                    1e-12);
        }
    }

    /** Nothing of an order can be moved by itself, and only all of it can be measured. */
    @Test
    void aPlaceInAnOrderHasNoFlipAndIsNoMeasurement() {
        DecisionModel model = model(List.of(1, 2), 1);
        Settings settings = new Settings(100_000, new Seed(6), 1);
        Outcome outcome = Simulation.run(model, settings, () -> false);
        List<EvidenceFlip> flips = EvidenceFlips.of(model, outcome, settings, () -> false);
        assertTrue(flips.get(0).turn().isEmpty() && flips.get(1).turn().isEmpty());
        assertTrue(flips.get(2).turn().isPresent());
        assertEquals(
                List.of("c2"),
                Measurement.each(model).stream().map(Measurement::id).toList());
        InformationValue worth = ValueOfInformation.of(
                model,
                List.of(new Measurement("order", List.of(0, 1)), new Measurement("all", List.of(0, 1, 2))),
                settings,
                () -> false);
        // The best of two uniforms (mean 2/3) leads; known x of it, the unknown one (1/2) leads below 1/2:
        // E[(1/2 - x)+] with density 2x = 1/24. All known: E[max of three] - 2/3 = 1/12.
        assertEquals(1 / 24.0, worth.items().get(0).value().value(), 0.002);
        assertEquals(0.25, worth.items().get(0).change().value(), 0.02);
        assertEquals(1 / 12.0, worth.everything().value(), 0.003);
        assertEquals(1 / 12.0, worth.items().get(1).value().value(), 0.003);
    }

    @Test
    void ranksThatAreNoneAndVariablesThatAreBoundAlreadyAreRefused() {
        assertEquals(
                "/ranks/1",
                assertThrows(InvalidModel.class, () -> new KnownOrder(List.of(0, 1), List.of(1, 0)))
                        .pointer());
        assertEquals(
                "/ranks",
                assertThrows(InvalidModel.class, () -> new KnownOrder(List.of(0, 1), List.of(1)))
                        .pointer());
        assertThrows(InvalidModel.class, () -> new KnownOrder(List.of(), List.of()));
        List<Variable> two = List.of(new Variable("a", "a", UNIFORM), new Variable("b", "b", UNIFORM));
        KnownOrder order = new KnownOrder(List.of(0, 1), List.of(1, 2));
        InvalidModel twice = assertThrows(
                InvalidModel.class,
                () -> new JointDistribution(
                        two,
                        List.of(new Block(List.of(0, 1), List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)))),
                        List.of(),
                        List.of(order)));
        assertEquals("/orders/0/variables/0", twice.pointer());
    }
}
