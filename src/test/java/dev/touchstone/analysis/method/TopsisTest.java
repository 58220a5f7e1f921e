package dev.touchstone.analysis.method;

import static dev.touchstone.analysis.method.Tables.max;
import static dev.touchstone.analysis.method.Tables.near;
import static dev.touchstone.analysis.method.Tables.row;
import static dev.touchstone.analysis.method.Tables.rows;
import static dev.touchstone.analysis.method.Tables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import dev.touchstone.analysis.method.Topsis.Normalisation;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TopsisTest {
    private static Detail.Distances detail(Opinion opinion) {
        return (Detail.Distances) opinion.detail();
    }

    /** Risk and altitude of three mountain routes, Opricovic &amp; Tzeng 2004, section 5. */
    private static DecisionMatrix mountain() {
        return table(List.of(Criterion.min(0.5), Criterion.max(0.5)), row(1, 3000), row(2, 3750), row(5, 4500));
    }

    /**
     * Four fighter aircraft under six criteria, the fourth a cost. Hwang &amp; Yoon 1981, pp. 133-134. The book rounds
     * at every step and prints 0.4550 and 0.4882 in its normalised table where 0.4556 and 0.4889 follow from the
     * numbers, and 0.0545 where 0.0546 follows from its own; hence the tolerance of 2 in the fourth digit.
     */
    @Test
    void fighterAircraftOfHwangAndYoon1981() {
        Criterion tenth = Criterion.max(0.1);
        Opinion opinion = new Topsis()
                .rank(table(
                        List.of(
                                Criterion.max(0.2),
                                tenth,
                                tenth,
                                Criterion.min(0.1),
                                Criterion.max(0.2),
                                Criterion.max(0.3)),
                        row(2.0, 1500, 20000, 5.5, 5, 9),
                        row(2.5, 2700, 18000, 6.5, 3, 5),
                        row(1.8, 2000, 21000, 4.5, 7, 7),
                        row(2.2, 1800, 20000, 5.0, 5, 5)));
        near(2e-4, detail(opinion).ideal(), 0.1168, 0.0659, 0.0531, 0.0414, 0.1347, 0.2012);
        near(2e-4, detail(opinion).antiIdeal(), 0.0841, 0.0366, 0.0455, 0.0598, 0.0577, 0.1118);
        near(2e-4, detail(opinion).toIdeal(), 0.0545, 0.1197, 0.0580, 0.1009);
        near(2e-4, detail(opinion).toAntiIdeal(), 0.0983, 0.0439, 0.0920, 0.0458);
        near(1e-3, opinion.scores(), 0.643, 0.268, 0.613, 0.312);
        assertEquals(List.of(1, 4, 2, 3), opinion.ranks());
        assertEquals(Sense.GREATER_IS_BETTER, opinion.sense());
    }

    /**
     * Tzeng &amp; Huang 2011, Multiple Attribute Decision Making; as scikit-criteria's test_TOPSIS_tzeng2011multiple
     * states it.
     */
    @Test
    void tzengAndHuang2011() {
        Opinion opinion =
                new Topsis().rank(table(max(0.3, 0.4, 0.3), row(5, 8, 4), row(7, 6, 8), row(8, 8, 6), row(7, 4, 6)));
        near(1e-4, opinion.scores(), 0.5037, 0.6581, 0.7482, 0.3340);
        assertEquals(List.of(3, 2, 1, 4), opinion.ranks());
    }

    /** scikit-criteria, test_TOPSIS: no normalisation, weights of 1 as they stand. */
    @Test
    void withoutNormalisation() {
        DecisionMatrix matrix = new DecisionMatrix(max(1, 1, 1), rows(row(1, 0, 3), row(0, 5, 6)), false);
        Opinion opinion = new Topsis(Normalisation.NONE).rank(matrix);
        assertEquals(List.of(1.0, 5.0, 6.0), detail(opinion).ideal());
        assertEquals(List.of(0.0, 0.0, 3.0), detail(opinion).antiIdeal());
        near(1e-8, opinion.scores(), 0.14639248, 0.85360752);
    }

    /** The mountain with minmax; scores as the documentation of TOPSIS in pymcdm states them. */
    @Test
    void withMinMax() {
        Opinion opinion = new Topsis(Normalisation.MIN_MAX).rank(mountain());
        near(5e-4, opinion.scores(), 0.500, 0.617, 0.500);
        assertEquals(List.of(2, 1, 2), opinion.ranks());
    }

    /** No source: Topsis again, row by row and without any of the code under test, on random tables. */
    @Test
    void theSameAsASlowTopsis() {
        for (long seed = 0; seed < 200; seed++) {
            DecisionMatrix matrix = Tables.random(new SplittableRandom(seed));
            List<Double> scores = new Topsis().rank(matrix).scores();
            for (int i = 0; i < scores.size(); i++) {
                assertEquals(slow(matrix, i), scores.get(i), 1e-12, "seed " + seed);
            }
        }
    }

    private static double slow(DecisionMatrix matrix, int i) {
        double plus = 0;
        double minus = 0;
        double total = matrix.criteria().stream().mapToDouble(Criterion::weight).sum();
        for (int j = 0; j < matrix.criteria().size(); j++) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            double squares = 0;
            for (List<Double> row : matrix.cells()) {
                least = Math.min(least, row.get(j));
                most = Math.max(most, row.get(j));
                squares += Math.pow(row.get(j), 2);
            }
            Criterion criterion = matrix.criteria().get(j);
            double unit = criterion.weight() / total / Math.sqrt(squares);
            double toMost = Math.pow((most - matrix.cells().get(i).get(j)) * unit, 2);
            double toLeast = Math.pow((least - matrix.cells().get(i).get(j)) * unit, 2);
            plus += criterion.direction() == Direction.MAX ? toMost : toLeast;
            minus += criterion.direction() == Direction.MAX ? toLeast : toMost;
        }
        return plus == 0 ? 1 : Math.sqrt(minus) / (Math.sqrt(minus) + Math.sqrt(plus));
    }

    @Test
    void alternativesThatNothingTellsApartAreAllIdeal() {
        for (Normalisation normalisation : Normalisation.values()) {
            for (double number : row(3, 0)) {
                Opinion opinion = new Topsis(normalisation).rank(table(max(1), row(number), row(number)));
                assertEquals(List.of(1.0, 1.0), opinion.scores());
                assertEquals(List.of(1, 1), opinion.ranks());
                assertEquals(
                        List.of(
                                new Warning(Warning.Code.CONSTANT_COLUMN, "/criteria/0"),
                                new Warning(Warning.Code.IDEALS_EQUAL, "/criteria")),
                        opinion.warnings());
            }
        }
    }

    @Test
    void aConstantColumnDecidesNothingAndIsNamed() {
        for (Normalisation normalisation : Normalisation.values()) {
            Opinion with = new Topsis(normalisation).rank(table(max(1, 1), row(3, 5), row(4, 5), row(9, 5)));
            Opinion without = new Topsis(normalisation).rank(table(max(1), row(3), row(4), row(9)));
            near(
                    1e-15,
                    with.scores(),
                    without.scores().stream().mapToDouble(x -> x).toArray());
            assertEquals(List.of(new Warning(Warning.Code.CONSTANT_COLUMN, "/criteria/1")), with.warnings());
        }
    }

    @Test
    void numbersWhoseSquaresLeaveTheRangeAreNoTrouble() {
        for (Normalisation normalisation : Normalisation.values()) {
            for (double unit : row(1e-300, 1e99)) {
                DecisionMatrix matrix = table(max(1, 1), row(3 * unit, 5), row(4 * unit, 5), row(9 * unit, 5));
                near(1e-12, new Topsis(normalisation).rank(matrix).scores(), 0, 1 / 6.0, 1);
            }
        }
    }

    /**
     * Found by searching small tables: the first is ahead of the second until an alternative comes that is not first.
     */
    @Test
    void anAlternativeMoreMayTurnTheOrderOfTheOthers() {
        turns(Normalisation.VECTOR, row(2, 7), row(8, 1), row(4, 2), row(1, 9));
        turns(Normalisation.MIN_MAX, row(9, 9), row(10, 8), row(8, 9), row(8, 2));
        turns(Normalisation.NONE, row(9, 5), row(6, 7), row(8, 9), row(7, 1));
    }

    private static void turns(Normalisation normalisation, double[]... rows) {
        Topsis method = new Topsis(normalisation);
        List<Double> before =
                method.rank(table(max(1, 1), rows[0], rows[1], rows[2])).scores();
        Opinion after = method.rank(table(max(1, 1), rows));
        assertTrue(before.get(0) > before.get(1) + 0.05);
        assertTrue(after.scores().get(1) > after.scores().get(0) + 0.05);
        assertTrue(after.ranks().get(3) > 1);
    }

    /** Found by searching small tables: degrees Celsius and kelvin do not agree. */
    @Test
    void aShiftOfAScaleMayTurnTheOrderUnderTheVectorNormalisation() {
        assertEquals(
                List.of(2, 3, 1),
                new Topsis()
                        .rank(table(max(1, 1), row(3, 5), row(2, 6), row(3, 6)))
                        .ranks());
        assertEquals(
                List.of(3, 2, 1),
                new Topsis()
                        .rank(table(max(1, 1), row(13, 5), row(12, 6), row(13, 6)))
                        .ranks());
    }
}
