package dev.touchstone.analysis.weight;

import static dev.touchstone.analysis.weight.Near.near;
import static dev.touchstone.analysis.weight.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.weight.LinearProgram.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BestWorstTest {
    /** Load flexibility, accessibility, cost: the example of Rezaei 2015, section 4. */
    private static final BestWorst TRANSPORT = BestWorst.of(List.of(8.0, 2.0, 1.0), List.of(1.0, 5.0, 8.0));

    /** Quality, price, comfort, safety, style of a car, with comparisons that do not quite agree. */
    private static final BestWorst CAR =
            BestWorst.of(List.of(2.0, 1.0, 4.0, 3.0, 8.0), List.of(4.0, 8.0, 2.0, 3.0, 1.0));

    /** As printed there: xi 0.26, weights 0.0714, 0.3387, 0.5899, consistency ratio 0.058. */
    @Test
    void transportAsPublished() {
        NonLinearBestWorst transport = NonLinearBestWorst.of(TRANSPORT);
        assertEquals(0.26, transport.xi(), 5e-3);
        near(List.of(0.0714, 0.3387, 0.5899), transport.weights(), 5e-5);
        assertEquals(0.058, transport.consistencyRatio(), 5e-4);
        near(transport.low(), transport.high(), 1e-12);
    }

    /** (2 - xi)(5 - xi) = 8 + xi has the root 4 - sqrt(14), and the weights stand as 1 to 5 - xi to 8 + xi. */
    @Test
    void transportInClosedForm() {
        double xi = 4 - Math.sqrt(14);
        NonLinearBestWorst transport = NonLinearBestWorst.of(TRANSPORT);
        assertEquals(xi, transport.xi(), 1e-12);
        double sum = 1 + 5 - xi + 8 + xi;
        near(List.of(1 / sum, (5 - xi) / sum, (8 + xi) / sum), transport.weights(), 1e-12);
        assertEquals(2 / 56.0, TRANSPORT.inputConsistencyRatio(), 1e-15);
    }

    /** Rezaei 2015, table 1, for a_BW from 1 to 9. */
    @Test
    void theConsistencyIndexAsTabled() {
        double[] tabled = {0.00, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23};
        for (int a = 1; a <= 9; a++) {
            assertEquals(tabled[a - 1], NonLinearBestWorst.consistencyIndex(a), 5e-3);
        }
    }

    /** No published decimals were found for the linear model: every corner of the programme is tried instead. */
    @Test
    void theLinearModelIsTheBestCorner() {
        SplittableRandom random = new SplittableRandom(1);
        for (BestWorst judged : List.of(TRANSPORT, CAR, random(3, random), random(4, random), random(4, random))) {
            double[] best = Corners.least(judged);
            LinearBestWorst linear = LinearBestWorst.of(judged);
            assertEquals(best[judged.size()], linear.xi(), 1e-9);
            assertEquals(linear.xi(), greatestDeviation(judged, linear.weights()), 1e-9);
        }
        near(
                List.of(0.22950820, 0.44808743, 0.11475410, 0.15300546, 0.05464481),
                Arrays.stream(Corners.least(CAR)).limit(5).boxed().toList(),
                1e-8);
        near(
                List.of(0.22950820, 0.44808743, 0.11475410, 0.15300546, 0.05464481),
                LinearBestWorst.of(CAR).weights(),
                1e-8);
    }

    private static double greatestDeviation(BestWorst judged, List<Double> weights) {
        double greatest = 0;
        for (int j = 0; j < judged.size(); j++) {
            double ofBest = weights.get(judged.best()) - judged.bestToOthers().get(j) * weights.get(j);
            double ofWorst = weights.get(j) - judged.othersToWorst().get(j) * weights.get(judged.worst());
            greatest = Math.max(greatest, Math.max(Math.abs(ofBest), Math.abs(ofWorst)));
        }
        return greatest;
    }

    @Test
    void comparisonsThatAgreeGiveTheSameInBothModels() {
        BestWorst agreed = BestWorst.of(List.of(2.0, 1.0, 4.0, 2.0, 8.0), List.of(4.0, 8.0, 2.0, 4.0, 1.0));
        List<Double> expected = List.of(4 / 19.0, 8 / 19.0, 2 / 19.0, 4 / 19.0, 1 / 19.0);
        LinearBestWorst linear = LinearBestWorst.of(agreed);
        NonLinearBestWorst nonLinear = NonLinearBestWorst.of(agreed);
        near(expected, linear.weights(), 1e-9);
        near(expected, nonLinear.weights(), 1e-12);
        near(expected, nonLinear.low(), 1e-12);
        assertEquals(0, linear.xi(), 1e-9);
        assertEquals(0, nonLinear.xi());
        assertEquals(0, linear.inputConsistencyRatio());
        assertEquals(0, nonLinear.consistencyRatio());
    }

    /**
     * At a given xi the constraints are linear in the weights: a programme must find the ends, and nothing at a smaller
     * xi.
     */
    @Test
    void theIntervalsAreThoseOfTheProgrammesOfRezaei2016() {
        SplittableRandom random = new SplittableRandom(2);
        for (int k = 0; k < 20; k++) {
            BestWorst judged = k == 0 ? CAR : random(3 + k % 4, random);
            NonLinearBestWorst found = NonLinearBestWorst.of(judged);
            if (found.xi() > 1e-3) {
                assertEquals(new Answer.Infeasible(), at(judged, found.xi() * 0.999, 0, false));
            }
            for (int j = 0; j < judged.size(); j++) {
                double xi = found.xi() + 1e-9;
                assertEquals(found.low().get(j), ((Answer.Best) at(judged, xi, j, false)).value(), 1e-6);
                assertEquals(found.high().get(j), ((Answer.Best) at(judged, xi, j, true)).value(), 1e-6);
            }
        }
    }

    private static Answer at(BestWorst judged, double xi, int weight, boolean greatest) {
        int n = judged.size();
        LinearProgram program = new LinearProgram(n);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        program.equal(ones, 1);
        for (int j = 0; j < n; j++) {
            program.between(j, 0, 1);
            ratio(program, n, judged.best(), j, judged.bestToOthers().get(j), xi);
            ratio(program, n, j, judged.worst(), judged.othersToWorst().get(j), xi);
        }
        double[] objective = new double[n];
        objective[weight] = 1;
        return greatest ? program.maximise(objective) : program.minimise(objective);
    }

    private static void ratio(LinearProgram program, int n, int a, int b, double judged, double xi) {
        if (a != b) {
            double[] low = new double[n];
            low[a] = 1;
            low[b] = -(judged - xi);
            double[] high = low.clone();
            high[b] = -(judged + xi);
            program.atLeast(low, 0).atMost(high, 0);
        }
    }

    private static BestWorst random(int n, SplittableRandom random) {
        double most = random.nextInt(3, 10);
        List<Double> toOthers = new ArrayList<>(List.of(1.0));
        List<Double> toWorst = new ArrayList<>(List.of(most));
        for (int j = 2; j < n; j++) {
            toOthers.add((double) random.nextInt(2, (int) most + 1));
            toWorst.add((double) random.nextInt(2, (int) most + 1));
        }
        toOthers.add(most);
        toWorst.add(1.0);
        return BestWorst.of(toOthers, toWorst);
    }

    @Test
    void oneCriterionAndTwo() {
        BestWorst one = BestWorst.of(List.of(1.0), List.of(1.0));
        assertEquals(List.of(1.0), LinearBestWorst.of(one).weights());
        assertEquals(List.of(1.0), NonLinearBestWorst.of(one).weights());
        BestWorst two = BestWorst.of(List.of(3.0, 1.0), List.of(1.0, 3.0));
        near(List.of(0.25, 0.75), LinearBestWorst.of(two).weights(), 1e-12);
        near(List.of(0.25, 0.75), NonLinearBestWorst.of(two).weights(), 1e-12);
        BestWorst equal = BestWorst.of(List.of(1.0, 1.0), List.of(1.0, 1.0));
        near(List.of(0.5, 0.5), LinearBestWorst.of(equal).weights(), 1e-12);
        assertEquals(0, NonLinearBestWorst.of(equal).consistencyRatio());
    }

    @Test
    void bestAndWorstAreReadOffTheLists() {
        assertEquals(2, TRANSPORT.best());
        assertEquals(0, TRANSPORT.worst());
        BestWorst shared = BestWorst.of(List.of(1.0, 1.0, 6.0, 7.0), List.of(5.0, 7.0, 1.0, 1.0));
        assertEquals(1, shared.best());
        assertEquals(3, shared.worst());
    }

    @Test
    void aHundredCriteriaAreSolved() {
        BestWorst many = random(100, new SplittableRandom(3));
        LinearBestWorst linear = LinearBestWorst.of(many);
        assertEquals(linear.xi(), greatestDeviation(many, linear.weights()), 1e-9);
        assertTrue(NonLinearBestWorst.of(many).xi() > 0);
    }

    @Test
    void comparisonsThatAreNone() {
        List<Double> good = List.of(1.0, 2.0, 8.0);
        List<Double> back = List.of(8.0, 4.0, 1.0);
        refused("/best_to_others", Code.EMPTY, () -> BestWorst.of(List.of(), List.of()));
        refused("/others_to_worst", Code.WRONG_LENGTH, () -> BestWorst.of(good, List.of(8.0, 1.0)));
        refused("/best_to_others", Code.OUT_OF_RANGE, () -> BestWorst.of(List.of(2.0, 2.0, 8.0), back));
        refused("/others_to_worst", Code.OUT_OF_RANGE, () -> BestWorst.of(good, List.of(8.0, 4.0, 2.0)));
        refused("/best_to_others/0", Code.OUT_OF_RANGE, () -> new BestWorst(0, 2, List.of(2.0, 2.0, 8.0), back));
        refused("/others_to_worst/2", Code.OUT_OF_RANGE, () -> new BestWorst(0, 2, good, List.of(8.0, 4.0, 2.0)));
        refused("/others_to_worst/0", Code.OUT_OF_RANGE, () -> BestWorst.of(good, List.of(7.0, 4.0, 1.0)));
        refused(
                "/best_to_others/2",
                Code.OUT_OF_RANGE,
                () -> BestWorst.of(List.of(1.0, 2.0, 9.5), List.of(9.5, 4.0, 1.0)));
        refused("/best_to_others/1", Code.OUT_OF_RANGE, () -> BestWorst.of(List.of(1.0, 9.0, 8.0), back));
        refused("/others_to_worst/1", Code.OUT_OF_RANGE, () -> BestWorst.of(good, List.of(8.0, 0.5, 1.0)));
        refused("/best_to_others/1", Code.NOT_FINITE, () -> BestWorst.of(List.of(1.0, Double.NaN, 8.0), back));
        refused("/worst", Code.DUPLICATE, () -> new BestWorst(0, 0, good, back));
        refused("/best", Code.UNKNOWN_REFERENCE, () -> new BestWorst(3, 0, good, back));
        List<Double> many = Collections.nCopies(101, 1.0);
        refused("/best_to_others", Code.TOO_MUCH, () -> BestWorst.of(many, many));
    }
}
