package dev.touchstone.evidence;

import dev.touchstone.base.PlainNumber;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Under which load something was measured, as far as a person said. What is not said is unknown.
 *
 * @param description operations and their mix, data set, duration: what another person needs to repeat it
 * @param loop {@code open} when requests came at their own rate, {@code closed} when each waited for an answer before
 * @param offeredRate a second, of the thing that the throughput counts; above 0
 * @param payload size of one item
 * @param durability when a write counts as done: acknowledgements, fsync, replication, isolation
 * @param cache {@code hot}, {@code cold} or {@code true_cold} (that of the operating system, too)
 * @param tuning {@code vanilla}, {@code tuned} or {@code vendor}
 * @param warmUp {@code excluded} from the numbers, or {@code included}
 */
public record Workload(
        String description,
        String loop,
        Optional<Double> offeredRate,
        String payload,
        String durability,
        String cache,
        String tuning,
        String warmUp) {

    /** What {@code loop} may be. */
    public static final List<String> LOOPS = List.of("closed", "open");

    /** What {@code cache} may be. */
    public static final List<String> CACHES = List.of("hot", "cold", "true_cold");

    /** What {@code tuning} may be. */
    public static final List<String> TUNINGS = List.of("vanilla", "tuned", "vendor");

    /** What {@code warmUp} may be. */
    public static final List<String> WARM_UPS = List.of("excluded", "included");

    /** Highest rate that is believed, a second. */
    public static final double HIGHEST_RATE = 1e12;

    /** Of which nothing is said. */
    public static final Workload UNKNOWN = described("");

    /** Absent is empty. */
    public Workload {
        description = text(description);
        loop = text(loop);
        offeredRate = offeredRate == null ? Optional.empty() : offeredRate;
        payload = text(payload);
        durability = text(durability);
        cache = text(cache);
        tuning = text(tuning);
        warmUp = text(warmUp);
    }

    /** Of which a text is all that is said. */
    public static Workload described(String description) {
        return new Workload(description, "", Optional.empty(), "", "", "", "", "");
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** The same, completed by the loop and the rate that others than the person state; empty where they do not. */
    Workload completed(String statedLoop, OptionalDouble statedRate) {
        return new Workload(
                description,
                statedLoop.isEmpty() ? loop : statedLoop,
                statedRate.isPresent() ? Optional.of(statedRate.getAsDouble()) : offeredRate,
                payload,
                durability,
                cache,
                tuning,
                warmUp);
    }

    /** The rate that was offered, where a person said one. */
    OptionalDouble offered() {
        return offeredRate.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** True while nobody said anything. */
    public boolean unsaid() {
        return equals(UNKNOWN);
    }

    /** All that is said, in a fixed order. */
    public Stream<String> words() {
        return Stream.of(
                        description,
                        loop.isEmpty() ? "" : loop + " loop",
                        offeredRate
                                .map(rate -> PlainNumber.of(rate) + "/s offered")
                                .orElse(""),
                        payload,
                        durability,
                        cache.isEmpty() ? "" : cache.replace('_', ' ') + " cache",
                        tuning,
                        warmUp.isEmpty() ? "" : "warm-up " + warmUp)
                .filter(word -> !word.isEmpty());
    }
}
