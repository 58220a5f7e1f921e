package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.revision.AsOf;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Reads the values of query parameters. They arrive as texts, absent ones as {@code null}; what cannot be read is refused
 * with the name, what was given and what is expected.
 */
final class Parameters {

    private static final String NUMBER = "a number";
    private static final String WHOLE_NUMBER = "a whole number";

    private Parameters() {}

    static RuntimeException bad(String name, String value, String expected) {
        return Problem.of(
                        Problem.Kind.INVALID,
                        "api.bad-parameter",
                        Map.of("name", name, "value", Problem.quoted(value), "expected", expected))
                .exception();
    }

    /** One of some words. */
    static Optional<String> word(String name, String value, String... allowed) {
        if (value == null) {
            return Optional.empty();
        }
        if (!Arrays.asList(allowed).contains(value)) {
            throw bad(name, value, Arrays.stream(allowed).collect(Collectors.joining(", ")));
        }
        return Optional.of(value);
    }

    /** {@code true} or {@code false}. */
    static Optional<Boolean> flag(String name, String value) {
        return word(name, value, "true", "false").map(Boolean::parseBoolean);
    }

    static Optional<Integer> whole(String name, String value) {
        try {
            return value == null ? Optional.empty() : Optional.of(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw bad(name, value, WHOLE_NUMBER);
        }
    }

    static OptionalLong large(String name, String value) {
        try {
            return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw bad(name, value, WHOLE_NUMBER);
        }
    }

    /** A finite number, written as in JSON. */
    static Optional<Double> number(String name, String value) {
        return value == null ? Optional.empty() : Optional.of(finite(name, value, value));
    }

    private static double finite(String name, String whole, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw bad(name, whole, NUMBER);
    }

    /** Points as in the address of a page: {@code operations:30,throughput:40}. */
    static Map<String, Double> points(String name, String value) {
        Map<String, Double> points = new LinkedHashMap<>();
        if (value == null || value.isBlank()) {
            return points;
        }
        for (String entry : value.split(",", -1)) {
            int colon = entry.lastIndexOf(':');
            if (colon < 1) {
                throw bad(name, value, "name:points,name:points");
            }
            points.put(entry.substring(0, colon).strip(), finite(name, value, entry.substring(colon + 1)));
        }
        return points;
    }

    /** Words between commas, each one of some. */
    static List<String> words(String name, String value, List<String> allowed) {
        if (value == null || value.isBlank()) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        if (!allowed.containsAll(words)) {
            throw bad(name, value, String.join(", ", allowed));
        }
        return words;
    }

    /** A moment, or a day: then its end in UTC, so that all of that day counts. */
    static Optional<Instant> moment(String name, String value) {
        return Optional.ofNullable(value)
                .map(given -> AsOf.read(given).orElseThrow(() -> bad(name, given, "2026-01-31, 2026-01-31T12:00:00Z")));
    }
}
