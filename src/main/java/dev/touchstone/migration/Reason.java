package dev.touchstone.migration;

import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Operator.Precondition;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why something is in a plan, or is not: a code and what its sentence names. The sentence is
 * {@code reason.<code>} in {@code messages/migration.*.properties}.
 *
 * @param code key of the sentence
 * @param arguments numbers unrounded; moves, roles, paths and technologies by their ids; conditions in canonical text,
 *     beside them {@code text} for people
 */
public record Reason(String code, Map<String, Object> arguments) {

    /** Sorted copy. */
    public Reason {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    static Reason closes(String path, String from, String to) {
        return new Reason("closes", Map.of("path", path, "from", from, "to", to));
    }

    static Reason enables(String operator, Precondition precondition) {
        return about("enables", operator, precondition);
    }

    static Reason forcedAfter(String operator, Precondition precondition) {
        return about("forced-after", operator, precondition);
    }

    private static Reason about(String code, String operator, Precondition precondition) {
        String condition = precondition.when().toString();
        LocalText text = precondition.text().isBlank() ? LocalText.of(condition) : precondition.text();
        return new Reason(code, Map.of("operator", operator, "condition", condition, "text", text));
    }

    static Reason cheaperAfter(String operator, double personWeeksSaved) {
        return new Reason("cheaper-after", Map.of("operator", operator, "person_weeks", personWeeksSaved));
    }

    static Reason leastEffort(String next, double personWeeks, double nextPersonWeeks) {
        return new Reason(
                "least-effort",
                Map.of("next", next, "person_weeks", personWeeks, "next_person_weeks", nextPersonWeeks));
    }

    static Reason generic(String role, String from, String to) {
        return new Reason("generic", Map.of("role", role, "from", from, "to", to));
    }

    static Reason together(String operators) {
        return new Reason("together", Map.of("operators", operators));
    }

    static Reason cycle(String operators) {
        return new Reason("cycle", Map.of("operators", operators));
    }

    static Reason undecided(String role, String technology, String alternatives) {
        return new Reason("undecided", Map.of("role", role, "technology", technology, "alternatives", alternatives));
    }

    static Reason blocked(String operator, Precondition precondition) {
        return about("blocked", operator, precondition);
    }

    static Reason noOperator(String path, String from, String to) {
        return new Reason("no-operator", Map.of("path", path, "from", from, "to", to));
    }

    static Reason noOrder(String operator) {
        return new Reason("no-order", Map.of("operator", operator));
    }

    static Reason unsupported(String operator, String technology) {
        return new Reason("unsupported", Map.of("operator", operator, "technology", technology));
    }
}
