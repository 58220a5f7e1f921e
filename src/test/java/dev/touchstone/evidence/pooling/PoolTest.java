package dev.touchstone.evidence.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.pooling.Posterior.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolTest {
    /** The numbers of the reference (evidence.md 2.2); the file of the library holds the same. */
    static final Components USUAL =
            new Components(0.7, 0.134, 0.389, 0.1, 0.25, 0.5, 3, 0.45, 3, 2, 0.5, 0.4, 0.7, 1.96);

    private static final double PRINTED = 5e-5;

    @Test
    void twoSystemsOfOneEnvironmentAreKnownAgainstEachOther() {
        difference(-0.5, 0.2680, List.of(claim("1", "A", "one", 1.0), claim("2", "B", "one", 1.5)));
    }

    @Test
    void twoSystemsOfTwoEnvironmentsAreNot() {
        Posterior posterior =
                difference(-0.5, 1.0256, List.of(claim("1", "A", "one", 1.0), claim("2", "B", "two", 1.5)));
        assertEquals(1, posterior.notComparable().size());
        assertEquals("A", posterior.notComparable().getFirst().first());
    }

    @Test
    void eachCommonReferenceTiesTwoEnvironmentsCloser() {
        difference(-0.3071, 0.3263, referenced(1));
        assertEquals(0.2991, sdOfDifference(referenced(2)), PRINTED);
        assertEquals(0.2810, sdOfDifference(referenced(5)), PRINTED);
        assertEquals(0.2713, sdOfDifference(referenced(20)), PRINTED);
    }

    @Test
    void measuredInTheTargetItselfOnlyTheRunsMatter() {
        Posterior posterior = Pool.of(
                List.of(
                        claim("1", "A", Site.TARGET, 1.0, new Scatter.Stated(0.05)),
                        claim("2", "B", Site.TARGET, 1.5, new Scatter.Stated(0.05))),
                List.of(),
                USUAL);
        assertEquals(-0.5, posterior.mean("A") - posterior.mean("B"), PRINTED);
        assertEquals(0.0707, sdOfDifference(posterior, "A", "B"), PRINTED);
        assertEquals(0.05, posterior.sd("A"), PRINTED);
        assertEquals(List.of(), posterior.notComparable());
    }

    /** exp(1.96 sd) = 1.7 between environments of similar size, 4.6 otherwise (evidence.md 2.2, on su). */
    @Test
    void measuredTogetherElsewhereTheFactorDependsOnTheSizeOfTheEnvironment() {
        Site other = new Site("big", Site.Size.OTHER);
        double similar = sdOfDifference(List.of(claim("1", "A", "one", 1), claim("2", "B", "one", 1)));
        double unlike = sdOfDifference(List.of(
                claim("1", "A", other, 1, new Scatter.Stated(0.001)),
                claim("2", "B", other, 1, new Scatter.Stated(0.001))));
        assertEquals(1.7, Math.exp(1.96 * similar), 0.05);
        assertEquals(4.6, Math.exp(1.96 * unlike), 0.05);
        assertEquals(2 * 0.389, unlike, 1e-4);
    }

    @Test
    void cellsMeasuredTogetherAreCorrelated() {
        Posterior together = Pool.of(List.of(claim("1", "A", "one", 1), claim("2", "B", "one", 1)), List.of(), USUAL);
        assertTrue(together.correlation("A", "B") > 0.9);
        Posterior apart = Pool.of(List.of(claim("1", "A", "one", 1), claim("2", "B", "two", 1)), List.of(), USUAL);
        assertEquals(0.49 / (0.98 + 2 * 0.134 * 0.134), apart.correlation("A", "B"), 1e-4);
    }

    @Test
    void theErrorOfAClaimHasItsPartsSideBySide() {
        Scatter one = new Scatter.Runs(1, OptionalDouble.empty(), Sharing.SHARED);
        assertEquals(0.25 * 0.25, one.variance(USUAL), 1e-12);
        Scatter two = new Scatter.Runs(2, OptionalDouble.of(0.1), Sharing.DEDICATED);
        assertEquals((3 * 0.01 + 0.01) / 4 / 2, two.variance(USUAL), 1e-12);
        Scatter three = new Scatter.Runs(3, OptionalDouble.of(0.3), Sharing.UNKNOWN);
        assertEquals((3 * 0.25 + 2 * 0.09) / 5 / 3, three.variance(USUAL), 1e-12);
        Observation old =
                new Observation("1", "A", Optional.empty(), Site.TARGET, 0, one, OptionalDouble.of(0.6), true, true);
        assertEquals(0.0625 + 0.2025 * 0.6 + 0.25 + 0.16, old.errorVariance(USUAL), 1e-12);
    }

    @Test
    void whatIsTooOldOrUndatedLeavesTheModel() {
        Posterior posterior = Pool.of(
                List.of(
                        aged("1", OptionalDouble.of(1.9)),
                        aged("2", OptionalDouble.of(2.1)),
                        aged("3", OptionalDouble.empty())),
                List.of(),
                USUAL);
        assertEquals(List.of("1"), posterior.parts().stream().map(Part::id).toList());
    }

    @Test
    void anUndatedClaimThatCountsIsAsWideAsItsAge() {
        Components patient = new Components(0.7, 0.134, 0.389, 0.1, 0.25, 0.5, 3, 0.45, 3, 5, 0.5, 0.4, 0.7, 1.96);
        Posterior posterior = Pool.of(List.of(aged("1", OptionalDouble.empty())), List.of(), patient);
        assertEquals(Math.sqrt(0.01 + 3 * 0.2025), posterior.sd("A"), 1e-9);
    }

    @Test
    void aRatioReachesASystemFromOneThatIsTiedDown() {
        List<Observation> claims = List.of(
                claim("1", "A", Site.TARGET, 2.0, new Scatter.Stated(0.1)),
                ratio("2", "B", "A", Math.log(7)),
                ratio("3", "C", "B", Math.log(2)));
        Posterior posterior = Pool.of(claims, List.of(), USUAL);
        assertEquals(2 + Math.log(7), posterior.mean("B"), 1e-9);
        assertEquals(2 + Math.log(14), posterior.mean("C"), 1e-9);
        assertTrue(posterior.sd("C") > posterior.sd("B") && posterior.sd("B") > posterior.sd("A"));
    }

    @Test
    void ratiosWithoutAnAbsoluteClaimGiveNoCell() {
        Posterior posterior = Pool.of(
                List.of(claim("1", "A", "one", 1), ratio("2", "B", "C", 0.5), ratio("3", "D", "C", 0.5)),
                List.of(),
                USUAL);
        assertEquals(List.of("A"), posterior.systems());
        assertFalse(posterior.knows("B"));
        assertEquals(List.of("1"), posterior.parts().stream().map(Part::id).toList());
        assertEquals(
                List.of(),
                Pool.of(List.of(ratio("2", "B", "C", 0.5)), List.of(), USUAL).systems());
    }

    /** b leaves a ratio: it does not matter that the environment of the ratio is wide. */
    @Test
    void aRatioSaysAsMuchAsItsTwoSidesMeasuredTogether() {
        double both = sdOfDifference(List.of(claim("1", "A", "one", 1), claim("2", "B", "one", 1)));
        Posterior posterior = Pool.of(
                List.of(claim("1", "A", Site.TARGET, 1, new Scatter.Stated(0.001)), ratio("2", "B", "A", 0)),
                List.of(),
                USUAL);
        assertEquals(both, sdOfDifference(posterior, "A", "B"), 1e-3);
    }

    @Test
    void claimsThatDisagreeByMoreThanTheirIntervalsAreShown() {
        Posterior posterior = Pool.of(
                List.of(
                        claim("1", "A", new Site("one", Site.Size.SIMILAR), 1.0, new Scatter.Stated(0.1)),
                        claim("2", "A", new Site("one", Site.Size.SIMILAR), 1.5, new Scatter.Stated(0.1)),
                        claim("3", "A", new Site("one", Site.Size.SIMILAR), 1.3, new Scatter.Stated(0.1)),
                        claim("4", "A", new Site("two", Site.Size.SIMILAR), 2.5, new Scatter.Stated(0.1))),
                List.of(),
                USUAL);
        assertEquals(1, posterior.contradictions().size());
        assertEquals("1", posterior.contradictions().getFirst().first());
        assertEquals("2", posterior.contradictions().getFirst().second());
    }

    @Test
    void limitsAreCheckedAndNeverCount() {
        List<Observation> claims = List.of(claim("1", "A", Site.TARGET, 1.0, new Scatter.Stated(0.1)));
        List<Limit> limits =
                List.of(new Limit("c", "B", true, 0), new Limit("a", "A", true, 1.1), new Limit("b", "A", false, 2));
        Posterior posterior = Pool.of(claims, limits, USUAL);
        assertEquals(
                List.of("b"), posterior.contradicted().stream().map(Limit::id).toList());
        assertEquals(Pool.of(claims, List.of(), USUAL).covariance(), posterior.covariance());
    }

    @Test
    void theWeightsOfASystemsOwnClaimsSumToOne() {
        List<Observation> claims = List.of(
                claim("1", "A", "one", 1),
                claim("2", "A", "two", 2),
                claim("3", "B", "one", 1),
                claim("4", "A", Site.TARGET, 1.5, new Scatter.Stated(0.3)));
        Posterior posterior = Pool.of(claims, List.of(), USUAL);
        double own = posterior.parts().stream()
                .filter(part -> part.system().equals("A"))
                .mapToDouble(part -> posterior.weight(part, "A"))
                .sum();
        assertEquals(1, own, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void halvingOneSpreadNarrowsByWhatTheClosedFormSays(long seed) {
        List<Observation> claims = random(seed, 5, 12);
        Posterior before = Pool.of(claims, List.of(), USUAL);
        for (int c = 0; c < before.parts().size(); c++) {
            Part part = before.parts().get(c);
            Posterior after =
                    Pool.of(claims.stream().map(one -> halved(one, part.id())).toList(), List.of(), USUAL);
            for (int s = 0; s < before.systems().size(); s++) {
                String system = before.systems().get(s);
                double fell = before.covariance(system, system) - after.covariance(system, system);
                assertEquals(fell, part.narrows().get(s), 1e-9);
            }
        }
        Part most = before.mostNarrowing("A0").orElseThrow();
        assertTrue(before.parts().stream()
                .allMatch(part -> part.narrows().getFirst() <= most.narrows().getFirst()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderOfClaimsDoesNotMatterAndEqualInputGivesEqualOutput(long seed) {
        List<Observation> claims = random(seed, 8, 40);
        Posterior first = Pool.of(claims, List.of(), USUAL);
        List<Observation> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(first, Pool.of(shuffled, List.of(), USUAL));
        assertEquals(first.hashCode(), Pool.of(claims, List.of(), USUAL).hashCode());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void oneMoreClaimNeverWidens(long seed) {
        List<Observation> claims = random(seed, 6, 20);
        Posterior before = Pool.of(claims.subList(0, 19), List.of(), USUAL);
        Posterior after = Pool.of(claims, List.of(), USUAL);
        for (String system : before.systems()) {
            assertTrue(after.sd(system) <= before.sd(system) + 1e-9, system);
            for (String other : before.systems()) {
                assertTrue(sdOfDifference(after, system, other) <= sdOfDifference(before, system, other) + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFasterEnvironmentLeavesTheDifferencesOfWhatWasMeasuredOnlyThere(long seed) {
        List<Observation> claims = new ArrayList<>(random(seed, 5, 15));
        Site own = new Site("own", Site.Size.OTHER);
        claims.add(claim("x", "X", own, 1, new Scatter.Stated(0.1)));
        claims.add(claim("y", "Y", own, 2, new Scatter.Stated(0.3)));
        claims.add(claim("z", "A0", own, 2, new Scatter.Stated(0.2)));
        Posterior before = Pool.of(claims, List.of(), USUAL);
        Posterior after =
                Pool.of(claims.stream().map(one -> moved(one, "own", 3)).toList(), List.of(), USUAL);
        assertEquals(before.mean("X") - before.mean("Y"), after.mean("X") - after.mean("Y"), 1e-9);
        assertEquals(before.covariance(), after.covariance());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theCovarianceIsPositiveSemidefinite(long seed) {
        Posterior posterior = Pool.of(random(seed, 10, 40), List.of(), USUAL);
        Random random = new Random(seed);
        for (int k = 0; k < 200; k++) {
            double form = 0;
            double[] x = random.doubles(posterior.systems().size(), -1, 1).toArray();
            for (int s = 0; s < x.length; s++) {
                for (int t = 0; t < x.length; t++) {
                    form += x[s] * x[t] * posterior.covariance().get(s).get(t);
                }
            }
            assertTrue(form > -1e-9);
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Pool.of(List.of(claim("1", "A", "one", 1), claim("1", "B", "one", 1)), List.of(), USUAL));
        assertThrows(IllegalArgumentException.class, () -> claim("1", "A", "one", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ratio("1", "A", "A", 1));
        assertThrows(IllegalArgumentException.class, () -> aged("1", OptionalDouble.of(-1)));
        assertThrows(IllegalArgumentException.class, () -> new Scatter.Runs(0, OptionalDouble.empty(), Sharing.SHARED));
    }

    private static List<Observation> referenced(int references) {
        List<Observation> claims = new ArrayList<>(List.of(claim("a", "A", "one", 1.0), claim("b", "B", "two", 1.5)));
        for (int k = 0; k < references; k++) {
            claims.add(claim("one" + k, "R" + k, "one", 0));
            claims.add(claim("two" + k, "R" + k, "two", 0.2));
        }
        return claims;
    }

    private static Posterior difference(double mean, double sd, List<Observation> claims) {
        Posterior posterior = Pool.of(claims, List.of(), USUAL);
        assertEquals(mean, posterior.mean("A") - posterior.mean("B"), PRINTED);
        assertEquals(sd, sdOfDifference(posterior, "A", "B"), PRINTED);
        return posterior;
    }

    private static double sdOfDifference(List<Observation> claims) {
        return sdOfDifference(Pool.of(claims, List.of(), USUAL), "A", "B");
    }

    private static double sdOfDifference(Posterior posterior, String a, String b) {
        return Math.sqrt(
                Math.max(0, posterior.covariance(a, a) + posterior.covariance(b, b) - 2 * posterior.covariance(a, b)));
    }

    private static Observation claim(String id, String system, String environment, double logarithm) {
        Site site = new Site(environment, Site.Size.SIMILAR);
        return claim(id, system, site, logarithm, new Scatter.Stated(0.001));
    }

    private static Observation claim(String id, String system, Site site, double logarithm, Scatter scatter) {
        return new Observation(
                id, system, Optional.empty(), site, logarithm, scatter, OptionalDouble.of(0), false, false);
    }

    private static Observation ratio(String id, String system, String relativeTo, double logarithm) {
        return new Observation(
                id,
                system,
                Optional.of(relativeTo),
                new Site("ratio", Site.Size.SIMILAR),
                logarithm,
                new Scatter.Stated(0.001),
                OptionalDouble.of(0),
                false,
                false);
    }

    private static Observation aged(String id, OptionalDouble years) {
        return new Observation(id, "A", Optional.empty(), Site.TARGET, 0, new Scatter.Stated(0.1), years, false, false);
    }

    private static Observation halved(Observation one, String id) {
        return one.id().equals(id) ? one.half() : one;
    }

    private static Observation moved(Observation one, String environment, double by) {
        return one.site().id().equals(environment) ? claimOf(one, one.logarithm() + by, one.scatter()) : one;
    }

    private static Observation claimOf(Observation one, double logarithm, Scatter scatter) {
        return new Observation(
                one.id(),
                one.system(),
                one.relativeTo(),
                one.site(),
                logarithm,
                scatter,
                OptionalDouble.of(0),
                false,
                false);
    }

    /** Each system measured absolutely once, then anywhere, with a ratio now and then. */
    private static List<Observation> random(long seed, int systems, int size) {
        Random random = new Random(seed);
        List<Observation> claims = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            int system = c < systems ? c : random.nextInt(systems);
            Site.Size kind = Site.Size.values()[random.nextInt(3)];
            boolean ratio = c >= systems && random.nextInt(5) == 0;
            claims.add(new Observation(
                    "c" + c,
                    "A" + system,
                    ratio ? Optional.of("A" + (system + 1) % systems) : Optional.empty(),
                    new Site(kind + "-" + random.nextInt(4), kind),
                    3 * random.nextGaussian(),
                    new Scatter.Runs(1 + random.nextInt(5), OptionalDouble.of(random.nextDouble()), Sharing.SHARED),
                    OptionalDouble.of(0),
                    false,
                    false));
        }
        return claims;
    }
}
