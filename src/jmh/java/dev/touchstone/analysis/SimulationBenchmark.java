package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The two sizes that a page must stand: a dozen listed stacks, and every combination of a wide question; 10,000 samples, the
 * stated weights and one further reading. A third of the parts are unknown; half of the criteria are logarithmic.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class SimulationBenchmark {
    private static final Aggregation[] AGGREGATIONS = {
        Aggregation.BOTTLENECK, Aggregation.MEAN, Aggregation.SUM, Aggregation.MEAN, Aggregation.WORST
    };

    /** Candidates x criteria x slots. */
    @Param({"12x15x3", "500x17x4"})
    public String size;

    @Param({"1", "2"})
    public int threads;

    private DecisionModel model;
    private List<Reading> readings;

    @Setup
    public void model() {
        String[] numbers = size.split("x", -1);
        int slots = Integer.parseInt(numbers[2]);
        model = model(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), slots, slots == 3 ? 3 : 5);
        List<Double> parked = new ArrayList<>(model.weights());
        parked.set(0, 0.0);
        readings = List.of(Reading.stated(model), new Reading("known", parked));
    }

    @Benchmark
    public List<Outcome> run() {
        return Simulation.run(
                model, readings, new Settings(Settings.DEFAULT_SAMPLES, new Seed(7), threads), () -> false);
    }

    private static DecisionModel model(int candidates, int criteria, int slots, int technologies) {
        SplittableRandom random = new SplittableRandom(1);
        List<Variable> variables = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            cells.add(new ArrayList<>());
        }
        for (int j = 0; j < criteria; j++) {
            boolean log = j % 2 == 0;
            Aggregation aggregation = AGGREGATIONS[j % AGGREGATIONS.length];
            measures.add(new Measure("m" + j, "g" + j % 5, 1));
            ValueFunction part = range(log, 1);
            ValueFunction whole = range(log, aggregation == Aggregation.SUM ? slots : 1);
            int first = variables.size();
            for (int k = 0; k < slots * technologies; k++) {
                variables.add(new Variable("m" + j + "/" + k, "t" + k, knowledge(random, log, part)));
            }
            for (int i = 0; i < candidates; i++) {
                List<Integer> parts = new ArrayList<>();
                for (int slot = 0; slot < slots; slot++) {
                    parts.add(first + slot * technologies + chosen(i, slot, technologies));
                }
                cells.get(i).add(new Cell(aggregation, parts, part, whole));
            }
        }
        List<Candidate> options = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            Map<String, String> parts = new TreeMap<>();
            for (int slot = 0; slot < slots; slot++) {
                parts.put("s" + slot, "t" + chosen(i, slot, technologies));
            }
            options.add(new Candidate("c" + i, parts, Standing.IN, false, cells.get(i)));
        }
        return new DecisionModel(measures, JointDistribution.independent(variables), options, 0.5, 0.02);
    }

    private static int chosen(int candidate, int slot, int technologies) {
        return (int) (candidate / Math.pow(technologies, slot)) % technologies;
    }

    private static ValueFunction range(boolean log, int times) {
        return log ? ValueFunction.log(24 * times, times) : ValueFunction.linear(0, 100 * times);
    }

    private static Knowledge knowledge(SplittableRandom random, boolean log, ValueFunction part) {
        if (random.nextInt(3) == 0) {
            return new Unknown(part.worst(), part.best());
        }
        return new Known(
                log
                        ? new Distribution.LogNormal(2 + random.nextDouble(20), 0.4)
                        : new Distribution.Normal(random.nextDouble(100), 8).clipped(0, 100));
    }
}
