package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entity that another room reads, such as a scenario: checked against its schema here, understood there.
 *
 * @param kind {@code scenario}, {@code team} or {@code operator}
 * @param id the id inside, which is also the name of the file
 * @param tree the file with its positions, so that later mistakes name line and column too
 */
public record SourceDocument(String kind, String id, SourceTree tree) {
    /** The whole document; do not change it. */
    public JsonNode body() {
        return tree.root();
    }

    /** What the room that reads the document finds wrong with it, at its line and column. */
    public Mistake mistake(Fault fault) {
        Map<String, String> arguments = new TreeMap<>(Map.of("fault", fault.code()));
        fault.arguments().forEach((name, value) -> arguments.put(name, String.valueOf(value)));
        String pointer = fault.pointer();
        String found = Mistakes.shown(tree.at(pointer));
        return new Mistake(tree.file(), tree.position(pointer), pointer, Mistake.Code.DOCUMENT, found, arguments);
    }
}
