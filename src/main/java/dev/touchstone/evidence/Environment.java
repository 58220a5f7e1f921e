package dev.touchstone.evidence;

import java.util.Optional;
import java.util.OptionalInt;
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
public record Environment(
        String cpu,
        OptionalInt cores,
        Optional<Double> memoryGib,
        String disk,
        String network,
        String system,
        String placement,
        String sharing) {

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

    /** How much of it is known, as the axis of the grade: A all of it, B the main keys, D some, E nothing. */
    Completeness completeness() {
        boolean main = !cpu.isEmpty() && cores.isPresent() && memoryGib.isPresent() && !sharing.isEmpty();
        boolean minor = Stream.of(disk, network, system, placement).noneMatch(String::isEmpty);
        if (main) {
            return minor ? Completeness.ALL : Completeness.MAIN;
        }
        return equals(UNKNOWN) ? Completeness.NOTHING : Completeness.SOME;
    }

    /** What of an environment is known. */
    enum Completeness {
        ALL,
        MAIN,
        SOME,
        NOTHING
    }
}
