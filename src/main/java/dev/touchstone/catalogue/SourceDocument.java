package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;

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
}
