package dev.touchstone.analysis;

import static dev.touchstone.analysis.Models.SCALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.weight.FixedWeights;
import dev.touchstone.analysis.weight.UniformWeights;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static final Settings SETTINGS = new Settings(2_000, new Seed(3), 1);
    private static final int WEIGHTS = 512;

    /** Two candidates, a and b, of so many criteria. */
    private static DrawnModel drawn(
            int criteria, BiFunction<Models.Book, String, Integer> a, BiFunction<Models.Book, String, Integer> b) {
        Models.Book book = new Models.Book();
        Cell[] ofA = new Cell[criteria];
        Cell[] ofB = new Cell[criteria];
        for (int j = 0; j < criteria; j++) {
            ofA[j] = Cell.direct(SCALE, a.apply(book, "a" + j));
            ofB[j] = Cell.direct(SCALE, b.apply(book, "b" + j));
        }
        DecisionModel model = Models.model(
                book, 0, Collections.nCopies(criteria, 1.0), Models.candidate("a", ofA), Models.candidate("b", ofB));
        return DrawnModel.of(model, SETTINGS, () -> false);
    }

    private static Separation of(
            DrawnModel drawn, String one, String other, WeightSampler any, int weights, double enough, Watch watch) {
        return Separation.of(drawn, one, List.of(other), any, weights, enough, watch)
                .getFirst();
    }

    private static Separation separation(DrawnModel drawn, double enough) {
        return of(drawn, "a", "b", new UniformWeights(drawn.criteria(), new Seed(1)), WEIGHTS, enough, () -> false);
    }

    @Test
    void ofTwoOfWhichNothingIsKnownNeitherIsAheadUnderAnyWeights() {
        Separation found = separation(
                drawn(4, (book, id) -> book.missing(id, id), (book, id) -> book.missing(id, id)), Separation.AHEAD);
        assertEquals(0.5, found.most(), 0.06);
        assertEquals(4 + WEIGHTS, found.tried());
    }

    @Test
    void oneCriterionIsEnoughAndNoMoreAreTried() {
        Separation found = separation(
                drawn(3, (book, id) -> book.exact(id, 60), (book, id) -> book.exact(id, 40)), Separation.AHEAD);
        assertEquals(1, found.most());
        assertEquals(1, found.tried());
    }

    @Test
    void twinsTieAndNeitherIsAhead() {
        assertEquals(
                0.5,
                separation(
                                drawn(3, (book, id) -> book.exact(id, 60), (book, id) -> book.exact(id, 60)),
                                Separation.AHEAD)
                        .most());
    }

    /** Where a criterion does not apply to one of them its weight goes to the others, whose sum then rounds otherwise. */
    @Test
    void twinsStayTwinsWhereACriterionDoesNotApplyToOne() {
        Models.Book book = new Models.Book();
        Cell[] ofA = new Cell[7];
        Cell[] ofB = new Cell[7];
        for (int j = 0; j < ofA.length; j++) {
            ofA[j] = Cell.direct(SCALE, book.exact("a" + j, 60));
            ofB[j] = j == 2 ? Cell.notApplicable(SCALE) : Cell.direct(SCALE, book.exact("b" + j, 60));
        }
        DecisionModel model = Models.model(
                book, 0, Collections.nCopies(7, 1.0), Models.candidate("a", ofA), Models.candidate("b", ofB));
        Separation found = separation(DrawnModel.of(model, SETTINGS, () -> false), Separation.AHEAD);
        assertEquals(0.5, found.most());
        assertEquals(6 + WEIGHTS, found.tried(), "alone, the third says nothing of b");
    }

    /**
     * On each of nine criteria a is ahead of b by one standard deviation of each: alone P = Phi(1 / sqrt(2)) = 0.760; with
     * equal weights the deviation of the difference shrinks by three, P = Phi(3 / sqrt(2)) = 0.983.
     */
    @Test
    void whatNoCriterionTellsAloneManyTellTogether() {
        DrawnModel drawn = drawn(
                9,
                (book, id) -> book.known(id, new Distribution.Normal(55, 5)),
                (book, id) -> book.known(id, new Distribution.Normal(50, 5)));
        Separation alone = of(
                drawn,
                "a",
                "b",
                new FixedWeights(List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
                1,
                1,
                () -> false);
        assertEquals(0.760, alone.most(), 0.03);
        Separation together = separation(drawn, 1);
        assertTrue(together.most() > 0.95 && together.most() < 0.995, together + "");
        assertTrue(separation(drawn, Separation.AHEAD).most() >= Separation.AHEAD);
    }

    /** The share does not depend on who is named first. */
    @Test
    void itIsTheSameFromTheOtherSide() {
        DrawnModel drawn = DrawnModel.of(Models.random(4), SETTINGS, () -> false);
        List<Candidate> candidates = Models.random(4).candidates();
        String a = candidates.get(0).id();
        String b = candidates.get(1).id();
        UniformWeights any = new UniformWeights(drawn.criteria(), new Seed(1));
        Separation one = of(drawn, a, b, any, WEIGHTS, 1, () -> false);
        Separation other = of(drawn, b, a, any, WEIGHTS, 1, () -> false);
        assertEquals(new Separation(a, b, other.most(), other.tried()), one);
    }

    /** Whoever is told apart early changes nothing for the others. */
    @Test
    void severalAreTriedAsEachAlone() {
        DrawnModel drawn = DrawnModel.of(Models.random(4), SETTINGS, () -> false);
        List<String> ids =
                Models.random(4).candidates().stream().map(Candidate::id).toList();
        UniformWeights any = new UniformWeights(drawn.criteria(), new Seed(1));
        List<String> others = ids.subList(1, ids.size());
        assertEquals(
                others.stream()
                        .map(other -> of(drawn, ids.getFirst(), other, any, WEIGHTS, Separation.AHEAD, () -> false))
                        .toList(),
                Separation.of(drawn, ids.getFirst(), others, any, WEIGHTS, Separation.AHEAD, () -> false));
    }

    @Test
    void unknownCandidatesAndOtherNumbersOfWeightsAreRefusedAndWhoIsCancelledStops() {
        DrawnModel drawn = drawn(2, (book, id) -> book.exact(id, 60), (book, id) -> book.exact(id, 40));
        UniformWeights two = new UniformWeights(2, new Seed(1));
        UniformWeights three = new UniformWeights(3, new Seed(1));
        assertThrows(InvalidModel.class, () -> of(drawn, "a", "x", two, 1, 1, () -> false));
        assertThrows(InvalidModel.class, () -> of(drawn, "a", "b", three, 1, 1, () -> false));
        assertThrows(CancellationException.class, () -> of(drawn, "a", "b", two, 1, 1, () -> true));
    }
}
