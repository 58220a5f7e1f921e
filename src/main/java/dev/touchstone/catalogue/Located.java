package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;

/**
 * One entity where it stands.
 *
 * @param kind kind of file
 * @param id its id, empty when it has none
 * @param tree the file
 * @param pointer JSON pointer of the entity in it, empty when it is the whole file
 */
record Located(FileKind kind, String id, SourceTree tree, String pointer) {
    JsonNode json() {
        return tree.at(pointer);
    }

    /** JSON pointer of a field. */
    String at(String field) {
        return Fault.below(pointer, field);
    }
}
