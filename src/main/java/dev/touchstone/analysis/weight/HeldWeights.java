package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Some weights held at a value, the others drawn and scaled to what is left. */
public final class HeldWeights implements WeightSampler {
    private final double[] held;
    private final int[] free;
    private final WeightSampler others;
    private final double left;

    /**
     * A sampler of as many weights as there are places.
     *
     * @param held by criterion its weight, or empty where it is drawn
     * @param others draws the others, in their order
     * @throws InvalidModel at {@code /held} for another number of others than the sampler draws, or where the held weights sum
     *     to more than 1; at {@code /held/j} for a weight that is no number from 0 on
     */
    public HeldWeights(List<OptionalDouble> held, WeightSampler others) {
        this.free = IntStream.range(0, held.size())
                .filter(j -> held.get(j).isEmpty())
                .toArray();
        InvalidModel.length("/held", others.size(), free.length);
        this.held = new double[held.size()];
        for (int j = 0; j < held.size(); j++) {
            this.held[j] = held.get(j).orElse(0);
            InvalidModel.notNegative("/held/" + j, this.held[j]);
        }
        double sum = Arrays.stream(this.held).sum();
        if (!(sum <= 1 + 1e-9)) {
            throw new InvalidModel("/held", Code.OUT_OF_RANGE, Map.of("value", sum, "low", 0, "high", 1));
        }
        this.others = others;
        this.left = Math.max(0, 1 - sum);
    }

    @Override
    public int size() {
        return held.length;
    }

    @Override
    public SamplerReport report() {
        return others.report();
    }

    @Override
    public void draw(long block, double[][] weights, int n) {
        double[][] drawn = new double[free.length][n];
        others.draw(block, drawn, n);
        for (int j = 0; j < held.length; j++) {
            Arrays.fill(weights[j], 0, n, held[j]);
        }
        for (int k = 0; k < free.length; k++) {
            for (int s = 0; s < n; s++) {
                weights[free[k]][s] = left * drawn[k][s];
            }
        }
    }

    /** A simplex scaled and moved is one. */
    @Override
    public Optional<double[][]> corners() {
        return others.corners()
                .map(corners -> Arrays.stream(corners).map(this::corner).toArray(double[][]::new));
    }

    private double[] corner(double[] of) {
        double[] corner = held.clone();
        for (int k = 0; k < free.length; k++) {
            corner[free[k]] = left * of[k];
        }
        return corner;
    }
}
