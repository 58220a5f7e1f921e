package dev.touchstone.evaluation.elicitation;

import java.util.Map;

/**
 * Something that whoever uses the weights should know.
 *
 * @param code the key of a sentence in the message bundles
 * @param pointer JSON pointer to the entry of the request that it is about
 * @param arguments the values that the sentence names
 */
public record Remark(String code, String pointer, Map<String, Object> arguments) {
    /** The arguments are copied. */
    public Remark {
        arguments = Map.copyOf(arguments);
    }

    static Remark of(String key, String pointer, Map<String, Object> arguments) {
        return new Remark("elicitation." + key, pointer, arguments);
    }
}
