package dev.touchstone.archive;

import java.util.List;
import java.util.Map;

/**
 * The tables of one store, as they go into a dump. Every table of the schema belongs to exactly one part, either as
 * content or as left out: a test holds the parts against the schema, so that no table can be forgotten.
 */
public interface Part {

    /** What goes into a dump, in the order in which it can be filled again: what is referred to comes first. */
    List<Content> contents();

    /** Tables that stay behind, each with the reason; a restore empties them. */
    default Map<String, String> leftOut() {
        return Map.of();
    }
}
