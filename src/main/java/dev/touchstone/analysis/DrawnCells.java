package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of a criterion over the draws of the run; one quantity is known, and its number changed. */
final class DrawnCells {
    private final Settings settings;
    private final int variable;
    private final MeasurePlan plan;
    private final Work[] blocks;
    private final int cells;

    DrawnCells(List<Cell> column, int variable, DecisionModel model, Settings settings) {
        this.settings = settings;
        this.variable = variable;
        this.cells = column.size();
        List<Variable> variables = new ArrayList<>(model.joint().variables());
        Variable moved = variables.get(variable);
        Known anything = new Known(new Distribution.Exact(0));
        variables.set(variable, new Variable(moved.id(), moved.owner(), anything));
        List<Cell> with = column.stream()
                .map(cell -> cell.variables().contains(variable) ? cell : Cell.notApplicable(cell.whole()))
                .toList();
        JointDistribution joint = new JointDistribution(
                variables,
                model.joint().blocks(),
                model.joint().samples(),
                model.joint().orders());
        plan = new MeasurePlan(with, joint, model.rho(), settings.seed());
        blocks = new Work[Simulation.blocks(settings.samples())];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = MeasurePlan.work(List.of(plan));
            plan.draw(block, blocks[block], size(block));
        }
    }

    private int size(int block) {
        return Math.min(MeasurePlan.BLOCK, settings.samples() - block * MeasurePlan.BLOCK);
    }

    /** The means of the cells when the number is x. */
    double[] means(double x) {
        double[][] sums = new double[3][plan.size()];
        for (int block = 0; block < blocks.length; block++) {
            plan.put(variable, x, blocks[block], size(block));
            plan.evaluate(blocks[block], size(block), sums);
        }
        double[] means = new double[cells];
        Arrays.setAll(means, i -> plan.cellOf(i) < 0 ? 0 : mean(sums, plan.cellOf(i)));
        return means;
    }

    /** As in {@link CellMeans}: with missing parts the middle of both ends. */
    private double mean(double[][] sums, int cell) {
        double sum = plan.cell(cell).complete() ? sums[0][cell] : (sums[1][cell] + sums[2][cell]) / 2;
        return sum / settings.samples();
    }
}
