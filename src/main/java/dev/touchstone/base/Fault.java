package dev.touchstone.base;

import java.util.Map;

/**
 * One thing that is wrong at one place of an input.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the input, such as {@code /weights/criteria/capacity}; empty for
 *     the whole
 * @param code what: the key of a sentence in the message bundles
 * @param arguments the values that the sentence names
 */
public record Fault(String pointer, String code, Map<String, Object> arguments) {

    /** Copies the arguments. */
    public Fault {
        arguments = Map.copyOf(arguments);
    }

    /** The pointer to an entry by its name (RFC 6901, section 3). */
    public static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A fault whose sentence needs no values. */
    public static Fault at(String pointer, String code) {
        return new Fault(pointer, code, Map.of());
    }

    /** A fault whose sentence names values. */
    public static Fault at(String pointer, String code, Map<String, Object> arguments) {
        return new Fault(pointer, code, arguments);
    }
}
