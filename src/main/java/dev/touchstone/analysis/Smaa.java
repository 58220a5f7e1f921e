package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.Robustness.Estimated;
import dev.touchstone.analysis.Robustness.Winning;
import dev.touchstone.analysis.weight.SamplerReport;
import dev.touchstone.analysis.weight.WeightSampler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SMAA-2 (Lahdelma &amp; Salminen 2001): weights and evidence are drawn together, and it is counted who stands where.
 *
 * <p>In sample s, with weights w and cells x drawn, {@code V(i) = sum_j w_j v_j(x_ij)}; where a criterion does not apply to a
 * candidate, its weight goes to the candidate's others in proportion. Then
 *
 * <ul>
 *   <li>rank acceptability b[i][r] is the share of samples in which i has rank r,
 *   <li>the central weights of i are the mean of w where i is first,
 *   <li>the confidence factor of i is the share of samples of the evidence in which it is first at its central weights,
 *   <li>p[i][k] is the share in which i is above k; where all numbers are fixed and the weights fill a simplex, by formula
 *       ({@link SimplexShare}),
 *   <li>the choice entropy is {@code -sum b[i][1] log2 b[i][1]}, the ranking entropy the same over whole rankings (van
 *       Valkenhoef &amp; Tervonen 2016).
 * </ul>
 *
 * <p>Only those that compete are counted. The cells are drawn as in {@link Simulation}, the same with the same seed. Samples
 * are cut into blocks of 256 and the blocks into chunks, whose number depends on the model alone; a chunk counts its blocks
 * in order, and the chunks are added in order: the same bytes on any number of threads.
 *
 * <p><b>Time</b> per sample: candidates x criteria for the scores, and what {@link Tally} says; {@link PairedTally} and {@link
 * PackedTally} count the same faster. <b>Memory</b>: all scores, 8 bytes each, at most {@link Simulation#MAX_SCORES}; beside
 * them for each chunk 16 bytes a pair of candidates and, where numbers are uncertain, 4 bytes x candidates x criteria^2.
 */
public final class Smaa {
    /** Most candidates of which whole rankings are told apart. */
    public static final int MAX_RANKINGS = Rankings.MAX;

    /** Most candidates. */
    public static final int MAX_CANDIDATES = 1_000;

    private static final long MAX_PAIRS = 2_000_000_000;
    private static final int MOST_CHUNKS = 16;
    private static final long CHUNK_PAIRS = 4_000_000;

    private final SmaaScores model;
    private final WeightSampler sampler;
    private final Settings settings;
    private final double[][] scores;

    private Smaa(SmaaScores model, WeightSampler sampler, Settings settings) {
        this.model = model;
        this.sampler = sampler;
        this.settings = settings;
        this.scores = new double[model.size()][];
    }

    /**
     * Draws and counts.
     *
     * @param sampler of as many weights as the model has criteria
     * @param watch asked between blocks
     * @throws InvalidModel at {@code /candidates} when nobody competes, at {@code /weights} when the sampler has another
     *     number of weights, TOO_MUCH when the run is too large
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Robustness run(DecisionModel model, WeightSampler sampler, Settings settings, Watch watch) {
        SmaaScores competing = new SmaaScores(model, settings);
        InvalidModel.length("/weights", model.measures().size(), sampler.size());
        if (competing.size() == 0) {
            throw new InvalidModel("/candidates", Code.EMPTY, Map.of());
        }
        refuse("/candidates", competing.size(), MAX_CANDIDATES);
        refuse("/samples", (long) competing.size() * settings.samples(), Simulation.MAX_SCORES);
        return new Smaa(competing, sampler, settings).robustness(new Workers(settings.threads(), watch));
    }

    private static void refuse(String pointer, long actual, long limit) {
        if (actual > limit) {
            throw new InvalidModel(pointer, Code.TOO_MUCH, Map.of("actual", actual, "limit", limit));
        }
    }

    private Robustness robustness(Workers workers) {
        ExactWinning exact = ExactWinning.of(model, sampler);
        // Fresh memory takes time: the threads share it.
        workers.run(scores.length, () -> i -> scores[i] = new double[settings.samples()]);
        long pairs = (long) model.size() * model.size() * settings.samples();
        Tally.Kept kept = new Tally.Kept(
                !exact.applies() && pairs <= MAX_PAIRS,
                model.size() <= MAX_RANKINGS,
                sampler.report().kind() != SamplerReport.Kind.FIXED && Confidence.isEstimated(model, settings));
        Tally tally = count(workers.telling(0, 0.8), kept);
        SmaaSummary summary = new SmaaSummary(model, sampler.report(), settings, scores, tally);
        Optional<Winning> winning =
                exact.applies() ? Optional.of(exact.winning(workers.telling(0.8, 0.9))) : Optional.empty();
        List<Optional<Estimated>> confidence = Confidence.of(
                model, summary.central(), tally, summary.independent(), settings, workers.telling(0.9, 1));
        return summary.robustness(winning, confidence, workers);
    }

    private Tally count(Workers workers, Tally.Kept kept) {
        int blocks = Simulation.blocks(settings.samples());
        long most = Math.clamp(CHUNK_PAIRS / ((long) model.size() * model.size()), 2, MOST_CHUNKS);
        int chunks = (int) Math.min(blocks, most);
        Tally[] tallies = new Tally[chunks];
        workers.run(chunks, () -> {
            SmaaScores.Scratch scratch = model.scratch();
            return chunk -> {
                Tally tally = new Tally(model.size(), model.criteria(), kept);
                Counting counting = Counting.into(tally);
                for (int block = blocks * chunk / chunks; block < blocks * (chunk + 1) / chunks; block++) {
                    sample(block, scratch, counting);
                }
                tally.rankings.sort();
                tallies[chunk] = tally;
            };
        });
        for (int chunk = 1; chunk < chunks; chunk++) {
            tallies[0].add(tallies[chunk]);
        }
        return tallies[0];
    }

    /** One block of samples. */
    private void sample(int block, SmaaScores.Scratch scratch, Counting counting) {
        int from = block * MeasurePlan.BLOCK;
        int n = Math.min(MeasurePlan.BLOCK, settings.samples() - from);
        sampler.draw(block, scratch.weights, n);
        model.cells(block, scratch, n);
        model.score(scratch, n);
        counting.count(scratch.scores, scratch.weights, n);
        for (int i = 0; i < model.size(); i++) {
            System.arraycopy(scratch.scores[i], 0, scores[i], from, n);
        }
    }
}
