package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.analysis.Knowledge.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Gates on metrics: does a cell satisfy a {@link Threshold}?
 *
 * <p>MET when P(holds) is at least the wanted probability, VIOLATED when it is at most one minus it, else UNPROVEN. While a
 * part is missing, P(holds) is only known to lie between two bounds, and a status is given only where both bounds agree.
 * The bounds do not trust the range of a value function: "fully satisfying" is not the best there can be. A missing part of
 * a bottleneck, a mean or a direct cell can be anything; of a sum or product anything from 0 (with ends below 0: anything;
 * a factor whose ends lie in [0, 1]: in [0, 1]); a lone bound holds on its own side. So a known bottleneck below the
 * threshold violates, and no evidence at all is never violated and never met.
 */
public final class Thresholds {
    private Thresholds() {}

    /** What a gate says. */
    public enum Status {
        MET,
        VIOLATED,
        UNPROVEN
    }

    /**
     * The answer.
     *
     * @param status met, violated or unproven
     * @param low least P(holds) that the known parts allow
     * @param high greatest P(holds) that they allow; equal to {@code low} when nothing is missing
     * @param error Monte Carlo standard error of the wider of the two
     * @param median of the metric, in its unit, with the missing parts at the end that decides (for violated: the helpful
     *     one; for met: the harmful one); empty while missing parts leave the gate unproven
     * @param margin of the median to the limit, positive on the good side; empty with it
     * @param opens only where violated: the strictest limit with which it would be violated no more, on these samples; empty
     *     where no number would do
     * @param meets only where violated: the strictest limit with which it would be met; empty where parts are missing that can
     *     be anything
     * @param missing ids of the variables that are missing
     */
    public record Finding(
            Status status,
            double low,
            double high,
            double error,
            OptionalDouble median,
            OptionalDouble margin,
            OptionalDouble opens,
            OptionalDouble meets,
            List<String> missing) {}

    /**
     * Reads one cell with the draws that a run with the same seed uses.
     *
     * @throws InvalidModel when the cell does not fit the joint distribution
     */
    public static Finding check(Cell cell, JointDistribution joint, Threshold threshold, Settings settings) {
        DecisionModel.checkCell("/cell", cell, joint);
        List<String> missing = cell.variables().stream()
                .map(joint.variables()::get)
                .filter(Variable::missing)
                .map(Variable::id)
                .toList();
        if (!cell.applicable()) {
            OptionalDouble none = OptionalDouble.empty();
            return new Finding(Status.UNPROVEN, 0, 1, 0, none, none, none, none, missing);
        }
        boolean lessHelps = threshold.operator().lessHelps();
        double[] harmed = column(cell, joint, settings, ends(cell, joint, !lessHelps));
        double[] helped = column(cell, joint, settings, ends(cell, joint, lessHelps));
        double low = share(harmed, threshold);
        double high = share(helped, threshold);
        Status status = low >= threshold.probability()
                ? Status.MET
                : high <= 1 - threshold.probability() ? Status.VIOLATED : Status.UNPROVEN;
        double[] deciding = status == Status.VIOLATED ? helped : harmed;
        double median = joint.alone(cell.variables())
                .map(Quantiles::of)
                .orElseGet(() -> Quantiles.of(deciding, deciding.length))
                .median();
        boolean says = Double.isFinite(median) && (missing.isEmpty() || status != Status.UNPROVEN);
        return new Finding(
                status,
                low,
                high,
                Math.sqrt(Math.max(low * (1 - low), high * (1 - high)) / settings.samples()),
                says ? OptionalDouble.of(median) : OptionalDouble.empty(),
                says
                        ? OptionalDouble.of(threshold.operator().margin(median, threshold.limit()))
                        : OptionalDouble.empty(),
                status == Status.VIOLATED
                        ? strictest(helped, threshold, share -> share > 1 - threshold.probability())
                        : OptionalDouble.empty(),
                status == Status.VIOLATED
                        ? strictest(harmed, threshold, share -> share >= threshold.probability())
                        : OptionalDouble.empty(),
                missing);
    }

    /** The strictest limit that holds in enough of the samples; empty where it is no number. */
    private static OptionalDouble strictest(double[] column, Threshold threshold, DoublePredicate enough) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        int holding = 1;
        while (holding < sorted.length && !enough.test((double) holding / sorted.length)) {
            holding++;
        }
        Threshold.Operator operator = threshold.operator();
        double last = sorted[operator.lessHelps() ? holding - 1 : sorted.length - holding];
        double limit = operator.reached(last);
        return Double.isFinite(limit) ? OptionalDouble.of(limit) : OptionalDouble.empty();
    }

    private static double share(double[] column, Threshold threshold) {
        int holding = 0;
        for (double x : column) {
            holding += threshold.operator().holds(x, threshold.limit()) ? 1 : 0;
        }
        return (double) holding / column.length;
    }

    private static double[] column(Cell cell, JointDistribution joint, Settings settings, double start) {
        MeasurePlan plan = new MeasurePlan(List.of(cell), joint, DecisionModel.DEFAULT_RHO, settings.seed());
        Work work = MeasurePlan.work(List.of(plan));
        double[] column = new double[settings.samples()];
        double[] unit = new double[MeasurePlan.BLOCK];
        for (int block = 0; block < Simulation.blocks(column.length); block++) {
            int from = block * MeasurePlan.BLOCK;
            int n = Math.min(MeasurePlan.BLOCK, column.length - from);
            plan.draw(block, work, n);
            plan.cell(0).unit(start, work, unit, n);
            System.arraycopy(unit, 0, column, from, n);
        }
        return column;
    }

    /** The missing parts of a cell, joined in the unit, all at their least or all at their greatest possible number. */
    private static double ends(Cell cell, JointDistribution joint, boolean least) {
        Fold fold = CellPlan.unitFold(cell);
        double joined = fold.identity();
        for (double[] range : ranges(cell, joint)) {
            double end = range[least ? 0 : 1];
            joined = fold.join(
                    joined,
                    cell.aggregation() == Aggregation.MEAN ? cell.part().axis().position(end) : end);
        }
        return joined;
    }

    private static List<double[]> ranges(Cell cell, JointDistribution joint) {
        List<double[]> ranges = new ArrayList<>();
        for (int variable : cell.variables()) {
            switch (joint.variables().get(variable).knowledge()) {
                case Known known -> {}
                case Unknown(double worst, double best) -> ranges.add(open(cell.aggregation(), worst, best));
                case Within(double lowValue, double highValue) -> {
                    ValueFunction function = cell.slot();
                    double[] range = open(cell.aggregation(), function.worst(), function.best());
                    double worst = function.unit(lowValue);
                    double best = function.unit(highValue);
                    if (lowValue > 0) {
                        range[function.increasing() ? 0 : 1] = worst;
                    }
                    if (highValue < 1) {
                        range[function.increasing() ? 1 : 0] = best;
                    }
                    ranges.add(range);
                }
            }
        }
        return ranges;
    }

    private static double[] open(Aggregation aggregation, double oneEnd, double otherEnd) {
        boolean amounts = Math.min(oneEnd, otherEnd) >= 0;
        return switch (aggregation) {
            case SUM -> new double[] {amounts ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
            case PRODUCT ->
                new double[] {
                    amounts ? 0 : Double.NEGATIVE_INFINITY,
                    amounts && Math.max(oneEnd, otherEnd) <= 1 ? 1 : Double.POSITIVE_INFINITY
                };
            case BOTTLENECK, WORST, MEAN, DIRECT -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        };
    }
}
