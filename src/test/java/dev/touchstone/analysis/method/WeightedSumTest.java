package dev.touchstone.analysis.method;

import static dev.touchstone.analysis.method.Tables.max;
import static dev.touchstone.analysis.method.Tables.near;
import static dev.touchstone.analysis.method.Tables.ranges;
import static dev.touchstone.analysis.method.Tables.refused;
import static dev.touchstone.analysis.method.Tables.row;
import static dev.touchstone.analysis.method.Tables.rows;
import static dev.touchstone.analysis.method.Tables.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import dev.touchstone.analysis.method.Normalisation.FixedRange;
import dev.touchstone.analysis.method.Normalisation.InverseSum;
import dev.touchstone.analysis.method.Normalisation.LinearMax;
import dev.touchstone.analysis.method.Normalisation.MinMax;
import dev.touchstone.analysis.method.Normalisation.None;
import dev.touchstone.analysis.method.Normalisation.Sum;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WeightedSumTest {
    private static final Direction MAX = Direction.MAX;
    private static final Direction MIN = Direction.MIN;
    private static final Warning CONSTANT = new Warning(Warning.Code.CONSTANT_COLUMN, "/criteria/1");

    private static double[] column(Normalisation normalisation, Direction direction, double... xs) {
        return normalisation.apply(xs, direction, 0);
    }

    /** No source: the definitions of the Javadoc by hand on 2, 4, 8. */
    @Test
    void eachNormalisationOfABenefitAndOfACost() {
        assertArrayEquals(row(2, 4, 8), column(new None(), MAX, 2, 4, 8));
        assertArrayEquals(row(-2, -4, -8), column(new None(), MIN, 2, 4, 8));
        assertArrayEquals(row(0, 1.0 / 3, 1), column(new MinMax(), MAX, 2, 4, 8), 1e-15);
        assertArrayEquals(row(1, 2.0 / 3, 0), column(new MinMax(), MIN, 2, 4, 8), 1e-15);
        assertArrayEquals(row(0.25, 0.5, 1), column(new LinearMax(), MAX, 2, 4, 8), 1e-15);
        assertArrayEquals(row(1, 0.5, 0.25), column(new LinearMax(), MIN, 2, 4, 8), 1e-15);
        assertArrayEquals(row(2 / 14.0, 4 / 14.0, 8 / 14.0), column(new Sum(), MAX, 2, 4, 8), 1e-15);
        assertArrayEquals(row(12 / 14.0, 10 / 14.0, 6 / 14.0), column(new Sum(), MIN, 2, 4, 8), 1e-15);
        assertArrayEquals(row(2 / 14.0, 4 / 14.0, 8 / 14.0), column(new InverseSum(), MAX, 2, 4, 8), 1e-15);
        assertArrayEquals(row(4 / 7.0, 2 / 7.0, 1 / 7.0), column(new InverseSum(), MIN, 2, 4, 8), 1e-15);
        FixedRange fixed = new FixedRange(ranges(0, 10));
        assertArrayEquals(row(0.2, 0.4, 0.8), column(fixed, MAX, 2, 4, 8), 1e-15);
        assertArrayEquals(row(0.8, 0.6, 0.2), column(fixed, MIN, 2, 4, 8), 1e-15);
    }

    @Test
    void theNamesThatAreStored() {
        FixedRange fixed = new FixedRange(ranges(0, 1));
        assertEquals(
                List.of("none", "minmax", "linear_max", "sum", "inverse_sum", "fixed_range"),
                List.of(
                        new None().id(),
                        new MinMax().id(),
                        new LinearMax().id(),
                        new Sum().id(),
                        new InverseSum().id(),
                        fixed.id()));
        assertEquals("weighted_sum", new WeightedSum(fixed).id());
    }

    /**
     * Eight Greek pharmaceutical firms, minmax of three benefits. Diakoulaki, Mavrotas &amp; Papayannakis 1995,
     * Computers &amp; Operations Research 22(7), 763-770; the normalised numbers as scikit-criteria's
     * test_CenitDistanceMatrixScaler_diakoulaki1995determining states them.
     */
    @Test
    void minMaxOfDiakoulakiAndOthers1995() {
        Opinion opinion = new WeightedSum(new MinMax())
                .rank(table(
                        max(1, 1, 1),
                        row(61, 1.08, 4.33),
                        row(20.7, 0.26, 4.34),
                        row(16.3, 1.98, 2.53),
                        row(9, 3.29, 1.65),
                        row(5.4, 2.77, 2.33),
                        row(4, 4.12, 1.21),
                        row(-6.1, 3.52, 2.10),
                        row(-34.6, 3.31, 0.98)));
        List<List<Double>> values = ((Detail.Values) opinion.detail()).values();
        near(1e-8, values.get(0), 1.0, 0.21243523, 0.99702381);
        near(1e-8, values.get(1), 0.57845188, 0.0, 1.0);
        near(1e-8, values.get(2), 0.53242678, 0.44559585, 0.46130952);
        near(1e-8, values.get(5), 0.40376569, 1.0, 0.06845238);
        near(1e-8, values.get(7), 0.0, 0.79015544, 0.0);
    }

    /**
     * x / max and, for the cost, min / x. The first example of the tests of saw in JMcDM (four criteria, equal weights;
     * its expected scores to 1e-4).
     */
    @Test
    void linearMaxWithACost() {
        Criterion quarter = Criterion.max(0.25);
        Opinion opinion = new WeightedSum(new LinearMax())
                .rank(table(
                        List.of(quarter, quarter, Criterion.min(0.25), quarter),
                        row(25, 65, 7, 20),
                        row(21, 78, 6, 24),
                        row(19, 53, 5, 33),
                        row(22, 25, 2, 31)));
        near(1e-4, opinion.scores(), 0.681277, 0.725151, 0.709871, 0.784976);
        assertEquals(List.of(4, 2, 3, 1), opinion.ranks());
        assertEquals(Sense.GREATER_IS_BETTER, opinion.sense());
    }

    /**
     * Heating losses of a building. Kracka, Brauers &amp; Zavadskas 2010, Inzinerine Ekonomika 21(4), 352-359; the
     * weighted sum as scikit-criteria's test_WeightedSumModel_kracka2010ranking states it.
     */
    @Test
    void inverseSumOfKrackaAndOthers2010() {
        Criterion cost = Criterion.min(20);
        Criterion gain = Criterion.max(20);
        Opinion opinion = new WeightedSum(new InverseSum())
                .rank(table(
                        List.of(cost, cost, cost, cost, gain, cost, gain),
                        row(33.95, 23.78, 11.45, 39.97, 29.44, 167.10, 3.852),
                        row(38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184),
                        row(37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845),
                        row(30.44, 37.59, 13.91, 74.08, 45.10, 198.34, 2.186),
                        row(36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.610),
                        row(37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935)));
        near(1e-8, opinion.scores(), 0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701);
        assertEquals(List.of(6, 1, 3, 4, 5, 2), opinion.ranks());
    }

    /** scikit-criteria, test_WeightedSumModel: plain sums, weights of 1 as they stand. */
    @Test
    void withoutNormalisationAndWithoutRescaling() {
        DecisionMatrix matrix = new DecisionMatrix(max(1, 1, 1), rows(row(1, 0, 3), row(0, 5, 6)), false);
        Opinion opinion = new WeightedSum(new None()).rank(matrix);
        assertEquals(List.of(4.0, 11.0), opinion.scores());
        assertEquals(List.of(2, 1), opinion.ranks());
        assertEquals(List.of(1), opinion.first());
    }

    @Test
    void aConstantColumnKeepsItsValueAndItsWeight() {
        for (double same : row(5, 0)) {
            for (Direction direction : Direction.values()) {
                assertArrayEquals(row(1, 1, 1, 1), column(new MinMax(), direction, same, same, same, same));
                assertArrayEquals(row(1, 1, 1, 1), column(new LinearMax(), direction, same, same, same, same));
                assertArrayEquals(
                        row(0.25, 0.25, 0.25, 0.25), column(new InverseSum(), direction, same, same, same, same));
            }
            assertArrayEquals(row(0.25, 0.25, 0.25, 0.25), column(new Sum(), MAX, same, same, same, same));
            assertArrayEquals(row(0.75, 0.75, 0.75, 0.75), column(new Sum(), MIN, same, same, same, same));
        }
        Opinion opinion = new WeightedSum(new MinMax()).rank(table(max(0.6, 0.4), row(1, 7), row(2, 7)));
        near(1e-15, opinion.scores(), 0.4, 1.0);
        assertEquals(List.of(CONSTANT), opinion.warnings());
    }

    @Test
    void numbersThatANormalisationCannotTakeAreNamed() {
        List<Criterion> criteria = List.of(Criterion.max(1), Criterion.min(1));
        DecisionMatrix zeroCost = table(criteria, row(0, 2), row(1, 0));
        DecisionMatrix negative = table(criteria, row(0, 2), row(-1, 1));
        for (Normalisation normalisation : List.of(new LinearMax(), new InverseSum())) {
            refused("/cells/1/1", Code.NOT_POSITIVE, () -> new WeightedSum(normalisation).rank(zeroCost));
            refused("/cells/1/0", Code.NEGATIVE, () -> new WeightedSum(normalisation).rank(negative));
        }
        refused("/cells/1/0", Code.NEGATIVE, () -> new WeightedSum(new Sum()).rank(negative));
        assertEquals(2, new WeightedSum(new Sum()).rank(zeroCost).scores().size());
        assertEquals(2, new WeightedSum(new MinMax()).rank(negative).scores().size());
        assertEquals(2, new WeightedSum(new None()).rank(negative).scores().size());
    }

    @Test
    void outsideOfAFixedRangeANumberIsClampedAndNamed() {
        WeightedSum method = new WeightedSum(new FixedRange(ranges(0, 10, 0, 4)));
        List<Criterion> criteria = List.of(Criterion.max(0.5), Criterion.min(0.5));
        Opinion opinion = method.rank(table(criteria, row(12, 1), row(5, 5), row(-1, 4)));
        near(1e-15, opinion.scores(), 0.875, 0.25, 0);
        assertEquals(
                List.of(
                        new Warning(Warning.Code.CLAMPED, "/cells/0/0"),
                        new Warning(Warning.Code.CLAMPED, "/cells/2/0"),
                        new Warning(Warning.Code.CLAMPED, "/cells/1/1")),
                opinion.warnings());
        refused("/bounds", Code.WRONG_LENGTH, () -> method.rank(table(max(1), row(1))));
    }

    @Test
    void sumsThatCancelTieThoughRoundingTellsThemApart() {
        List<Criterion> criteria = List.of(Criterion.max(1), Criterion.max(1), Criterion.min(1));
        DecisionMatrix matrix = table(criteria, row(0.1, 0.2, 0.3), row(0, 0, 0));
        assertEquals(List.of(1, 1), new WeightedSum(new None()).rank(matrix).ranks());
    }

    @Test
    void numbersAtTheLimitsGiveNoNaN() {
        double tiny = Double.MIN_VALUE;
        List<Criterion> criteria = List.of(Criterion.max(1), Criterion.min(1));
        DecisionMatrix matrix = table(criteria, row(tiny, 1e100), row(2 * tiny, tiny), row(3 * tiny, 1));
        for (Normalisation normalisation :
                List.of(new None(), new MinMax(), new LinearMax(), new Sum(), new InverseSum())) {
            List<Double> scores = new WeightedSum(normalisation).rank(matrix).scores();
            assertEquals(
                    3,
                    DoubleStream.of(scores.get(0), scores.get(1), scores.get(2))
                            .filter(Double::isFinite)
                            .count());
        }
    }

    /**
     * Rank reversal: of two alternatives the first is ahead until a third one or fourth one comes along that is not
     * even first. The numbers were found by searching small tables.
     */
    @Test
    void anAlternativeMoreMayTurnTheOrderOfTheOthers() {
        turns(new MinMax(), MAX, row(2, 9), row(5, 8), row(7, 9), row(2, 2));
        turns(new LinearMax(), MAX, row(5, 3), row(9, 1), row(8, 2), row(1, 8));
        turns(new Sum(), MAX, row(9, 2), row(1, 10), row(1, 1), row(9, 2));
        turns(new InverseSum(), MIN, row(6, 4), row(1, 1), row(1, 6), row(10, 9));
    }

    private static void turns(Normalisation normalisation, Direction second, double[]... rows) {
        List<Criterion> criteria = List.of(Criterion.max(1), new Criterion(second, 1, Optional.empty()));
        WeightedSum method = new WeightedSum(normalisation);
        List<Double> before =
                method.rank(table(criteria, rows[0], rows[1], rows[2])).scores();
        Opinion after = method.rank(table(criteria, rows));
        assertEquals(1, Double.compare(before.get(0), before.get(1)), normalisation.id());
        assertEquals(-1, Double.compare(after.scores().get(0), after.scores().get(1)), normalisation.id());
        assertEquals(List.of(), after.first().stream().filter(i -> i == 3).toList());
    }

    /** Found by searching small tables: without normalisation the unit decides, with a maximum the origin does. */
    @Test
    void aChangeOfUnitOrOriginMayTurnTheOrderWhereTheMethodSaysSo() {
        WeightedSum plain = new WeightedSum(new None());
        assertEquals(
                List.of(2, 3, 1),
                plain.rank(table(max(1, 1), row(4, 10), row(6, 1), row(7, 10))).ranks());
        assertEquals(
                List.of(3, 2, 1),
                plain.rank(table(max(1, 1), row(40, 10), row(60, 1), row(70, 10)))
                        .ranks());
        WeightedSum linear = new WeightedSum(new LinearMax());
        assertEquals(
                List.of(1, 3, 2),
                linear.rank(table(max(1, 1), row(6, 3), row(1, 7), row(4, 5))).ranks());
        assertEquals(
                List.of(3, 1, 2),
                linear.rank(table(max(1, 1), row(16, 3), row(11, 7), row(14, 5)))
                        .ranks());
    }
}
