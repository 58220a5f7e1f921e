package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.analysis.Knowledge.Within;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One criterion for all candidates, ready to be evaluated block by block.
 *
 * <p>What is asked for more than once is computed once: a variable, the value of a part, the position of a set of missing
 * parts, a cell that two candidates share.
 */
final class MeasurePlan {
    /** Samples of a block: small enough for the columns of a criterion to stay in the processor's cache. */
    static final int BLOCK = 256;

    private record Part(int column, ValueFunction function) {}

    private final JointDistribution joint;
    private final Draws draws;
    private final Map<Part, Integer> parts = new LinkedHashMap<>();
    private final Map<Cell, Integer> distinct = new LinkedHashMap<>();
    private final List<CellPlan> cells = new ArrayList<>();
    private final int[] cellOf;

    /** The plan of these cells, one per candidate. */
    MeasurePlan(List<Cell> cells, JointDistribution joint, double rho, Seed seed) {
        this.joint = joint;
        draws = new Draws(joint, rho, seed);
        cellOf = new int[cells.size()];
        for (int i = 0; i < cellOf.length; i++) {
            Cell cell = cells.get(i);
            cellOf[i] = cell.applicable() ? distinct.computeIfAbsent(cell, this::add) : -1;
        }
    }

    private int add(Cell cell) {
        Fold fold = CellPlan.fold(cell.aggregation());
        double worst = fold.identity();
        double best = fold.identity();
        boolean nothingKnown = true;
        List<Integer> missing = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        for (int variable : cell.variables()) {
            switch (joint.variables().get(variable).knowledge()) {
                case Known(var distribution) -> {
                    known.add(draws.known(variable, distribution));
                    nothingKnown = false;
                }
                case Unknown(double worstEnd, double bestEnd) -> {
                    missing.add(variable);
                    worst = fold.join(worst, cell.joinable(worstEnd));
                    best = fold.join(best, cell.joinable(bestEnd));
                }
                case Within(double lowValue, double highValue) -> {
                    missing.add(variable);
                    nothingKnown = false;
                    worst = fold.join(worst, cell.joinable(cell.slot().unit(lowValue)));
                    best = fold.join(best, cell.joinable(cell.slot().unit(highValue)));
                }
            }
        }
        int[] units = known.stream().mapToInt(Integer::intValue).toArray();
        int gap = missing.isEmpty() ? -1 : draws.gap(missing);
        cells.add(new CellPlan(cell, units, valued(cell, units), gap, nothingKnown, worst, best));
        return cells.size() - 1;
    }

    private int[] valued(Cell cell, int[] units) {
        if (cell.aggregation().joinsInUnit()) {
            return new int[0];
        }
        int[] columns = new int[units.length];
        for (int k = 0; k < units.length; k++) {
            columns[k] = parts.computeIfAbsent(new Part(units[k], cell.part()), fresh -> parts.size());
        }
        return columns;
    }

    /** Scratch arrays that fit each of the plans. */
    static Work work(List<MeasurePlan> plans) {
        int[] most = new int[7];
        for (MeasurePlan plan : plans) {
            int[] sizes = {
                plan.draws.knowns(),
                plan.parts.size(),
                plan.draws.gaps(),
                plan.draws.unknowns(),
                plan.draws.owners(),
                plan.cells.size(),
                plan.draws.scores()
            };
            for (int k = 0; k < most.length; k++) {
                most[k] = Math.max(most[k], sizes[k]);
            }
        }
        return new Work(most[0], most[1], most[2], most[3], most[4], most[5], most[6]);
    }

    /** Number of different cells. */
    int size() {
        return cells.size();
    }

    /** The cell of a candidate among the different ones, or -1 where the criterion does not apply. */
    int cellOf(int candidate) {
        return cellOf[candidate];
    }

    CellPlan cell(int cell) {
        return cells.get(cell);
    }

    /**
     * E[v] of a cell of one known number; empty for any other, and where the number is drawn by its row or its place in an
     * order.
     */
    OptionalDouble expected(int cell) {
        List<Integer> variables = cells.get(cell).parts();
        int variable = variables.getFirst();
        boolean placed =
                joint.orderOf(variable).isPresent() || joint.samplesOf(variable).isPresent();
        return variables.size() == 1
                        && !placed
                        && joint.variables().get(variable).knowledge() instanceof Known(var number)
                ? ExpectedValue.of(number, cells.get(cell).function())
                : OptionalDouble.empty();
    }

    /** Whether a variable is part of one of these cells. */
    boolean draws(int variable) {
        return draws.holds(variable);
    }

    /** Draws a known variable that is part of no cell, too: what it tells of those that are is asked for. */
    void alsoDraw(int variable, Distribution distribution) {
        draws.known(variable, distribution);
    }

    /** The draws of a variable after {@link #draw}: in its unit, or of an unknown one a normal score. */
    double[] drawn(int variable, Work work) {
        return draws.column(variable, work);
    }

    /** Draws each variable once and values its parts. */
    void draw(int block, Work work, int n) {
        draws.draw(block, work, n);
        parts.forEach((part, column) -> part.function().values(work.x[part.column()], work.v[column], n));
    }

    /** Puts one number in place of all draws of a known variable; what is drawn of all others stays. */
    void put(int variable, double number, Work work, int n) {
        int put = draws.known(variable);
        Arrays.fill(work.x[put], 0, n, number);
        parts.forEach((part, column) -> {
            if (part.column() == put) {
                Arrays.fill(work.v[column], 0, n, part.function().value(number));
            }
        });
    }

    /** The values of every cell, into {@code work.value}; adds the sums over the samples of value, lo and hi per cell. */
    void evaluate(int block, Work work, int n, double[][] sums) {
        draw(block, work, n);
        evaluate(work, n, sums);
    }

    /** The same of what is drawn. */
    void evaluate(Work work, int n, double[][] sums) {
        for (int c = 0; c < cells.size(); c++) {
            double[] value = work.value[c];
            CellPlan cell = cells.get(c);
            cell.evaluate(work, value, n);
            double[] low = cell.complete() ? value : work.low;
            double[] high = cell.complete() ? value : work.high;
            for (int s = 0; s < n; s++) {
                sums[0][c] += value[s];
                sums[1][c] += low[s];
                sums[2][c] += high[s];
            }
        }
    }
}
