package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The cells of one criterion in all samples, and their conditional means when quantities become known.
 *
 * <p>E[v | x] is the mean of v over the samples in one of {@link Bins#FEW} bins of equal probability of x (Strong &amp; Oakley
 * 2013). Where all cells that x tells of hang on it alone, that is a one-dimensional integral over x without noise, so there
 * are up to {@link Bins#MANY} bins. In a {@link Block} it is computed for cells of one quantity ({@link HermiteSeries}), since
 * the sample would add the noise of all that x does not tell, and a maximum takes noise for news. A cell all of whose uncertain quantities become known is itself; one that is drawn together with others only when
 * these become known too, since they stay in bins otherwise. Where some of several do, their changes are added up: exact for
 * means, a first-order approximation where a sum is clamped or a bottleneck hangs on others too. A cell none of whose
 * quantities becomes known follows the first one that is drawn jointly with one of its own, of whichever criterion that is.
 */
final class CellKnowledge {
    private static final double[][] POLYNOMIALS = HermiteSeries.means(Bins.FEW);

    private final MeasurePlan plan;
    private final DecisionModel model;
    private final int n;
    private final Map<Integer, HermiteSeries> series = new HashMap<>();
    private final double[][] values;
    private final double[] means;
    private final List<Set<Integer>> uncertain;
    private final Map<Integer, Settled> settled = new HashMap<>();
    private final List<List<Integer>> companions = new ArrayList<>();
    private final Map<Integer, Conditional> conditionals = new TreeMap<>();

    /**
     * What one quantity tells.
     *
     * @param bins of each sample
     * @param changes by cell and bin: how far the mean moves; null for a cell that the quantity says nothing of
     */
    private record Conditional(short[] bins, double[][] changes) {}

    /** The values of a cell that some measurement settles, and what must become known for that. */
    private record Settled(Set<Integer> by, double[] values) {}

    /** How far a score moves when something becomes known. */
    sealed interface Shift {
        /** Adds it to the scores of all samples. */
        void addTo(double[] scores);

        /**
         * The same in all samples of a bin.
         *
         * @param bins of each sample
         * @param by bin
         */
        record Binned(short[] bins, double[] by) implements Shift {
            @Override
            public void addTo(double[] scores) {
                for (int s = 0; s < bins.length; s++) {
                    scores[s] += by[bins[s]];
                }
            }
        }

        /** A cell that becomes known as a whole: in each sample its own value instead of its mean. */
        record Whole(double[] values, double mean, double weight) implements Shift {
            @Override
            public void addTo(double[] scores) {
                for (int s = 0; s < values.length; s++) {
                    scores[s] += weight * (values[s] - mean);
                }
            }
        }
    }

    private CellKnowledge(MeasurePlan plan, DecisionModel model, int n) {
        this.plan = plan;
        this.model = model;
        this.n = n;
        this.values = new double[plan.size()][n];
        this.means = new double[plan.size()];
        this.uncertain = IntStream.range(0, plan.size())
                .mapToObj(c -> uncertain(plan.cell(c).parts(), model))
                .toList();
    }

    /**
     * The cells of one criterion.
     *
     * @param bins in how many bins a quantity falls: {@link Bins#MANY} at most, and {@link Bins#FEW} where a cell that it tells
     *     of hangs on others too
     * @param binned the bins of quantities that other criteria asked for already; those that this one asks for are added
     */
    static CellKnowledge of(
            List<Cell> cells,
            DecisionModel model,
            Settings settings,
            List<Measurement> wanted,
            IntUnaryOperator bins,
            Map<Integer, Bins> binned,
            Workers workers) {
        MeasurePlan plan = new MeasurePlan(cells, model.joint(), model.rho(), settings.seed());
        CellKnowledge knowledge = new CellKnowledge(plan, model, settings.samples());
        Set<Integer> telling = knowledge.telling(wanted);
        Map<Integer, double[]> draws = new TreeMap<>();
        for (int variable : telling) {
            if (!binned.containsKey(variable)) {
                knowledge.alsoDraw(variable);
                draws.put(variable, new double[settings.samples()]);
            }
        }
        knowledge.draw(draws, workers);
        draws.forEach((variable, column) -> binned.put(variable, Bins.of(column, bins.applyAsInt(variable))));
        telling.forEach(variable ->
                knowledge.conditionals.put(variable, knowledge.conditional(variable, binned.get(variable))));
        knowledge.keep(wanted);
        knowledge.join();
        return knowledge;
    }

    /** What is on the list and part of a cell, or drawn together with what is. */
    private Set<Integer> telling(List<Measurement> wanted) {
        Set<Integer> parts = new HashSet<>();
        uncertain.forEach(parts::addAll);
        Set<Integer> together = model.joint().drawnWith(parts);
        return wanted.stream()
                .flatMap(one -> one.variables().stream())
                .filter(variable -> plan.draws(variable) || together.contains(variable))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void alsoDraw(int variable) {
        if (!plan.draws(variable)
                && model.joint().variables().get(variable).knowledge() instanceof Known(Distribution distribution)) {
            plan.alsoDraw(variable, distribution);
        }
    }

    private void draw(Map<Integer, double[]> draws, Workers workers) {
        workers.run(Simulation.blocks(n), () -> {
            Work work = MeasurePlan.work(List.of(plan));
            return block -> {
                int from = block * MeasurePlan.BLOCK;
                int size = Math.min(MeasurePlan.BLOCK, n - from);
                plan.draw(block, work, size);
                for (int c = 0; c < values.length; c++) {
                    plan.cell(c).evaluate(work, work.value[c], size);
                    System.arraycopy(work.value[c], 0, values[c], from, size);
                }
                draws.forEach(
                        (variable, column) -> System.arraycopy(plan.drawn(variable, work), 0, column, from, size));
            };
        });
        for (int c = 0; c < means.length; c++) {
            means[c] = Arrays.stream(values[c]).sum() / n;
        }
    }

    private Conditional conditional(int variable, Bins bins) {
        double[][] changes = new double[values.length][];
        for (int c = 0; c < values.length; c++) {
            if (isToldOf(c, variable)) {
                int cell = c;
                changes[c] = computed(c, variable, bins).orElseGet(() -> changes(values[cell], means[cell], bins));
            }
        }
        return new Conditional(bins.of(), changes);
    }

    private boolean isToldOf(int cell, int variable) {
        return plan.cell(cell).parts().stream()
                .anyMatch(part -> part == variable || model.joint().together(part, variable));
    }

    /** Of a cell of one number of a block, the number itself included: so both are rounded alike. */
    private Optional<double[]> computed(int cell, int variable, Bins bins) {
        int part = plan.cell(cell).parts().getFirst();
        if (plan.cell(cell).parts().size() > 1 || !bins.even()) {
            return Optional.empty();
        }
        return model.joint()
                .blockOf(part)
                .map(block -> series.computeIfAbsent(cell, fresh -> series(plan.cell(cell), part))
                        .shifts(block.correlation(part, variable), POLYNOMIALS));
    }

    private HermiteSeries series(CellPlan cell, int part) {
        Distribution known = ((Known) model.joint().variables().get(part).knowledge()).distribution();
        double[] values = HermiteSeries.places();
        Draws.atScores(known, values, values.length);
        cell.function().values(values, values, values.length);
        return HermiteSeries.of(values);
    }

    private static double[] changes(double[] value, double mean, Bins bins) {
        double[] changes = new double[bins.sizes().length];
        for (int s = 0; s < value.length; s++) {
            changes[bins.of()[s]] += value[s] - mean;
        }
        for (int b = 0; b < changes.length; b++) {
            changes[b] = bins.sizes()[b] == 0 ? 0 : changes[b] / bins.sizes()[b];
        }
        return changes;
    }

    /** The values of cells that one measurement settles. */
    private void keep(List<Measurement> wanted) {
        for (int c = 0; c < values.length; c++) {
            Set<Integer> whole = settling(uncertain.get(c));
            if (!whole.isEmpty()
                    && wanted.stream().anyMatch(one -> one.variables().containsAll(whole))) {
                settled.put(c, new Settled(whole, values[c]));
            }
        }
    }

    /** What must become known for a cell to be itself; nothing for one quantity alone, which its bins tell as well. */
    private Set<Integer> settling(Set<Integer> own) {
        return own.size() > 1 ? own : model.joint().drawnWith(own);
    }

    /** What tells something of a cell without being part of it, in the order of the model. */
    private void join() {
        for (Set<Integer> own : uncertain) {
            companions.add(conditionals.keySet().stream()
                    .filter(variable -> !own.contains(variable))
                    .filter(variable ->
                            own.stream().anyMatch(one -> model.joint().together(variable, one)))
                    .toList());
        }
    }

    /** The parts of a cell of which not all is known. */
    static Set<Integer> uncertain(List<Integer> parts, DecisionModel model) {
        Set<Integer> uncertain = new HashSet<>(parts);
        uncertain.removeIf(k -> model.joint().variables().get(k).exact());
        return uncertain;
    }

    /** Adds the weighted values of candidate i to its scores. */
    void addTo(double[] score, int i, double weight) {
        int cell = plan.cellOf(i);
        for (int s = 0; cell >= 0 && s < n; s++) {
            score[s] += weight * values[cell][s];
        }
    }

    /** Lets go of what is needed no more. */
    void forgetValues() {
        Arrays.fill(values, null);
    }

    /** Whether these quantities tell anything of a cell of this criterion. */
    boolean isToldBy(Set<Integer> known) {
        return known.stream().anyMatch(conditionals::containsKey);
    }

    /** How the score of candidate i moves when these quantities become known; nothing where they do not move it. */
    List<Shift> shifts(int i, Set<Integer> known, double weight) {
        int cell = plan.cellOf(i);
        if (cell < 0 || weight == 0) {
            return List.of();
        }
        Set<Integer> own = uncertain.get(cell);
        Settled whole = settled.get(cell);
        if (whole != null && known.containsAll(whole.by())) {
            return List.of(new Shift.Whole(whole.values(), means[cell], weight));
        }
        List<Shift> shifts = new ArrayList<>();
        for (int variable : own) {
            if (known.contains(variable) && conditionals.containsKey(variable)) {
                shifts.add(shift(variable, cell, weight));
            }
        }
        for (int companion : companions.get(cell)) {
            if (shifts.isEmpty() && known.contains(companion)) {
                shifts.add(shift(companion, cell, weight));
            }
        }
        return shifts;
    }

    private Shift shift(int variable, int cell, double weight) {
        double[] by = conditionals.get(variable).changes()[cell].clone();
        Arrays.setAll(by, bin -> weight * by[bin]);
        return new Shift.Binned(conditionals.get(variable).bins(), by);
    }
}
