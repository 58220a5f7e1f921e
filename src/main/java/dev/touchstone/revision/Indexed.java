package dev.touchstone.revision;

/** Documents with words that lists ask by: found when a document is written, and again when the rules for them change. */
public interface Indexed {

    /** Indexes again what was indexed by older rules. Called once at the start, before anybody looks at a list. */
    void reindex();
}
