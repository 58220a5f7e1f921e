package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Agreement.WeightSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What it is worth to agree on weights: E[max V] - max E[V] over sets of weights. */
class AgreementTest {
    /** a is the best in one criterion, b in the other, c middling in both. */
    private static DecisionModel corners(double middling) {
        Models.Book book = new Models.Book();
        return Models.model(
                book,
                0,
                List.of(1.0, 1.0),
                corner(book, "a", 100, 0),
                corner(book, "b", 0, 100),
                corner(book, "c", middling, middling));
    }

    private static Candidate corner(Models.Book book, String id, double first, double second) {
        return Models.candidate(
                id,
                Cell.direct(Models.SCALE, book.exact(id + "0", first)),
                Cell.direct(Models.SCALE, book.exact(id + "1", second)));
    }

    private static Agreement agreement(DecisionModel model, WeightSet... sets) {
        return Agreement.of(model, Models.run(model, 500), List.of(sets));
    }

    private static WeightSet set(String name, double voice, Double... weights) {
        return new WeightSet(name, voice, List.of(weights));
    }

    /** Each one's own is worth 0.8 and 0.7, so 0.75 on average; for both together a (0.55) is not the best, c (0.6) is. */
    @Test
    void theCompromiseIsHeldAgainstEachOnesOwn() {
        Agreement found = agreement(corners(60), set("ann", 1, 80.0, 20.0), set("li", 1, 3.0, 7.0));
        assertEquals(Optional.of("c"), found.leader());
        assertEquals(0.15, found.value(), 1e-12);
        assertEquals(1, found.changes(), 1e-12);
        assertEquals("a", found.sets().get(0).leader());
        assertEquals(0.8, found.sets().get(0).score(), 1e-12);
        assertEquals(0.2, found.sets().get(0).loss(), 1e-12);
        assertEquals("b", found.sets().get(1).leader());
        assertEquals(0.1, found.sets().get(1).loss(), 1e-12);
    }

    /** Three quarters of the voices want a: it leads, with 0.75 x 0.8 + 0.25 x 0.3, and who wants b gives up 0.4. */
    @Test
    void voicesCountAsTheyAreStated() {
        Agreement found = agreement(corners(50), set("ann", 3, 0.8, 0.2), set("li", 1, 0.3, 0.7));
        assertEquals(Optional.of("a"), found.leader());
        assertEquals(0.25 * 0.4, found.value(), 1e-12);
        assertEquals(0.25, found.changes(), 1e-12);
        assertEquals(0.75, found.sets().get(0).voice(), 1e-12);
    }

    @Test
    void whereOneLeadsUnderAllWeightsThereIsNothingToAgreeOn() {
        Agreement found = agreement(corners(90), set("ann", 1, 0.8, 0.2), set("li", 1, 0.3, 0.7));
        assertEquals(0, found.value());
        assertEquals(0, found.changes());
        Agreement alone = agreement(corners(50), set("ann", 1, 0.8, 0.2));
        assertEquals(0, alone.value());
    }

    /** Under equal weights a and b tie: whoever leads for all leads here too, and nothing is lost. */
    @Test
    void aTieIsNoChange() {
        Agreement found = agreement(corners(10), set("ann", 1, 0.3, 0.7), set("li", 1, 0.5, 0.5));
        assertEquals(Optional.of("b"), found.leader());
        assertEquals(0, found.changes());
        assertEquals("b", found.sets().get(1).leader());
    }

    /** The definition, term by term, in models where criteria do not apply and candidates are screened out. */
    @Test
    void itIsTheMeanOfTheBestMinusTheBestOfTheMeans() {
        SplittableRandom random = new SplittableRandom(4);
        double most = 0;
        for (int seed = 0; seed < 100; seed++) {
            DecisionModel model = Models.random(seed);
            List<Reading> readings = new ArrayList<>();
            List<WeightSet> sets = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                List<Double> weights = model.measures().stream()
                        .map(measure -> 0.01 + random.nextDouble())
                        .toList();
                readings.add(new Reading("r" + k, weights));
                sets.add(new WeightSet("r" + k, 1, weights));
            }
            List<Outcome> each = Simulation.run(
                    model, readings, new Settings(300, new dev.touchstone.base.Seed(11), 1), () -> false);
            double best = 0;
            for (Outcome one : each) {
                best += one.candidate(one.leader().orElseThrow()).score() / 3;
            }
            double together = model.candidates().stream()
                    .filter(one -> one.standing() == Standing.IN)
                    .mapToDouble(one -> each.stream()
                            .mapToDouble(outcome -> outcome.candidate(one.id()).score() / 3)
                            .sum())
                    .max()
                    .orElseThrow();
            double value = Agreement.of(model, each.getFirst(), sets).value();
            assertEquals(best - together, value, 1e-9, "model " + seed);
            most = Math.max(most, value);
        }
        assertTrue(most > 0.01, "some of these disagree: " + most);
    }

    @Test
    void weightsAndVoicesThatAreNoneAreRefused() {
        assertEquals("/sets/1/weights", refused(set("ann", 1, 1.0, 1.0), set("li", 1, 0.0, 0.0)));
        assertEquals("/sets/0/weights/1", refused(set("ann", 1, 1.0, -1.0)));
        assertEquals("/sets/0/weights", refused(set("ann", 1, 1.0)));
        assertEquals("/sets/1/voice", refused(set("ann", 1, 1.0, 1.0), set("li", 0, 1.0, 1.0)));
        assertEquals("/sets", refused());
    }

    private static String refused(WeightSet... sets) {
        return assertThrows(InvalidModel.class, () -> agreement(corners(50), sets))
                .pointer();
    }
}
