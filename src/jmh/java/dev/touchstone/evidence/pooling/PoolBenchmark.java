package dev.touchstone.evidence.pooling;

import dev.touchstone.evidence.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The largest question that a scenario is expected to ask of one metric: 30 systems, 200 claims from 25 environments. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PoolBenchmark {
    private static final int SYSTEMS = 30;
    private static final int CLAIMS = 200;
    private static final int ENVIRONMENTS = 25;

    private final Components components =
            new Components(0.7, 0.134, 0.389, 0.1, 0.25, 0.5, 3, 0.45, 3, 2, 0.5, 0.4, 0.7, 1.96);
    private final List<Observation> observations = new ArrayList<>();

    @Setup
    public void observations() {
        SplittableRandom random = new SplittableRandom(1);
        for (int c = 0; c < CLAIMS; c++) {
            boolean ratio = c >= SYSTEMS && random.nextInt(10) == 0;
            int system = c % SYSTEMS;
            observations.add(new Observation(
                    "claim" + c,
                    "system" + system,
                    ratio ? Optional.of("system" + (system + 1) % SYSTEMS) : Optional.empty(),
                    new Site("site" + random.nextInt(ENVIRONMENTS), Site.Size.OTHER),
                    random.nextGaussian(),
                    new Scatter.Runs(1 + random.nextInt(5), OptionalDouble.empty(), Sharing.SHARED),
                    OptionalDouble.of(random.nextDouble(2)),
                    random.nextBoolean(),
                    random.nextBoolean()));
        }
    }

    @Benchmark
    public Posterior pool() {
        return Pool.of(observations, List.of(), components);
    }
}
