package dev.touchstone.revision;

/**
 * A document and the revision it was read from.
 *
 * @param revision who wrote it when, and its hash
 * @param content the document in the present shape of its kind
 */
public record Stored<T>(Revision revision, T content) {

    /** The document's identifier. */
    public String id() {
        return revision.id();
    }

    /** The strong ETag, without quotation marks. */
    public String hash() {
        return revision.hash();
    }
}
