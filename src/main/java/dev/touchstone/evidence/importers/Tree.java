package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a JSON document, with its pointer.
 *
 * @param node what stands there; a missing node where nothing does
 * @param pointer RFC 6901
 */
record Tree(JsonNode node, String pointer) {

    /** Numbers beyond this many digits before or behind the point come from no clock and no counter. */
    private static final int MOST_DIGITS = 400;

    private static final int MOST_SHOWN = 40;

    static Tree of(Content content) {
        return new Tree(content.json().orElseThrow(), "");
    }

    Tree at(String key) {
        return new Tree(node.path(key), Fault.below(pointer, key));
    }

    Tree at(int index) {
        return new Tree(node.path(index), pointer + "/" + index);
    }

    boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    String text() {
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    Locator locator() {
        return Locator.pointer(pointer);
    }

    /**
     * The number that stands here; empty where nothing does, or a tool wrote {@code "NaN"} for none.
     *
     * @throws Refusal {@code not-a-number} for anything else
     */
    Optional<BigDecimal> number() {
        if (!exists() || (node.isTextual() && node.textValue().equals("NaN"))) {
            return Optional.empty();
        }
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue();
            if (value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS) {
                return Optional.of(value);
            }
        }
        String text = node.toString();
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
        throw Refusal.at(locator(), "not-a-number", Map.of("text", shown));
    }

    /** The numbers of a list; none where one of its elements is something else. */
    List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode element : node) {
            if (!element.isNumber()) {
                return List.of();
            }
            numbers.add(element.doubleValue());
        }
        return List.copyOf(numbers);
    }

    /**
     * As {@link #number()}.
     *
     * @throws Refusal {@code cut-off} where nothing stands here
     */
    BigDecimal needed() {
        return number().orElseThrow(() -> Refusal.at(locator(), "cut-off", Map.of("missing", pointer)));
    }
}
