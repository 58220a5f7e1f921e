package dev.touchstone.analysis.weight;

import static dev.touchstone.analysis.weight.Near.near;
import static dev.touchstone.analysis.weight.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.weight.Feasibility.Conflict;
import dev.touchstone.analysis.weight.Feasibility.Possible;
import dev.touchstone.base.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightConstraintsTest {
    static WeightConstraint constraint(Map<Integer, Double> terms, Relation relation, double bound) {
        return new WeightConstraint(new TreeMap<>(terms), relation, bound);
    }

    @SafeVarargs
    static WeightConstraints all(int size, List<WeightConstraint>... some) {
        List<WeightConstraint> together = new ArrayList<>();
        for (List<WeightConstraint> one : some) {
            together.addAll(one);
        }
        return new WeightConstraints(size, together);
    }

    static Polytope possible(WeightConstraints constraints) {
        return assertInstanceOf(Possible.class, constraints.examined()).polytope();
    }

    private static void range(double low, double high, Interval range) {
        assertEquals(low, range.low(), 1e-9);
        assertEquals(high, range.high(), 1e-9);
    }

    /** 0.1 to 0.3 for a, b 1.5 to 3 times c: the ends by hand. */
    @Test
    void theLeastAndGreatestOfEachWeight() {
        Polytope polytope =
                possible(all(3, WeightConstraint.between(0, 0.1, 0.3), WeightConstraint.ratio(1, 2, 1.5, 3)));
        assertEquals(2, polytope.dimension());
        range(0.1, 0.3, polytope.ranges().get(0));
        range(0.7 * 0.6, 0.9 * 0.75, polytope.ranges().get(1));
        range(0.7 * 0.25, 0.9 * 0.4, polytope.ranges().get(2));
    }

    /** c3 and c4 make a half, and c0 has something: the ends by hand. */
    @Test
    void theEndsOfWeightsThatMakeASumTogether() {
        List<Interval> ranges = possible(new WeightConstraints(
                        6,
                        List.of(
                                new WeightConstraint(new TreeMap<>(Map.of(3, 1.0, 4, 1.0)), Relation.EQUAL, 0.5),
                                new WeightConstraint(new TreeMap<>(Map.of(0, 1.0)), Relation.AT_LEAST, 0.13))))
                .ranges();
        range(0.13, 0.5, ranges.get(0));
        range(0, 0.37, ranges.get(1));
        range(0, 0.5, ranges.get(3));
        range(0, 0.5, ranges.get(4));
    }

    /** The least and greatest weights stand at corners: of a small set all of them can be tried. */
    @Test
    void theEndsAreThoseOfTheCornersWhereAnEquationMakesTheSetFlat() {
        SplittableRandom random = new SplittableRandom(5);
        int tried = 0;
        for (int model = 0; model < 300; model++) {
            int n = 4 + random.nextInt(3);
            List<WeightConstraint> constraints = new ArrayList<>();
            constraints.add(pair(random, n, Relation.EQUAL, 1, 0.1 + random.nextInt(60) / 100.0));
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                Relation relation = random.nextBoolean() ? Relation.AT_LEAST : Relation.AT_MOST;
                constraints.add(pair(random, n, relation, -1 - random.nextInt(20) / 10.0, 0));
            }
            constraints.add(new WeightConstraint(
                    new TreeMap<>(Map.of(random.nextInt(n), 1.0)), Relation.AT_LEAST, random.nextInt(20) / 100.0));
            if (new WeightConstraints(n, constraints).examined() instanceof Possible found
                    && found.polytope().dimension() == n - 2) {
                List<Interval> expected = ofCorners(n, constraints);
                for (int j = 0; j < n; j++) {
                    range(
                            expected.get(j).low(),
                            expected.get(j).high(),
                            found.polytope().ranges().get(j));
                }
                tried++;
            }
        }
        assertTrue(tried > 150, tried + " systems");
    }

    private static WeightConstraint pair(
            SplittableRandom random, int n, Relation relation, double times, double bound) {
        int one = random.nextInt(n);
        int other = (one + 1 + random.nextInt(n - 1)) % n;
        return new WeightConstraint(new TreeMap<>(Map.of(one, 1.0, other, times)), relation, bound);
    }

    /** With the sum, the equation and n - 2 of the inequalities as equations. */
    private static List<Interval> ofCorners(int n, List<WeightConstraint> constraints) {
        List<double[]> rows = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            double[] row = new double[n + 1];
            row[j] = 1;
            rows.add(row);
        }
        constraints.forEach(constraint -> {
            double[] row = new double[n + 1];
            double sign = constraint.relation() == Relation.AT_MOST ? -1 : 1;
            constraint.terms().forEach((j, times) -> row[j] = sign * times);
            row[n] = sign * constraint.bound();
            rows.add(row);
        });
        double[] low = new double[n];
        double[] high = new double[n];
        Arrays.fill(low, 1);
        double[] sum = new double[n + 1];
        Arrays.fill(sum, 1);
        double[] equation = rows.remove(n);
        for (int chosen = 0; chosen < 1 << rows.size(); chosen++) {
            if (Integer.bitCount(chosen) == n - 2) {
                List<double[]> tight = new ArrayList<>(List.of(sum.clone(), equation.clone()));
                for (int k = 0; k < rows.size(); k++) {
                    if ((chosen >> k & 1) == 1) {
                        tight.add(rows.get(k).clone());
                    }
                }
                double[] corner = solved(tight);
                boolean inside = corner.length > 0
                        && rows.stream().allMatch(row -> {
                            double left = -row[n];
                            for (int j = 0; j < n; j++) {
                                left += row[j] * corner[j];
                            }
                            return left >= -1e-10;
                        });
                for (int j = 0; j < n && inside; j++) {
                    low[j] = Math.min(low[j], corner[j]);
                    high[j] = Math.max(high[j], corner[j]);
                }
            }
        }
        List<Interval> ranges = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            ranges.add(new Interval(low[j], high[j]));
        }
        return ranges;
    }

    /** By elimination with the greatest pivot; empty where the equations hang together. */
    private static double[] solved(List<double[]> equations) {
        int n = equations.size();
        for (int column = 0; column < n; column++) {
            int at = column;
            equations.subList(column, n).sort(Comparator.comparing(row -> -Math.abs(row[at])));
            double[] pivot = equations.get(column);
            if (Math.abs(pivot[column]) < 1e-9) {
                return new double[0];
            }
            for (int i = 0; i < n; i++) {
                double[] row = equations.get(i);
                double times = i == column ? 0 : row[column] / pivot[column];
                for (int j = 0; j <= n; j++) {
                    row[j] -= times * pivot[j];
                }
            }
        }
        double[] solution = new double[n];
        Arrays.setAll(solution, j -> equations.get(j)[n] / equations.get(j)[j]);
        return solution;
    }

    @Test
    void noConstraintsLeaveTheSimplex() {
        Polytope simplex = possible(all(4));
        assertEquals(3, simplex.dimension());
        near(List.of(0.25, 0.25, 0.25, 0.25), simplex.innerPoint(), 1e-9);
        simplex.ranges().forEach(range -> range(0, 1, range));
        Polytope one = possible(all(1));
        assertEquals(0, one.dimension());
        assertEquals(List.of(1.0), one.innerPoint());
    }

    @Test
    void aConstraintTimesAConstantIsTheSame() {
        for (double k : new double[] {1e-200, 1e-6, 1, 1e6, 1e200}) {
            Polytope polytope = possible(all(
                    2,
                    List.of(constraint(Map.of(0, k), Relation.AT_LEAST, 0.3 * k)),
                    WeightConstraint.between(1, 0.2, 1)));
            range(0.3, 0.8, polytope.ranges().get(0));
        }
    }

    @Test
    void equationsTakeDimensionsAway() {
        WeightConstraint sum = constraint(Map.of(0, 1.0, 1, 1.0), Relation.EQUAL, 0.6);
        WeightConstraint twice = constraint(Map.of(0, 2.0, 1, 2.0), Relation.EQUAL, 1.2);
        assertEquals(2, possible(all(4, List.of(sum, twice))).dimension());
        WeightConstraint equal = WeightConstraint.difference(0, Relation.EQUAL, 1);
        Polytope line = possible(all(4, List.of(sum, equal)));
        assertEquals(1, line.dimension());
        range(0.3, 0.3, line.ranges().get(0));
        range(0, 0.4, line.ranges().get(3));
    }

    @Test
    void inequalitiesThatMakeEquationsTogether() {
        assertEquals(2, possible(all(4, WeightConstraint.between(0, 0.5, 0.5))).dimension());
        assertEquals(
                1,
                possible(all(4, WeightConstraint.between(0, 0.5, 0.5), WeightConstraint.ratio(1, 2, 2, 2)))
                        .dimension());
        Polytope corner = possible(all(4, WeightConstraint.between(2, 1, 1)));
        assertEquals(0, corner.dimension());
        near(List.of(0.0, 0.0, 1.0, 0.0), corner.innerPoint(), 1e-9);
        Polytope middle = possible(all(
                3,
                WeightConstraint.between(0, 1 / 3.0, 1),
                WeightConstraint.between(1, 1 / 3.0, 1),
                WeightConstraint.between(2, 1 / 3.0, 1)));
        near(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0), middle.innerPoint(), 1e-8);
        assertEquals(0, middle.dimension());
    }

    /** Two ways to say that some weights are 0, and a corner that half a dozen statements leave. */
    @Test
    void theRangesOfAFlatSetAreFound() {
        Polytope twoAreNothing = possible(all(
                5,
                List.of(constraint(Map.of(2, 2.0, 3, 10.0, 4, -1.0), Relation.AT_MOST, 0)),
                List.of(constraint(Map.of(3, -0.1, 4, -1.0), Relation.AT_LEAST, 0)),
                WeightConstraint.between(1, 0, 1)));
        range(0, 1, twoAreNothing.ranges().get(0));
        range(0, 0, twoAreNothing.ranges().get(3));
        range(0, 0, twoAreNothing.ranges().get(4));
        Polytope corner = possible(all(
                2,
                List.of(constraint(Map.of(0, -1.0, 1, 10.0), Relation.AT_MOST, -1)),
                List.of(constraint(Map.of(0, 10.0, 1, -0.1), Relation.AT_LEAST, 0)),
                List.of(constraint(Map.of(0, 10.0, 1, 10.0), Relation.AT_LEAST, 0.5)),
                List.of(constraint(Map.of(0, -0.1), Relation.AT_MOST, 0)),
                List.of(constraint(Map.of(0, 10.0, 1, 10.0), Relation.AT_LEAST, 0.5))));
        range(1, 1, corner.ranges().get(0));
        range(0, 0, corner.ranges().get(1));
        Polytope oneIsNothing = possible(all(
                8,
                List.of(constraint(Map.of(3, -1.0, 7, -1.0), Relation.EQUAL, -1)),
                List.of(constraint(Map.of(3, -0.1, 4, -1.0), Relation.AT_LEAST, 0)),
                List.of(constraint(Map.of(4, -1.5, 7, 0.0), Relation.AT_MOST, 0.1)),
                List.of(constraint(Map.of(3, -0.1, 7, -1.5), Relation.AT_MOST, 0)),
                List.of(constraint(Map.of(4, 10.0, 5, 2.0), Relation.AT_LEAST, 0))));
        range(0, 0, oneIsNothing.ranges().get(3));
        range(1, 1, oneIsNothing.ranges().get(7));
    }

    /** Whatever can be met has ranges: what rounding leaves neither empties a set nor turns a range round. */
    @Test
    void everyPossibleSetHasRanges() {
        SplittableRandom random = new SplittableRandom(3);
        double[] factors = {1, -1, 2, -1.5, 0.1, 10, -0.1};
        double[] bounds = {0, 0.1, 0.3, 0.5, -1, 1};
        int found = 0;
        for (int k = 0; k < 600; k++) {
            int size = random.nextInt(1, 12);
            List<WeightConstraint> some = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                Map<Integer, Double> terms = new TreeMap<>();
                for (int t = random.nextInt(1, 4); t > 0; t--) {
                    terms.put(random.nextInt(size), factors[random.nextInt(factors.length)]);
                }
                Relation relation = Relation.values()[random.nextInt(8) == 0 ? 2 : random.nextInt(2)];
                some.add(constraint(terms, relation, bounds[random.nextInt(bounds.length)]));
            }
            if (new WeightConstraints(size, some).examined() instanceof Possible possible) {
                List<Interval> ranges = possible.polytope().ranges();
                List<Double> inside = possible.polytope().innerPoint();
                for (int j = 0; j < size; j++) {
                    assertTrue(inside.get(j) >= ranges.get(j).low() - 1e-8);
                    assertTrue(inside.get(j) <= ranges.get(j).high() + 1e-8);
                }
                found++;
            }
        }
        assertTrue(found > 100, "found " + found);
    }

    @Test
    void aThinSetIsNotTakenForFlat() {
        assertEquals(
                2,
                possible(all(3, WeightConstraint.between(0, 0.5, 0.5 + 1e-7))).dimension());
    }

    /** a at least 0.5, c at least 0.4, and b at least 0.2 do not fit; the other bounds have no part in it. */
    @Test
    void aConflictNamesOnlyWhatConflicts() {
        WeightConstraints constraints = all(
                4,
                WeightConstraint.between(0, 0.5, 0.6),
                WeightConstraint.between(1, 0.2, 0.6),
                WeightConstraint.between(2, 0.4, 0.6));
        assertEquals(new Conflict(List.of(0, 2, 4), true), constraints.examined());
        WeightConstraints alone = all(2, List.of(constraint(Map.of(1, 1.0), Relation.AT_MOST, -0.1)));
        assertEquals(new Conflict(List.of(0), true), alone.examined());
        WeightConstraints circle = all(
                4,
                List.of(constraint(Map.of(3, 1.0), Relation.AT_LEAST, 0.1)),
                List.of(WeightConstraint.difference(3, Relation.AT_LEAST, 0)),
                WeightConstraint.ratio(0, 1, 2, 9),
                WeightConstraint.ratio(1, 2, 2, 9),
                WeightConstraint.ratio(2, 0, 2, 9),
                WeightConstraint.between(0, 0.1, 1));
        assertEquals(new Conflict(List.of(2, 4, 6, 8), true), circle.examined());
        WeightConstraint equations = constraint(Map.of(0, 1.0, 1, 1.0, 2, 1.0), Relation.EQUAL, 0.9);
        assertEquals(new Conflict(List.of(0), true), all(3, List.of(equations)).examined());
    }

    /** Whatever is named conflicts, and leaving out any one of it leaves something possible. */
    @Test
    void conflictsAreMinimal() {
        SplittableRandom random = new SplittableRandom(1);
        int conflicts = 0;
        for (int k = 0; k < 60; k++) {
            WeightConstraints constraints = random(random.nextInt(2, 9), random.nextInt(3, 30), random);
            if (constraints.examined() instanceof Conflict conflict) {
                conflicts++;
                List<WeightConstraint> named = conflict.constraints().stream()
                        .map(constraints.constraints()::get)
                        .toList();
                assertInstanceOf(Conflict.class, new WeightConstraints(constraints.size(), named).examined());
                for (WeightConstraint one : named) {
                    List<WeightConstraint> rest =
                            named.stream().filter(other -> !other.equals(one)).toList();
                    assertInstanceOf(Possible.class, new WeightConstraints(constraints.size(), rest).examined());
                }
            }
        }
        assertTrue(conflicts > 20 && conflicts < 60, "both kinds were seen");
    }

    private static WeightConstraints random(int size, int number, SplittableRandom random) {
        List<WeightConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Map<Integer, Double> terms = new TreeMap<>();
            for (int t = 0; t < 3; t++) {
                terms.put(random.nextInt(size), random.nextDouble(-1, 1));
            }
            Relation relation = Relation.values()[random.nextInt(10) == 0 ? 2 : random.nextInt(2)];
            double away = relation == Relation.AT_LEAST ? -0.25 : 0.25;
            constraints.add(constraint(terms, relation, random.nextDouble(-0.3, 0.3) + away));
        }
        return new WeightConstraints(size, constraints);
    }

    @Test
    void theLimitsAreWithinReach() {
        SplittableRandom random = new SplittableRandom(2);
        List<WeightConstraint> ratios = new ArrayList<>();
        while (ratios.size() < WeightConstraints.MAX_CONSTRAINTS) {
            int a = random.nextInt(100);
            ratios.addAll(WeightConstraint.ratio(a, (a + random.nextInt(1, 100)) % 100, 0.1, 10));
        }
        assertEquals(99, possible(new WeightConstraints(100, ratios)).dimension());
        ratios.set(500, constraint(Map.of(7, 1.0), Relation.AT_LEAST, 0.95));
        Conflict conflict = assertInstanceOf(Conflict.class, new WeightConstraints(100, ratios).examined());
        assertTrue(conflict.constraints().contains(500));
    }

    /** Of a hundred criteria three are named: what the others can weigh is what these leave. */
    @Test
    void criteriaThatNothingIsSaidOfShareWhatTheOthersLeave() {
        Polytope polytope = possible(all(
                100,
                WeightConstraint.between(10, 0.2, 0.3),
                WeightConstraint.ratio(20, 30, 2, 3),
                List.of(constraint(Map.of(30, 1.0), Relation.AT_LEAST, 0.1))));
        assertEquals(4, polytope.items());
        assertEquals(99, polytope.dimension());
        range(0, 0.5, polytope.ranges().get(0));
        range(0.2, 0.3, polytope.ranges().get(10));
        range(0.2, 0.6, polytope.ranges().get(20));
        range(0.1, 0.8 / 3, polytope.ranges().get(30));
        double sum = polytope.innerPoint().stream().mapToDouble(w -> w).sum();
        assertEquals(1, sum, 1e-9);
        Polytope nothingLeft = possible(all(6, List.of(constraint(Map.of(1, 1.0, 4, 1.0), Relation.AT_LEAST, 1))));
        assertEquals(1, nothingLeft.dimension());
        range(0, 0, nothingLeft.ranges().get(0));
        range(0, 1, nothingLeft.ranges().get(4));
    }

    /** Every weight at least 0.0101 in a hundred contradicts nothing but itself: all hundred are needed, and that is found. */
    @Test
    void aLargeConflictOfShortConstraintsIsMinimal() {
        List<WeightConstraint> least = new ArrayList<>();
        for (int j = 0; j < 100; j++) {
            least.add(constraint(Map.of(j, 1.0), Relation.AT_LEAST, 0.005));
            least.add(constraint(Map.of(j, 1.0), Relation.AT_LEAST, 0.0101));
        }
        Conflict conflict = assertInstanceOf(Conflict.class, new WeightConstraints(100, least).examined());
        assertTrue(conflict.minimal());
        assertEquals(100, conflict.constraints().size());
        assertTrue(conflict.constraints().stream().allMatch(k -> k % 2 == 1));
    }

    /** A thousand statements about all of a hundred criteria: the search ends, and says that it did. */
    @Test
    void aConflictThatTakesTooLongToNarrowDownIsNamedAsItIs() {
        SplittableRandom random = new SplittableRandom(3);
        List<WeightConstraint> dense = new ArrayList<>();
        for (int i = 0; i < WeightConstraints.MAX_CONSTRAINTS; i++) {
            Map<Integer, Double> terms = new TreeMap<>();
            for (int j = 0; j < 100; j++) {
                terms.put(j, random.nextDouble(-1, 1));
            }
            double equal = terms.values().stream().mapToDouble(f -> f).sum() / 100;
            dense.add(constraint(terms, Relation.AT_LEAST, equal + 0.001));
        }
        Conflict conflict = assertInstanceOf(Conflict.class, new WeightConstraints(100, dense).examined());
        assertFalse(conflict.minimal());
        List<WeightConstraint> named =
                conflict.constraints().stream().map(dense::get).toList();
        assertInstanceOf(Conflict.class, new WeightConstraints(100, named).examined());
    }

    @Test
    void constraintsThatAreNone() {
        refused("/terms", Code.EMPTY, () -> constraint(Map.of(), Relation.EQUAL, 0));
        refused("/terms", Code.ALL_ZERO, () -> constraint(Map.of(0, 0.0), Relation.EQUAL, 0));
        refused("/terms/2", Code.NOT_FINITE, () -> constraint(Map.of(2, Double.NaN), Relation.EQUAL, 0));
        refused("/bound", Code.NOT_FINITE, () -> constraint(Map.of(2, 1.0), Relation.EQUAL, Double.POSITIVE_INFINITY));
        refused(
                "/constraints/1/terms/3",
                Code.UNKNOWN_REFERENCE,
                () -> all(
                        3,
                        List.of(
                                WeightConstraint.difference(0, Relation.EQUAL, 1),
                                WeightConstraint.difference(0, Relation.EQUAL, 3))));
        refused("/size", Code.EMPTY, () -> all(0));
        refused("/size", Code.TOO_MUCH, () -> all(101));
        List<WeightConstraint> many = Collections.nCopies(1_001, WeightConstraint.difference(0, Relation.EQUAL, 1));
        refused("/constraints", Code.TOO_MUCH, () -> all(2, many));
    }
}
