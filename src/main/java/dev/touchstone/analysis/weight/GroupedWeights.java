package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the weights of groups and multiplies them down: within its group each criterion keeps its share. What is open is how
 * the groups stand to each other; how a group is divided is as stated (a hierarchy of two levels, Saaty 1980).
 */
public final class GroupedWeights implements WeightSampler {
    private final WeightSampler groups;
    private final int[] group;
    private final double[] share;

    /**
     * A sampler of as many weights as there are places.
     *
     * @param groups draws the weights of the groups
     * @param group by criterion, the position of its group
     * @param share by criterion, its share of the group, at least 0; those of a group sum to 1
     * @throws InvalidModel at {@code /share} for another length, at {@code /group/j} for a group that is not drawn, at
     *     {@code /share/j} for a share that is no number from 0 on, at {@code /groups/g} where shares do not sum to 1
     */
    public GroupedWeights(WeightSampler groups, List<Integer> group, List<Double> share) {
        InvalidModel.length("/share", group.size(), share.size());
        double[] sums = new double[groups.size()];
        for (int j = 0; j < group.size(); j++) {
            InvalidModel.reference(
                    "/group/" + j, String.valueOf(group.get(j)), group.get(j) >= 0 && group.get(j) < sums.length);
            InvalidModel.notNegative("/share/" + j, share.get(j));
            sums[group.get(j)] += share.get(j);
        }
        for (int g = 0; g < sums.length; g++) {
            if (!(Math.abs(sums[g] - 1) <= 1e-9)) {
                throw new InvalidModel(
                        "/groups/" + g, Code.OUT_OF_RANGE, Map.of("value", sums[g], "low", 1, "high", 1));
            }
        }
        this.groups = groups;
        this.group = group.stream().mapToInt(Integer::intValue).toArray();
        this.share = share.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public int size() {
        return group.length;
    }

    @Override
    public SamplerReport report() {
        return groups.report();
    }

    @Override
    public void draw(long block, double[][] weights, int n) {
        double[][] drawn = new double[groups.size()][n];
        groups.draw(block, drawn, n);
        for (int j = 0; j < group.length; j++) {
            for (int s = 0; s < n; s++) {
                weights[j][s] = share[j] * drawn[group[j]][s];
            }
        }
    }

    /** A linear image of a simplex is one, unless it is flat: the image of a group that weighs nothing still has its share. */
    @Override
    public Optional<double[][]> corners() {
        return groups.corners()
                .map(corners -> Arrays.stream(corners)
                        .map(corner -> {
                            double[] down = new double[group.length];
                            Arrays.setAll(down, j -> share[j] * corner[group[j]]);
                            return down;
                        })
                        .toArray(double[][]::new));
    }
}
