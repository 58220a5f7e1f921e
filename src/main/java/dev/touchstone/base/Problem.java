package dev.touchstone.base;

import java.util.List;
import java.util.Map;

/**
 * Why something cannot be done, said without sentences and without HTTP: a kind, a code whose sentence stands in the
 * message bundles in every language, the values it names, and the single faults of an input.
 *
 * @param kind the family; decides how a caller may react
 * @param code the key of a sentence: {@code messages/problems.*.properties}, or {@code area.key} of another area
 * @param arguments the values that the sentence names
 * @param faults what exactly is wrong where; empty when the sentence says it all
 */
public record Problem(Kind kind, String code, Map<String, Object> arguments, List<Fault> faults) {

    private static final int LONGEST_QUOTE = 80;

    /** The closed family of problems. */
    public enum Kind {
        /** What was asked for does not exist. */
        MISSING,
        /** The input breaks a rule; the faults say where. */
        INVALID,
        /** The state of something else forbids it. */
        CONFLICT,
        /** Somebody changed it since it was read. */
        STALE,
        /** This person may not do it. */
        NOT_ALLOWED,
        /** A limit is exceeded. */
        TOO_MUCH
    }

    /** Copies arguments and faults. */
    public Problem {
        arguments = Map.copyOf(arguments);
        faults = List.copyOf(faults);
    }

    /** Something that does not exist: {@code kind} is a word of the glossary, such as scenario. */
    public static Problem missing(String what, String id) {
        return new Problem(Kind.MISSING, "missing", Map.of("what", what, "id", quoted(id)), List.of());
    }

    /** A value as a sentence may quote it: not longer than one likes to read, whatever somebody sent. */
    public static String quoted(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** An input with one or more faults. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(Kind.INVALID, "invalid", Map.of("count", faults.size()), faults);
    }

    /** An input with one fault. */
    public static Problem invalid(String pointer, String code, Map<String, Object> arguments) {
        return invalid(List.of(new Fault(pointer, code, arguments)));
    }

    /** A problem whose sentence says it all. */
    public static Problem of(Kind kind, String code, Map<String, Object> arguments) {
        return new Problem(kind, code, arguments, List.of());
    }

    /** A problem whose sentence says it all and names no values. */
    public static Problem of(Kind kind, String code) {
        return of(kind, code, Map.of());
    }

    /** The same, naming the entry of the input that makes it so. */
    public Problem at(String pointer) {
        return new Problem(kind, code, arguments, List.of(Fault.at(pointer, code, arguments)));
    }

    /** This problem, ready to be thrown. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The same, for a caller that knows more to say of what led to it. */
    public ProblemException exception(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
