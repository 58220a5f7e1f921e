package dev.touchstone.catalogue;

/** Something with an id of its own in the catalogue, which a team may replace as a whole by its own copy. */
public sealed interface Entity permits Technology, Criterion, Role, RecommendedStack, LibraryJudgement, Guide {
    /** Unique among the entities of its kind; lower case letters, digits and hyphens; a judgement's also has dots and underscores. */
    String id();

    /** Shipped with the files, or a team's own. */
    Layer layer();
}
