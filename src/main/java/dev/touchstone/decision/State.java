package dev.touchstone.decision;

/** Where a decision stands. What may follow what is said in {@link Lifecycle}. */
public enum State {
    /** Being written; has no number. */
    DRAFT("draft"),
    /** Written and numbered; its content can no longer change. */
    PROPOSED("proposed"),
    /** Signed. */
    ACCEPTED("accepted"),
    /** Turned down by an approver. */
    REJECTED("rejected"),
    /** Taken back by its author. */
    WITHDRAWN("rejected"),
    /** No longer to be followed, without a successor. */
    DEPRECATED("deprecated"),
    /** A later decision took its place. */
    SUPERSEDED("superseded");

    private final String exported;

    State(String exported) {
        this.exported = exported;
    }

    /** One of the six words that readers of decision records know. */
    public String exported() {
        return exported;
    }

    /** The word by which lists ask for it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether somebody may act on it, or will: it is not turned down, taken back or replaced. */
    public boolean stands() {
        return this == DRAFT || this == PROPOSED || this == ACCEPTED;
    }

    /** Whether the content has been fixed and numbered. */
    public boolean isFrozen() {
        return this != DRAFT;
    }
}
