package dev.touchstone.analysis;

import static dev.touchstone.analysis.Models.SCALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import dev.touchstone.base.StandardNormal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(0.1586552539314571, found.items().getFirst().change().value(), 0.004);
        assertFalse(found.stop());
    }

    /** What turns the choice in few samples only is seen too: 2.5 sd apart one of 160 does. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 2, 2.5})
    void aRareTurnHasTheValueOfTheClosedForm(double sds) {
        Models.Book book = new Models.Book();
        int leader = book.exact("leader", 50 + 10 * sds);
        int second = book.known("second", new Distribution.Normal(50, 10));
        InformationValue.Item found =
                each(Models.direct(book, leader, second), 10_000).items().getFirst();
        assertEquals(
                closedForm(0.1, 0.1 * sds),
                found.value().value(),
                3 * found.value().error());
        double chance = 1 - StandardNormal.cumulative(sds);
        assertEquals(chance, found.change().value(), 3 * Math.sqrt(chance / 10_000) + 0.001);
    }

    /** One of a hundred runs is far better: knowing which it was is worth 0.01 (1 - 0.6), however many are equal. */
    @Test
    void aRareSampleIsSeenAmongEqualOnes() {
        Models.Book book = new Models.Book();
        int leader = book.exact("leader", 60);
        List<Double> rare =
                IntStream.range(0, 100).mapToObj(k -> k == 37 ? 100.0 : 0.0).toList();
        List<Double> other = IntStream.range(0, 100).mapToObj(k -> k / 10.0).toList();
        List<List<Double>> columns = List.of(rare, other);
        int[] drawn = new int[2];
        Arrays.setAll(drawn, k -> book.known("s" + k, Distribution.Empirical.ofSamples(columns.get(k))));
        DecisionModel model = joined(
                Models.direct(book, leader, drawn[0], drawn[1]),
                new JointDistribution(
                        book.variables,
                        List.of(),
                        List.of(JointSamples.of(List.of(drawn[0], drawn[1]), columns)),
                        List.of()));
        InformationValue.Item found = of(model, List.of(new Measurement("rare", List.of(drawn[0]))), 10_000)
                .items()
                .getFirst();
        assertEquals(0.004, found.value().value(), 4 * found.value().error());
        assertEquals(0.01, found.change().value(), 0.004);
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
        assertEquals(0, found.items().getFirst().change().value());
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

    /**
     * One candidate is uncertain under one criterion, the other under another, by s = 0.05 each, and 0.01 apart. To know the
     * one moves both: their difference by s (1 - r), for a negative correlation r further than alone.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0, -0.45, -0.9})
    void whatIsMeasuredTogetherTellsOfOtherCriteriaToo(double correlation) {
        Models.Book book = new Models.Book();
        int a = book.known("a", new Distribution.Normal(52, 10));
        int b = book.known("b", new Distribution.Normal(50, 10));
        DecisionModel apart = Models.model(
                book,
                0,
                List.of(1.0, 1.0),
                Models.candidate("a", Cell.direct(SCALE, a), Cell.direct(SCALE, book.exact("ay", 50))),
                Models.candidate("b", Cell.direct(SCALE, book.exact("bx", 50)), Cell.direct(SCALE, b)));
        InformationValue found = each(joined(apart, List.of(a, b), correlation), 100_000);
        for (InformationValue.Item item : found.items().subList(0, 2)) {
            double expected = closedForm(0.05 * (1 - correlation), 0.01);
            assertEquals(expected, item.value().value(), 0.0008, correlation + " " + item);
            assertTrue(item.value().value() <= found.everything().value() + 0.0008);
        }
    }

    /** The same of one candidate under both criteria: knowing one moves its score by s (1 + r). */
    @Test
    void whatIsMeasuredTogetherAddsUpInOneCandidate() {
        Models.Book book = new Models.Book();
        int x = book.known("x", new Distribution.Normal(52, 10));
        int y = book.known("y", new Distribution.Normal(50, 10));
        DecisionModel apart = Models.model(
                book,
                0,
                List.of(1.0, 1.0),
                Models.candidate("a", Cell.direct(SCALE, x), Cell.direct(SCALE, y)),
                Models.candidate(
                        "b", Cell.direct(SCALE, book.exact("bx", 50)), Cell.direct(SCALE, book.exact("by", 50))));
        InformationValue found = each(joined(apart, List.of(x, y), 0.8), 100_000);
        assertEquals(
                closedForm(0.05 * 1.8, 0.01), found.items().getFirst().value().value(), 0.0008);
    }

    private static DecisionModel joined(DecisionModel apart, List<Integer> pair, double correlation) {
        Block block = new Block(pair, List.of(List.of(1.0, correlation), List.of(correlation, 1.0)));
        JointDistribution joint =
                new JointDistribution(apart.joint().variables(), List.of(block), List.of(), List.of());
        return new DecisionModel(apart.measures(), joint, apart.candidates(), 0, apart.eitherBound());
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
    void itCanBeStoppedBetweenMeasurements() {
        DecisionModel model = Models.random(3);
        List<Measurement> each = Measurement.each(model);
        AtomicInteger asked = new AtomicInteger();
        int blocks = model.measures().size();
        assertThrows(
                CancellationException.class,
                () -> ValueOfInformation.of(
                        model, each, new Settings(200, new Seed(1), 1), () -> asked.incrementAndGet() > blocks));
        assertTrue(asked.get() > blocks, "the criteria were drawn, and then it stopped");
    }

    /** The definition, sample by sample, for measurements of one number (added up bin by bin) and of several. */
    @Test
    void theGainIsHowFarTheBestIsThenAboveTheLeaderToTheLastBit() {
        Settings settings = new Settings(700, new Seed(11), 1);
        int moved = 0;
        for (int seed = 0; seed < 40; seed++) {
            DecisionModel given = Models.random(seed);
            List<Measurement> list = new ArrayList<>(Measurement.each(given));
            list.add(new Measurement(
                    "all",
                    list.stream().flatMap(one -> one.variables().stream()).toList()));
            InformationValue found = ValueOfInformation.of(given, list, settings, () -> false);
            DecisionModel model =
                    new DecisionModel(given.measures(), given.joint(), given.candidates(), 0, given.eitherBound());
            Told told = new Told(model, list, settings);
            for (int k = 0; k < list.size(); k++) {
                double gain = told.gain(Set.copyOf(list.get(k).variables()));
                assertEquals(gain, found.items().get(k).value().value(), "model " + seed + ", " + list.get(k));
                moved += gain > 0 ? 1 : 0;
            }
        }
        assertTrue(moved > 100, moved + " are worth something");
    }

    /** What each criterion tells, and the mean scores: as the run has them. */
    private static final class Told {
        private final List<Integer> competing = new ArrayList<>();
        private final List<CellKnowledge> knowledge = new ArrayList<>();
        private final double[][] weights;
        private final double[] means;
        private final int n;

        Told(DecisionModel model, List<Measurement> list, Settings settings) {
            n = settings.samples();
            for (int i = 0; i < model.candidates().size(); i++) {
                if (model.candidates().get(i).standing() == Standing.IN) {
                    competing.add(i);
                }
            }
            weights = Simulation.effectiveWeights(model, Reading.stated(model), "");
            double[][] scores = new double[competing.size()][n];
            for (int j = 0; j < model.measures().size(); j++) {
                int measure = j;
                List<Cell> column = competing.stream()
                        .map(i -> model.candidates().get(i).cells().get(measure))
                        .toList();
                CellKnowledge cells = CellKnowledge.of(
                        column,
                        model,
                        settings,
                        list,
                        ValueOfInformation.bins(model, competing, list),
                        new HashMap<>(),
                        new Workers(1, () -> false));
                for (int i = 0; i < scores.length; i++) {
                    cells.addTo(scores[i], i, weights[competing.get(i)][j]);
                }
                knowledge.add(cells);
            }
            means = Arrays.stream(scores)
                    .mapToDouble(score -> Arrays.stream(score).sum() / n)
                    .toArray();
        }

        double gain(Set<Integer> known) {
            int leader = 0;
            double[][] scores = new double[means.length][n];
            for (int i = 0; i < means.length; i++) {
                leader = means[i] > means[leader] ? i : leader;
                Arrays.fill(scores[i], means[i]);
                for (int j = 0; j < knowledge.size(); j++) {
                    for (CellKnowledge.Shift shift : knowledge.get(j).shifts(i, known, weights[competing.get(i)][j])) {
                        shift.addTo(scores[i]);
                    }
                }
            }
            double sum = 0;
            for (int s = 0; s < n; s++) {
                double best = Double.NEGATIVE_INFINITY;
                for (double[] score : scores) {
                    best = Math.max(best, score[s]);
                }
                sum += best - scores[leader][s];
            }
            return sum / n;
        }
    }

    /** 5,001 numbers leave room for 9,998 samples of each, 100,001 for fewer than make sense. */
    @Test
    void aListThatIsTooLongForAllSamplesIsDrawnWithFewer() {
        Settings usual = new Settings(10_000, new Seed(1), 1);
        assertEquals(
                10_000, ValueOfInformation.affordable(numbers(5_000), usual).samples());
        assertEquals(9_998, ValueOfInformation.affordable(numbers(5_001), usual).samples());
        List<Measurement> twice = new ArrayList<>(numbers(5_000));
        twice.addAll(numbers(5_000));
        assertEquals(
                10_000,
                ValueOfInformation.affordable(twice, usual).samples(),
                "a number that stands in several measurements is kept once");
        InvalidModel refused =
                assertThrows(InvalidModel.class, () -> ValueOfInformation.affordable(numbers(100_001), usual));
        assertEquals("/measurements", refused.pointer());
        assertEquals(
                400,
                ValueOfInformation.affordable(numbers(100_001), new Settings(400, new Seed(1), 1))
                        .samples());
    }

    private static List<Measurement> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new Measurement("n" + k, List.of(k)))
                .toList();
    }

    /**
     * Two with the same sd s, delta apart and correlated by rho: knowing one moves the difference by s (1 - rho) alone. The
     * sample means of the other one would add noise of as much at 0.99, which a maximum takes for news.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.99})
    void whatAQuantityDoesNotTellIsNotTakenForNews(double correlation) {
        Models.Book book = new Models.Book();
        int one = book.known("one", new Distribution.Normal(50, 10));
        int other = book.known("other", new Distribution.Normal(50 + 10 * (1 - correlation), 10));
        Block block = new Block(List.of(one, other), List.of(List.of(1.0, correlation), List.of(correlation, 1.0)));
        DecisionModel model =
                joined(Models.direct(book, one, other), new JointDistribution(book.variables, List.of(block)));
        double mean = 0;
        int runs = 20;
        for (int seed = 0; seed < runs; seed++) {
            InformationValue found = ValueOfInformation.of(
                    model, Measurement.each(model), new Settings(10_000, new Seed(seed), 1), () -> false);
            mean += found.items().getFirst().value().value() / runs;
        }
        double expected = closedForm(0.1 * (1 - correlation), 0.1 * (1 - correlation));
        assertEquals(expected, mean, 0.2 * expected);
    }

    private static DecisionModel joined(DecisionModel model, JointDistribution joint) {
        return new DecisionModel(model.measures(), joint, model.candidates(), 0, model.eitherBound());
    }

    /** To know all of an order, or of what was measured together, is to know everything: each in bins would lose the nearness. */
    @Test
    void allThatIsDrawnTogetherIsWorthEverything() {
        Models.Book book = new Models.Book();
        int[] three = new int[3];
        Arrays.setAll(three, k -> book.known("n" + k, new Distribution.Uniform(0, 100)));
        DecisionModel independent = Models.direct(book, three);
        List<Integer> variables = List.of(three[0], three[1], three[2]);
        Block block = new Block(
                variables, List.of(List.of(1.0, 0.999, 0.999), List.of(0.999, 1.0, 0.999), List.of(0.999, 0.999, 1.0)));
        KnownOrder order = new KnownOrder(variables, List.of(1, 2, 3));
        for (JointDistribution joint : List.of(
                new JointDistribution(book.variables, List.of(block)),
                new JointDistribution(book.variables, List.of(), List.of(), List.of(order)))) {
            InformationValue found = of(joined(independent, joint), List.of(new Measurement("all", variables)), 4_000);
            assertEquals(
                    found.everything().value(), found.items().getFirst().value().value(), 1e-9, () -> "" + joint);
        }
    }

    /**
     * The gap between the candidates is estimated too, and so are the means in the bins: their noise is in the error. Held
     * against the closed form, which is met within the error as often as a standard error promises.
     */
    @Test
    void theErrorOfAnEvppiHoldsTheNoiseOfTheGap() {
        Models.Book book = new Models.Book();
        int one = book.known("one", new Distribution.Normal(52, 10));
        int other = book.known("other", new Distribution.Normal(50, 10));
        DecisionModel model = Models.direct(book, one, other);
        double expected = closedForm(0.1, 0.02);
        double squares = 0;
        int runs = 200;
        for (int seed = 0; seed < runs; seed++) {
            InformationValue found = ValueOfInformation.of(
                    model, Measurement.each(model), new Settings(2_000, new Seed(seed), 1), () -> false);
            Robustness.Estimated value = found.items().getFirst().value();
            squares += Math.pow((value.value() - expected) / value.error(), 2);
        }
        double spread = Math.sqrt(squares / runs);
        assertTrue(spread > 0.5 && spread < 1.2, () -> "standard errors that it is off: " + spread);
    }

    /**
     * One known normal number of the second, 0.02 behind, beside another one of either that stays unknown: of great noise there, the
     * gap is known badly, and with it the chance to change.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 10, 30})
    void theErrorOfAChanceToChangeHoldsThatOfTheGap(double rest) {
        Models.Book book = new Models.Book();
        int first = book.known("first", new Distribution.Normal(52, rest));
        int second = book.known("second", new Distribution.Normal(50, 3));
        DecisionModel model = Models.direct(book, first, second);
        double spread = spread(model, second, 5_000, 200, 1 - StandardNormal.cumulative(2.0 / 3));
        assertTrue(spread > 0.7 && spread < 1.3, () -> "standard errors that it is off: " + spread);
    }

    /** One of two normal numbers of a cell, 0.01 to 0.07 behind: 50 bins tell the chance in steps of a fiftieth. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.03, 0.05, 0.07})
    void theErrorOfAChanceToChangeHoldsThatOfTheBins(double gap) {
        Models.Book book = new Models.Book();
        int known = book.known("known", new Distribution.Normal(50, 6));
        int unknown = book.known("unknown", new Distribution.Normal(50, 2));
        int first = book.exact("first", 50 + 100 * gap);
        Cell both = Cell.of(Aggregation.MEAN, SCALE, List.of(known, unknown));
        DecisionModel model = Models.model(
                book,
                0,
                List.of(1.0),
                Models.candidate("first", Cell.direct(SCALE, first)),
                Models.candidate("second", both));
        double spread = spread(model, known, 10_000, 100, 1 - StandardNormal.cumulative(gap / 0.03));
        assertTrue(spread < 1.5, () -> "standard errors that it is off: " + spread);
    }

    /** Two level ones stay where they are: that either of them may come first by the sample is no doubt of the chance. */
    @Test
    void whatStaysLevelIsNoErrorOfAChanceToChange() {
        Models.Book book = new Models.Book();
        int one = book.known("one", new Distribution.Normal(55, 5));
        int other = book.known("other", new Distribution.Normal(55, 5));
        int known = book.known("known", new Distribution.Normal(54, 10));
        DecisionModel model = Models.direct(book, one, other, known);
        double spread = spread(model, known, 5_000, 200, 1 - StandardNormal.cumulative(0.1));
        assertTrue(spread > 0.7 && spread < 1.3, () -> "standard errors that it is off: " + spread);
        for (int seed = 0; seed < 20; seed++) {
            Robustness.Estimated change = change(model, known, new Settings(5_000, new Seed(seed), 1));
            assertTrue(change.error() < 0.02, change::toString);
        }
    }

    /** A number that moves nothing changes nothing, however near the others are. */
    @Test
    void whatMovesNothingHasNoErrorOfTheGap() {
        Models.Book book = new Models.Book();
        int one = book.known("one", new Distribution.Normal(55, 20));
        int other = book.known("other", new Distribution.Normal(55, 1e-300));
        Robustness.Estimated change =
                change(Models.direct(book, one, other), other, new Settings(5_000, new Seed(1), 1));
        assertEquals(0, change.value());
        assertTrue(change.error() < 0.001, change::toString);
    }

    /** By how many of its errors the chance to change is off, the root of the mean square over so many seeds. */
    private static double spread(DecisionModel model, int known, int samples, int runs, double expected) {
        double squares = 0;
        for (int seed = 0; seed < runs; seed++) {
            Robustness.Estimated change = change(model, known, new Settings(samples, new Seed(seed), 1));
            squares += Math.pow((change.value() - expected) / change.error(), 2);
        }
        return Math.sqrt(squares / runs);
    }

    private static Robustness.Estimated change(DecisionModel model, int known, Settings settings) {
        return ValueOfInformation.of(model, List.of(new Measurement("known", List.of(known))), settings, () -> false)
                .items()
                .getFirst()
                .change();
    }
}
