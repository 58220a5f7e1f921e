package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import dev.touchstone.base.StandardNormal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    private static final int SAMPLES = 20_000;
    private static final ValueFunction LOGARITHMIC = new ValueFunction(1, 1000, Axis.LOG, List.of());

    private static final List<Variable> VARIABLES = List.of(
            variable("a", new Distribution.LogNormal(20, 0.5)),
            variable("b", new Distribution.LogNormal(30, 0.8)),
            variable("c", new Distribution.LogNormal(25, 0.3)),
            variable("lone", new Distribution.LogNormal(25, 0.3)));

    private static final Block PAIR = new Block(List.of(0, 1), matrix(0.9));

    @Test
    void membersDrawTogetherAndKeepTheirOwnDistributions() {
        double[][] x = columns(new JointDistribution(VARIABLES, List.of(PAIR)), 0, 1, 2, 3);
        assertEquals(0.9, correlation(x[0], x[1]), 0.01);
        assertEquals(0, correlation(x[0], x[2]), 0.03);
        assertEquals(Math.log(30), mean(x[1]), 0.02);
        assertEquals(0.8, Math.sqrt(covariance(x[1], x[1])), 0.02);
    }

    @Test
    void whatIsInNoBlockDrawsAsBefore() {
        double[][] free = columns(JointDistribution.independent(VARIABLES), 2, 3);
        double[][] beside = columns(new JointDistribution(VARIABLES, List.of(PAIR)), 2, 3);
        assertArrayEquals(free[0], beside[0]);
        assertArrayEquals(free[1], beside[1]);
    }

    /** A threshold asks for one cell, the score for all: both must see the same number in the same sample. */
    @Test
    void aMemberDrawsTheSameWhoeverElseIsAskedFor() {
        JointDistribution joint = new JointDistribution(VARIABLES, List.of(PAIR));
        assertArrayEquals(columns(joint, 0, 1)[1], columns(joint, 1)[0]);
        assertArrayEquals(columns(joint, 1, 0)[0], columns(joint, 1)[0]);
    }

    @Test
    void aMemberThatHangsWhollyOnAnotherMovesWithIt() {
        List<List<Double>> singular = List.of(List.of(1.0, 1.0, 0.5), List.of(1.0, 1.0, 0.5), List.of(0.5, 0.5, 1.0));
        Block block = new Block(List.of(0, 1, 2), singular);
        double[][] x = columns(new JointDistribution(VARIABLES, List.of(block)), 0, 1, 2);
        assertEquals(1, correlation(x[0], x[1]), 1e-9);
        assertEquals(0.5, correlation(x[1], x[2]), 0.02);
    }

    @Test
    void theSameBytesOnAnyNumberOfThreads() {
        DecisionModel model = model(new JointDistribution(VARIABLES, List.of(PAIR)));
        Outcome one = Simulation.run(model, new Settings(5_000, new Seed(7), 1), () -> false);
        for (int threads : new int[] {2, 7}) {
            assertEquals(one, Simulation.run(model, new Settings(5_000, new Seed(7), threads), () -> false));
        }
    }

    /** P(B above A) = Phi(d / sd of the difference), and that sd hangs on the correlation: 0.83 alone, 0.42 together. */
    @Test
    void whatWasMeasuredTogetherIsToldApartMoreSurely() {
        double apart = first(JointDistribution.independent(VARIABLES), "b");
        double together = first(new JointDistribution(VARIABLES, List.of(PAIR)), "b");
        double d = Math.log(1.5);
        double sdApart = Math.sqrt(0.25 + 0.64);
        double sdTogether = Math.sqrt(0.25 + 0.64 - 2 * 0.9 * 0.5 * 0.8);
        assertEquals(StandardNormal.cumulative(d / sdApart), apart, 0.02);
        assertEquals(StandardNormal.cumulative(d / sdTogether), together, 0.02);
    }

    @Test
    void whatIsNoCorrelationMatrixIsRefused() {
        refused("/correlation", () -> new Block(List.of(0, 1), List.of(List.of(1.0, 0.0))));
        refused("/correlation/0/1", () -> new Block(List.of(0, 1), matrix(1.1)));
        refused("/correlation/0/0", () -> new Block(List.of(0, 1), List.of(List.of(0.9, 0.0), List.of(0.0, 1.0))));
        refused("/correlation/0/1", () -> new Block(List.of(0, 1), List.of(List.of(1.0, 0.1), List.of(0.2, 1.0))));
        List<List<Double>> impossible =
                List.of(List.of(1.0, 0.9, -0.9), List.of(0.9, 1.0, 0.9), List.of(-0.9, 0.9, 1.0));
        refused("/correlation/2", () -> new Block(List.of(0, 1, 2), impossible));
    }

    @Test
    void aBlockNamesKnownVariablesOnce() {
        refused("/blocks/0/variables/1", () -> joint(new Block(List.of(0, 9), matrix(0.5))));
        refused("/blocks/1/variables/0", () -> joint(PAIR, new Block(List.of(1, 2), matrix(0.5))));
        List<Variable> missing = List.of(VARIABLES.getFirst(), new Variable("m", "m", new Knowledge.Unknown(0, 1)));
        refused("/blocks/0/variables/1", () -> new JointDistribution(missing, List.of(PAIR)));
    }

    private static JointDistribution joint(Block... blocks) {
        return new JointDistribution(VARIABLES, List.of(blocks));
    }

    private static void refused(String pointer, Runnable making) {
        assertEquals(pointer, assertThrows(InvalidModel.class, making::run).pointer());
    }

    private static List<List<Double>> matrix(double r) {
        return List.of(List.of(1.0, r), List.of(r, 1.0));
    }

    private static Variable variable(String id, Distribution distribution) {
        return new Variable(id, id, new Known(distribution));
    }

    private static DecisionModel model(JointDistribution joint) {
        List<Candidate> candidates = List.of(
                Models.candidate("a", Cell.direct(LOGARITHMIC, 0)), Models.candidate("b", Cell.direct(LOGARITHMIC, 1)));
        return new DecisionModel(List.of(new Measure("m", "g", 1)), joint, candidates, 0.5, 0.02);
    }

    private static double first(JointDistribution joint, String id) {
        Outcome outcome = Simulation.run(model(joint), new Settings(SAMPLES, new Seed(3), 1), () -> false);
        return outcome.candidates().stream()
                .filter(scored -> scored.id().equals(id))
                .mapToDouble(Outcome.Scored::first)
                .sum();
    }

    /** ln of the draws of some variables, in the order asked for. */
    private static double[][] columns(JointDistribution joint, int... variables) {
        Draws draws = new Draws(joint, 0.5, new Seed(5));
        int[] column = new int[variables.length];
        for (int k = 0; k < variables.length; k++) {
            column[k] = draws.known(
                    variables[k], ((Known) joint.variables().get(variables[k]).knowledge()).distribution());
        }
        Work work = new Work(draws.knowns(), 0, 0, 0, 0, 0, draws.scores());
        double[][] all = new double[variables.length][SAMPLES];
        for (int block = 0; block * MeasurePlan.BLOCK < SAMPLES; block++) {
            int from = block * MeasurePlan.BLOCK;
            int n = Math.min(MeasurePlan.BLOCK, SAMPLES - from);
            draws.draw(block, work, n);
            for (int k = 0; k < variables.length; k++) {
                for (int s = 0; s < n; s++) {
                    all[k][from + s] = Math.log(work.x[column[k]][s]);
                }
            }
        }
        return all;
    }

    private static double correlation(double[] a, double[] b) {
        return covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int s = 0; s < a.length; s++) {
            sum += (a[s] - meanA) * (b[s] - meanB);
        }
        return sum / a.length;
    }

    private static double mean(double[] a) {
        double sum = 0;
        for (double x : a) {
            sum += x;
        }
        return sum / a.length;
    }
}
