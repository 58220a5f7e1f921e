package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Changes of one line, each of which breaks an invariant of the analysis: the source is changed, compiled beside the rest, and
 * the test that guards the invariant, which passes without it, has to fail. A test that cannot fail is none.
 */
class MutationsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/touchstone/analysis");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TEST_CLASSES = Path.of("target/test-classes");
    private static final String OURS = "dev.touchstone.";

    /** So many models are tried by an invariant over random ones. */
    private static final int SEEDS = 60;

    /**
     * One change.
     *
     * @param invariant what it breaks
     * @param file below the package of the analysis
     * @param from stands once in the file
     * @param test the guard, as {@code Class.method}
     */
    record Mutation(String invariant, String file, String from, String to, String test) {
        @Override
        public String toString() {
            return invariant;
        }
    }

    static Stream<Mutation> mutations() {
        return Stream.of(
                new Mutation(
                        "draws depend on seed, quantity and block alone",
                        "Simulation.java",
                        "model.rho(), settings.seed())",
                        "model.rho(), new dev.touchstone.base.Seed(settings.seed().value() + settings.threads()))",
                        "InvariantsTest.theSameBytesOnAnyNumberOfThreads"),
                new Mutation(
                        "a second reading is summed under its own weights",
                        "Simulation.java",
                        "addWeighted(weights[r][i][j], ",
                        "addWeighted(weights[0][i][j], ",
                        "InvariantsTest.aSecondReadingEqualsARunWithItsWeights"),
                new Mutation(
                        "a second reading is told with its own weights",
                        "Simulation.java",
                        "settings, weights[r], scores[r]",
                        "settings, weights[0], scores[r]",
                        "InvariantsTest.aSecondReadingEqualsARunWithItsWeights"),
                new Mutation(
                        "to know more exactly stays below the best that was possible",
                        "CellPlan.java",
                        "aggregate(missingBest, work, work.high, n);",
                        "aggregate((missingWorst + missingBest) / 2, work, work.high, n);",
                        "InvariantsTest.knowingMoreExactlyStaysWithinTheBounds"),
                new Mutation(
                        "to know more exactly stays above the worst that was possible",
                        "CellPlan.java",
                        "aggregate(missingWorst, work, work.low, n);",
                        "aggregate((missingWorst + missingBest) / 2, work, work.low, n);",
                        "InvariantsTest.knowingMoreExactlyStaysWithinTheBounds"),
                new Mutation(
                        "a dominated candidate is never above its dominator",
                        "Details.java",
                        "dominates(better, worse, ",
                        "dominates(worse, better, ",
                        "InvariantsTest.aDominatedCandidateNeverStandsAboveItsDominator"),
                new Mutation(
                        "a change of unit changes nothing",
                        "ValueFunction.java",
                        "inside((xs[s] - from) / length)",
                        "inside((xs[s] + 1 - from) / length)",
                        "InvariantsTest.aChangeOfUnitChangesNothing"),
                new Mutation(
                        "one minus the score is the distance of SPOTIS",
                        "ValueFunction.java",
                        "inside((xs[s] - from) / length)",
                        "inside((xs[s] - from) / (2 * length))",
                        "SimulationTest.oneMinusTheScoreIsTheDistanceOfSpotis"),
                new Mutation(
                        "a candidate more or less leaves the others as they were",
                        "Simulation.java",
                        "effective[i][j] /= sum;",
                        "effective[i][j] /= sum * effective.length;",
                        "InvariantsTest.addingOrRemovingACandidateLeavesTheOthersAsTheyWere"),
                new Mutation(
                        "another order of the criteria changes nothing",
                        "Simulation.java",
                        "applies ? reading.weights().get(j) : 0",
                        "applies ? reading.weights().get(j) * (j + 1) : 0",
                        "InvariantsTest.permutingCandidatesAndMeasuresPermutesTheResult"),
                new Mutation(
                        "weights times a constant change nothing",
                        "Simulation.java",
                        "effective[i][j] /= sum;",
                        "effective[i][j] /= 10;",
                        "InvariantsTest.weightsTimesAConstantChangeNothing"),
                new Mutation(
                        "contributions add up to the score",
                        "Summary.java",
                        "weights[i][j] * means.value(i, j),",
                        "means.value(i, j),",
                        "InvariantsTest.contributionsAndDifferencesAddUpToTheScores"),
                new Mutation(
                        "shares of ranks of a candidate and of a rank sum to one",
                        "Places.java",
                        "shares[sorted[k]][rank] += 1.0 / (to - from);",
                        "shares[sorted[k]][rank] += rank == 0 ? 0.9 : 1.0 / (to - from);",
                        "InvariantsTest.sharesOfFirstPlacesOfRanksAndOfSlotsSumToOne"),
                new Mutation(
                        "rows and columns of rank acceptability sum to one",
                        "Tally.java",
                        "ranks[i][size - 1 - place] += share;",
                        "ranks[i][size - 1 - place] += share * share;",
                        "SmaaTest.ranksOfEachCandidateAndOfEachPlaceSumToOne"),
                new Mutation(
                        "one above the other, the other above it, and ties are all there is",
                        "Tally.java",
                        "own - score[k] > Summary.TIE ? 1 : 0",
                        "own - score[k] >= 0 ? 1 : 0",
                        "SmaaTest.aboveBelowAndLevelAreAllThereIs"),
                new Mutation(
                        "of three uniform weights one is above 1/2 in three quarters",
                        "weight/UniformWeights.java",
                        "random.nextExponential()",
                        "random.nextDouble()",
                        "SmaaTest.inThreeQuartersOfAllWeightsOneOfThreeIsAboveHalf"),
                new Mutation(
                        "weights within an order have the mean ROC",
                        "weight/RankedWeights.java",
                        "weight += shares[p] / reach[p];",
                        "weight += shares[p] / reach[0];",
                        "SmaaTest.underAnOrderTheMeanIsTheRankOrderCentroidAndDominanceInOrderIsNeverBroken"),
                new Mutation(
                        "the exact formula of pairwise winning is what counting finds",
                        "SimplexShare.java",
                        "/ (y - below[h]);",
                        "/ (y - 2 * below[h]);",
                        "SmaaTest.theFormulaAgreesWithCounting"),
                new Mutation(
                        "information is never worth less than nothing",
                        "Gains.java",
                        "sum += Math.max(0, ahead[s]);",
                        "sum += ahead[s];",
                        "ValueOfInformationTest.onePieceIsNeverWorthMoreThanEverythingAndNothingIsWorthLessThanNothing"),
                new Mutation(
                        "one piece is never worth more than everything",
                        "ValueOfInformation.java",
                        "ahead[bin] = best - leading;",
                        "ahead[bin] = 3 * (best - leading);",
                        "ValueOfInformationTest.onePieceIsNeverWorthMoreThanEverythingAndNothingIsWorthLessThanNothing"),
                new Mutation(
                        "what has no weight is not worth measuring",
                        "ValueOfInformation.java",
                        "shifts(i, known, weights[competing.get(i)][j])",
                        "shifts(i, known, 1)",
                        "ValueOfInformationTest.aCriterionWithoutWeightIsNotWorthMeasuring"),
                new Mutation(
                        "the mean of what is missing is the middle of what is possible",
                        "CellMeans.java",
                        "(means[1][c] + means[2][c]) / 2",
                        "(means[1][c] + means[2][c]) / 3",
                        "InvariantsTest.theMeanOfWhatIsMissingIsTheMiddleOfWhatIsPossible"),
                new Mutation(
                        "missing widens",
                        "CellPlan.java",
                        "Arrays.fill(work.low, 0, n, 0);",
                        "Arrays.fill(work.low, 0, n, 1);",
                        "InvariantsTest.missingWidens"),
                new Mutation(
                        "a constant criterion is named",
                        "Summary.java",
                        "values[values.length - 1] - values[0] <= TIE",
                        "values[values.length - 1] - values[0] < -TIE",
                        "SimulationTest.aCriterionThatNowhereDiffersIsNamed"),
                new Mutation(
                        "negative weights and weights that are no numbers are refused",
                        "DecisionModel.java",
                        "InvalidModel.notNegative(pointer + \"/\" + j + field, weights.get(j));",
                        "",
                        "BadInputTest.weightsThatAreNoWeights"),
                new Mutation(
                        "weights that are all zero are refused",
                        "DecisionModel.java",
                        "if (sum <= 0) {",
                        "if (sum < 0) {",
                        "BadInputTest.weightsThatAreNoWeights"),
                new Mutation(
                        "ranges that are none are refused",
                        "ValueFunction.java",
                        "if (worst == best) {",
                        "if (worst != worst) {",
                        "BadInputTest.rangesThatAreNoRanges"),
                new Mutation(
                        "lists of the wrong length are refused",
                        "DecisionModel.java",
                        "measures.size(),\n                    candidate",
                        "candidate.cells().size(),\n                    candidate",
                        "BadInputTest.cellsThatDoNotFit"),
                new Mutation(
                        "a column for each quantity that is drawn together",
                        "JointSamples.java",
                        "InvalidModel.length(\"/positions\", variables.size(), positions.size());",
                        "",
                        "JointSamplesTest.columnsOfDifferentLengthsAndUnknownVariablesAreRefused"),
                new Mutation(
                        "any number of threads gives the same",
                        "Smaa.java",
                        "(int) Math.min(blocks, most)",
                        "(int) Math.min(settings.threads(), most)",
                        "SmaaTest.threadsChangeNothing"),
                new Mutation(
                        "a weight moved to its end ties the two",
                        "WeightStability.java",
                        "rest * other.restApplies - other.rest * restApplies",
                        "rest * other.restApplies + other.rest * restApplies",
                        "FlipsTest.aWeightMovedToItsEndTiesTheTwoAndNobodyElseLeadsBefore"),
                new Mutation(
                        "a number put where it turns the answer ties the two",
                        "EvidenceFlips.java",
                        "HALVINGS = 60",
                        "HALVINGS = 6",
                        "FlipsTest.aNumberPutWhereItTurnsTiesTheTwoInEveryKindOfCell"),
                new Mutation(
                        "the smallest reallocation is the smallest",
                        "Reallocation.java",
                        "2 * ahead / range",
                        "200 * ahead / range",
                        "FlipsTest.theSmallestReallocationTiesAndNoSmallerOneOfManyDoes"));
    }

    @Test
    void everyInvariantHasAChangeThatBreaksIt() {
        Set<String> broken = mutations().map(Mutation::test).collect(Collectors.toSet());
        List<String> invariants = Stream.of(InvariantsTest.class.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .map(method -> "InvariantsTest." + method.getName())
                .toList();
        assertFalse(invariants.isEmpty());
        assertEquals(
                List.of(),
                invariants.stream()
                        .filter(each -> !broken.contains(each))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void theGuardOfAnInvariantFailsWhenItIsBroken(Mutation mutation, @TempDir Path mutant) throws Exception {
        try (Mutants loader = new Mutants(List.of(CLASSES, TEST_CLASSES))) {
            Guard.of(loader, mutation.test()).run();
        }
        compile(mutation, mutant);
        try (Mutants loader = new Mutants(List.of(mutant, CLASSES, TEST_CLASSES))) {
            Guard guard = Guard.of(loader, mutation.test());
            InvocationTargetException red = assertThrows(InvocationTargetException.class, guard::run);
            assertTrue(
                    red.getCause() instanceof AssertionError || red.getCause() instanceof RuntimeException,
                    () -> "failed by something else: " + red.getCause());
        }
    }

    private static void compile(Mutation mutation, Path mutant) throws IOException {
        String source = Files.readString(SOURCES.resolve(mutation.file()));
        assertEquals(2, source.split(Pattern.quote(mutation.from()), -1).length, "once: " + mutation.from());
        Path changed =
                mutant.resolve("source").resolve(mutation.file()).resolve("..").normalize();
        Files.createDirectories(changed);
        Path file = changed.resolve(Path.of(mutation.file()).getFileName());
        Files.writeString(file, source.replace(mutation.from(), mutation.to()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-d",
                    mutant.toString(),
                    "-cp",
                    CLASSES + File.pathSeparator + System.getProperty("java.class.path"));
            assertTrue(
                    compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file))
                            .call(),
                    said::toString);
        }
    }

    /** A test method, run as often as it has seeds. */
    private record Guard(Object test, Method method) {
        static Guard of(ClassLoader loader, String name) throws ReflectiveOperationException {
            int dot = name.indexOf('.');
            Class<?> type = loader.loadClass(MutationsTest.class.getPackageName() + "." + name.substring(0, dot));
            Method method = Stream.of(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(name.substring(dot + 1)))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Guard(constructor.newInstance(), method);
        }

        void run() throws ReflectiveOperationException {
            if (method.getParameterCount() == 0) {
                method.invoke(test);
            } else {
                for (long seed : LongStream.range(0, SEEDS).toArray()) {
                    method.invoke(test, seed);
                }
            }
        }
    }

    /** Our classes anew, the changed one first; everything else as it is loaded already. */
    private static final class Mutants extends URLClassLoader {
        Mutants(List<Path> places) throws MalformedURLException {
            super(urls(places), MutationsTest.class.getClassLoader());
        }

        private static URL[] urls(List<Path> places) throws MalformedURLException {
            URL[] urls = new URL[places.size()];
            for (int k = 0; k < urls.length; k++) {
                urls[k] = places.get(k).toUri().toURL();
            }
            return urls;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
