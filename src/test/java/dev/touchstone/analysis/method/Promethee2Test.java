package dev.touchstone.analysis.method;

import static dev.touchstone.analysis.method.Tables.max;
import static dev.touchstone.analysis.method.Tables.near;
import static dev.touchstone.analysis.method.Tables.row;
import static dev.touchstone.analysis.method.Tables.rows;
import static dev.touchstone.analysis.method.Tables.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import dev.touchstone.analysis.method.Preference.Gaussian;
import dev.touchstone.analysis.method.Preference.Level;
import dev.touchstone.analysis.method.Preference.Linear;
import dev.touchstone.analysis.method.Preference.UShape;
import dev.touchstone.analysis.method.Preference.Usual;
import dev.touchstone.analysis.method.Preference.VShape;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Promethee2Test {
    private static final Promethee2 PROMETHEE = new Promethee2();

    private static Detail.Flows detail(Opinion opinion) {
        return (Detail.Flows) opinion.detail();
    }

    /**
     * Six hydroelectric power stations under six criteria, each with another preference function. Brans &amp; Vincke
     * 1985, Management Science 31(6), 647-656, with the table of pi to three digits. The paper's second thresholds are
     * lengths beyond the first: q = 1, p = 5 for the level function and s = 5, r = 45 for the linear one are (1, 6) and
     * (5, 50) here. Its flows are sums over the five others: five times ours.
     *
     * <p>The weaknesses of the fourth and the sixth are circulated as 1.746 and 1.774 and, with two digits changed, as
     * 1.786 and 1.744; the columns of pi and the net flows -0.102 and -0.274 fit the former. The paper rounds pi before
     * it adds, hence the tolerance.
     */
    @Test
    void powerStationsOfBransAndVincke1985() {
        DecisionMatrix matrix = table(
                List.of(
                        Criterion.min(1).with(new UShape(10)),
                        Criterion.max(1).with(new VShape(30)),
                        Criterion.min(1).with(new Linear(5, 50)),
                        Criterion.min(1).with(new Level(1, 6)),
                        Criterion.min(1).with(new Usual()),
                        Criterion.max(1).with(new Gaussian(5))),
                row(80, 90, 60, 5.4, 8, 5),
                row(65, 58, 20, 9.7, 1, 1),
                row(83, 60, 40, 7.2, 4, 7),
                row(40, 80, 100, 7.5, 7, 10),
                row(52, 72, 60, 2.0, 3, 8),
                row(94, 96, 70, 3.6, 5, 6));
        double[][] pi = Promethee2.preferences(matrix);
        assertArrayEquals(row(0.000, 0.296, 0.250, 0.269, 0.100, 0.185), pi[0], 1e-3);
        assertArrayEquals(row(0.463, 0.000, 0.389, 0.333, 0.296, 0.500), pi[1], 1e-3);
        assertArrayEquals(row(0.235, 0.180, 0.000, 0.333, 0.056, 0.429), pi[2], 1e-3);
        assertArrayEquals(row(0.399, 0.506, 0.305, 0.000, 0.224, 0.212), pi[3], 1e-3);
        assertArrayEquals(row(0.444, 0.515, 0.487, 0.380, 0.000, 0.448), pi[4], 1e-3);
        assertArrayEquals(row(0.287, 0.399, 0.250, 0.431, 0.133, 0.000), pi[5], 1e-3);

        Opinion opinion = PROMETHEE.rank(matrix);
        near(3e-3, fiveTimes(detail(opinion).phiPlus()), 1.099, 1.980, 1.234, 1.644, 2.274, 1.500);
        near(3e-3, fiveTimes(detail(opinion).phiMinus()), 1.827, 1.895, 1.681, 1.746, 0.808, 1.774);
        near(3e-3, fiveTimes(opinion.scores()), -0.728, 0.085, -0.447, -0.102, 1.466, -0.274);
        assertEquals(List.of(6, 2, 5, 3, 1, 4), opinion.ranks());
        assertEquals(Sense.GREATER_IS_BETTER, opinion.sense());
        assertEquals(List.of(), opinion.warnings());
    }

    private static List<Double> fiveTimes(List<Double> flows) {
        return flows.stream().map(flow -> 5 * flow).toList();
    }

    /** The documentation of PROMETHEE I and II in pymcdm: the usual function, three benefits. */
    @Test
    void threeBenefitsWithTheUsualFunction() {
        Opinion opinion = PROMETHEE.rank(table(max(0.5, 0.3, 0.2), row(4, 3, 2), row(3, 2, 4), row(5, 1, 3)));
        near(1e-12, detail(opinion).phiPlus(), 0.55, 0.35, 0.6);
        near(1e-12, detail(opinion).phiMinus(), 0.45, 0.65, 0.4);
        near(1e-12, opinion.scores(), 0.1, -0.3, 0.2);
        assertEquals(List.of(2, 3, 1), opinion.ranks());
    }

    /**
     * The inverted flow: the tests of promethee in JMcDM expect 0.07, -0.15, -0.06, -0.05, 0.10, 0.0, 0.03, 0.06 for
     * these numbers. They are the true net flows with the sign turned, so that the alternative with 89, 72, 92, 85 is
     * last there. It is better than the first one under every criterion.
     */
    @Test
    void theBetterEverywhereHasThePositiveFlow() {
        Opinion opinion = PROMETHEE.rank(table(
                List.of(
                        Criterion.max(0.25).with(new Linear(49, 100)),
                        Criterion.max(0.35).with(new VShape(98)),
                        Criterion.max(0.22).with(new Linear(45, 95)),
                        Criterion.max(0.18).with(new Linear(30, 80))),
                row(42, 35, 43, 51),
                row(89, 72, 92, 85),
                row(14, 85, 17, 40),
                row(57, 60, 45, 80),
                row(48, 32, 43, 40),
                row(71, 45, 60, 85),
                row(69, 40, 72, 55),
                row(64, 35, 70, 60)));
        near(5e-3, opinion.scores(), -0.07, 0.15, 0.06, 0.05, -0.10, 0.0, -0.03, -0.06);
        assertEquals(1, opinion.ranks().get(1));

        Opinion two = PROMETHEE.rank(table(List.of(Criterion.max(1), Criterion.min(1)), row(2, 1), row(1, 2)));
        assertEquals(List.of(1.0, 0.0), detail(two).phiPlus());
        assertEquals(List.of(0.0, 1.0), detail(two).phiMinus());
        assertEquals(List.of(1.0, -1.0), two.scores());
    }

    /** No source: both flows again, pair by pair and without any of the code under test, on random tables. */
    @Test
    void theSameAsASlowPromethee() {
        for (long seed = 0; seed < 200; seed++) {
            DecisionMatrix matrix = Tables.random(new SplittableRandom(seed));
            Opinion opinion = PROMETHEE.rank(matrix);
            double sum = 0;
            for (int a = 0; a < matrix.alternatives(); a++) {
                double strength = 0;
                double weakness = 0;
                for (int b = 0; b < matrix.alternatives(); b++) {
                    strength += slow(matrix, a, b);
                    weakness += slow(matrix, b, a);
                }
                int others = matrix.alternatives() - 1;
                assertEquals(strength / others, detail(opinion).phiPlus().get(a), 1e-12, "seed " + seed);
                assertEquals(weakness / others, detail(opinion).phiMinus().get(a), 1e-12, "seed " + seed);
                assertEquals((strength - weakness) / others, opinion.scores().get(a), 1e-12, "seed " + seed);
                sum += opinion.scores().get(a);
            }
            assertEquals(0, sum, 1e-12, "net flows add up to nothing");
        }
    }

    private static double slow(DecisionMatrix matrix, int a, int b) {
        double preferred = 0;
        double total = 0;
        for (int j = 0; j < matrix.criteria().size(); j++) {
            Criterion criterion = matrix.criteria().get(j);
            Linear linear = (Linear) criterion.preference().orElseThrow();
            double sign = criterion.direction() == Direction.MAX ? 1 : -1;
            double d =
                    sign * (matrix.cells().get(a).get(j) - matrix.cells().get(b).get(j));
            double degree = d <= linear.q() ? 0 : d >= linear.p() ? 1 : (d - linear.q()) / (linear.p() - linear.q());
            preferred += criterion.weight() * degree;
            total += criterion.weight();
        }
        return preferred / total;
    }

    @Test
    void aCriterionWithoutAPreferenceFunctionIsNamed() {
        Criterion with = Criterion.max(1).with(new Usual());
        Opinion opinion = PROMETHEE.rank(table(List.of(with, Criterion.max(1)), row(1, 2), row(2, 3)));
        assertEquals(
                List.of(new Warning(Warning.Code.PREFERENCE_ASSUMED, "/criteria/1/preference")), opinion.warnings());
    }

    @Test
    void aConstantColumnPrefersNobodyAndIsNamed() {
        Criterion usual = Criterion.max(1).with(new Usual());
        Opinion opinion = PROMETHEE.rank(table(List.of(usual, usual), row(1, 7), row(2, 7)));
        assertEquals(List.of(-0.5, 0.5), opinion.scores());
        assertEquals(List.of(new Warning(Warning.Code.CONSTANT_COLUMN, "/criteria/1")), opinion.warnings());
    }

    @Test
    void aSingleAlternativeHasNoFlow() {
        Opinion opinion = PROMETHEE.rank(table(max(1), row(3)));
        assertEquals(List.of(0.0), opinion.scores());
        assertEquals(List.of(1), opinion.ranks());
    }

    /** By hand: 0.1 + 0.2 for the one and 0.3 for the other, which are not the same number. */
    @Test
    void flowsThatCancelTieThoughRoundingTellsThemApart() {
        DecisionMatrix matrix = new DecisionMatrix(max(0.1, 0.2, 0.3), rows(row(1, 1, 0), row(0, 0, 1)), false);
        Opinion opinion = PROMETHEE.rank(matrix);
        assertTrue(opinion.scores().get(0) > opinion.scores().get(1));
        assertEquals(List.of(1, 1), opinion.ranks());
    }

    /** Found by searching small tables: a fourth alternative that is last turns the order of the first two. */
    @Test
    void anAlternativeMoreMayTurnTheOrderOfTheOthers() {
        Criterion four = Criterion.max(1).with(new VShape(4));
        List<Criterion> criteria = List.of(four, four);
        Opinion before = PROMETHEE.rank(table(criteria, row(2, 10), row(8, 5), row(9, 9)));
        Opinion after = PROMETHEE.rank(table(criteria, row(2, 10), row(8, 5), row(9, 9), row(4, 2)));
        assertEquals(List.of(2, 3, 1), before.ranks());
        assertEquals(List.of(3, 2, 1, 4), after.ranks());
    }
}
