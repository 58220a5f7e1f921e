package dev.touchstone.analysis.weight;

import static dev.touchstone.analysis.weight.Near.near;
import static dev.touchstone.analysis.weight.Refused.refused;
import static dev.touchstone.analysis.weight.WeightConstraintsTest.all;
import static dev.touchstone.analysis.weight.WeightConstraintsTest.possible;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.weight.SamplerReport.Kind;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightSamplerTest {
    private static final Seed SEED = new Seed(42);
    private static final Ranking STRICT = new Ranking(List.of(List.of(2), List.of(0), List.of(1), List.of(3)));
    private static final Ranking TIED = new Ranking(List.of(List.of(1), List.of(0, 3), List.of(4), List.of(2)));

    /** Ten criteria in a box around equal weights: 3 in 100,000 of the simplex, so a walk. */
    private static final WeightConstraints BOX = box(10, 0.05, 0.15);

    private static WeightConstraints box(int size, double low, double high) {
        List<WeightConstraint> bounds = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            bounds.addAll(WeightConstraint.between(j, low, high));
        }
        return new WeightConstraints(size, bounds);
    }

    private static List<WeightSampler> everyKind() {
        return List.of(
                new FixedWeights(List.of(1.0, 2.0, 5.0)),
                new UniformWeights(4, SEED),
                new RankedWeights(STRICT, SEED),
                new RankedWeights(TIED, SEED),
                WeightSampler.within(possible(all(3, WeightConstraint.between(0, 0.2, 0.6))), SEED),
                WeightSampler.within(possible(BOX), SEED),
                WeightSampler.within(possible(new WeightConstraints(5, TIED.constraints())), SEED),
                new AroundWeights(List.of(0.5, 0.3, 0.2, 0.0), 0.1, SEED));
    }

    private static double[][] block(WeightSampler sampler, long block, int n) {
        double[][] weights = new double[sampler.size()][n];
        sampler.draw(block, weights, n);
        return weights;
    }

    /** So many samples as rows, from blocks of 256. */
    private static double[][] samples(WeightSampler sampler, int n) {
        double[][] samples = new double[n][sampler.size()];
        for (int from = 0; from < n; from += 256) {
            double[][] columns = block(sampler, from / 256, 256);
            for (int s = from; s < Math.min(n, from + 256); s++) {
                for (int j = 0; j < columns.length; j++) {
                    samples[s][j] = columns[j][s - from];
                }
            }
        }
        return samples;
    }

    private static double mean(double[][] samples, int j) {
        return Arrays.stream(samples).mapToDouble(sample -> sample[j]).average().getAsDouble();
    }

    private static double sd(double[][] samples, int j) {
        double mean = mean(samples, j);
        return Math.sqrt(Arrays.stream(samples)
                .mapToDouble(sample -> (sample[j] - mean) * (sample[j] - mean))
                .average()
                .getAsDouble());
    }

    private static double share(double[][] samples, Predicate<double[]> which) {
        return (double) Arrays.stream(samples).filter(which).count() / samples.length;
    }

    @Test
    void everyKindDrawsWeights() {
        for (WeightSampler sampler : everyKind()) {
            for (double[] weights : samples(sampler, 1_000)) {
                assertEquals(
                        1, Arrays.stream(weights).sum(), 1e-12, sampler.report().toString());
                assertTrue(Arrays.stream(weights).min().getAsDouble() >= 0);
            }
        }
    }

    @Test
    void aBlockDependsOnSeedAndNumberAlone() {
        for (WeightSampler sampler : everyKind()) {
            double[][] third = block(sampler, 3, 100);
            block(sampler, 1, 7);
            assertArrayEquals(third, block(sampler, 3, 100));
            double[][] start = block(sampler, 3, 10);
            for (int j = 0; j < start.length; j++) {
                assertArrayEquals(start[j], Arrays.copyOf(third[j], 10));
            }
            boolean fixed = sampler.report().kind() == Kind.FIXED;
            assertEquals(fixed, Arrays.deepEquals(third, block(sampler, 4, 100)));
        }
        for (WeightSampler sampler : everyKind()) {
            List<double[][]> inTurn =
                    IntStream.range(0, 16).mapToObj(k -> block(sampler, k, 30)).toList();
            List<double[][]> atOnce = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(k -> block(sampler, k, 30))
                    .toList();
            assertArrayEquals(inTurn.toArray(), atOnce.toArray());
        }
        List<WeightSampler> again = everyKind();
        for (int k = 0; k < again.size(); k++) {
            assertArrayEquals(block(everyKind().get(k), 5, 20), block(again.get(k), 5, 20));
            assertEquals(everyKind().get(k).report(), again.get(k).report());
        }
        double[][] other = block(new UniformWeights(4, new Seed(43)), 0, 20);
        assertFalse(Arrays.deepEquals(other, block(new UniformWeights(4, SEED), 0, 20)));
    }

    /** Three criteria, no weights: a weight above 1/2 has probability 3/4; each has mean 1/3 and variance 1/18. */
    @Test
    void uniformOnTheSimplex() {
        double[][] samples = samples(new UniformWeights(3, SEED), 40_000);
        assertEquals(0.75, share(samples, w -> Math.max(w[0], Math.max(w[1], w[2])) > 0.5), 0.009);
        for (int j = 0; j < 3; j++) {
            assertEquals(1 / 3.0, mean(samples, j), 0.005);
            assertEquals(Math.sqrt(1 / 18.0), sd(samples, j), 0.004);
        }
        assertEquals(1, mean(samples(new UniformWeights(1, SEED), 300), 0));
    }

    @Test
    void aRankingHasTheMeanRocAndRespectsTheOrder() {
        for (Ranking ranking : List.of(STRICT, TIED, new Ranking(List.of(List.of(0, 1, 2))))) {
            double[][] samples = samples(new RankedWeights(ranking, SEED), 40_000);
            List<Double> roc = RankFormula.ROC.weights(ranking);
            for (int j = 0; j < ranking.size(); j++) {
                assertEquals(roc.get(j), mean(samples, j), 4 * sd(samples, j) / 200 + 1e-12);
            }
            for (double[] weights : samples) {
                double before = 1;
                for (List<Integer> place : ranking.order()) {
                    for (int criterion : place) {
                        assertEquals(weights[place.getFirst()], weights[criterion]);
                    }
                    assertTrue(weights[place.getFirst()] <= before);
                    before = weights[place.getFirst()];
                }
            }
        }
    }

    /**
     * The other way to draw an order: a uniform point of the simplex, sorted. Deviations and a tail must agree, not
     * only means.
     */
    @Test
    void aRankingIsASortedPointOfTheSimplex() {
        double[][] ranked = samples(new RankedWeights(STRICT, SEED), 40_000);
        double[][] sorted = samples(new UniformWeights(4, new Seed(7)), 40_000);
        int[] column = {1, 2, 0, 3};
        for (double[] point : sorted) {
            Arrays.sort(point);
            double[] descending = {point[3], point[2], point[1], point[0]};
            for (int j = 0; j < 4; j++) {
                point[j] = descending[column[j]];
            }
        }
        for (int j = 0; j < 4; j++) {
            assertEquals(mean(sorted, j), mean(ranked, j), 6 * sd(sorted, j) / 200);
            assertEquals(1, sd(ranked, j) / sd(sorted, j), 0.03);
        }
        assertEquals(share(sorted, w -> w[2] > 0.7), share(ranked, w -> w[2] > 0.7), 0.01);
    }

    /**
     * Boxes and ratios against a sampler of its own kind: the unit cube's slice, drawn point by point and thrown away.
     */
    @Test
    void boundsAndRatiosAgreeWithAnIndependentRejection() {
        Polytope polytope =
                possible(all(3, WeightConstraint.between(0, 0.1, 0.3), WeightConstraint.ratio(1, 2, 1.5, 3)));
        double[][] expected = sliced(20_000);
        List<WeightSampler> both = List.of(RejectionWeights.of(polytope, SEED), HitAndRunWeights.of(polytope, SEED));
        for (WeightSampler sampler : both) {
            agree(expected, samples(sampler, 20_000));
        }
        agree(expected, samples(WeightSampler.within(polytope, SEED), 20_000));
    }

    /** Uniform (w_1, w_2) in the square with w_3 the rest: no exponentials, no library. */
    private static double[][] sliced(int n) {
        SplittableRandom random = new SplittableRandom(11);
        double[][] kept = new double[n][];
        for (int s = 0; s < n; ) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double c = 1 - a - b;
            if (c >= 0 && a >= 0.1 && a <= 0.3 && b >= 1.5 * c && b <= 3 * c) {
                kept[s++] = new double[] {a, b, c};
            }
        }
        return kept;
    }

    private static void agree(double[][] expected, double[][] actual) {
        for (int j = 0; j < expected[0].length; j++) {
            int criterion = j;
            double error = 6 * sd(expected, j) / Math.sqrt(expected.length);
            double median = median(expected, j);
            assertEquals(mean(expected, j), mean(actual, j), error + 1e-12);
            assertEquals(1, sd(actual, j) / sd(expected, j), 0.04);
            assertEquals(0.5, share(actual, w -> w[criterion] < median), 0.025);
        }
    }

    private static double median(double[][] samples, int j) {
        double[] sorted =
                Arrays.stream(samples).mapToDouble(sample -> sample[j]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @Test
    void theWalkAgreesWithRejectionInFiveDimensions() {
        Polytope polytope = possible(all(
                6,
                WeightConstraint.between(0, 0.1, 0.4),
                WeightConstraint.ratio(1, 2, 0.5, 4),
                List.of(WeightConstraint.difference(3, Relation.AT_LEAST, 4))));
        RejectionWeights rejection = RejectionWeights.of(polytope, SEED);
        assertTrue(rejection.acceptance() > RejectionWeights.LEAST_ACCEPTANCE);
        agree(samples(rejection, 20_000), samples(HitAndRunWeights.of(polytope, SEED), 20_000));
    }

    /**
     * An order as constraints is drawn by a walk, in the subspace of its ties, and must give what the exact sampler
     * gives.
     */
    @Test
    void theWalkAgreesWithTheRanking() {
        List<List<Integer>> eight = new ArrayList<>();
        for (int j = 0; j < 8; j++) {
            eight.add(List.of(j));
        }
        for (Ranking ranking : List.of(TIED, new Ranking(eight))) {
            Polytope polytope = possible(new WeightConstraints(ranking.size(), ranking.constraints()));
            assertEquals(ranking.order().size() - 1, polytope.dimension());
            WeightSampler walk = HitAndRunWeights.of(polytope, SEED);
            agree(samples(new RankedWeights(ranking, SEED), 20_000), samples(walk, 20_000));
        }
    }

    /** A set 10,000 times longer than wide is crossed as if it were round. */
    @Test
    void aThinSetIsCrossedWell() {
        Polytope thin = possible(
                all(4, WeightConstraint.between(0, 0.1, 0.1 + 1e-5), WeightConstraint.ratio(1, 2, 1.5, 1.5 + 1e-4)));
        WeightSampler walk = WeightSampler.within(thin, SEED);
        SamplerReport.Chain chain = walk.report().chain().orElseThrow();
        assertTrue(chain.thinning() < 60 && chain.effectiveShare() > 0.3, chain.toString());
        double[][] samples = samples(walk, 10_000);
        // In the limit w_4 and 2.5 w_3 share 0.9 uniformly, w_2 being 1.5 w_3, weighted by the width of the ratio, ~
        // w_3.
        assertEquals(0.1 + 0.5e-5, mean(samples, 0), 1e-7);
        assertEquals(0.9 * 2 / 3 / 2.5, mean(samples, 2), 0.003);
        assertEquals(0.3, mean(samples, 3), 0.007);
    }

    @Test
    void samplesMeetTheConstraints() {
        for (WeightConstraints constraints : List.of(
                BOX,
                new WeightConstraints(5, TIED.constraints()),
                all(4, WeightConstraint.between(0, 0.5, 0.5), WeightConstraint.ratio(1, 2, 2, 3)))) {
            for (double[] weights : samples(WeightSampler.within(possible(constraints), SEED), 2_000)) {
                for (WeightConstraints.Row row : constraints.rows()) {
                    assertTrue(row.missedBy(weights) < 1e-11);
                }
            }
        }
    }

    @Test
    void theProgramChoosesTheWayAndSaysSo() {
        assertEquals(
                Kind.UNIFORM,
                WeightSampler.within(possible(all(3)), SEED).report().kind());
        SamplerReport rejection = WeightSampler.within(possible(all(3, WeightConstraint.between(0, 0.5, 1))), SEED)
                .report();
        assertEquals(Kind.REJECTION, rejection.kind());
        assertEquals(0.25, rejection.acceptance().getAsDouble(), 0.03);
        SamplerReport walk = WeightSampler.within(possible(BOX), SEED).report();
        assertEquals(Kind.HIT_AND_RUN, walk.kind());
        SamplerReport.Chain chain = walk.chain().orElseThrow();
        assertTrue(chain.burnIn() >= 10 * chain.thinning());
        assertTrue(chain.effectiveShare() > 0.3 && chain.effectiveShare() <= 1);
        assertTrue(chain.autocorrelation() < 0.6);
        SamplerReport line = WeightSampler.within(possible(all(2, WeightConstraint.between(0, 0.5, 0.51))), SEED)
                .report();
        assertEquals(1, line.chain().orElseThrow().thinning());
        WeightConstraints point = all(3, WeightConstraint.ratio(0, 1, 2, 2), WeightConstraint.ratio(1, 2, 3, 3));
        WeightSampler fixed = WeightSampler.within(possible(point), SEED);
        assertEquals(Kind.FIXED, fixed.report().kind());
        near(List.of(0.6, 0.3, 0.1), Centroid.of(fixed, 2).weights(), 1e-9);
    }

    /** At the limits a sample costs at most so much, and what that does to its worth, and to what is known of it, is reported. */
    @Test
    void theWorkIsBounded() {
        List<WeightConstraint> order = new ArrayList<>();
        for (int j = 1; j < 100; j++) {
            order.add(WeightConstraint.difference(j - 1, Relation.AT_LEAST, j));
        }
        HitAndRunWeights walk = HitAndRunWeights.of(possible(new WeightConstraints(100, order)), SEED);
        SamplerReport.Chain chain = walk.report().chain().orElseThrow();
        assertTrue(walk.work(1) - walk.work(0) <= HitAndRunWeights.MAX_WORK, chain.toString());
        assertTrue(chain.effectiveShare() > 0 && chain.effectiveShare() < 0.4, chain.toString());
        assertTrue(chain.trialTimes() < SamplerReport.Chain.ENOUGH_TIMES, chain.toString());
        SamplerReport.Chain quick =
                WeightSampler.within(possible(BOX), SEED).report().chain().orElseThrow();
        assertTrue(quick.trialTimes() > SamplerReport.Chain.ENOUGH_TIMES, quick.toString());
    }

    /** With a least weight c each, what is left is a simplex: weights are c + (1 - n c) times uniform ones, whose spread is known. */
    @Test
    void aWalkInManyDimensionsIsExactAndQuick() {
        int n = 60;
        double least = 0.01;
        WeightSampler walk = HitAndRunWeights.of(possible(box(n, least, 1)), SEED);
        SamplerReport.Chain chain = walk.report().chain().orElseThrow();
        assertTrue(chain.thinning() < 10 * n && chain.effectiveShare() > 0.4, chain.toString());
        double[][] samples = samples(walk, 20_000);
        double spread = (1 - n * least) / n * Math.sqrt((n - 1) / (n + 1.0));
        for (int j = 0; j < n; j++) {
            assertEquals(1.0 / n, mean(samples, j), 6 * spread / Math.sqrt(20_000 * chain.effectiveShare()));
            assertEquals(1, sd(samples, j) / spread, 0.06);
        }
    }

    /** The same set, once with criteria that no constraint names, once with all of them named by bounds that bound nothing. */
    @Test
    void unnamedCriteriaAreDrawnAsNamedOnesAre() {
        List<WeightConstraint> narrow = new ArrayList<>(WeightConstraint.ratio(0, 1, 2, 3));
        narrow.addAll(WeightConstraint.between(1, 0.01, 0.03));
        Polytope lumped = possible(new WeightConstraints(9, narrow));
        List<WeightConstraint> named = new ArrayList<>(narrow);
        for (int j = 2; j < 9; j++) {
            named.addAll(WeightConstraint.between(j, 0, 1));
        }
        Polytope spelt = possible(new WeightConstraints(9, named));
        assertEquals(3, lumped.items());
        assertEquals(9, spelt.items());
        assertEquals(8, lumped.dimension());
        assertEquals(8, spelt.dimension());
        for (int j = 0; j < 9; j++) {
            assertEquals(spelt.ranges().get(j).low(), lumped.ranges().get(j).low(), 1e-9);
            assertEquals(spelt.ranges().get(j).high(), lumped.ranges().get(j).high(), 1e-9);
        }
        WeightSampler walk = WeightSampler.within(lumped, SEED);
        assertEquals(Kind.HIT_AND_RUN, walk.report().kind());
        agree(samples(HitAndRunWeights.of(spelt, SEED), 20_000), samples(walk, 20_000));
    }

    /** Three share what two fixed weights leave: no walk is needed, and none is reported. */
    @Test
    void whatOnlyTheUnnamedLeaveOpenIsDrawnIndependently() {
        Polytope polytope =
                possible(all(5, WeightConstraint.between(0, 0.25, 0.25), WeightConstraint.between(3, 0.15, 0.15)));
        assertEquals(2, polytope.dimension());
        WeightSampler sampler = WeightSampler.within(polytope, SEED);
        assertTrue(sampler.report().chain().isEmpty());
        double[][] samples = samples(sampler, 20_000);
        assertEquals(0.25, mean(samples, 0), 1e-9);
        assertEquals(0.2, mean(samples, 4), 0.005);
        assertEquals(0.6 * Math.sqrt(2.0 / 9 / 4), sd(samples, 4), 0.005);
    }

    /** The share of the chord passed with probability u, put back into the integral of the density. */
    @Test
    void aChordIsFollowedByItsDensity() {
        for (int power : new int[] {1, 5, 98}) {
            Density density = new Density(0, power);
            for (double[] ends : new double[][] {{0.5, 0}, {0, 0.5}, {0.4, 0.3}, {0.3, 0.3 + 1e-9}, {1, 1 - 1e-14}}) {
                for (double u : new double[] {1e-6, 0.3, 0.9}) {
                    double share = density.share(ends[0], ends[1], u);
                    double here = ends[0] + share * (ends[1] - ends[0]);
                    double flat = Math.abs(ends[0] - ends[1]) * power;
                    double passed = flat < 1e-6
                            ? share
                            : (Math.pow(here, power + 1) - Math.pow(ends[0], power + 1))
                                    / (Math.pow(ends[1], power + 1) - Math.pow(ends[0], power + 1));
                    assertEquals(ends[0] > ends[1] ? u : 1 - u, passed, 1e-6, power + " from " + ends[0]);
                }
            }
            assertEquals(0.3, density.share(0.2, 0.2, 0.3));
        }
        assertEquals(0.3, new Density(0, 0).share(0.5, 0.1, 0.3));
    }

    /** Blocks are independent: their means must spread as the reported worth of a sample says. */
    @Test
    void theReportedWorthIsTheOneSeen() {
        WeightSampler walk = WeightSampler.within(possible(BOX), SEED);
        double share = walk.report().chain().orElseThrow().effectiveShare();
        Centroid centroid = Centroid.of(walk, 100);
        double seen = 0;
        for (int j = 0; j < 10; j++) {
            double error = sd(samples(walk, 10_000), j) / Math.sqrt(centroid.samples());
            seen += Math.pow(error / centroid.errors().get(j), 2) / 10;
        }
        assertTrue(seen > 0.7 * share && seen < 2.5 * share, seen + " against " + share);
    }

    @Test
    void theCentroidOfAnOrderIsRoc() {
        Polytope polytope = possible(new WeightConstraints(4, STRICT.constraints()));
        Centroid centroid = Centroid.of(WeightSampler.within(polytope, SEED), Centroid.BLOCKS);
        List<Double> roc = RankFormula.ROC.weights(STRICT);
        for (int j = 0; j < 4; j++) {
            assertEquals(
                    roc.get(j), centroid.weights().get(j), 4 * centroid.errors().get(j));
            assertTrue(centroid.errors().get(j) < 0.003);
        }
        assertEquals(10_240, centroid.samples());
    }

    /** Mean w_j, standard deviation spread sqrt(w_j (1 - w_j)). */
    @Test
    void aroundStatedWeights() {
        List<Double> points = List.of(50.0, 30.0, 19.9, 0.1, 0.0);
        for (double spread : new double[] {0.01, 0.1, 0.5, 0.99}) {
            double[][] samples = samples(new AroundWeights(points, spread, SEED), 40_000);
            for (int j = 0; j < 5; j++) {
                double weight = points.get(j) / 100;
                double sd = spread * Math.sqrt(weight * (1 - weight));
                assertEquals(weight, mean(samples, j), 5 * sd / 200 + 1e-15);
                assertEquals(sd, sd(samples, j), weight > 0.01 ? 0.03 * sd : 0.3 * sd);
            }
        }
        double[][] one = samples(new AroundWeights(List.of(3.0), 0.2, SEED), 300);
        assertEquals(1, mean(one, 0));
    }

    @Test
    void spreadsThatAreNone() {
        refused("/spread", Code.NOT_POSITIVE, () -> new AroundWeights(List.of(1.0), 0, SEED));
        refused("/spread", Code.OUT_OF_RANGE, () -> new AroundWeights(List.of(1.0), 1, SEED));
        refused("/spread", Code.NOT_FINITE, () -> new AroundWeights(List.of(1.0), Double.NaN, SEED));
        refused("/weights/0", Code.NEGATIVE, () -> new AroundWeights(List.of(-1.0), 0.1, SEED));
        refused("/weights", Code.ALL_ZERO, () -> new FixedWeights(List.of(0.0)));
        refused("/size", Code.EMPTY, () -> new UniformWeights(0, SEED));
    }
}
