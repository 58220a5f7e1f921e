package dev.touchstone.revision;

import java.util.Collection;

/** Hands each feature the documents of its kinds. */
public final class Library {

    private final Revisions revisions;
    private final Upcasters upcasters;

    /**
     * A library over a store.
     *
     * @param revisions the store
     * @param upcasters the readers of old shapes of all kinds
     */
    public Library(Revisions revisions, Collection<? extends Upcaster> upcasters) {
        this.revisions = revisions;
        this.upcasters = new Upcasters(upcasters);
    }

    /**
     * The documents of a kind.
     *
     * @param kind a slug such as scenario
     * @param schemaVersion the present version of their shape, from 1
     * @param type the record that the shape is
     */
    public <T> Documents<T> documents(String kind, int schemaVersion, Class<T> type) {
        return documents(kind, schemaVersion, type, Json.STANDARD);
    }

    /** The documents of a kind whose records need more than the standard mapping. */
    public <T> Documents<T> documents(String kind, int schemaVersion, Class<T> type, Json json) {
        return new Documents<>(revisions, upcasters, json, kind, schemaVersion, type);
    }

    /** The store itself, for what is asked of all kinds alike, such as history. */
    public Revisions revisions() {
        return revisions;
    }
}
