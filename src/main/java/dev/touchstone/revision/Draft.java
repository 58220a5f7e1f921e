package dev.touchstone.revision;

import dev.touchstone.base.Id;
import java.util.Optional;

/**
 * Content that is to become a revision.
 *
 * @param kind the kind of document, a slug
 * @param id the document, a slug
 * @param schemaVersion the version of the kind's shape that the body has
 * @param body canonical JSON, see {@link CanonicalJson}
 * @param basedOn the hash of the shipped entity of which this is an own copy
 * @param index what lists ask by
 */
public record Draft(String kind, String id, int schemaVersion, String body, Optional<String> basedOn, Index index) {

    /** Refuses identifiers that could not stand in an address. */
    public Draft {
        if (!Id.isSlug(kind) || !Id.isSlug(id)) {
            throw new IllegalArgumentException("not a slug: " + kind + " / " + id);
        }
    }
}
