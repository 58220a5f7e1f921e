package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.analysis.weight.UniformWeights;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;

/**
 * SMAA-2 with nothing said of the weights, in processor time of one thread, for comparison with the same in numpy
 * ({@code src/jmh/smaa.sh} runs both in one go). Each size has a process of its own: the first run is told apart, then it
 * warms up for some seconds, then the median of five runs counts.
 */
public final class SmaaBenchmark {
    private static final double WARM_UP_MILLIS = 8_000;
    private static final int COUNTED = 5;
    private static final double NANOS = 1e6;

    private SmaaBenchmark() {}

    /** Arguments: candidates, criteria, samples, {@code fixed} or {@code normal}. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        int criteria = Integer.parseInt(arguments[1]);
        int samples = Integer.parseInt(arguments[2]);
        DecisionModel model = model(size, criteria, arguments[3].equals("normal"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        IntFunction<Robustness> runs = seed -> run(model, samples, seed, 1);
        DoubleSupplier clock = () -> threads.getCurrentThreadCpuTime() / NANOS;
        double start = clock.getAsDouble();
        Robustness last = runs.apply(0);
        double cold = clock.getAsDouble() - start;
        for (int seed = 1; clock.getAsDouble() - start < WARM_UP_MILLIS; seed++) {
            last = runs.apply(seed);
        }
        double median = median(clock, runs);
        DoubleSupplier wall = () -> System.nanoTime() / NANOS;
        double alone = median(wall, runs);
        double together = median(wall, seed -> run(model, samples, seed, 2));
        StringBuilder firsts = new StringBuilder();
        last.items().stream()
                .limit(4)
                .forEach(item -> firsts.append(
                        String.format(Locale.ROOT, " %.4f", item.first().value())));
        System.out.printf(
                Locale.ROOT,
                "java  %4d x %2d, %6d, %-6s  first run %7.1f ms, median %7.1f ms, "
                        + "two threads %.2f times as fast   first:%s%n",
                size,
                criteria,
                samples,
                arguments[3],
                cold,
                median,
                alone / together,
                firsts);
    }

    private static Robustness run(DecisionModel model, int samples, int seed, int threads) {
        return Smaa.run(
                model,
                new UniformWeights(model.measures().size(), new Seed(seed)),
                new Settings(samples, new Seed(seed), threads),
                () -> false);
    }

    private static double median(DoubleSupplier clock, IntFunction<Robustness> runs) {
        double[] counted = new double[COUNTED];
        for (int run = 0; run < COUNTED; run++) {
            double before = clock.getAsDouble();
            Robustness found = runs.apply(run);
            counted[run] = clock.getAsDouble() - before;
            if (found.items().isEmpty()) {
                throw new IllegalStateException("nobody competes");
            }
        }
        Arrays.sort(counted);
        return counted[COUNTED / 2];
    }

    /** Values between 0 and 1, the same as in the script: the digits of a simple congruential generator. */
    private static DecisionModel model(int size, int criteria, boolean normal) {
        long state = 1;
        ValueFunction value = ValueFunction.linear(0, 1);
        List<Variable> variables = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < criteria; j++) {
                state = (1103515245L * state + 12345) % (1L << 31);
                double mean = (double) state / (1L << 31);
                cells.add(Cell.direct(value, variables.size()));
                Distribution known = normal ? new Distribution.Normal(mean, 0.1) : new Distribution.Exact(mean);
                variables.add(new Variable(i + "/" + j, String.valueOf(i), new Known(known)));
            }
            candidates.add(new Candidate("c" + i, Map.of(), Standing.IN, false, cells));
        }
        List<Measure> measures = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            measures.add(new Measure("m" + j, "", 1));
        }
        return new DecisionModel(measures, JointDistribution.independent(variables), candidates, 0, 0.02);
    }
}
