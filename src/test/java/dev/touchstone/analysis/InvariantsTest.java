package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.analysis.Outcome.Scored;
import dev.touchstone.analysis.Outcome.ScoredCell;
import dev.touchstone.base.Distribution.Exact;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model (docs/method, invariants of the additive score), tried on random ones. */
class InvariantsTest {
    private static final int SAMPLES = 1_500;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameBytesOnAnyNumberOfThreads(long seed) {
        DecisionModel model = Models.random(seed);
        Outcome one = Simulation.run(model, new Settings(SAMPLES, new Seed(seed), 1), () -> false);
        for (int threads : new int[] {2, 7}) {
            Outcome more = Simulation.run(model, new Settings(SAMPLES, new Seed(seed), threads), () -> false);
            assertEquals(one, more);
            assertEquals(one.toString(), more.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDominatedCandidateNeverStandsAboveItsDominator(long seed) {
        DecisionModel model = Models.random(seed);
        Outcome outcome = Models.run(model, SAMPLES);
        Set<List<String>> reported = new HashSet<>();
        for (Dominance dominance : outcome.dominances()) {
            reported.add(List.of(dominance.better(), dominance.worse()));
            assertEquals(dominance.share() >= 0.95, dominance.confirmed());
        }
        for (Scored a : outcome.candidates()) {
            for (Scored b : outcome.candidates()) {
                if (a.standing() == Standing.IN && b.standing() == Standing.IN) {
                    boolean dominates = dominates(a, b);
                    assertEquals(dominates, reported.contains(List.of(a.id(), b.id())), a.id() + " over " + b.id());
                    assertTrue(!dominates || a.score() >= b.score() - 1e-12);
                    assertTrue(!dominates || a.rank().getAsInt() <= b.rank().getAsInt());
                }
            }
        }
    }

    private static boolean dominates(Scored a, Scored b) {
        boolean atLeast = IntStream.range(0, a.cells().size()).allMatch(j -> {
            ScoredCell left = a.cells().get(j);
            ScoredCell right = b.cells().get(j);
            return left.applicable() == right.applicable() && left.value() >= right.value() - 1e-12;
        });
        return atLeast
                && IntStream.range(0, a.cells().size())
                        .anyMatch(
                                j -> a.cells().get(j).value() > b.cells().get(j).value() + 1e-12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChangeOfUnitChangesNothing(long seed) {
        Outcome seconds = Models.run(Models.random(seed, 1), SAMPLES);
        Outcome millis = Models.run(Models.random(seed, 1000), SAMPLES);
        same(seconds, millis, 1e-9);
        assertEquals(seconds.verdict(), millis.verdict());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addingOrRemovingACandidateLeavesTheOthersAsTheyWere(long seed) {
        DecisionModel model = Models.random(seed);
        Outcome all = Models.run(model, SAMPLES);
        for (int removed = 0; removed < model.candidates().size(); removed++) {
            List<Candidate> rest = new ArrayList<>(model.candidates());
            String gone = rest.remove(removed).id();
            Outcome fewer = Models.run(with(model, model.measures(), rest), SAMPLES);
            for (Scored after : fewer.candidates()) {
                Scored before = all.candidate(after.id());
                assertEquals(before.score(), after.score(), "without " + gone);
                assertEquals(before.low(), after.low());
                assertEquals(before.high(), after.high());
                assertEquals(before.cells(), after.cells());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void permutingCandidatesAndMeasuresPermutesTheResult(long seed) {
        DecisionModel model = Models.random(seed);
        Outcome before = Models.run(model, SAMPLES);
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, model.measures().size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate one : model.candidates()) {
            List<Cell> cells = order.stream().map(one.cells()::get).toList();
            candidates.add(new Candidate(one.id(), one.parts(), one.standing(), one.unproven(), cells));
        }
        Collections.shuffle(candidates, new Random(seed));
        List<Measure> measures = order.stream().map(model.measures()::get).toList();
        Outcome after = Models.run(with(model, measures, candidates), SAMPLES);
        same(before, after, 1e-12);
        assertEquals(before.leader(), after.leader());
        assertEquals(before.contenders(), after.contenders());
        assertEquals(before.verdict(), after.verdict());
        assertEquals(before.slotShares().keySet(), after.slotShares().keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weightsTimesAConstantChangeNothing(long seed) {
        DecisionModel model = Models.random(seed);
        List<Measure> heavier = model.measures().stream()
                .map(one -> new Measure(one.id(), one.group(), one.weight() * 137.3))
                .toList();
        same(Models.run(model, SAMPLES), Models.run(with(model, heavier, model.candidates()), SAMPLES), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMeanOfWhatIsMissingIsTheMiddleOfWhatIsPossible(long seed) {
        Outcome outcome = Models.run(Models.random(seed), SAMPLES);
        for (Scored scored : outcome.candidates()) {
            for (ScoredCell cell : scored.cells()) {
                double middle = (cell.atWorst() + cell.atBest()) / 2;
                // u has standard deviation sqrt(1/12) and is independent of the ends, which are at most 1 apart
                double error = cell.missing().isEmpty() ? 1e-12 : 4.5 * Math.sqrt(1.0 / 12 / SAMPLES);
                assertEquals(middle, cell.value(), error, scored.id() + " " + cell);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void missingWidens(long seed) {
        DecisionModel model = Models.random(seed);
        Outcome before = Models.run(model, SAMPLES);
        for (int k = 0; k < model.joint().variables().size(); k += 3) {
            Outcome after = Models.run(forget(model, k), SAMPLES);
            for (int i = 0; i < before.candidates().size(); i++) {
                Scored known = before.candidates().get(i);
                Scored forgotten = after.candidates().get(i);
                double widthBefore = known.missingAtBest() - known.missingAtWorst();
                double widthAfter = forgotten.missingAtBest() - forgotten.missingAtWorst();
                assertTrue(widthBefore >= -1e-12);
                assertTrue(widthAfter >= widthBefore - 1e-9, known.id() + " without variable " + k);
                assertTrue(forgotten.score() >= forgotten.missingAtWorst() - 1e-9);
                assertTrue(forgotten.score() <= forgotten.missingAtBest() + 1e-9);
                assertTrue(forgotten.coverage() <= known.coverage() + 1e-12);
            }
        }
    }

    /** The same model without knowledge of variable k, but with all that was known in range and exact. */
    private static DecisionModel forget(DecisionModel model, int k) {
        List<Variable> variables = new ArrayList<>(model.joint().variables());
        Variable old = variables.get(k);
        ValueFunction reader = model.candidates().stream()
                .flatMap(one -> one.cells().stream())
                .filter(cell -> cell.variables().contains(k))
                .map(cell -> cell.part())
                .findFirst()
                .orElse(Models.SCALE);
        variables.set(k, new Variable(old.id(), old.owner(), new Unknown(reader.worst(), reader.best())));
        return new DecisionModel(
                model.measures(),
                JointDistribution.independent(variables),
                model.candidates(),
                model.rho(),
                model.eitherBound());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesOfFirstPlacesOfRanksAndOfSlotsSumToOne(long seed) {
        DecisionModel model = Models.random(seed);
        Outcome outcome = Models.run(model, SAMPLES);
        assertEquals(1, outcome.candidates().stream().mapToDouble(Scored::first).sum(), 1e-9);
        double[] columns = new double[outcome.rankShares().size()];
        outcome.rankShares().forEach((id, row) -> {
            assertEquals(1, row.stream().mapToDouble(x -> x).sum(), 1e-9);
            assertEquals(outcome.candidate(id).first(), row.getFirst(), 1e-9);
            for (int rank = 0; rank < columns.length; rank++) {
                columns[rank] += row.get(rank);
            }
        });
        for (double column : columns) {
            assertEquals(1, column, 1e-9);
        }
        for (Map<String, Double> slot : outcome.slotShares().values()) {
            assertEquals(1, slot.values().stream().mapToDouble(x -> x).sum(), 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contributionsAndDifferencesAddUpToTheScores(long seed) {
        Outcome outcome = Models.run(Models.random(seed), SAMPLES);
        for (Scored scored : outcome.candidates()) {
            assertEquals(
                    1, scored.cells().stream().mapToDouble(ScoredCell::weight).sum(), 1e-12);
            assertEquals(
                    scored.score(),
                    scored.cells().stream()
                            .mapToDouble(ScoredCell::contribution)
                            .sum(),
                    1e-9);
            assertTrue(scored.low() <= scored.high());
            assertTrue(scored.beatsLeader().getAsDouble() + scored.tiesLeader().getAsDouble() <= 1 + 1e-12);
        }
        Comparison comparison = Comparison.of(outcome, "c0", "c1");
        assertEquals(
                comparison.difference(),
                comparison.lines().stream()
                        .mapToDouble(Comparison.Line::difference)
                        .sum(),
                1e-9);
        for (int k = 1; k < comparison.lines().size(); k++) {
            assertTrue(comparison.lines().get(k - 1).difference()
                    >= comparison.lines().get(k).difference());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSecondReadingEqualsARunWithItsWeights(long seed) {
        DecisionModel model = Models.random(seed);
        List<Double> parked = new ArrayList<>(model.weights());
        parked.set(parked.size() - 1, 0.0);
        List<Reading> readings = List.of(Reading.stated(model), new Reading("known", parked));
        List<Outcome> both = Simulation.run(model, readings, new Settings(SAMPLES, new Seed(11), 2), () -> false);
        List<Measure> other = new ArrayList<>();
        for (int j = 0; j < parked.size(); j++) {
            Measure measure = model.measures().get(j);
            other.add(new Measure(measure.id(), measure.group(), parked.get(j)));
        }
        Outcome alone = Models.run(with(model, other, model.candidates()), SAMPLES);
        assertEquals(Models.run(model, SAMPLES), both.get(0));
        assertEquals(alone.candidates(), both.get(1).candidates());
        assertEquals(alone.verdict(), both.get(1).verdict());
        assertEquals("known", both.get(1).reading());
    }

    private static DecisionModel with(DecisionModel model, List<Measure> measures, List<Candidate> candidates) {
        return new DecisionModel(measures, model.joint(), candidates, model.rho(), model.eitherBound());
    }

    private static void same(Outcome before, Outcome after, double tolerance) {
        for (Scored one : before.candidates()) {
            Scored other = after.candidate(one.id());
            assertEquals(one.score(), other.score(), tolerance);
            assertEquals(one.low(), other.low(), tolerance);
            assertEquals(one.high(), other.high(), tolerance);
            assertEquals(one.missingAtWorst(), other.missingAtWorst(), tolerance);
            assertEquals(one.missingAtBest(), other.missingAtBest(), tolerance);
            assertEquals(one.first(), other.first(), 1e-9);
            assertEquals(one.rank(), other.rank());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void knowingMoreExactlyStaysWithinTheBounds(long seed) {
        DecisionModel model = Models.random(seed);
        Outcome before = Models.run(model, SAMPLES);
        List<Variable> variables = new ArrayList<>();
        for (Variable one : model.joint().variables()) {
            Knowledge knowledge = one.knowledge() instanceof Unknown(double worst, double best)
                    ? new Known(new Exact(Math.sqrt(worst * best)))
                    : one.knowledge();
            variables.add(new Variable(one.id(), one.owner(), knowledge));
        }
        DecisionModel learned = new DecisionModel(
                model.measures(),
                JointDistribution.independent(variables),
                model.candidates(),
                model.rho(),
                model.eitherBound());
        for (Scored after : Models.run(learned, SAMPLES).candidates()) {
            Scored bounds = before.candidate(after.id());
            assertTrue(after.score() >= bounds.missingAtWorst() - 1e-9, after.id());
            assertTrue(after.score() <= bounds.missingAtBest() + 1e-9, after.id());
            assertEquals(after.missingAtWorst(), after.missingAtBest(), 1e-12);
            assertEquals(1, after.coverage());
        }
    }
}
