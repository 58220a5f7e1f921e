package dev.touchstone.evidence;

import java.util.Optional;

/**
 * How a person says that one number of a document is meant, where the document does not say it itself: "within 800 ms" is no
 * value, and "7 times faster than" no latency.
 *
 * @param claim id of the number in the document
 * @param bound the value itself or a limit of it; absent for what the document says
 * @param relativeTo id of the technology that it was measured against, where it is a ratio; absent for a value
 */
public record Meant(String claim, Optional<Bound> bound, Optional<String> relativeTo) {
    /** Most of them in one document. */
    public static final int MOST = 1_000;

    /** Absent is empty. */
    public Meant {
        claim = claim == null ? "" : claim;
        bound = bound == null ? Optional.empty() : bound;
        relativeTo = relativeTo == null ? Optional.empty() : relativeTo.filter(id -> !id.isBlank());
    }
}
