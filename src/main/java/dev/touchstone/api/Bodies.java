package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import java.util.Map;

/** What bodies of requests have in common. */
final class Bodies {

    private static final String ID = "id";

    private Bodies() {}

    /** The body, refused when there is none. */
    static <T> T given(T body) {
        if (body == null || (body instanceof JsonNode tree && tree.isNull())) {
            throw Problem.of(Problem.Kind.INVALID, "unreadable-body").exception();
        }
        return body;
    }

    /** The problem of a body that names something that does not exist. */
    static RuntimeException unknown(String pointer, String what, String id) {
        return Problem.invalid(pointer, "missing", Map.of("what", what, "id", Problem.quoted(id)))
                .exception();
    }

    /** The body as an object. */
    static ObjectNode object(JsonNode body) {
        if (given(body) instanceof ObjectNode object) {
            return object;
        }
        throw Problem.invalid("", "not-an-object", Map.of("value", Problem.quoted(body)))
                .exception();
    }

    /** A text of the body, refused when it is blank. */
    static String needed(String pointer, String text) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid(pointer, "blank", Map.of()).exception();
        }
        return text;
    }

    /** An object whose id is that of the address; one without id gets it. */
    static ObjectNode named(JsonNode body, String id) {
        ObjectNode object = object(body);
        JsonNode named = object.path(ID);
        if (!named.isMissingNode() && !named.asText().equals(id)) {
            throw Problem.invalid(
                            "/" + ID, "api.id-differs", Map.of("given", Problem.quoted(named.asText()), "expected", id))
                    .exception();
        }
        return object.put(ID, id);
    }

    /** A JSON merge patch (RFC 7396) applied: {@code null} removes, objects are merged, all else replaces. */
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
