package dev.touchstone.evidence.pooling;

/**
 * Where something was measured.
 *
 * @param id the same id is the same environment; what is unknown gets an id of its own per document. Not read for the target
 * @param size how it compares with the target environment
 */
public record Site(String id, Size size) {

    /** How an environment compares with the target. */
    public enum Size {
        /** It is the target. */
        TARGET,
        /** The number of cores is near the target's. */
        SIMILAR,
        /** It is not, or nobody said. */
        OTHER
    }

    /** The target environment itself. */
    public static final Site TARGET = new Site("", Size.TARGET);

    public Site {
        id = size == Size.TARGET ? "" : id;
    }
}
