package dev.touchstone.cli;

import dev.touchstone.base.PlainNumber;
import dev.touchstone.evidence.Workload;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Under which load something was measured. */
final class WorkloadOptions {

    /** How requests came. */
    enum Loop {
        CLOSED,
        OPEN
    }

    /** State of the caches. */
    enum Cache {
        HOT,
        COLD,
        TRUE_COLD
    }

    /** Whose configuration it was. */
    enum Tuning {
        VANILLA,
        TUNED,
        VENDOR
    }

    /** Whether the numbers hold it. */
    enum WarmUp {
        EXCLUDED,
        INCLUDED
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--workload",
            paramLabel = "TEXT",
            description = "Operations and their mix, data set, duration: what another needs to repeat it.")
    private String description;

    @Option(
            names = "--loop",
            paramLabel = "WORD",
            description = "closed: each request waits for an answer before; open: they come at their own rate.")
    private Loop loop;

    private Double offeredRate;

    @Option(names = "--payload", paramLabel = "TEXT", description = "Size of one item, such as \"1 KiB\".")
    private String payload;

    @Option(
            names = "--durability",
            paramLabel = "TEXT",
            description = "When a write counts as done: acknowledgements, fsync, replication, isolation.")
    private String durability;

    @Option(names = "--cache", paramLabel = "WORD", description = "hot, cold, or true_cold (that of the system, too).")
    private Cache cache;

    @Option(names = "--tuning", paramLabel = "WORD", description = "vanilla, tuned (by you), or vendor.")
    private Tuning tuning;

    @Option(names = "--warm-up", paramLabel = "WORD", description = "excluded from the numbers, or included.")
    private WarmUp warmUp;

    @Option(
            names = "--offered-rate",
            paramLabel = "NUMBER",
            description = "The rate that was offered, a second; read from the command of wrk2, pgbench and Kafka's"
                    + " producer where it is not given.")
    void offer(double rate) {
        if (!(rate > 0 && rate <= Workload.HIGHEST_RATE)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--offered-rate: a number above 0 and at most " + PlainNumber.of(Workload.HIGHEST_RATE)
                            + " is expected, found " + PlainNumber.of(rate));
        }
        offeredRate = rate;
    }

    /** What was said. */
    Workload said() {
        return new Workload(
                description,
                word(loop),
                Optional.ofNullable(offeredRate),
                payload,
                durability,
                word(cache),
                word(tuning),
                word(warmUp));
    }

    /** The options that say the same again, by name; empty where nothing is said. */
    static Map<String, String> options(Workload said) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("workload", said.description());
        options.put("loop", said.loop());
        options.put("offered-rate", said.offeredRate().map(PlainNumber::of).orElse(""));
        options.put("payload", said.payload());
        options.put("durability", said.durability());
        options.put("cache", said.cache());
        options.put("tuning", said.tuning());
        options.put("warm-up", said.warmUp());
        return options;
    }

    private static String word(Enum<?> chosen) {
        return chosen == null ? "" : chosen.name().toLowerCase(Locale.ROOT);
    }
}
