package dev.touchstone.evidence;

import dev.touchstone.revision.CanonicalJson;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something was measured, as far as a person said. What is not said is unknown, which is a value of its own.
 *
 * @param cpu model of the processor
 * @param cores processor cores that the measured system could use
 * @param memoryGib memory that it could use, in GiB
 * @param disk class of disk, such as local NVMe
 * @param network between client and server
 * @param system operating system, kernel, container limits, virtual machine and its flags
 * @param placement {@code same_host} when the load came from the machine under load, {@code apart} otherwise
 * @param sharing {@code dedicated}, {@code shared} or {@code cloud}
 */
@RecordBuilder
public record Environment(
        String cpu,
        OptionalInt cores,
        Optional<Double> memoryGib,
        String disk,
        String network,
        String system,
        String placement,
        String sharing) {

    /** What {@code placement} may be. */
    public static final List<String> PLACEMENTS = List.of("same_host", "apart");

    /** What {@code sharing} may be. */
    public static final List<String> SHARINGS = List.of("dedicated", "shared", "cloud");

    /** Most cores that one system is believed to have. */
    public static final int MOST_CORES = 100_000;

    /** Most memory, in GiB. */
    public static final int MOST_GIB = 1_000_000;

    private static final int FINGERPRINT = 8;

    private static final Set<String> MAIN_KEYS = Set.of("cpu", "cores", "memory", "sharing");

    /** Of which nothing is known. */
    public static final Environment UNKNOWN =
            new Environment("", OptionalInt.empty(), Optional.empty(), "", "", "", "", "");

    /** Absent is empty. */
    public Environment {
        cpu = text(cpu);
        cores = cores == null ? OptionalInt.empty() : cores;
        memoryGib = memoryGib == null ? Optional.empty() : memoryGib;
        disk = text(disk);
        network = text(network);
        system = text(system);
        placement = text(placement);
        sharing = text(sharing);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /**
     * A name under which measurements made there are pooled: processor, cores, and a fingerprint over the keys that make
     * numbers comparable. The system's text is not one of them: a patch of the kernel makes no other machine. Absent where the main keys are not known, since two machines of which little is said need not be one.
     */
    public Optional<String> name() {
        if (completeness() == Completeness.SOME || completeness() == Completeness.NOTHING) {
            return Optional.empty();
        }
        return Optional.of(cpu + ", " + cores.getAsInt() + " cores (" + fingerprint() + ")");
    }

    private String fingerprint() {
        String keys = Stream.of(
                        cpu,
                        String.valueOf(cores.getAsInt()),
                        String.valueOf(Math.round(memoryGib.orElseThrow())),
                        disk,
                        network,
                        placement,
                        sharing)
                .map(key -> key.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
        return CanonicalJson.hash(keys).substring(0, FINGERPRINT);
    }

    /** Whose machine it was, as the spread between runs depends on it; absent when not said. */
    public Optional<Sharing> machine() {
        return switch (sharing) {
            case "dedicated" -> Optional.of(Sharing.DEDICATED);
            case "shared", "cloud" -> Optional.of(Sharing.SHARED);
            default -> Optional.empty();
        };
    }

    /** How much of it is known, as the axis of the grade: A all of it, B the main keys, D some, E nothing. */
    Completeness completeness() {
        List<String> missing = missing();
        if (missing.isEmpty()) {
            return Completeness.ALL;
        }
        if (missing.stream().noneMatch(MAIN_KEYS::contains)) {
            return Completeness.MAIN;
        }
        return equals(UNKNOWN) ? Completeness.NOTHING : Completeness.SOME;
    }

    /** What is not said, the main keys first: {@code cpu}, {@code cores}, {@code memory}, {@code sharing}, then the minor ones. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        said().forEach((key, said) -> {
            if (said.isEmpty()) {
                missing.add(key);
            }
        });
        return List.copyOf(missing);
    }

    private Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("cpu", cpu);
        said.put("cores", cores.isPresent() ? String.valueOf(cores.getAsInt()) : "");
        said.put("memory", memoryGib.map(String::valueOf).orElse(""));
        said.put("sharing", sharing);
        said.put("disk", disk);
        said.put("network", network);
        said.put("system", system);
        said.put("placement", placement);
        return said;
    }

    /** What of an environment is known. */
    enum Completeness {
        ALL,
        MAIN,
        SOME,
        NOTHING
    }
}
