package dev.touchstone.evidence.importers;

import java.util.List;

/**
 * What one tool writes, in one layout. To add one: a class here, a line in {@link Formats}, a sample and its expected
 * numbers in the tests; see docs/adding-an-importer.md.
 */
public interface Format {

    /** The format's key, such as {@code wrk}; never changes. */
    String id();

    /** Counts up whenever the same bytes would give other values. */
    int version();

    /** Whether the content is of this format, from what stands in it and never from a file's name. Never fails. */
    boolean recognises(Content content);

    /**
     * Reads the content.
     *
     * @throws Refusal naming the place, when it is of this format but broken, cut off or means nothing
     */
    Extract read(Content content);

    /** Whether documents may hold what {@link #runs} gives, so that their bytes are worth reading again. */
    default boolean listsRuns() {
        return false;
    }

    /** Whether each line is a measurement of its own, so that checks compare nothing between lines. */
    default boolean isTable() {
        return false;
    }

    /** What every single run gave, of the metrics that {@link #read} gives as summaries of runs; none for most tools. */
    default List<RunValues> runs(Content content) {
        return List.of();
    }
}
