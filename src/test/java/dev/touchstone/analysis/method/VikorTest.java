package dev.touchstone.analysis.method;

import static dev.touchstone.analysis.method.Tables.max;
import static dev.touchstone.analysis.method.Tables.near;
import static dev.touchstone.analysis.method.Tables.refused;
import static dev.touchstone.analysis.method.Tables.row;
import static dev.touchstone.analysis.method.Tables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VikorTest {
    private static final Vikor VIKOR = new Vikor(Vikor.CONSENSUS);

    private static Detail.Compromise detail(Opinion opinion) {
        return (Detail.Compromise) opinion.detail();
    }

    private static void compromise(Opinion opinion, boolean advantage, boolean stability, Integer... set) {
        assertEquals(advantage, detail(opinion).acceptableAdvantage(), "advantage");
        assertEquals(stability, detail(opinion).acceptableStability(), "stability");
        assertEquals(List.of(set), detail(opinion).compromiseSet());
    }

    /**
     * Risk and altitude of three mountain routes, also in other units and from another origin. Opricovic &amp; Tzeng
     * 2004, section 5; S, R, Q as scikit-criteria's test_VIKOR_opricovic2004compromise states them.
     */
    @Test
    void theMountainOfOpricovicAndTzeng2004() {
        List<Criterion> criteria = List.of(Criterion.min(0.5), Criterion.max(0.5));
        for (DecisionMatrix matrix : List.of(
                table(criteria, row(1, 3000), row(2, 3750), row(5, 4500)),
                table(criteria, row(6, 2), row(7, 2.75), row(10, 3.5)))) {
            Opinion opinion = VIKOR.rank(matrix);
            near(1e-12, detail(opinion).s(), 0.5, 0.375, 0.5);
            near(1e-12, detail(opinion).r(), 0.5, 0.25, 0.5);
            near(1e-12, opinion.scores(), 1, 0, 1);
            assertEquals(List.of(2, 1, 2), opinion.ranks());
            assertEquals(Sense.SMALLER_IS_BETTER, opinion.sense());
            compromise(opinion, true, true, 1);
        }
    }

    /**
     * Six hydropower systems on the Drina under four sets of weights. Opricovic &amp; Tzeng 2007, European Journal of
     * Operational Research 178(2), 514-529; numbers as scikit-criteria's test_VIKOR_opricovic2007extended states them.
     */
    @Test
    void theDrinaOfOpricovicAndTzeng2007() {
        Opinion equal = drina(1, 1);
        near(1e-3, detail(equal).s(), 0.692, 0.7, 0.29, 0.423, 0.28, 0.346);
        near(1e-3, detail(equal).r(), 0.125, 0.125, 0.121, 0.125, 0.067, 0.125);
        near(1e-3, equal.scores(), 0.991, 1.0, 0.473, 0.670, 0.0, 0.578);
        assertEquals(List.of(5, 6, 2, 4, 1, 3), equal.ranks());
        compromise(equal, true, true, 4);

        Opinion economy = drina(2, 1);
        near(1e-3, economy.scores(), 1.0, 0.533, 0.552, 0.563, 0.0, 0.686);
        assertEquals(List.of(6, 2, 3, 4, 1, 5), economy.ranks());
        compromise(economy, true, true, 4);

        Opinion society = drina(1, 2);
        near(1e-3, society.scores(), 0.684, 1.0, 0.147, 0.554, 0.041, 0.191);
        assertEquals(List.of(5, 6, 2, 4, 1, 3), society.ranks());
        compromise(society, false, true, 2, 4, 5);

        Opinion more = drina(1, 3.2);
        near(1e-3, detail(more).s(), 0.678, 0.857, 0.138, 0.513, 0.222, 0.167);
        near(1e-3, detail(more).r(), 0.129, 0.190, 0.057, 0.139, 0.042, 0.060);
        near(1e-3, more.scores(), 0.668, 1.0, 0.051, 0.588, 0.058, 0.078);
        assertEquals(List.of(5, 6, 1, 4, 2, 3), more.ranks());
        compromise(more, false, true, 2, 4, 5);
    }

    private static Opinion drina(double economy, double society) {
        return VIKOR.rank(table(
                List.of(
                        Criterion.max(economy),
                        Criterion.min(economy),
                        Criterion.max(economy),
                        Criterion.max(economy),
                        Criterion.min(society),
                        Criterion.min(society),
                        Criterion.min(society),
                        Criterion.max(society)),
                row(4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41),
                row(5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41),
                row(5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42),
                row(5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36),
                row(5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04),
                row(4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36)));
    }

    /** scikit-criteria, test_VIKOR. */
    @Test
    void withoutAdvantageAllThatAreNearArePartOfTheCompromise() {
        Opinion opinion = VIKOR.rank(table(max(0.3, 0.4, 0.3), row(5, 8, 4), row(7, 6, 8), row(8, 8, 6), row(7, 4, 6)));
        near(1e-12, detail(opinion).s(), 0.6, 0.3, 0.15, 0.65);
        near(1e-12, detail(opinion).r(), 0.3, 0.2, 0.15, 0.4);
        near(1e-12, opinion.scores(), 0.75, 0.25, 0, 1);
        compromise(opinion, false, true, 1, 2);
    }

    /** scikit-criteria, test_VIKOR_acceptable_advantage_but_not_stability (there to 1e-3). */
    @Test
    void withAdvantageButWithoutStabilityTheFirstTwoAreProposed() {
        List<Criterion> costs = Collections.nCopies(5, Criterion.min(0.2));
        Opinion opinion = VIKOR.rank(table(
                costs,
                row(1, 101, 1, 101, 1),
                row(101, 1, 101, 1, 101),
                row(1, 1, 1, 1, 101),
                row(11, 11, 11, 16, 61),
                row(56, 56, 56, 56, 56)));
        near(1e-3, detail(opinion).s(), 0.4, 0.6, 0.2, 0.21, 0.55);
        near(1e-3, detail(opinion).r(), 0.2, 0.2, 0.2, 0.12, 0.11);
        near(1e-3, opinion.scores(), 0.75, 1, 0.5, 0.068, 0.4375);
        assertEquals(List.of(4, 5, 3, 1, 2), opinion.ranks());
        compromise(opinion, true, false, 3, 4);
    }

    /** scikit-criteria, test_VIKOR_tied. */
    @Test
    void severalFirstsAreAllPartOfTheCompromise() {
        Opinion opinion = VIKOR.rank(table(max(0.3, 0.4, 0.3), row(4, 4, 4), row(7, 6, 8), row(8, 8, 6), row(6, 8, 8)));
        near(1e-8, opinion.scores(), 1, 0.17352941, 0, 0);
        assertEquals(List.of(4, 3, 1, 1), opinion.ranks());
        compromise(opinion, false, true, 1, 2, 3);
    }

    /** The documentation of VIKOR in pymcdm. */
    @Test
    void fourBenefits() {
        Opinion opinion = VIKOR.rank(table(
                max(0.25, 0.25, 0.25, 0.25),
                row(78, 56, 34, 6),
                row(4, 45, 3, 97),
                row(18, 2, 50, 63),
                row(9, 14, 11, 92),
                row(85, 9, 100, 29)));
        near(5e-5, opinion.scores(), 0.5679, 0.7667, 1, 0.7493, 0);
    }

    /** The advantage is 1 / (m - 1) but for rounding: by hand S = R = Q = 1, 1/2, 0, as numbers 0.4999999999999999. */
    @Test
    void anAdvantageThatIsJustEnoughIsEnough() {
        compromise(VIKOR.rank(table(max(1), row(0.1), row(0.2), row(0.3))), true, true, 2);
        compromise(VIKOR.rank(table(max(1), row(0.1), row(0.21), row(0.3))), false, true, 1, 2);
    }

    @Test
    void whereAllUtilitiesOrAllRegretsAreEqualTheirPartIsZeroForAll() {
        Opinion both = VIKOR.rank(table(max(1, 1), row(1, 0), row(0, 1)));
        assertEquals(List.of(0.0, 0.0), both.scores());
        assertEquals(
                List.of(
                        new Warning(Warning.Code.UTILITY_EQUAL, "/criteria"),
                        new Warning(Warning.Code.REGRET_EQUAL, "/criteria")),
                both.warnings());
        compromise(both, false, true, 0, 1);

        // By hand: regrets (1/3, 0, 1/3), (0, 1/3, 1/3), (1/3, 1/3, 0): S is 2/3 and R is 1/3 for all but for rounding.
        Opinion threes = VIKOR.rank(table(max(1, 1, 1), row(0, 0.3, 0), row(0.1, 0, 0), row(0, 0, 0.7)));
        assertEquals(List.of(0.0, 0.0, 0.0), threes.scores());
        assertEquals(List.of(1, 1, 1), threes.ranks());
        compromise(threes, false, true, 0, 1, 2);
    }

    /** By hand: weights 0.1, 0.2, 0.3; S = 0.3, 0.3, 0.3 in another order of addition each; R = 0.2, 0.3, 0.3. */
    @Test
    void roundingInTheUtilitiesIsNotBlownUp() {
        DecisionMatrix matrix =
                new DecisionMatrix(max(0.1, 0.2, 0.3), Tables.rows(row(0, 0, 1), row(1, 1, 0), row(1, 1, 0)), false);
        Opinion opinion = new Vikor(1).rank(matrix);
        assertEquals(List.of(0.0, 0.0, 0.0), opinion.scores());
        assertEquals(
                new Warning(Warning.Code.UTILITY_EQUAL, "/criteria"),
                opinion.warnings().getFirst());
    }

    @Test
    void aConstantColumnCausesNoRegretAndIsNamed() {
        Opinion with = VIKOR.rank(table(max(1, 1), row(3, 5), row(4, 5), row(9, 5)));
        near(1e-12, detail(with).s(), 0.5, 5 / 12.0, 0);
        assertEquals(List.of(new Warning(Warning.Code.CONSTANT_COLUMN, "/criteria/1")), with.warnings());
    }

    @Test
    void aSingleAlternativeIsItsOwnCompromise() {
        Opinion opinion = VIKOR.rank(table(max(1, 1), row(3, 5)));
        assertEquals(List.of(0.0), opinion.scores());
        compromise(opinion, true, true, 0);
    }

    /** No source: S, R and Q again, row by row and without any of the code under test, on random tables. */
    @Test
    void theSameAsASlowVikor() {
        for (long seed = 0; seed < 200; seed++) {
            DecisionMatrix matrix = Tables.random(new SplittableRandom(seed));
            Opinion opinion = new Vikor(0.3).rank(matrix);
            double[][] sr = new double[2][matrix.alternatives()];
            for (int i = 0; i < matrix.alternatives(); i++) {
                for (int j = 0; j < matrix.criteria().size(); j++) {
                    double regret = regret(matrix, i, j);
                    sr[0][i] += regret;
                    sr[1][i] = Math.max(sr[1][i], regret);
                }
            }
            near(1e-12, detail(opinion).s(), sr[0]);
            near(1e-12, detail(opinion).r(), sr[1]);
            for (int i = 0; i < matrix.alternatives(); i++) {
                assertEquals(
                        0.3 * part(sr[0], i) + 0.7 * part(sr[1], i),
                        opinion.scores().get(i),
                        1e-9,
                        "seed " + seed);
            }
        }
    }

    private static double regret(DecisionMatrix matrix, int i, int j) {
        double total = matrix.criteria().stream().mapToDouble(Criterion::weight).sum();
        double sign = matrix.criteria().get(j).direction() == Direction.MAX ? 1 : -1;
        double best = matrix.cells().stream()
                .mapToDouble(row -> sign * row.get(j))
                .max()
                .orElseThrow();
        double worst = matrix.cells().stream()
                .mapToDouble(row -> sign * row.get(j))
                .min()
                .orElseThrow();
        double lost = best - sign * matrix.cells().get(i).get(j);
        return lost == 0 ? 0 : matrix.criteria().get(j).weight() / total * lost / (best - worst);
    }

    private static double part(double[] xs, int i) {
        double min = Arrays.stream(xs).min().orElseThrow();
        double max = Arrays.stream(xs).max().orElseThrow();
        return max - min < 1e-12 ? 0 : (xs[i] - min) / (max - min);
    }

    @Test
    void aBalanceThatIsNoneIsNamed() {
        refused("/v", Code.OUT_OF_RANGE, () -> new Vikor(1.1));
        refused("/v", Code.OUT_OF_RANGE, () -> new Vikor(-0.1));
        refused("/v", Code.NOT_FINITE, () -> new Vikor(Double.NaN));
    }

    /** Found by searching small tables: first and last change places when an alternative comes that is not first. */
    @Test
    void anAlternativeMoreMayTurnTheOrderOfTheOthers() {
        Opinion before = VIKOR.rank(table(max(1, 1), row(9, 3), row(6, 8), row(9, 2)));
        Opinion after = VIKOR.rank(table(max(1, 1), row(9, 3), row(6, 8), row(9, 2), row(2, 9)));
        assertTrue(before.ranks().get(0) < before.ranks().get(1));
        assertTrue(after.ranks().get(0) > after.ranks().get(1));
        assertTrue(after.ranks().get(3) > 1);
    }
}
