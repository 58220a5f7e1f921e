package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A file as a tree in which every node knows where it stands.
 *
 * <p>Nodes are named by JSON pointer ({@code /facts/0/kind}, empty for the whole), so that any later check, whoever makes
 * it, can point at line and column.
 */
public final class SourceTree {
    private final String file;
    private final JsonNode root;
    private final Map<String, Position> values;
    private final Map<String, Position> keys;

    SourceTree(String file, JsonNode root, Map<String, Position> values, Map<String, Position> keys) {
        this.file = file;
        this.root = root;
        this.values = Map.copyOf(values);
        this.keys = Map.copyOf(keys);
    }

    /** A tree that stands in no file; every position is its beginning. */
    static SourceTree of(String name, JsonNode root) {
        return new SourceTree(name, root, Map.of(), Map.of());
    }

    /** The file as it is shown to people: a path, or a path inside the artifact. */
    public String file() {
        return file;
    }

    /** The whole; do not change it. */
    public JsonNode root() {
        return root;
    }

    /** The node at a JSON pointer, a missing node where there is none. */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** Where the value at a JSON pointer begins; for a node that is not there, where its nearest parent begins. */
    public Position position(String pointer) {
        return nearest(values, pointer);
    }

    /** Where the key of the last step of a JSON pointer stands; the value's place for an element of a list. */
    public Position keyPosition(String pointer) {
        return Optional.ofNullable(keys.get(pointer)).orElseGet(() -> position(pointer));
    }

    private static Position nearest(Map<String, Position> positions, String pointer) {
        String at = pointer;
        while (true) {
            Position found = positions.get(at);
            if (found != null) {
                return found;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return Position.START;
            }
            at = at.substring(0, slash);
        }
    }

    /** A JSON pointer as people read it: {@code facts[0].kind}; {@code (file)} for the whole. */
    public static String path(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            if (!step.isEmpty() && step.chars().allMatch(Character::isDigit)) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".")
                        .append(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return path.isEmpty() ? "(file)" : path.toString();
    }
}
