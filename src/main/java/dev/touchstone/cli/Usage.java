package dev.touchstone.cli;

import dev.touchstone.rendering.Messages;
import java.util.Map;

/** A command was called in a way that cannot be carried out: nothing was done. */
final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Exit code of every command for this. */
    static final int EXIT = 2;

    private final transient Map<String, Object> arguments;

    private Usage(String key, Map<String, Object> arguments) {
        super(key, null, false, false);
        this.arguments = arguments;
    }

    static Usage of(String key) {
        return new Usage(key, Map.of());
    }

    static Usage of(String key, String name, Object value) {
        return new Usage(key, Map.of(name, value));
    }

    String in(Messages messages) {
        return messages.text(getMessage(), arguments);
    }
}
