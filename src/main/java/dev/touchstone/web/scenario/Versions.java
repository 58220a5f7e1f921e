package dev.touchstone.web.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Two states of a scenario, place by place, and a third one made of both by choice.
 *
 * <p>Items of a list are matched by what names them ({@code id}, {@code ref}, {@code role} or {@code technology}), so
 * that a row which somebody put in between moves nothing. Texts in two languages, subjects, and lists whose items have
 * no name are one place each.
 */
final class Versions {
    private static final List<String> NAMES = List.of("id", "ref", "role", "technology");
    private static final List<Set<String>> WHOLES =
            List.of(Set.of("en", "zh"), Set.of("technology", "stack"), Set.of("sha256", "name"));

    private Versions() {}

    /**
     * A place at which two states differ.
     *
     * @param path names of fields and of items
     * @param one its value in the first state, unless it is not there
     * @param other its value in the second state, unless it is not there
     */
    record Place(List<String> path, Optional<JsonNode> one, Optional<JsonNode> other) {
        /** The path as one text. */
        String key() {
            return String.join("/", path);
        }
    }

    /** The places at which two states differ, in the order of the first, then of the second. */
    static List<Place> between(JsonNode one, JsonNode other) {
        List<Place> places = new ArrayList<>();
        walk(List.of(), one, other, place -> {
            places.add(place);
            return false;
        });
        return List.copyOf(places);
    }

    /** The first state with the values of the other at the places that are chosen. */
    static JsonNode chosen(JsonNode one, JsonNode other, Predicate<Place> takeOther) {
        return walk(List.of(), one, other, takeOther);
    }

    /** The value at a path; empty where there is none. */
    static Optional<JsonNode> at(JsonNode tree, List<String> path) {
        JsonNode node = tree;
        for (String step : path) {
            JsonNode here = node;
            node = here.isArray()
                    ? items(here)
                            .map(items -> items.getOrDefault(step, MissingNode.getInstance()))
                            .orElse(MissingNode.getInstance())
                    : here.path(step);
        }
        return Optional.of(node).filter(found -> !found.isMissingNode());
    }

    private static JsonNode walk(List<String> path, JsonNode one, JsonNode other, Predicate<Place> takeOther) {
        if (same(one, other)) {
            return one;
        }
        if (isOpen(one) && isOpen(other)) {
            return fields(path, one, other, takeOther);
        }
        if (one.isArray() && other.isArray()) {
            Optional<Map<String, JsonNode>> ones = items(one);
            Optional<Map<String, JsonNode>> others = items(other);
            if (ones.isPresent() && others.isPresent()) {
                return list(path, ones.get(), others.get(), takeOther);
            }
        }
        return takeOther.test(new Place(path, present(one), present(other))) ? other : one;
    }

    private static JsonNode fields(List<String> path, JsonNode one, JsonNode other, Predicate<Place> takeOther) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Set<String> names = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = walk(with(path, name), one.path(name), other.path(name), takeOther);
            if (!value.isMissingNode()) {
                result.set(name, value);
            }
        }
        return result;
    }

    private static JsonNode list(
            List<String> path, Map<String, JsonNode> ones, Map<String, JsonNode> others, Predicate<Place> takeOther) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        Set<String> names = new LinkedHashSet<>(ones.keySet());
        names.addAll(others.keySet());
        for (String name : names) {
            JsonNode none = MissingNode.getInstance();
            JsonNode value =
                    walk(with(path, name), ones.getOrDefault(name, none), others.getOrDefault(name, none), takeOther);
            if (!value.isMissingNode()) {
                result.add(value);
            }
        }
        return result;
    }

    /** Items by name; empty where an item has none or two share one. */
    private static Optional<Map<String, JsonNode>> items(JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            Optional<String> name = NAMES.stream()
                    .map(item::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .findFirst();
            if (name.isEmpty() || items.put(name.get(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(items);
    }

    private static boolean isOpen(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() || WHOLES.stream().noneMatch(whole -> whole.containsAll(names));
    }

    /** 1 and 1.0 are one number. */
    private static boolean same(JsonNode one, JsonNode other) {
        return (one.isNumber() && other.isNumber()) ? one.doubleValue() == other.doubleValue() : one.equals(other);
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return Optional.of(node).filter(value -> !value.isMissingNode());
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
