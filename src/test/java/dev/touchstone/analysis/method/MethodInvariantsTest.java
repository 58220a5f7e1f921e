package dev.touchstone.analysis.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import dev.touchstone.analysis.method.Preference.Linear;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * What holds for every method, or for the methods named, tried on random tables. What does not hold stands in their
 * tests.
 */
class MethodInvariantsTest {
    private static final int TABLES = 400;

    private static void everywhere(BiConsumer<DecisionMatrix, ScoringMethod> check) {
        for (long seed = 0; seed < TABLES; seed++) {
            DecisionMatrix matrix = Tables.random(new SplittableRandom(seed));
            Tables.all(matrix).forEach(method -> check.accept(matrix, method));
        }
    }

    private static void same(Opinion expected, Opinion actual, double tolerance, String message) {
        for (int i = 0; i < expected.scores().size(); i++) {
            assertEquals(expected.scores().get(i), actual.scores().get(i), tolerance, message);
        }
        assertEquals(expected.ranks(), actual.ranks(), message);
    }

    @Test
    void everyScoreIsANumberAndTheRanksFollowTheSense() {
        everywhere((matrix, method) -> {
            Opinion opinion = method.rank(matrix);
            assertEquals(method.sense(), opinion.sense());
            assertEquals(matrix.alternatives(), opinion.ranks().size());
            for (int a = 0; a < matrix.alternatives(); a++) {
                assertTrue(Double.isFinite(opinion.scores().get(a)), method + " of " + matrix);
                for (int b = 0; b < matrix.alternatives(); b++) {
                    double ahead = opinion.scores().get(a) - opinion.scores().get(b);
                    ahead = method.sense() == Sense.GREATER_IS_BETTER ? ahead : -ahead;
                    int places = Integer.compare(
                            opinion.ranks().get(b), opinion.ranks().get(a));
                    assertTrue(Math.abs(ahead) < 1e-10 || Math.signum(ahead) == places, method + " of " + matrix);
                }
            }
            assertTrue(opinion.ranks().contains(1));
        });
    }

    @Test
    void theSameOpinionTwice() {
        everywhere((matrix, method) -> assertEquals(method.rank(matrix), method.rank(matrix)));
    }

    @Test
    void aDominatedAlternativeNeverStandsAboveItsDominator() {
        int[] seen = new int[1];
        everywhere((matrix, method) -> {
            Opinion opinion = method.rank(matrix);
            for (int a = 0; a < matrix.alternatives(); a++) {
                for (int b = 0; b < matrix.alternatives(); b++) {
                    if (a != b && atLeastAsGood(matrix, a, b)) {
                        assertTrue(opinion.ranks().get(a) <= opinion.ranks().get(b), method + " of " + matrix);
                        seen[0]++;
                    }
                }
            }
        });
        assertTrue(seen[0] > 1000, "too few pairs: " + seen[0]);
    }

    private static boolean atLeastAsGood(DecisionMatrix matrix, int a, int b) {
        boolean good = true;
        for (int j = 0; j < matrix.criteria().size(); j++) {
            good &= matrix.direction(j)
                            .gain(
                                    matrix.cells().get(a).get(j),
                                    matrix.cells().get(b).get(j))
                    >= 0;
        }
        return good;
    }

    @Test
    void weightsTimesAFactorChangeNothing() {
        everywhere((matrix, method) -> {
            List<Criterion> scaled = matrix.criteria().stream()
                    .map(c -> new Criterion(c.direction(), 7.3 * c.weight(), c.preference()))
                    .toList();
            Opinion opinion = method.rank(new DecisionMatrix(scaled, matrix.cells()));
            same(method.rank(matrix), opinion, 1e-12, method + " of " + matrix);
        });
    }

    @Test
    void withoutRescalingTheWeightsScaleTheScoresAndNotTheRanks() {
        everywhere((matrix, method) -> {
            Opinion raw = method.rank(new DecisionMatrix(matrix.criteria(), matrix.cells(), false));
            assertEquals(method.rank(matrix).ranks(), raw.ranks(), method + " of " + matrix);
        });
    }

    @Test
    void permutingTheRowsPermutesTheResult() {
        everywhere((matrix, method) -> {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < matrix.alternatives(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(matrix.alternatives()));
            List<List<Double>> cells = order.stream().map(matrix.cells()::get).toList();
            Opinion before = method.rank(matrix);
            Opinion after = method.rank(new DecisionMatrix(matrix.criteria(), cells));
            for (int i = 0; i < order.size(); i++) {
                assertEquals(before.scores().get(order.get(i)), after.scores().get(i), 1e-12, method + " of " + matrix);
                assertEquals(before.ranks().get(order.get(i)), after.ranks().get(i), method + " of " + matrix);
            }
        });
    }

