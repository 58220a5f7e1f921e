package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The additive score under uncertainty, by Monte Carlo: in every sample each quantity is drawn once for all candidates, and
 * {@code V(i) = sum_j w_j v_j(x_ij)} (Keeney &amp; Raiffa 1976, section 3; simulation as in SMAA-2, Lahdelma &amp; Salminen
 * 2001, with the weights stated). Expected values of cells are computed where they can be ({@link CellMeans}).
 *
 * <p><b>Same bytes on any number of threads.</b> Samples are cut into blocks of 256. A block's draws depend on seed,
 * variable and block number alone ({@link Draws}); its scores go to places of their own; its sums are kept apart and added
 * in the order of the blocks. Threads only decide who computes a block.
 *
 * <p><b>Memory.</b> The scores of all candidates, samples and readings are kept, 8 bytes each: at most
 * {@link #MAX_SCORES}, 80 MB (500 candidates, 10,000 samples, two readings). Beside them stand the sums per cell and block
 * (24 bytes per 256 cell samples: 8 MB for 500 x 17 x 10,000), about 2 MB of scratch per thread, and in the second pass
 * the columns of one criterion per thread (two numbers for each candidate and detail sample: 10 MB). A larger run is refused with
 * TOO_MUCH before anything is drawn. <b>Time</b> is proportional to candidates x criteria x samples, at most
 * {@link #MAX_CELL_SAMPLES}; about fifteen nanoseconds each on one thread.
 */
public final class Simulation {
    /** Most scores (candidates x samples x readings) that one run may keep. */
    public static final long MAX_SCORES = 10_000_000;

    /** Most candidates: dominance compares every pair. */
    public static final int MAX_CANDIDATES = 2_000;

    /** Most cell evaluations (candidates x criteria x samples) of one run. */
    public static final long MAX_CELL_SAMPLES = 1_000_000_000;

    /** Most competing candidates for which the share of every rank is counted. */
    public static final int MAX_RANKED = 40;

    private final DecisionModel model;
    private final Settings settings;
    private final List<MeasurePlan> plans = new ArrayList<>();
    private final double[][][] weights;
    private final double[][][] scores;
    private final List<double[][]> kept = new ArrayList<>();

    private Simulation(DecisionModel model, List<Reading> readings, Settings settings) {
        this.model = model;
        this.settings = settings;
        this.weights = new double[readings.size()][][];
        for (int r = 0; r < weights.length; r++) {
            weights[r] = effectiveWeights(model, readings.get(r), "/readings/" + r);
        }
        this.scores = new double[readings.size()][model.candidates().size()][settings.samples()];
        for (int j = 0; j < model.measures().size(); j++) {
            int measure = j;
            List<Cell> column = model.candidates().stream()
                    .map(one -> one.cells().get(measure))
                    .toList();
            plans.add(new MeasurePlan(column, model.joint(), model.rho(), settings.seed()));
        }
    }

    /**
     * Runs a model under its own weights.
     *
     * @throws InvalidModel with code TOO_MUCH when it is too large, ALL_ZERO when no criterion with weight applies to a
     *     candidate
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Outcome run(DecisionModel model, Settings settings, Watch watch) {
        return run(model, List.of(Reading.stated(model)), settings, watch).getFirst();
    }

    /**
     * Runs a model once and reads the same draws under several sets of weights; one outcome per reading, in order. A
     * further reading costs one multiplication per cell and sample.
     *
     * @throws InvalidModel as above, or for weights that are negative, not finite, all zero or of the wrong number
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Outcome> run(DecisionModel model, List<Reading> readings, Settings settings, Watch watch) {
        Settings enough = enough(model, settings);
        refuseTooMuch(model, readings, enough);
        return new Simulation(model, readings, enough).outcomes(readings, new Workers(settings.threads(), watch));
    }

    /** Draws a model and keeps the values of its cells. */
    static DrawnModel drawn(DecisionModel model, Settings wanted, Watch watch) {
        Reading stated = Reading.stated(model);
        Settings settings = enough(model, wanted);
        refuseTooMuch(model, List.of(stated), settings);
        Simulation run = new Simulation(model, List.of(stated), settings);
        run.plans.forEach(plan -> run.kept.add(new double[plan.size()][settings.samples()]));
        Workers workers = new Workers(settings.threads(), watch);
        CellMeans means = run.simulate(workers.telling(0, 0.8));
        Details details = Details.of(model, settings, run.plans, means, workers.telling(0.8, 1));
        return new DrawnModel(model, settings, run.plans, run.kept, means, details);
    }

    /** Where nothing is uncertain one sample is like any other. */
    private static Settings enough(DecisionModel model, Settings wanted) {
        boolean certain = model.joint().variables().stream().allMatch(Variable::exact);
        return certain ? new Settings(1, wanted.seed(), wanted.threads()) : wanted;
    }

    private List<Outcome> outcomes(List<Reading> readings, Workers workers) {
        CellMeans means = simulate(workers.telling(0, 0.8));
        Details details = Details.of(model, settings, plans, means, workers.telling(0.8, 1));
        List<Outcome> outcomes = new ArrayList<>();
        for (int r = 0; r < readings.size(); r++) {
            outcomes.add(new Summary(model, readings.get(r).id(), settings, weights[r], scores[r], means, details)
                    .outcome());
        }
        return outcomes;
    }

    /** All blocks, in any order; what is added up is added in the order of the blocks. */
    private CellMeans simulate(Workers workers) {
        int blocks = blocks(settings.samples());
        double[][][][] sums = new double[blocks][plans.size()][][];
        workers.run(blocks, () -> {
            Work work = MeasurePlan.work(plans);
            return block -> simulate(block, work, sums[block]);
        });
        return new CellMeans(plans, sums, settings.samples());
    }

    /** One block: V(i) += w_j v_j(x_ij), each variable drawn once for all candidates. */
    private void simulate(int block, Work work, double[][][] sums) {
        int from = block * MeasurePlan.BLOCK;
        int n = Math.min(MeasurePlan.BLOCK, settings.samples() - from);
        for (int j = 0; j < plans.size(); j++) {
            MeasurePlan plan = plans.get(j);
            sums[j] = new double[3][plan.size()];
            plan.evaluate(block, work, n, sums[j]);
            if (!kept.isEmpty()) {
                for (int cell = 0; cell < plan.size(); cell++) {
                    System.arraycopy(work.value[cell], 0, kept.get(j)[cell], from, n);
                }
            }
            for (int i = 0; i < model.candidates().size(); i++) {
                int cell = plan.cellOf(i);
                for (int r = 0; r < weights.length && cell >= 0; r++) {
                    addWeighted(weights[r][i][j], work.value[cell], scores[r][i], from, n);
                }
            }
        }
    }

    static void addWeighted(double weight, double[] value, double[] score, int from, int n) {
        for (int s = 0; s < n; s++) {
            score[from + s] += weight * value[s];
        }
    }

    static int blocks(int samples) {
        return (samples + MeasurePlan.BLOCK - 1) / MeasurePlan.BLOCK;
    }

    /** Weights by candidate and measure: those that apply, normalised to 1. */
    static double[][] effectiveWeights(DecisionModel model, Reading reading, String pointer) {
        InvalidModel.length(
                pointer + "/weights", model.measures().size(), reading.weights().size());
        DecisionModel.checkWeights(pointer + "/weights", reading.weights(), "");
        double[][] effective =
                new double[model.candidates().size()][model.measures().size()];
        for (int i = 0; i < effective.length; i++) {
            double sum = 0;
            for (int j = 0; j < effective[i].length; j++) {
                boolean applies = model.candidates().get(i).cells().get(j).applicable();
                effective[i][j] = applies ? reading.weights().get(j) : 0;
                sum += effective[i][j];
            }
            if (sum <= 0) {
                throw new InvalidModel("/candidates/" + i + "/cells", Code.ALL_ZERO, Map.of("reading", reading.id()));
            }
            for (int j = 0; j < effective[i].length; j++) {
                effective[i][j] /= sum;
            }
        }
        return effective;
    }

    static void refuseTooMuch(DecisionModel model, List<Reading> readings, Settings settings) {
        if (readings.isEmpty()) {
            throw new InvalidModel("/readings", Code.EMPTY, Map.of());
        }
        refuse("/candidates", model.candidates().size(), MAX_CANDIDATES);
        long perReading = (long) model.candidates().size() * settings.samples();
        refuse("/readings", perReading * readings.size(), MAX_SCORES);
        refuse("/samples", perReading * model.measures().size(), MAX_CELL_SAMPLES);
    }

    private static void refuse(String pointer, long actual, long limit) {
        if (actual > limit) {
            throw new InvalidModel(pointer, Code.TOO_MUCH, Map.of("actual", actual, "limit", limit));
        }
    }
}
