package dev.touchstone.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.touchstone.base.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is different between two JSON values, place by place.
 *
 * <p>Items of a list that carry an {@code id} are compared with the item of the same id, wherever it stands; a changed
 * order of such items is one change of the list, with the ids before and after. Other lists are compared by position.
 *
 * @param changes in the order of the newer value
 */
public record Difference(List<Change> changes) {

    /** What happened at a place. */
    public enum Happening {
        /** It was not there before. */
        ADDED,
        /** It is no longer there. */
        REMOVED,
        /** It has another value. */
        CHANGED
    }

    /**
     * One place.
     *
     * @param pointer a JSON pointer into the newer value; into the older one for what was removed
     * @param happening what happened
     * @param before the value before, unless added
     * @param after the value after, unless removed
     */
    public record Change(String pointer, Happening happening, Optional<JsonNode> before, Optional<JsonNode> after) {}

    /** Copies the changes. */
    public Difference {
        changes = List.copyOf(changes);
    }

    /** The difference between two values; without changes when they are equal. Takes time linear in their size. */
    public static Difference between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return new Difference(changes);
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.isObject() && after.isObject()) {
            compareFields(pointer, before, after, changes);
        } else if (before.isArray() && after.isArray()) {
            compareLists(pointer, before, after, changes);
        } else if (!same(before, after)) {
            changes.add(new Change(pointer, Happening.CHANGED, Optional.of(before), Optional.of(after)));
        }
    }

    /** 1 and 1.0 are one number in JSON. */
    private static boolean same(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            return before.doubleValue() == after.doubleValue();
        }
        return before.equals(after);
    }

    private static void compareFields(String pointer, JsonNode before, JsonNode after, List<Change> changes) {
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            if (!after.has(field.getKey())) {
                changes.add(removed(Fault.below(pointer, field.getKey()), field.getValue()));
            }
        }
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            String place = Fault.below(pointer, field.getKey());
            if (before.has(field.getKey())) {
                compare(place, before.get(field.getKey()), field.getValue(), changes);
            } else {
                changes.add(added(place, field.getValue()));
            }
        }
    }

    private static void compareLists(String pointer, JsonNode before, JsonNode after, List<Change> changes) {
        Optional<Map<String, Integer>> oldPlaces = placesById(before);
        Optional<Map<String, Integer>> newPlaces = placesById(after);
        if (oldPlaces.isPresent() && newPlaces.isPresent()) {
            compareById(pointer, before, oldPlaces.get(), after, newPlaces.get(), changes);
            return;
        }
        int common = Math.min(before.size(), after.size());
        for (int i = 0; i < common; i++) {
            compare(pointer + "/" + i, before.get(i), after.get(i), changes);
        }
        for (int i = common; i < before.size(); i++) {
            changes.add(removed(pointer + "/" + i, before.get(i)));
        }
        for (int i = common; i < after.size(); i++) {
            changes.add(added(pointer + "/" + i, after.get(i)));
        }
    }

    private static void compareById(
            String pointer,
            JsonNode before,
            Map<String, Integer> oldPlaces,
            JsonNode after,
            Map<String, Integer> newPlaces,
            List<Change> changes) {
        oldPlaces.forEach((id, place) -> {
            if (!newPlaces.containsKey(id)) {
                changes.add(removed(pointer + "/" + place, before.get(place)));
            }
        });
        newPlaces.forEach((id, place) -> {
            if (oldPlaces.containsKey(id)) {
                compare(pointer + "/" + place, before.get(oldPlaces.get(id)), after.get(place), changes);
            } else {
                changes.add(added(pointer + "/" + place, after.get(place)));
            }
        });
        List<String> oldOrder =
                oldPlaces.keySet().stream().filter(newPlaces::containsKey).toList();
        List<String> newOrder =
                newPlaces.keySet().stream().filter(oldPlaces::containsKey).toList();
        if (!oldOrder.equals(newOrder)) {
            changes.add(
                    new Change(pointer, Happening.CHANGED, Optional.of(texts(oldOrder)), Optional.of(texts(newOrder))));
        }
    }

    private static Optional<Map<String, Integer>> placesById(JsonNode list) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode id = list.get(i).path("id");
            if (!id.isTextual() || places.put(id.textValue(), i) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private static Change added(String pointer, JsonNode value) {
        return new Change(pointer, Happening.ADDED, Optional.empty(), Optional.of(value));
    }

    private static Change removed(String pointer, JsonNode value) {
        return new Change(pointer, Happening.REMOVED, Optional.of(value), Optional.empty());
    }
}
