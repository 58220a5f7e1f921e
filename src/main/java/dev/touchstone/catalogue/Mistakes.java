package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers mistakes, so that a person sees all of them at once. Safe for use by several threads. */
final class Mistakes {
    /** More than these are not gathered: whoever has them mends some first. */
    static final int MOST = 1_000;

    private final List<Mistake> found = new ArrayList<>();
    private boolean more;

    synchronized void add(Mistake mistake) {
        if (found.size() < MOST) {
            found.add(mistake);
        } else {
            more = true;
        }
    }

    /** A mistake at the value of a pointer. */
    void at(SourceTree tree, String pointer, Mistake.Code code, Map<String, String> arguments) {
        add(new Mistake(tree.file(), tree.position(pointer), pointer, code, shown(tree.at(pointer)), arguments));
    }

    /** A mistake about the key of a pointer. */
    void atKey(SourceTree tree, String pointer, Mistake.Code code, String found, Map<String, String> arguments) {
        add(new Mistake(tree.file(), tree.keyPosition(pointer), pointer, code, found, arguments));
    }

    synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    /** True when a file has a mistake. */
    synchronized boolean isIn(String file) {
        return found.stream().anyMatch(mistake -> mistake.file().equals(file));
    }

    /** Sorted by file and place, each once, without those that only follow from another. */
    synchronized List<Mistake> sorted() {
        Set<String> notFinite = places(Mistake.Code.NOT_FINITE);
        Set<String> wrongType = places(Mistake.Code.TYPE);
        Set<String> noSource = places(Mistake.Code.NO_SOURCE);
        List<Mistake> sorted = new ArrayList<>(found.stream()
                .distinct()
                .filter(mistake -> switch (mistake.code()) {
                    case TYPE -> !notFinite.contains(place(mistake.file(), mistake.pointer()));
                    case NUMBER_WITHOUT_SOURCE ->
                        !wrongType.contains(place(mistake.file(), mistake.pointer()))
                                && parents(mistake.pointer())
                                        .noneMatch(parent -> noSource.contains(place(mistake.file(), parent)));
                    default -> true;
                })
                .sorted(Mistake.ORDER)
                .toList());
        if (more) {
            Mistake last = sorted.getLast();
            sorted.add(new Mistake(
                    last.file(),
                    last.position(),
                    "",
                    Mistake.Code.TOO_MANY,
                    "",
                    Map.of("limit", Integer.toString(MOST))));
        }
        return List.copyOf(sorted);
    }

    private Set<String> places(Mistake.Code code) {
        return found.stream()
                .filter(mistake -> mistake.code() == code)
                .map(mistake -> place(mistake.file(), mistake.pointer()))
                .collect(Collectors.toSet());
    }

    private static String place(String file, String pointer) {
        return file + "#" + pointer;
    }

    private static Stream<String> parents(String pointer) {
        return Stream.iterate(pointer, at -> !at.isEmpty(), at -> at.substring(0, at.lastIndexOf('/')));
    }

    /** A value as a mistake repeats it: a scalar as it is, a list or map by its beginning. */
    static String shown(JsonNode node) {
        return node.isMissingNode() ? "" : node.isValueNode() ? node.asText() : beginning(node);
    }

    private static String beginning(JsonNode node) {
        StringBuilder text = new StringBuilder(node.isArray() ? "[" : "{");
        var entries = node.isArray() ? null : node.fieldNames();
        int index = 0;
        while (text.length() <= Mistake.MOST_FOUND && (node.isArray() ? index < node.size() : entries.hasNext())) {
            String key = node.isArray() ? "" : entries.next();
            JsonNode child = node.isArray() ? node.get(index) : node.get(key);
            text.append(index++ == 0 ? "" : ", ").append(key).append(key.isEmpty() ? "" : ": ");
            text.append(child.isValueNode() ? child.asText() : "…");
        }
        return text.append(node.isArray() ? "]" : "}").toString();
    }
}
