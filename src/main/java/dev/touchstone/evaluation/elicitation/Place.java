package dev.touchstone.evaluation.elicitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A place of an order; written as an id, or as a list of ids that share it.
 *
 * @param ids of the items on it
 * @param shared whether it was written as a list, so that a refusal can point into it
 */
public record Place(List<String> ids, boolean shared) {
    /** The list is copied. */
    public Place {
        ids = List.copyOf(ids);
    }

    /**
     * Reads either form.
     *
     * @throws dev.touchstone.base.ProblemException {@code elicitation.not-a-place} for anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Place of(JsonNode written) {
        if (written.isTextual()) {
            return new Place(List.of(written.textValue()), false);
        }
        if (!written.isArray()) {
            throw refused("", written);
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode one : written) {
            if (!one.isTextual()) {
                throw refused("/" + ids.size(), one);
            }
            ids.add(one.textValue());
        }
        return new Place(ids, true);
    }

    private static RuntimeException refused(String pointer, JsonNode found) {
        return Problem.invalid(pointer, "elicitation.not-a-place", Map.of("value", Problem.quoted(found)))
                .exception();
    }
}
