package dev.touchstone.evidence.importers;

import java.util.Map;

/**
 * Something that a reader of the numbers must know.
 *
 * @param code key of a sentence in {@code messages/importers.*.properties}, without the area's name
 * @param arguments the values that the sentence names; beside them {@code metric} and {@code subject} say which numbers it
 *     concerns ({@code latency} is every latency), where they are not all
 * @param at where it shows
 */
public record Warning(String code, Map<String, Object> arguments, Locator at) {

    /** Copies the arguments. */
    public Warning {
        arguments = Map.copyOf(arguments);
    }

    /** About the document as a whole. */
    public static Warning of(String code, Map<String, Object> arguments) {
        return new Warning(code, arguments, Locator.WHOLE);
    }
}
