package dev.touchstone.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One reason, to be rendered from {@code messages/rules.*} in the reader's language.
 *
 * @param code key of the sentence
 * @param arguments named arguments: numbers unrounded, words as they stand in the facts
 */
public record Because(String code, Map<String, Object> arguments) {
    public Because {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** A reason without arguments. */
    public static Because of(String code) {
        return new Because(code, Map.of());
    }
}
