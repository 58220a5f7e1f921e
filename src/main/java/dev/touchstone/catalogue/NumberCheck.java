package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import java.util.Map;
import java.util.Set;

/**
 * No number without an owner: below {@code stacks/} every number stands in a map, or below one, that names its source or
 * the person whose number it is, or marks it as assumption, own measurement or judgement. The word {@code basis: fact}
 * alone owns nothing: a fact without source has at least a note that says where it comes from.
 *
 * <p>Free of this are numbers that state nothing about the world: versions of formats, line numbers, and the settings of
 * a person ({@code weights}, {@code either_bound}).
 */
final class NumberCheck {
    private static final Set<String> MARKS = Set.of("source", "assumption", "judgement", "by", "who", "reason");
    private static final Set<String> OWN_WORD = Set.of("assumption", "measured");
    private static final Set<String> FREE = Set.of("schema_version", "weights", "either_bound", "line");

    private final Mistakes mistakes;

    NumberCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(SourceTree tree) {
        walk(tree, tree.root(), "", false);
    }

    private void walk(SourceTree tree, JsonNode node, String pointer, boolean owned) {
        if (node.isNumber() && !owned) {
            mistakes.at(tree, pointer, Mistake.Code.NUMBER_WITHOUT_SOURCE, Map.of());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                walk(tree, node.get(index), pointer + "/" + index, owned);
            }
        } else if (node.isObject()) {
            boolean marked = owned || hasBasis(node) || MARKS.stream().anyMatch(mark -> marks(node.path(mark)));
            node.properties().forEach(entry -> {
                if (!FREE.contains(entry.getKey())) {
                    walk(tree, entry.getValue(), Fault.below(pointer, entry.getKey()), marked);
                }
            });
        }
    }

    private static boolean hasBasis(JsonNode map) {
        return OWN_WORD.contains(map.path("basis").asText()) || (map.has("basis") && marks(map.path("note")));
    }

    /** A blank source or {@code assumption: false} owns nothing. */
    private static boolean marks(JsonNode mark) {
        return mark.isTextual() ? !mark.asText().isBlank() : mark.isBoolean() ? mark.asBoolean() : mark.isObject();
    }
}
