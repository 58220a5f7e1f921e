package dev.touchstone.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The append-only store. Every write is one transaction, or takes part in the caller's; of two writers who saw the same
 * state exactly one wins, and the other is told {@code STALE}. Each revision is fired as a CDI event within the transaction
 * that writes it, so that what follows from it is written with it or not at all.
 */
public interface Revisions {

    /**
     * Writes the first revision of a document, or the first after it was removed.
     *
     * @throws dev.touchstone.base.ProblemException CONFLICT {@code exists} when there is one
     */
    Revision create(Draft draft, String actor);

    /**
     * Writes a further revision. Content equal to the newest one is not written again.
     *
     * @param expectedHash the hash of the revision that the writer has seen
     * @throws dev.touchstone.base.ProblemException MISSING when there is no such document, STALE when its newest
     *     revision is another
     */
    Revision change(Draft draft, String actor, String expectedHash);

    /**
     * Says that a document is gone; its history stays. An own copy removed gives way to the shipped entity.
     *
     * @throws dev.touchstone.base.ProblemException as {@link #change}
     */
    Revision remove(String kind, String id, String actor, String expectedHash);

    /**
     * Holds documents until the caller's transaction ends: whoever else would write or hold one of them waits for it, and
     * what is read of them from here on is the newest state. Those that do not exist are passed over.
     *
     * @throws dev.touchstone.base.ProblemException STALE where somebody else holds one for too long
     */
    void hold(String kind, Collection<String> ids);

    /** The newest revision, unless the document is removed or never was. */
    Optional<Revision> head(String kind, String id);

    /** The newest revisions of some documents of a kind by their identifiers, in one query; absent ones are left out. */
    Map<String, Revision> heads(String kind, Collection<String> ids);

    /** The document as it stood at a moment: the newest revision written then or before, unless it says removed. */
    Optional<Revision> at(String kind, String id, Instant moment);

    /** One revision, also one that says removed. */
    Optional<Revision> revision(String kind, String id, int rev);

    /** The newest revision of a document whose content has this hash. */
    Optional<Revision> byHash(String kind, String id, String hash);

    /**
     * The history of a document, the newest first; also that of a removed one.
     *
     * @param before only revisions below this number
     * @param limit how many at most
     */
    Page<Revision> history(String kind, String id, OptionalInt before, int limit);

    /** A part of the list of documents that are not removed. */
    Page<Head> list(HeadQuery query);

    /**
     * How many documents have each word of some facets, in one query.
     *
     * @param query which documents; its order, place and limit do not count
     * @return by facet and word; a word that no document has is absent
     */
    Map<String, Map<String, Long>> counts(HeadQuery query, Collection<String> facets);

    /**
     * Documents of a kind that are not removed and were indexed by other rules than {@link Index#RULES}, by identifier.
     *
     * @param after only those behind this identifier
     */
    List<String> outdated(String kind, String after, int limit);

    /** Indexes a document again, unless it has another newest revision than this by now. */
    void index(Revision newest, Index index);

    /** The document of a kind that has this number. */
    Optional<Head> numbered(String kind, int number);

    /** A number that no document of the kind has yet; whoever writes it first has it, the other is told STALE. */
    int nextNumber(String kind);
}
