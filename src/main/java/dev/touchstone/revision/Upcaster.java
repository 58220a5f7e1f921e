package dev.touchstone.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads an old shape of a kind of document: turns version {@link #from()} into the next one. A change of shape that old
 * readers would not survive comes with one of these, and with a stored sample of the old version in its test.
 */
public interface Upcaster {

    /** The kind of document. */
    String kind();

    /** The version it can read; the result has the next one. */
    int from();

    /** The same content in the next version; may change and return what it is given. */
    ObjectNode up(ObjectNode body);
}
