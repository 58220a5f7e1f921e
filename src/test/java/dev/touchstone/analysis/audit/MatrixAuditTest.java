package dev.touchstone.analysis.audit;

import static dev.touchstone.analysis.audit.TotalsTest.matrix;
import static dev.touchstone.analysis.audit.TotalsTest.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.audit.MatrixFindings.Flip;
import dev.touchstone.base.Seed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixAuditTest {
    private static final Settings SETTINGS = new Settings(40_000, new Seed(7), 1);

    private static MatrixFindings audit(PrintedMatrix matrix, Optional<Ends> ends, Optional<Double> noise) {
        return MatrixAudit.of(question(matrix, ends, noise), SETTINGS, () -> false);
    }

    private static MatrixAudit.Question question(PrintedMatrix matrix, Optional<Ends> ends, Optional<Double> noise) {
        return new MatrixAudit.Question(
                matrix,
                Collections.nCopies(matrix.alternatives(), Optional.empty()),
                Optional.empty(),
                ends.map(each -> Collections.nCopies(matrix.criteria(), each)),
                noise.map(sd -> Collections.nCopies(matrix.criteria(), sd)));
    }

    private static Optional<Ends> scale(String worst, String best) {
        return Optional.of(new Ends(new BigDecimal(worst), new BigDecimal(best)));
    }

    /** The lead is 0.7 * 0.6 - 0.3 * 0.4 in value; it is gone at 0.4, as docs/method/flips.md has it. */
    @Test
    void theNearestFlipIsThatOfTheClosedForm() {
        PrintedMatrix matrix = matrix(numbers("0.7", "0.3"), "0.6 0", "0 0.4");
        List<Flip> flips = audit(matrix, scale("0", "1"), Optional.empty()).flips();
        assertEquals(0.7, flips.getFirst().from(), 1e-15);
        assertEquals(0.4, flips.getFirst().to().getAsDouble(), 1e-12);
        assertEquals(Optional.of(1), flips.getFirst().takesOver());
        assertEquals(0.6, flips.get(1).to().getAsDouble(), 1e-12);
    }

    @Test
    void whereOneIsTheBestInEverythingNoWeightTurnsIt() {
        MatrixFindings found = audit(matrix(numbers("1", "2"), "5 5", "3 4"), Optional.empty(), Optional.empty());
        assertEquals(
                List.of(OptionalDouble.empty(), OptionalDouble.empty()),
                found.flips().stream().map(Flip::to).toList());
        assertEquals(List.of(1.0, 0.0), found.order().firsts().shares());
    }

    /** Put back, a flip ties the leader with whoever takes over, with a scale and without one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aFlipPutBackIsATie(long seed) {
        Random random = new Random(seed);
        int criteria = 2 + random.nextInt(5);
        List<BigDecimal> weights = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            weights.add(BigDecimal.valueOf(1 + random.nextInt(30)));
        }
        List<List<BigDecimal>> cells = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cells.add(IntStream.range(0, criteria)
                    .mapToObj(j -> BigDecimal.valueOf(10 + random.nextInt(41), 1))
                    .toList());
        }
        PrintedMatrix matrix = new PrintedMatrix(weights, cells);
        for (Optional<Ends> ends : List.of(Optional.<Ends>empty(), scale("1", "5"))) {
            MatrixFindings found = audit(matrix, ends, Optional.empty());
            int leader = found.scores().ranks().indexOf(1);
            for (Flip flip : found.flips()) {
                flip.to()
                        .ifPresent(to -> assertEquals(
                                scoreAt(matrix, leader, flip.criterion(), to),
                                scoreAt(matrix, flip.takesOver().orElseThrow(), flip.criterion(), to),
                                1e-9));
            }
        }
    }

    /** Raw scores: on one scale for all criteria a tie of values is a tie of scores. */
    private static double scoreAt(PrintedMatrix matrix, int alternative, int criterion, double share) {
        double others =
                matrix.weightSum().subtract(matrix.weights().get(criterion)).doubleValue();
        double score = 0;
        for (int j = 0; j < matrix.criteria(); j++) {
            double weight = j == criterion ? share : matrix.weights().get(j).doubleValue() / others * (1 - share);
            score += weight * matrix.cells().get(alternative).get(j).doubleValue();
        }
        return score;
    }

    /** Without a scale nothing is cut off: the difference of two weighted sums is normal, P = Phi(gap / (sd sqrt(2 sum w^2))). */
    @Test
    void noiseOnBareNumbersHasTheClosedForm() {
        PrintedMatrix matrix = matrix(numbers("0.6", "0.4"), "4 3", "3 4");
        MatrixFindings found = audit(matrix, Optional.empty(), Optional.of(0.5));
        double expected = NormalDistribution.of(0, 1).cumulativeProbability(0.2 / (0.5 * Math.sqrt(2 * (0.36 + 0.16))));
        double error = found.noise().orElseThrow().errors().getFirst();
        assertTrue(error > 0 && error < 0.003);
        assertEquals(expected, found.noise().orElseThrow().shares().getFirst(), 4 * error);
    }

    /** At the end of the scale half of the noise is cut off: with one criterion, both at the best end, they often tie. */
    @Test
    void noiseBeyondTheEndOfAScaleCountsAsTheEnd() {
        PrintedMatrix matrix = matrix(numbers("1"), "5", "4");
        double free = audit(matrix, Optional.empty(), Optional.of(2.0))
                .noise()
                .orElseThrow()
                .shares()
                .getFirst();
        double cut = audit(matrix, scale("1", "5"), Optional.of(2.0))
                .noise()
                .orElseThrow()
                .shares()
                .getFirst();
        // Half of the first ones are cut to 5; the second ones reach 5 with 0.31 and then share the place.
        assertTrue(Math.abs(free - cut) > 0.01, free + " " + cut);
    }

    /** The order alone: w1 is uniform in [1/2, 1], and the first wins where w1 > 0.6, that is in 0.8 of it. */
    @Test
    void theOrderOfTheWeightsAloneHasTheClosedForm() {
        PrintedMatrix matrix = matrix(numbers("70", "30"), "4 1", "2 4");
        MatrixFindings found = audit(matrix, Optional.empty(), Optional.empty());
        assertEquals(
                0.8,
                found.order().firsts().shares().getFirst(),
                4 * found.order().firsts().errors().getFirst());
        assertEquals(List.of(0.75, 0.25), found.order().weights());
        assertEquals(List.of(3.25, 2.5), found.order().scores());
        assertEquals(List.of(1, 2), found.order().ranks());
    }

    @Test
    void equalWeightsHaveAnOrderThatSaysAllAndTiesShareTheFirstPlace() {
        PrintedMatrix matrix = matrix(numbers("0.1", "0.1", "0.1"), "1 2 0", "0 0 3", "1 1 0");
        MatrixFindings found = audit(matrix, Optional.empty(), Optional.empty());
        assertEquals(List.of(0.5, 0.5, 0.0), found.order().firsts().shares());
    }

    @Test
    void whatNowhereDiffersAndWhatLooksLikeOneThingIsNamed() {
        PrintedMatrix matrix = matrix(numbers("1", "1", "1", "1"), "1 3 10 4", "2 3.0 21 2", "3 3 29 4", "4 3 40 1");
        MatrixFindings found = audit(matrix, Optional.empty(), Optional.empty());
        assertEquals(List.of(1), found.constant());
        assertEquals(1, found.likenesses().size());
        assertEquals(0, found.likenesses().getFirst().first());
        assertEquals(2, found.likenesses().getFirst().second());
        // Pearson by hand: deviations -1.5 -0.5 0.5 1.5 and -15 -4 4 15: 49 / sqrt(5 * 482).
        assertEquals(49 / Math.sqrt(5 * 482.0), found.likenesses().getFirst().correlation(), 1e-12);
    }

    @Test
    void oppositesLookLikeOneThingTooAndTwoAlternativesSayNothing() {
        PrintedMatrix three = matrix(numbers("1", "1"), "1 9", "2 6", "3 3");
        assertEquals(-1, Likeness.of(three).getFirst().correlation(), 1e-12);
        assertEquals(List.of(), Likeness.of(matrix(numbers("1", "1"), "1 9", "2 6")));
    }

    @Test
    void aTableOfOneNumberTies() {
        MatrixFindings found = audit(matrix(numbers("1", "1"), "3 3", "3 3"), Optional.empty(), Optional.of(0.0));
        assertEquals(List.of(List.of(0, 1)), found.scores().ties());
        assertEquals(List.of(0.5, 0.5), found.noise().orElseThrow().shares());
        assertEquals(List.of(0, 1), found.constant());
    }

    @Test
    void theSameSeedGivesTheSameAnswerOnAnyNumberOfThreads() {
        PrintedMatrix matrix = matrix(numbers("3", "2", "1"), "4 1 2", "2 4 3", "3 3 3");
        MatrixAudit.Question question = question(matrix, scale("1", "5"), Optional.of(0.7));
        MatrixFindings one = MatrixAudit.of(question, SETTINGS, () -> false);
        MatrixFindings three = MatrixAudit.of(question, new Settings(40_000, new Seed(7), 3), () -> false);
        assertEquals(one, three);
    }

    @Test
    void itStopsWhenToldTo() {
        PrintedMatrix matrix = matrix(numbers("3", "2"), "4 1", "2 4");
        assertThrows(
                CancellationException.class,
                () -> MatrixAudit.of(question(matrix, Optional.empty(), Optional.of(1.0)), SETTINGS, () -> true));
    }
}
