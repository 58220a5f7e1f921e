package dev.touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The second pass, criterion by criterion over the first samples of the run: quantiles and clamp shares of cells, and how
 * often a dominance on means holds in single samples.
 *
 * <p><b>Cost.</b> Quantiles need whole columns, hence the order by criterion: one column of values (and one in the unit) for
 * each different cell. The number of detail samples K is {@link #BUDGET} / (candidates x criteria), at least 1,000, at most
 * all: 10,000 for up to 50 cells, 2,777 for 12 candidates x 15 criteria, 1,000 for 500 x 17. The share below a reported 5 %
 * quantile then has a standard error of 0.2, 0.4 or 0.7 percentage points.
 * Dominance on means compares all pairs: 250,000 for 500 candidates, 4 million numbers. In single samples it is confirmed
 * only for the {@link #MAX_DOMINATORS} strongest that dominate each candidate, as one bit per pair and sample.
 */
final class Details {
    /** Cells x detail samples. */
    static final long BUDGET = 500_000;

    /** Dominators of one candidate that are confirmed and reported, the greatest sum of expected values first. */
    static final int MAX_DOMINATORS = 11;

    private static final int LEAST = 1_000;
    private static final double CONFIRMED = 0.95;

    /** Of one cell. */
    record CellDetail(Quantiles values, Optional<Quantiles> units, double beyondWorst, double beyondBest) {}

    private record Pair(int better, int worse) {}

    private final int samples;
    private final JointDistribution joint;
    private final List<MeasurePlan> plans;
    private final CellDetail[][] cells;
    private final List<Pair> pairs;
    private final long[][] holds;
    private final List<Dominance> dominances = new ArrayList<>();

    private Details(DecisionModel model, Settings settings, List<MeasurePlan> plans, CellMeans means) {
        long size = (long) model.candidates().size() * plans.size();
        this.samples = (int) Math.min(settings.samples(), Math.max(LEAST, BUDGET / size));
        this.joint = model.joint();
        this.plans = plans;
        this.cells = new CellDetail[plans.size()][];
        this.pairs = dominatedOnMeans(model, means);
        this.holds = new long[pairs.size()][(samples + 63) / 64];
        for (long[] pair : holds) {
            Arrays.fill(pair, -1L);
            if (samples % 64 != 0) {
                pair[pair.length - 1] = (1L << samples % 64) - 1;
            }
        }
    }

    static Details of(
            DecisionModel model, Settings settings, List<MeasurePlan> plans, CellMeans means, Workers workers) {
        Details details = new Details(model, settings, plans, means);
        workers.run(plans.size(), () -> {
            Work work = MeasurePlan.work(plans);
            return j -> details.measure(j, work);
        });
        for (int p = 0; p < details.pairs.size(); p++) {
            details.dominances.add(details.dominance(model, p));
        }
        return details;
    }

    int samples() {
        return samples;
    }

    List<Dominance> dominances() {
        return List.copyOf(dominances);
    }

    /** Of the cell of candidate i under criterion j, which applies to it. */
    CellDetail cell(int i, int j) {
        return cells[j][plans.get(j).cellOf(i)];
    }

    private void measure(int j, Work work) {
        MeasurePlan plan = plans.get(j);
        double[][] values = new double[plan.size()][samples];
        double[][] units = new double[plan.size()][];
        double[][] beyond = new double[plan.size()][2];
        double[] unit = new double[MeasurePlan.BLOCK];
        for (int block = 0; block < Simulation.blocks(samples); block++) {
            int from = block * MeasurePlan.BLOCK;
            int n = Math.min(MeasurePlan.BLOCK, samples - from);
            plan.draw(block, work, n);
            for (int c = 0; c < plan.size(); c++) {
                CellPlan cell = plan.cell(c);
                cell.evaluate(work, work.value[c], n);
                System.arraycopy(work.value[c], 0, values[c], from, n);
                if (cell.complete()) {
                    cell.unit(work, unit, n);
                    units[c] = units[c] == null ? new double[samples] : units[c];
                    System.arraycopy(unit, 0, units[c], from, n);
                }
                cell.clamps(work, unit, n, beyond[c]);
            }
        }
        compare(plan, values);
        cells[j] = new CellDetail[plan.size()];
        for (int c = 0; c < plan.size(); c++) {
            double[] column = units[c];
            cells[j][c] = new CellDetail(
                    Quantiles.of(values[c], samples),
                    joint.alone(plan.cell(c).parts()).map(Quantiles::of).or(() -> sampled(column)),
                    beyond[c][0] / samples,
                    beyond[c][1] / samples);
        }
    }

    private Optional<Quantiles> sampled(double[] column) {
        return Optional.ofNullable(column).map(unit -> Quantiles.of(unit, samples));
    }

    /** Clears the bits of the samples in which {@code better} is below {@code worse} under this criterion. */
    private void compare(MeasurePlan plan, double[][] values) {
        for (int p = 0; p < pairs.size(); p++) {
            int better = plan.cellOf(pairs.get(p).better());
            int worse = plan.cellOf(pairs.get(p).worse());
            if (better != worse) {
                long[] broken = below(values[better], values[worse]);
                synchronized (holds) {
                    for (int word = 0; word < broken.length; word++) {
                        holds[p][word] &= ~broken[word];
                    }
                }
            }
        }
    }

    private long[] below(double[] better, double[] worse) {
        long[] bits = new long[(samples + 63) / 64];
        for (int s = 0; s < samples; s++) {
            if (better[s] < worse[s] - Summary.TIE) {
                bits[s >> 6] |= 1L << s;
            }
        }
        return bits;
    }

    private Dominance dominance(DecisionModel model, int p) {
        int held = 0;
        for (long word : holds[p]) {
            held += Long.bitCount(word);
        }
        double share = (double) held / samples;
        return new Dominance(
                model.candidates().get(pairs.get(p).better()).id(),
                model.candidates().get(pairs.get(p).worse()).id(),
                share,
                share >= CONFIRMED);
    }

    private static List<Pair> dominatedOnMeans(DecisionModel model, CellMeans means) {
        List<Integer> strongest = new ArrayList<>();
        double[] total = new double[model.candidates().size()];
        for (int i = 0; i < total.length; i++) {
            if (model.candidates().get(i).standing() == Standing.IN) {
                strongest.add(i);
            }
            for (int j = 0; j < model.measures().size(); j++) {
                total[i] += means.value(i, j);
            }
        }
        strongest.sort(Comparator.<Integer>comparingDouble(i -> -total[i])
                .thenComparing(i -> model.candidates().get(i).id()));
        List<Pair> pairs = new ArrayList<>();
        for (int worse : strongest) {
            strongest.stream()
                    .filter(better -> dominates(better, worse, model.measures().size(), means))
                    .limit(MAX_DOMINATORS)
                    .forEach(better -> pairs.add(new Pair(better, worse)));
        }
        return pairs;
    }

    /** Only candidates to which the same criteria apply can be compared criterion by criterion. */
    private static boolean dominates(int a, int b, int measures, CellMeans means) {
        boolean greater = false;
        for (int j = 0; j < measures; j++) {
            double difference = means.value(a, j) - means.value(b, j);
            if (means.applies(a, j) != means.applies(b, j) || difference < -Summary.TIE) {
                return false;
            }
            greater |= difference > Summary.TIE;
        }
        return greater;
    }
}