    @Test
    void permutingTheColumnsChangesNothing() {
        everywhere((matrix, method) -> {
            DecisionMatrix turned = new DecisionMatrix(
                    matrix.criteria().reversed(),
                    matrix.cells().stream().map(List::reversed).toList());
            same(method.rank(matrix), method.rank(turned), 1e-12, method + " of " + matrix);
        });
    }

    /** Numbers, thresholds and ranges of the first criterion in a unit that is {@code factor} times smaller. */
    private static DecisionMatrix changed(DecisionMatrix matrix, double factor, double shift) {
        List<Criterion> criteria = new ArrayList<>(matrix.criteria());
        Criterion first = criteria.getFirst();
        Linear linear = (Linear) first.preference().orElseThrow();
        criteria.set(0, first.with(new Linear(factor * linear.q(), factor * linear.p())));
        List<List<Double>> cells = new ArrayList<>();
        for (List<Double> row : matrix.cells()) {
            List<Double> copy = new ArrayList<>(row);
            copy.set(0, factor * row.getFirst() + shift);
            cells.add(copy);
        }
        return new DecisionMatrix(criteria, cells);
    }

    private static List<Range> changed(List<Range> ranges, double factor, double shift) {
        List<Range> changed = new ArrayList<>(ranges);
        Range first = ranges.getFirst();
        changed.set(0, new Range(factor * first.low() + shift, factor * first.high() + shift));
        return changed;
    }

    /** The methods that a change of unit leaves alone; with a shift of the origin only the first ones. */
    private static List<ScoringMethod> unitFree(List<Range> ranges, boolean shifted) {
        List<ScoringMethod> methods = new ArrayList<>(List.of(
                new WeightedSum(new Normalisation.MinMax()),
                new WeightedSum(new Normalisation.FixedRange(ranges)),
                new Topsis(Topsis.Normalisation.MIN_MAX),
                new Vikor(Vikor.CONSENSUS),
                new Promethee2(),
                new Spotis(ranges)));
        if (!shifted) {
            methods.add(new WeightedSum(new Normalisation.LinearMax()));
            methods.add(new WeightedSum(new Normalisation.Sum()));
            methods.add(new WeightedSum(new Normalisation.InverseSum()));
            methods.add(new Topsis());
        }
        return methods;
    }

    @Test
    void aChangeOfUnitChangesNothing() {
        for (double shift : new double[] {0, 37.5}) {
            for (long seed = 0; seed < TABLES; seed++) {
                DecisionMatrix matrix = Tables.random(new SplittableRandom(seed));
                List<ScoringMethod> before = unitFree(Tables.ranges(matrix), shift != 0);
                List<ScoringMethod> after = unitFree(changed(Tables.ranges(matrix), 1000, shift), shift != 0);
                for (int k = 0; k < before.size(); k++) {
                    Opinion moved = after.get(k).rank(changed(matrix, 1000, shift));
                    same(before.get(k).rank(matrix), moved, 1e-9, before.get(k) + " of " + matrix);
                }
            }
        }
    }

    /** The methods without normalisation of their own, and those with fixed ranges: nothing depends on the others. */
    @Test
    void anAlternativeLessKeepsScoresAndOrderOfTheOthers() {
        for (long seed = 0; seed < TABLES; seed++) {
            DecisionMatrix matrix = Tables.random(new SplittableRandom(seed));
            List<Range> ranges = Tables.ranges(matrix);
            for (ScoringMethod method : List.of(
                    new WeightedSum(new Normalisation.None()),
                    new WeightedSum(new Normalisation.FixedRange(ranges)),
                    new Spotis(ranges))) {
                Opinion all = method.rank(matrix);
                for (int gone = 0; gone < matrix.alternatives(); gone++) {
                    List<List<Double>> cells = new ArrayList<>(matrix.cells());
                    List<Double> scores = new ArrayList<>(all.scores());
                    cells.remove(gone);
                    scores.remove(gone);
                    assertEquals(
                            scores,
                            method.rank(new DecisionMatrix(matrix.criteria(), cells))
                                    .scores());
                }
            }
        }
    }
}
