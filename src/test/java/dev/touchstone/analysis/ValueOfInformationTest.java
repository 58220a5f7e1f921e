package dev.touchstone.analysis;

import static dev.touchstone.analysis.Models.SCALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import dev.touchstone.base.StandardNormal;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueOfInformationTest {
    private static final int MODELS = 100;

    private static InformationValue of(DecisionModel model, List<Measurement> measurements, int samples) {
        return ValueOfInformation.of(model, measurements, new Settings(samples, new Seed(11), 2), () -> false);
    }

    private static InformationValue each(DecisionModel model, int samples) {
        return of(model, Measurement.each(model), samples);
    }

    /** decision-analysis.md 6: s phi(delta / s) - delta (1 - Phi(delta / s)), for any number of rivals. */
    private static double closedForm(double s, double delta) {
        return s * StandardNormal.density(delta / s) - delta * (1 - StandardNormal.cumulative(delta / s));
    }

    /** Values 0.60 and 0.50 and 0.40, the second with sd 0.1: only its owner moves, so the third has no say. */
    @Test
    void oneNormalCellHasTheValueOfTheClosedForm() {
        Models.Book book = new Models.Book();
        int leader = book.exact("leader", 60);
        int second = book.known("second", new Distribution.Normal(50, 10));
        int third = book.exact("third", 40);
        InformationValue found = each(Models.direct(book, leader, second, third), 200_000);
        assertEquals(
                List.of("second"),
                found.items().stream().map(InformationValue.Item::id).toList());
        double expected = closedForm(0.1, 0.1);
        assertEquals(
                expected,
                found.items().getFirst().value().value(),
                5 * found.items().getFirst().value().error() + 0.01 * expected);
        assertEquals(
                expected, found.everything().value(), 5 * found.everything().error());
        assertEquals(0.1586552539314571, found.items().getFirst().change(), 0.02);
        assertFalse(found.stop());
    }

    /** The same seen from the leader: it may turn out worse than the second. */
    @Test
    void theUncertaintyOfTheLeaderIsWorthTheSame() {
        Models.Book book = new Models.Book();
        int leader = book.known("leader", new Distribution.Normal(60, 10));
        int second = book.exact("second", 50);
        InformationValue found = each(Models.direct(book, leader, second), 200_000);
        double expected = closedForm(0.1, 0.1);
        assertEquals(
                expected,
                found.items().getFirst().value().value(),
                5 * found.items().getFirst().value().error() + 0.01 * expected);
    }

    /** A part that both stacks hold moves both alike: to know it is worth nothing. */
    @Test
    void whatMovesAllAlikeIsWorthNothing() {
        Models.Book book = new Models.Book();
        int shared = book.known("shared", new Distribution.Normal(50, 20));
        int own = book.exact("own", 60);
        int other = book.exact("other", 50);
        DecisionModel model = Models.model(
                book,
                0,
                List.of(1.0, 1.0),
                Models.candidate("a", Cell.direct(SCALE, shared), Cell.direct(SCALE, own)),
                Models.candidate("b", Cell.direct(SCALE, shared), Cell.direct(SCALE, other)));
        InformationValue found = each(model, 10_000);
        assertEquals(0, found.items().getFirst().value().value(), 1e-12);
        assertEquals(0, found.items().getFirst().change());
        assertTrue(found.stop());
    }

    @Test
    void onePieceIsNeverWorthMoreThanEverythingAndNothingIsWorthLessThanNothing() {
        for (int seed = 0; seed < MODELS; seed++) {
            DecisionModel model = Models.random(seed);
            InformationValue found = each(model, 2_000);
            for (InformationValue.Item item : found.items()) {
                assertTrue(item.value().value() >= 0, item::toString);
                assertTrue(
                        item.value().value()
                                <= found.everything().value()
                                        + 4
                                                * (item.value().error()
                                                        + found.everything().error())
                                        + 1e-3,
                        () -> item + " of " + found.everything());
            }
        }
    }

    /** With everything in one measurement its value is that of everything. */
    @Test
    void allQuantitiesTogetherAreWorthEverythingWhereCellsStandAlone() {
        for (int seed = 0; seed < MODELS; seed++) {
            DecisionModel model = Models.random(seed);
            List<Integer> all =
                    IntStream.range(0, model.joint().variables().size()).boxed().toList();
            InformationValue found = of(model, List.of(new Measurement("all", all)), 4_000);
            assertEquals(
                    found.everything().value(),
                    found.items().getFirst().value().value(),
                    0.03 * found.everything().value() + 2e-4,
                    "model " + seed);
        }
    }

    @Test
    void aCriterionWithoutWeightIsNotWorthMeasuring() {
        Models.Book book = new Models.Book();
        int heavy = book.known("heavy", new Distribution.Normal(55, 10));
        int light = book.known("light", new Distribution.Normal(50, 30));
        int other = book.exact("other", 50);
        int flat = book.exact("flat", 50);
        DecisionModel model = Models.model(
                book,
                0,
                List.of(1.0, 0.0),
                Models.candidate("a", Cell.direct(SCALE, heavy), Cell.direct(SCALE, light)),
                Models.candidate("b", Cell.direct(SCALE, other), Cell.direct(SCALE, flat)));
        InformationValue found = each(model, 5_000);
        assertEquals(
                0,
                found.items().stream()
                        .filter(item -> item.id().equals("light"))
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .value());
    }

    /** Two that are drawn jointly: to know the one tells of the other, and the difference is what counts. */
    @Test
    void whatIsMeasuredTogetherTellsOfEachOther() {
        Models.Book book = new Models.Book();
        int a = book.known("a", new Distribution.Normal(60, 10));
        int b = book.known("b", new Distribution.Normal(55, 10));
        DecisionModel apart = Models.direct(book, a, b);
        DecisionModel together = new DecisionModel(
                apart.measures(),
                new JointDistribution(
                        apart.joint().variables(),
                        List.of(new Block(List.of(a, b), List.of(List.of(1.0, 0.9), List.of(0.9, 1.0))))),
                apart.candidates(),
                0,
                0.02);
        double alone = each(apart, 100_000).items().getFirst().value().value();
        InformationValue.Item joint = each(together, 100_000).items().getFirst();
        assertEquals(closedForm(0.1, 0.05), alone, 0.002);
        // E[V_a - V_b | x_a] = 0.05 + (1 - 0.9) (x_a - 0.6): its sd is 0.01.
        assertEquals(closedForm(0.01, 0.05), joint.value().value(), 0.0005);
    }

    @Test
    void threadsChangeNothing() {
        DecisionModel model = Models.random(3);
        List<Measurement> each = Measurement.each(model);
        InformationValue one = ValueOfInformation.of(model, each, new Settings(3_000, new Seed(1), 1), () -> false);
        assertEquals(one, ValueOfInformation.of(model, each, new Settings(3_000, new Seed(1), 7), () -> false));
    }

    @Test
    void itCanBeStoppedBetweenMeasurementsAndRefusesAListThatIsTooLong() {
        DecisionModel model = Models.random(3);
        List<Measurement> each = Measurement.each(model);
        AtomicInteger asked = new AtomicInteger();
        int blocks = model.measures().size();
        assertThrows(
                CancellationException.class,
                () -> ValueOfInformation.of(
                        model, each, new Settings(200, new Seed(1), 1), () -> asked.incrementAndGet() > blocks));
        assertTrue(asked.get() > blocks, "the criteria were drawn, and then it stopped");
        List<Measurement> many = IntStream.range(0, 51)
                .mapToObj(k -> new Measurement("m" + k, List.of(0)))
                .toList();
        InvalidModel much = assertThrows(
                InvalidModel.class,
                () -> ValueOfInformation.of(model, many, new Settings(1_000_000, new Seed(1), 1), () -> false));
        assertEquals("/measurements", much.pointer());
    }
}
