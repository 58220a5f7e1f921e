package dev.touchstone.analysis.weight;

import static dev.touchstone.analysis.weight.Near.near;
import static dev.touchstone.analysis.weight.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.weight.Consistency.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AhpTest {
    /** Coffee, wine, tea, beer, sodas, milk, water: Saaty 2008, Decision making with the AHP, IJSSCI 1(1), table 2. */
    private static final PairwiseMatrix DRINKS = matrix(new double[][] {
        {1, 9, 5, 2, 1, 1, 1 / 2.0},
        {1 / 9.0, 1, 1 / 3.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0},
        {1 / 5.0, 3, 1, 1 / 3.0, 1 / 4.0, 1 / 3.0, 1 / 9.0},
        {1 / 2.0, 9, 3, 1, 1 / 2.0, 1, 1 / 3.0},
        {1, 9, 4, 2, 1, 2, 1 / 2.0},
        {1, 9, 3, 1, 1 / 2.0, 1, 1 / 3.0},
        {2, 9, 9, 3, 2, 3, 1}
    });

    /** Saaty's scale and its reciprocals. */
    private static final double[] SCALE = {
        1 / 9.0, 1 / 8.0, 1 / 7.0, 1 / 6.0, 1 / 5.0, 1 / 4.0, 1 / 3.0, 1 / 2.0, 1, 2, 3, 4, 5, 6, 7, 8, 9
    };

    static PairwiseMatrix matrix(double[][] rows) {
        return new PairwiseMatrix(Arrays.stream(rows)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    /** A reciprocal matrix from what stands above the diagonal, row by row. */
    static PairwiseMatrix above(int n, double... entries) {
        double[][] rows = new double[n][n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            rows[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                rows[i][j] = entries[next++];
                rows[j][i] = 1 / rows[i][j];
            }
        }
        return matrix(rows);
    }

    private static PairwiseMatrix random(int n, SplittableRandom random) {
        return above(
                n,
                random.doubles((long) n * (n - 1) / 2)
                        .map(u -> SCALE[(int) (u * SCALE.length)])
                        .toArray());
    }

    /**
     * Weights and consistency ratio as printed: .177 .019 .042 .116 .190 .129 .327, 0.022 (the same, with RI 1.32 or
     * 1.35).
     */
    @Test
    void drinksAsPublished() {
        List<Double> published = List.of(0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327);
        Ahp drinks = Ahp.of(DRINKS, PriorityVector.EIGEN, RandomIndex.SAATY);
        near(published, drinks.weights(), 6e-4);
        assertEquals(0.022, drinks.consistency().cr().getAsDouble(), 5e-4);
        Ahp stated = Ahp.of(DRINKS, PriorityVector.EIGEN, RandomIndex.stated(1.35));
        assertEquals(0.022, stated.consistency().cr().getAsDouble(), 5e-4);
    }

    /**
     * One item x times as heavy as each of n - 1 equal ones weighs x / (x + n - 1): Goepel 2018, IJAHP 10(3), eq. 41.
     */
    @Test
    void oneHeavyItem() {
        PairwiseMatrix heavy = above(4, 9, 9, 9, 1, 1, 1);
        for (PriorityVector vector : PriorityVector.values()) {
            near(List.of(9 / 12.0, 1 / 12.0, 1 / 12.0, 1 / 12.0), vector.weights(heavy), 1e-12);
        }
    }

    /** With 3 items lambda_max has a closed form: 1 + q + 1/q, q the cube root of a_13 / (a_12 a_23). */
    @Test
    void threeItemsInClosedForm() {
        Ahp three = Ahp.of(above(3, 3, 5, 2), PriorityVector.EIGEN, RandomIndex.SAATY);
        double q = Math.cbrt(5 / 6.0);
        assertEquals(1 + q + 1 / q, three.consistency().lambdaMax(), 1e-12);
        assertEquals((q + 1 / q - 2) / 2, three.consistency().ci(), 1e-12);
        assertEquals((q + 1 / q - 2) / 2 / 0.58, three.consistency().cr().getAsDouble(), 1e-12);
        assertEquals("saaty", three.consistency().randomIndex());
        assertEquals(OptionalDouble.of(0.58), three.consistency().randomIndexValue());
        near(PriorityVector.GEOMETRIC_MEAN.weights(above(3, 3, 5, 2)), three.weights(), 1e-12);
    }

    /** Rows (1 3 5), (1/3 1 2), (1/5 1/2 1) have the column sums 23/15, 9/2, 8. */
    @Test
    void meanOfNormalisedColumns() {
        double[] columns = {23 / 15.0, 9 / 2.0, 8};
        List<Double> expected = List.of(
                (1 / columns[0] + 3 / columns[1] + 5 / columns[2]) / 3,
                (1 / 3.0 / columns[0] + 1 / columns[1] + 2 / columns[2]) / 3,
                (0.2 / columns[0] + 0.5 / columns[1] + 1 / columns[2]) / 3);
        near(expected, PriorityVector.COLUMN_MEAN.weights(above(3, 3, 5, 2)), 1e-15);
    }

    @Test
    void comparisonsThatAgreeGiveBackTheirWeights() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n : new int[] {1, 2, 3, 8, 15, 100}) {
            double[] weights = random.doubles(n, 1, 9).toArray();
            double[][] rows = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    rows[i][j] = weights[i] / weights[j];
                }
            }
            for (PriorityVector vector : PriorityVector.values()) {
                Ahp ahp = Ahp.of(matrix(rows), vector, RandomIndex.ALONSO_LAMATA);
                near(Points.shares(weights), ahp.weights(), 1e-12);
                assertEquals(n, ahp.consistency().lambdaMax(), 1e-9);
                assertEquals(0, ahp.consistency().ci(), 1e-9);
            }
        }
    }

    /** The slow way: multiply a vector by the matrix until it stands still. */
    @Test
    void theEigenvectorIsTheOneOfThePowerMethod() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n : new int[] {2, 3, 5, 9, 15, 40, 100}) {
            PairwiseMatrix matrix = random(n, random);
            double[] vector = new double[n];
            Arrays.fill(vector, 1.0 / n);
            double value = 0;
            for (int turn = 0; turn < 2_000; turn++) {
                double[] next = new double[n];
                value = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        next[i] += matrix.entries().get(i).get(j) * vector[j];
                    }
                    value += next[i];
                }
                for (int i = 0; i < n; i++) {
                    vector[i] = next[i] / value;
                }
            }
            Ahp ahp = Ahp.of(matrix, PriorityVector.EIGEN, RandomIndex.SAATY);
            assertEquals(value, ahp.consistency().lambdaMax(), 1e-9 * value);
            near(Points.shares(vector), ahp.weights(), 1e-9);
        }
    }

    @Test
    void anotherOrderOfItemsPermutesTheWeights() {
        SplittableRandom random = new SplittableRandom(3);
        PairwiseMatrix matrix = random(6, random);
        List<Integer> order = new ArrayList<>(List.of(4, 0, 5, 2, 1, 3));
        double[][] rows = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                rows[i][j] = matrix.entries().get(order.get(i)).get(order.get(j));
            }
        }
        for (PriorityVector vector : PriorityVector.values()) {
            List<Double> weights = vector.weights(matrix);
            near(order.stream().map(weights::get).toList(), vector.weights(matrix(rows)), 1e-12);
        }
    }

    /**
     * What the index means: the mean CI of matrices filled from the scale at random. Of three items all 17^3 are at
     * hand, with the closed form of lambda_max; the table's own error, of 500,000 draws, is 0.0013.
     */
    @Test
    void theFirstIndexOfAlonsoAndLamataIsTheMeanOfAllMatrices() {
        double sum = 0;
        for (double a : SCALE) {
            for (double b : SCALE) {
                for (double c : SCALE) {
                    double q = Math.cbrt(b / (a * c));
                    sum += (q + 1 / q - 2) / 2;
                }
            }
        }
        double mean = sum / Math.pow(SCALE.length, 3);
        assertEquals(RandomIndex.ALONSO_LAMATA.of(3).getAsDouble(), mean, 4 * 0.0013);
    }

    /** The same for more items with 20,000 draws. */
    @Test
    void theTableOfAlonsoAndLamataIsTheMeanOfRandomMatrices() {
        SplittableRandom random = new SplittableRandom(4);
        int drawn = 20_000;
        for (int n = 4; n <= 6; n++) {
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < drawn; k++) {
                double ci = (Eigenvector.principal(random(n, random).rows()).value() - n) / (n - 1);
                sum += ci;
                squares += ci * ci;
            }
            double mean = sum / drawn;
            double error = Math.sqrt((squares / drawn - mean * mean) / drawn);
            assertEquals(RandomIndex.ALONSO_LAMATA.of(n).getAsDouble(), mean, 4 * error);
        }
    }

    @Test
    void whereThereIsNoRatioItSaysWhy() {
        Consistency two =
                Ahp.of(above(2, 3), PriorityVector.EIGEN, RandomIndex.SAATY).consistency();
        assertInstanceOf(Ratio.FewerThanThree.class, two.ratio());
        assertEquals(OptionalDouble.empty(), two.cr());
        assertEquals(0, two.ci());
        Consistency one = Ahp.of(matrix(new double[][] {{1}}), PriorityVector.EIGEN, RandomIndex.stated(1))
                .consistency();
        assertEquals(OptionalDouble.empty(), one.cr());
        SplittableRandom random = new SplittableRandom(5);
        for (RandomIndex table : List.of(RandomIndex.SAATY, RandomIndex.ALONSO_LAMATA)) {
            assertTrue(Ahp.of(random(15, random), PriorityVector.EIGEN, table)
                    .consistency()
                    .cr()
                    .isPresent());
            Consistency large =
                    Ahp.of(random(16, random), PriorityVector.EIGEN, table).consistency();
            assertEquals(new Ratio.BeyondTable(15), large.ratio());
            assertTrue(large.ci() > 0);
        }
        Consistency stated = Ahp.of(random(16, random), PriorityVector.EIGEN, RandomIndex.stated(1.6))
                .consistency();
        assertEquals(stated.ci() / 1.6, stated.cr().getAsDouble(), 1e-15);
    }

    @Test
    void roundedReciprocalsCountAsTheReciprocals() {
        PairwiseMatrix exact = above(3, 3, 1 / 7.0, 1 / 8.0);
        assertEquals(exact, matrix(new double[][] {{1, 3, 0.14}, {0.333, 1, 0.13}, {7, 8, 1}}));
        assertEquals(exact, matrix(new double[][] {{1, 3, 0.143}, {0.33, 1, 0.125}, {7, 8, 1}}));
    }

    @Test
    void matricesThatAreNone() {
        refused("/pairwise", Code.EMPTY, () -> new PairwiseMatrix(List.of()));
        refused("/pairwise/1", Code.WRONG_LENGTH, () -> matrix(new double[][] {{1, 2}, {0.5}}));
        refused(
                "/pairwise/2/1",
                Code.OUT_OF_RANGE,
                () -> matrix(new double[][] {{1, 3, 5}, {1 / 3.0, 1, 2}, {0.2, 2, 1}}));
        refused("/pairwise/1/0", Code.OUT_OF_RANGE, () -> matrix(new double[][] {{1, 9}, {1 / 8.0, 1}}));
        refused("/pairwise/1/1", Code.OUT_OF_RANGE, () -> matrix(new double[][] {{1, 2}, {0.5, 2}}));
        refused("/pairwise/0/1", Code.NOT_POSITIVE, () -> matrix(new double[][] {{1, 0}, {0.5, 1}}));
        refused("/pairwise/1/0", Code.NOT_POSITIVE, () -> matrix(new double[][] {{1, 2}, {-0.5, 1}}));
        refused("/pairwise/0/1", Code.NOT_FINITE, () -> matrix(new double[][] {{1, Double.NaN}, {0.5, 1}}));
        refused("/pairwise/0/1", Code.OUT_OF_RANGE, () -> matrix(new double[][] {{1, 1e300}, {1e-300, 1}}));
        refused(
                "/pairwise",
                Code.TOO_MUCH,
                () -> new PairwiseMatrix(Collections.nCopies(101, Collections.nCopies(101, 1.0))));
        refused("/random_index", Code.NOT_POSITIVE, () -> RandomIndex.stated(0));
        refused("/random_index", Code.NOT_FINITE, () -> RandomIndex.stated(Double.NaN));
    }
}
