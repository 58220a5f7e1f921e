package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.Agreement;
import dev.touchstone.analysis.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is said of a table. Lists over alternatives and criteria are in the order of the question; values and scores lie in
 * [0, 1] unless a value function extrapolates; numbers are unrounded.
 *
 * @param engine version of what computed it
 * @param seed where the random numbers started
 * @param samples how many
 * @param rho how far the unknown cells of one alternative hang together
 * @param weights the point at which scores stand: as stated, else the centre of what is possible
 * @param warnings what a reader must know
 */
public record MatrixAnswer(
        String engine,
        long seed,
        int samples,
        double rho,
        Map<String, Double> weights,
        List<Warning> warnings,
        Optional<Score> score,
        Optional<List<MethodAnswer>> methods,
        Optional<RobustnessAnswer> robustness,
        Optional<Flips> flips,
        Optional<Information> valueOfInformation,
        Optional<List<Dominates>> dominance) {

    /** A remark; its sentence is {@code analysis.<code>}. */
    public record Warning(String code, String pointer, Map<String, Object> arguments) {}

    /**
     * The additive score.
     *
     * @param expectedLoss of taking the leader
     * @param either the alternatives of which any will do, for that verdict
     */
    public record Score(
            List<ScoredAlternative> items,
            Optional<String> leader,
            List<String> contenders,
            OptionalDouble expectedLoss,
            Verdict verdict,
            List<String> either) {}

    /**
     * An alternative.
     *
     * @param low 5 % quantile
     * @param high 95 % quantile
     * @param rank competition rank
     * @param contributions weight times value by criterion; they sum to the expected score
     */
    public record ScoredAlternative(
            String alternative,
            double expected,
            double low,
            double high,
            int rank,
            double pFirst,
            double pFirstError,
            Map<String, Double> contributions) {}

    /**
     * A second opinion.
     *
     * @param parameters everything else that the scores depend on: {@code rescale_weights}, and by method {@code v},
     *     {@code bounds}, {@code ideal}, or the {@code preferences} in the order of the criteria
     * @param sense whether the greatest or the smallest score is first
     */
    public record MethodAnswer(
            String id,
            Optional<String> normalisation,
            Map<String, Object> parameters,
            String sense,
            List<Double> scores,
            List<Integer> ranks,
            Map<String, Object> detail) {}

    /**
     * SMAA-2. Entries of alternatives that are never first are null. Confidence factors, pairwise winning and the entropy of
     * rankings are left out of large tables, which a warning says.
     *
     * @param scores under the weights and the evidence together
     */
    public record RobustnessAnswer(
            List<List<Double>> rankAcceptability,
            Optional<List<List<Optional<Double>>>> pairwiseWinning,
            boolean pairwiseExact,
            List<Optional<List<Double>>> centralWeights,
            List<Optional<Double>> confidenceFactors,
            List<Double> expectedRanks,
            List<ScoreRange> scores,
            List<Double> expectedLosses,
            double choiceEntropyBits,
            OptionalDouble rankingEntropyBits,
            RobustnessErrors errors,
            Sampler weightsSampler) {}

    /**
     * The score of an alternative.
     *
     * @param low 5 % quantile
     * @param high 95 % quantile
     */
    public record ScoreRange(double expected, double low, double high) {}

    /**
     * Monte Carlo standard errors.
     *
     * @param scores of the expected ones
     */
    public record RobustnessErrors(
            List<List<Double>> rankAcceptability,
            Optional<List<List<Optional<Double>>>> pairwiseWinning,
            List<Optional<List<Double>>> centralWeights,
            List<Optional<Double>> confidenceFactors,
            List<Double> expectedRanks,
            List<Double> scores,
            List<Double> expectedLosses,
            double choiceEntropyBits,
            OptionalDouble rankingEntropyBits) {}

    /**
     * How weights were drawn.
     *
     * @param trialTimes how many times longer than it remembers the walk was by which its speed was judged; below 50 burn-in
     *     and share are a guess
     * @param spread as it was stated, for weights around a point
     */
    public record Sampler(
            String kind,
            OptionalDouble acceptance,
            Optional<Integer> burnIn,
            Optional<Integer> thinning,
            OptionalDouble autocorrelation,
            OptionalDouble effectiveShare,
            OptionalDouble trialTimes,
            OptionalDouble spread) {}

    /**
     * What would turn the answer.
     *
     * @param cells single numbers; none of criteria of which only the order is known
     */
    public record Flips(List<WeightFlip> weights, Optional<ReallocationAnswer> reallocation, List<CellFlip> cells) {}

    /**
     * The interval in which a weight can move, the others keeping their proportions.
     *
     * @param low its lower end; 0 where nobody takes over
     * @param high its upper end; 1 where nobody takes over
     * @param takesOver who leads beyond the nearer end; absent where nobody does
     */
    public record WeightFlip(
            String criterion,
            double weight,
            double low,
            double high,
            Optional<String> takesOver,
            Optional<String> takesOverBelow,
            Optional<String> takesOverAbove) {}

    /** The smallest change of all weights. */
    public record ReallocationAnswer(String challenger, Map<String, Double> weights, double distance) {}

    /**
     * The number at which the leader is caught up with.
     *
     * @param unit of the criterion; absent where the question says none
     * @param already whether another one is ahead already where the number is its median, and only its spread keeps the leader
     *     in front
     */
    public record CellFlip(
            String alternative,
            String criterion,
            boolean possible,
            OptionalDouble to,
            Optional<String> unit,
            OptionalDouble sds,
            boolean already,
            Optional<String> takesOver) {}

    /**
     * What to know is worth.
     *
     * @param samples how many were drawn for it: fewer than for the other parts where very many numbers are on the list
     * @param cells single numbers
     * @param criteria of which only the order is known so far: what it is worth to know the values of all alternatives
     * @param agreement what it is worth to agree on weights, where several sets of them are given
     */
    public record Information(
            double evpi,
            double evpiError,
            boolean stop,
            int samples,
            List<CellInformation> cells,
            List<CriterionInformation> criteria,
            Optional<AgreementAnswer> agreement) {}

    /**
     * What it is worth to agree on weights, at the expected values of the cells.
     *
     * @param value what is lost on average, over the sets, by taking {@code leader} instead of each one's own
     * @param leader who is best for all together
     * @param changes the share of voices under whose weights another one leads
     */
    public record AgreementAnswer(double value, Optional<String> leader, double changes, List<SetAnswer> sets) {
        /** The same in the words of an answer. */
        public static AgreementAnswer of(Agreement found) {
            return new AgreementAnswer(
                    found.value(),
                    found.leader(),
                    found.changes(),
                    found.sets().stream()
                            .map(set -> new SetAnswer(set.name(), set.voice(), set.leader(), set.score(), set.loss()))
                            .toList());
        }
    }

    /**
     * What one set of weights says.
     *
     * @param name whose weights they are
     * @param voice share of all voices
     * @param leader who leads under it
     * @param expected the score of that one
     * @param loss how far the leader of all is behind there
     */
    public record SetAnswer(String name, double voice, String leader, double expected, double loss) {}

    /** What to know all cells of a criterion is worth. */
    public record CriterionInformation(
            String criterion, double value, double error, double pChange, double pChangeError) {}

    /** What to know one cell is worth. */
    public record CellInformation(
            String alternative, String criterion, double value, double error, double pChange, double pChangeError) {}

    /**
     * One alternative is at least as good as another everywhere.
     *
     * @param confirmed share of samples in which that holds
     */
    public record Dominates(String alternative, String dominated, double confirmed) {}
}
