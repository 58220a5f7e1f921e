package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.Robustness.Estimated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it would be worth to know, at the stated weights.
 *
 * <p>EVPI = E[max_i V_i] - max_i E[V_i]. Of a measurement that settles the quantities G, EVPPI = E_G[max_i E[V_i | G]] - max_i
 * E[V_i] (Raiffa &amp; Schlaifer 1961). The score is additive, so {@code E[V_i | G] = E[V_i] + sum_j w_ij (E[v_ij | G] -
 * E[v_ij])}: only the conditional means of the cells that G feeds are needed ({@link CellKnowledge}). Unknown numbers are
 * drawn independently here (rho = 0): knowing one tells nothing of the others.
 *
 * <p>What is averaged is how far the best then is above the present leader. That is 0 in most samples, so its mean has a
 * smaller error than the difference of two means, and it is never negative. Its error is taken from the scores as they were
 * drawn: how far the one that is then chosen is above the leader, sample by sample. Conditional means are smoother than that
 * and would hide that they are estimated themselves, as is the gap between the candidates; the error of an EVPPI is thus an
 * upper bound, to first order, where what stays unknown is independent of what becomes known, and equal where nothing stays
 * unknown. The noise of the conditional means also makes the value itself too great, which no error tells.
 *
 * <p>Time: one pass over candidates x criteria x samples, and for each quantity a sort of its draws. Memory: 8 bytes for
 * each candidate and sample, and for each different cell and each quantity of one criterion and sample; two bytes for
 * each different quantity on the list and sample, at most {@link #MAX_DRAWS} of them: of a longer list fewer samples are
 * drawn, and {@link InformationValue#samples} says how many; and 8 bytes for each quantity and bin and cell that it tells of.
 */
public final class ValueOfInformation {
    /** Most draws (different quantities on the list x samples) that are kept, two bytes each. */
    public static final long MAX_DRAWS = 50_000_000;

    /** Most means in bins of quantities that tell of one cell each. */
    private static final int MAX_MEANS = 5_000_000;

    /** Fewer samples leave less than ten for a bin: a list for which there is no room for as many is refused. */
    public static final int LEAST_SAMPLES = 500;

    private final DecisionModel model;
    private final Settings settings;
    private final int n;
    private final List<Integer> competing = new ArrayList<>();
    private final double[][] weights;
    private final double[][] scores;
    private final double[] means;
    private final List<CellKnowledge> knowledge = new ArrayList<>();

    private ValueOfInformation(DecisionModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        this.n = settings.samples();
        for (int i = 0; i < model.candidates().size(); i++) {
            if (model.candidates().get(i).standing() == Standing.IN) {
                competing.add(i);
            }
        }
        this.weights = Simulation.effectiveWeights(model, Reading.stated(model), "");
        this.scores = new double[competing.size()][n];
        this.means = new double[competing.size()];
    }

    /**
     * Computes it.
     *
     * @param measurements each with quantities that exist
     * @param watch asked between blocks, and between measurements
     * @param wanted fewer samples are drawn where the list is too long for as many
     * @throws InvalidModel at {@code /candidates} when nobody competes; at {@code /measurements/k/variables}; TOO_MUCH when
     *     the model is too large, or the list for {@link #LEAST_SAMPLES}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static InformationValue of(
            DecisionModel model, List<Measurement> measurements, Settings wanted, Watch watch) {
        for (int k = 0; k < measurements.size(); k++) {
            for (int variable : measurements.get(k).variables()) {
                InvalidModel.reference(
                        "/measurements/" + k + "/variables",
                        Integer.toString(variable),
                        variable >= 0 && variable < model.joint().variables().size());
            }
        }
        Settings settings = affordable(measurements, wanted);
        Simulation.refuseTooMuch(model, List.of(Reading.stated(model)), settings);
        DecisionModel independent =
                new DecisionModel(model.measures(), model.joint(), model.candidates(), 0, model.eitherBound());
        ValueOfInformation run = new ValueOfInformation(independent, settings);
        if (run.competing.isEmpty()) {
            throw new InvalidModel("/candidates", Code.EMPTY, Map.of());
        }
        run.draw(measurements, new Workers(settings.threads(), watch));
        return run.value(measurements, watch.part(0.5, 1));
    }

    /** As many samples as there is room for. */
    static Settings affordable(List<Measurement> measurements, Settings wanted) {
        long quantities = different(measurements);
        long room = MAX_DRAWS / Math.max(1, quantities);
        if (room >= wanted.samples()) {
            return wanted;
        }
        if (room < LEAST_SAMPLES) {
            throw new InvalidModel(
                    "/measurements", Code.TOO_MUCH, Map.of("actual", quantities * LEAST_SAMPLES, "limit", MAX_DRAWS));
        }
        return new Settings((int) room, wanted.seed(), wanted.threads());
    }

    private static long different(List<Measurement> measurements) {
        return measurements.stream()
                .flatMap(one -> one.variables().stream())
                .distinct()
                .count();
    }

    /** Criterion by criterion: the scores, and what each quantity on the list tells of its cells. */
    private void draw(List<Measurement> measurements, Workers workers) {
        Map<Integer, Bins> binned = new HashMap<>();
        IntUnaryOperator bins = bins(model, competing, measurements);
        for (int j = 0; j < model.measures().size(); j++) {
            int measure = j;
            List<Cell> column = competing.stream()
                    .map(i -> model.candidates().get(i).cells().get(measure))
                    .toList();
            double columns = 2.0 * model.measures().size();
            CellKnowledge cells = CellKnowledge.of(
                    column,
                    model,
                    settings,
                    measurements,
                    bins,
                    binned,
                    workers.telling(j / columns, (j + 1) / columns));
            for (int i = 0; i < scores.length; i++) {
                cells.addTo(scores[i], i, weights[competing.get(i)][j]);
            }
            cells.forgetValues();
            knowledge.add(cells);
        }
        for (int i = 0; i < means.length; i++) {
            means[i] = Arrays.stream(scores[i]).sum() / n;
        }
    }

    /** Few where a cell hangs on other quantities too, whose noise each mean then has; else as many as there is room for. */
    static IntUnaryOperator bins(DecisionModel model, List<Integer> competing, List<Measurement> measurements) {
        Set<Integer> all =
                IntStream.range(0, model.joint().variables().size()).boxed().collect(Collectors.toSet());
        Set<Integer> shared = new HashSet<>(model.joint().drawnWith(all));
        for (int i : competing) {
            for (Cell cell : model.candidates().get(i).cells()) {
                Set<Integer> own = CellKnowledge.uncertain(cell.variables(), model);
                if (own.size() > 1) {
                    shared.addAll(own);
                }
            }
        }
        int fine = (int) Math.clamp(MAX_MEANS / Math.max(1, different(measurements)), Bins.FEW, Bins.MANY);
        return variable -> shared.contains(variable) ? Bins.FEW : fine;
    }

    private InformationValue value(List<Measurement> measurements, Watch watch) {
        int leader = 0;
        for (int i = 1; i < means.length; i++) {
            leader = means[i] > means[leader] ? i : leader;
        }
        Estimated everything = everything(leader).mean();
        List<InformationValue.Item> items = new ArrayList<>();
        for (Measurement measurement : measurements) {
            watch.check();
            Gains gains = gains(measurement, leader);
            items.add(new InformationValue.Item(measurement.id(), gains.mean(), gains.change()));
            watch.done((double) items.size() / measurements.size());
        }
        return new InformationValue(Engine.VERSION, n, settings.seed().value(), everything, List.copyOf(items));
    }

    private Gains everything(int leader) {
        Gains gains = new Gains(means.length < 2 ? 0 : n);
        for (int s = 0; s < gains.ahead.length; s++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < scores.length; i++) {
                best = i == leader ? best : Math.max(best, scores[i][s]);
            }
            gains.ahead[s] = best - scores[leader][s];
            gains.drawn[s] = gains.ahead[s];
        }
        return gains;
    }

    private Gains gains(Measurement measurement, int leader) {
        Set<Integer> known = new HashSet<>(measurement.variables());
        int[] told = IntStream.range(0, knowledge.size())
                .filter(j -> knowledge.get(j).isToldBy(known))
                .toArray();
        List<Moving> moving = new ArrayList<>();
        int still = -1;
        for (int i = 0; i < means.length; i++) {
            List<CellKnowledge.Shift> shifts = new ArrayList<>();
            for (int j : told) {
                shifts.addAll(knowledge.get(j).shifts(i, known, weights[competing.get(i)][j]));
            }
            if (!shifts.isEmpty()) {
                moving.add(new Moving(i, shifts));
            } else if (i != leader) {
                still = still < 0 || means[i] > means[still] ? i : still;
            }
        }
        if (moving.isEmpty() || means.length < 2) {
            return new Gains(0);
        }
        Optional<short[]> bins = oneBinning(moving);
        return bins.isPresent() ? byBin(bins.get(), moving, still, leader) : bySample(moving, still, leader);
    }

    /** The bins of all that moves, where they are the same: of one quantity, which is nearly all of the list. */
    private static Optional<short[]> oneBinning(List<Moving> moving) {
        short[] bins = null;
        for (Moving one : moving) {
            for (CellKnowledge.Shift shift : one.shifts()) {
                if (!(shift instanceof CellKnowledge.Shift.Binned binned)) {
                    return Optional.empty();
                }
                if (bins != null && !Arrays.equals(bins, binned.bins())) {
                    return Optional.empty();
                }
                bins = binned.bins();
            }
        }
        return Optional.ofNullable(bins);
    }

    /**
     * Samples of one bin gain the same: it is computed once a bin.
     *
     * @param still the best of those that neither lead nor move; below 0 where there is none
     */
    private Gains byBin(short[] bins, List<Moving> moving, int still, int leader) {
        double[] ahead = new double[Bins.MANY];
        int[] next = new int[Bins.MANY];
        for (int bin = 0; bin < ahead.length; bin++) {
            double best = mean(still);
            double leading = means[leader];
            next[bin] = still;
            for (Moving one : moving) {
                double score = means[one.candidate()];
                for (CellKnowledge.Shift shift : one.shifts()) {
                    double[] by = ((CellKnowledge.Shift.Binned) shift).by();
                    score += bin < by.length ? by[bin] : 0;
                }
                if (one.candidate() == leader) {
                    leading = score;
                } else if (score > best) {
                    best = score;
                    next[bin] = one.candidate();
                }
            }
            ahead[bin] = best - leading;
        }
        Gains gains = gains(s -> ahead[bins[s]], s -> next[bins[s]], leader);
        gains.turning = turning(bins, gains);
        return gains;
    }

    /** The size of the bin in which the choice turns, if any moves: the one in which both are nearest. */
    private static int turning(short[] bins, Gains gains) {
        int[] sizes = new int[Bins.MANY];
        int nearest = -1;
        for (int s = 0; s < bins.length; s++) {
            sizes[bins[s]]++;
            if (gains.isMoved(s) && (nearest < 0 || Math.abs(gains.ahead[s]) < Math.abs(gains.ahead[nearest]))) {
                nearest = s;
            }
        }
        return nearest < 0 ? 0 : sizes[bins[nearest]];
    }

    /** Candidate by candidate, so that each pass runs along whole columns. */
    private Gains bySample(List<Moving> moving, int still, int leader) {
        double[] best = new double[n];
        int[] next = new int[n];
        double[] leading = new double[n];
        double[] score = new double[n];
        Arrays.fill(best, mean(still));
        Arrays.fill(next, still);
        Arrays.fill(leading, means[leader]);
        for (Moving one : moving) {
            double[] moved = one.candidate() == leader ? leading : score;
            Arrays.fill(moved, means[one.candidate()]);
            one.shifts().forEach(shift -> shift.addTo(moved));
            for (int s = 0; one.candidate() != leader && s < n; s++) {
                if (moved[s] > best[s]) {
                    best[s] = moved[s];
                    next[s] = one.candidate();
                }
            }
        }
        return gains(s -> best[s] - leading[s], s -> next[s], leader);
    }

    /**
     * What is gained over a leader.
     *
     * @param ahead by sample, how far the best of the others is then above it
     * @param next by sample, which one that is
     */
    private Gains gains(IntToDoubleFunction ahead, IntUnaryOperator next, int leader) {
        Gains gains = new Gains(n);
        for (int s = 0; s < n; s++) {
            int other = next.applyAsInt(s);
            gains.ahead[s] = ahead.applyAsDouble(s);
            gains.drawn[s] = scores[other][s] - scores[leader][s];
            gains.before[s] = means[other] - means[leader];
        }
        return gains;
    }

    private double mean(int candidate) {
        return candidate < 0 ? Double.NEGATIVE_INFINITY : means[candidate];
    }

    /** A candidate of which something becomes known; the others stay where they are. */
    private record Moving(int candidate, List<CellKnowledge.Shift> shifts) {}
}
