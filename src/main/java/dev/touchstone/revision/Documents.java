package dev.touchstone.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The documents of one kind, as the records of their feature. A feature holds one of these, made by {@link Library}.
 *
 * <p>The stored JSON carries {@code schema_version}; old versions are read through the upcasters of their kind.
 */
public final class Documents<T> {

    private static final String SCHEMA_VERSION = "schema_version";

    /** Documents that are opened together; an evaluation may take megabytes. */
    private static final int AT_ONCE = 10;

    private final Revisions revisions;
    private final Upcasters upcasters;
    private final Json json;
    private final String kind;
    private final int schemaVersion;
    private final Class<T> type;
    private final boolean typeKnowsVersion;

    Documents(Revisions revisions, Upcasters upcasters, Json json, String kind, int schemaVersion, Class<T> type) {
        this.revisions = revisions;
        this.upcasters = upcasters;
        this.json = json;
        this.kind = kind;
        this.schemaVersion = schemaVersion;
        this.type = type;
        this.typeKnowsVersion = type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("schemaVersion"));
    }

    /** The kind of these documents. */
    public String kind() {
        return kind;
    }

    /** Writes the first revision; CONFLICT when the document exists. */
    public Stored<T> create(String id, T content, Index index, String actor) {
        return new Stored<>(revisions.create(draft(id, content, Optional.empty(), index), actor), content);
    }

    /** Writes an own copy over a shipped entity of this hash; CONFLICT when there is one already. */
    public Stored<T> copy(String id, T content, String basedOn, Index index, String actor) {
        return new Stored<>(revisions.create(draft(id, content, Optional.of(basedOn), index), actor), content);
    }

    /** Writes a further revision over the one with the expected hash; STALE when that is no longer the newest. */
    public Stored<T> change(String id, T content, Index index, String actor, String expectedHash) {
        Optional<String> basedOn = revisions.head(kind, id).flatMap(Revision::basedOn);
        return new Stored<>(revisions.change(draft(id, content, basedOn, index), actor, expectedHash), content);
    }

    /** As {@link #change}, and from now on an own copy of a shipped entity of another hash. */
    public Stored<T> rebase(String id, T content, String basedOn, Index index, String actor, String expectedHash) {
        Draft draft = draft(id, content, Optional.of(basedOn), index);
        return new Stored<>(revisions.change(draft, actor, expectedHash), content);
    }

    /** Removes the document; its history stays. */
    public Revision remove(String id, String actor, String expectedHash) {
        return revisions.remove(kind, id, actor, expectedHash);
    }

    /** The newest revision, if the document exists. */
    public Optional<Stored<T>> find(String id) {
        return revisions.head(kind, id).map(this::read);
    }

    /** The newest revisions of those that exist, by id: one query, however many they are. */
    public Map<String, Stored<T>> find(Collection<String> ids) {
        Map<String, Stored<T>> found = new HashMap<>();
        revisions.heads(kind, ids).forEach((id, revision) -> found.put(id, read(revision)));
        return found;
    }

    /** The newest revision; MISSING when there is none. */
    public Stored<T> get(String id) {
        return find(id).orElseThrow(() -> Problem.missing(kind, id).exception());
    }

    /** The document as it stood at a moment. */
    public Optional<Stored<T>> at(String id, Instant moment) {
        return revisions.at(kind, id, moment).map(this::read);
    }

    /** One revision, unless it says removed. */
    public Optional<Stored<T>> revision(String id, int rev) {
        return revisions.revision(kind, id, rev).flatMap(this::stored);
    }

    /** The newest revision that has this content hash. */
    public Optional<Stored<T>> byHash(String id, String hash) {
        return revisions.byHash(kind, id, hash).map(this::read);
    }

    /** The history, the newest first. */
    public Page<Revision> history(String id, OptionalInt before, int limit) {
        return revisions.history(kind, id, before, limit);
    }

    /** The document as a revision of the history holds it, without asking the store again; empty where it says removed. */
    public Optional<Stored<T>> stored(Revision revision) {
        return revision.removed() ? Optional.empty() : Optional.of(read(revision));
    }

    /** A query for documents of this kind, to be narrowed. */
    public HeadQuery query() {
        return HeadQuery.of(kind);
    }

    /** A part of the list, without bodies: one query. */
    public Page<Head> heads(HeadQuery query) {
        return revisions.list(query);
    }

    /** All heads from where a query begins, without bodies: a query for each {@value HeadQuery#MAX_LIMIT}. */
    public List<Head> allHeads(HeadQuery query) {
        List<Head> all = new ArrayList<>();
        HeadQuery part = query.limit(HeadQuery.MAX_LIMIT);
        Page<Head> page = revisions.list(part);
        while (page.more()) {
            all.addAll(page.items());
            part = part.after(page.items().getLast());
            page = revisions.list(part);
        }
        all.addAll(page.items());
        return all;
    }

    /** A part of the list with bodies: two queries, however long it is. */
    public Page<Stored<T>> list(HeadQuery query) {
        Page<Head> heads = revisions.list(query);
        List<String> ids = heads.items().stream().map(Head::id).toList();
        Map<String, Stored<T>> found = find(ids);
        return new Page<>(
                ids.stream().filter(found::containsKey).map(found::get).toList(), heads.more());
    }

    /** How many documents have each word of some facets: by facet and word, in one query. */
    public Map<String, Map<String, Long>> counts(HeadQuery query, Collection<String> facets) {
        return revisions.counts(query, facets);
    }

    /** Indexes again what was indexed by older rules, some documents at a time. */
    public void reindex(Function<T, Index> index) {
        List<String> ids = revisions.outdated(kind, "", AT_ONCE);
        while (!ids.isEmpty()) {
            find(ids).values().forEach(stored -> reindex(stored, index));
            ids = revisions.outdated(kind, ids.getLast(), AT_ONCE);
        }
    }

    private void reindex(Stored<T> stored, Function<T, Index> index) {
        try {
            revisions.index(stored.revision(), index.apply(stored.content()));
        } catch (ProblemException e) {
            // Who changed it at this moment has indexed it by the present rules.
            if (e.problem().kind() != Problem.Kind.STALE) {
                throw e;
            }
        }
    }

    /**
     * What changed between two revisions; a revision that says removed counts as nothing.
     *
     * @throws dev.touchstone.base.ProblemException MISSING when there is no such revision
     */
    public Difference difference(String id, int from, int to) {
        return Difference.between(tree(id, from), tree(id, to));
    }

    /** The document of this kind that has this number. */
    public Optional<Stored<T>> numbered(int number) {
        return revisions.numbered(kind, number).flatMap(head -> find(head.id()));
    }

    /** A number that no document of this kind has yet. */
    public int nextNumber() {
        return revisions.nextNumber(kind);
    }

    /** The hash that this content would have, and shipped content has: to be named by {@link #copy}. */
    public String hashOf(T content) {
        return CanonicalJson.hash(canonical(content));
    }

    private JsonNode tree(String id, int rev) {
        return revisions
                .revision(kind, id, rev)
                .map(revision -> json.tree(revision.body()))
                .orElseThrow(() -> Problem.missing("revision", id + " " + rev).exception());
    }

    private Draft draft(String id, T content, Optional<String> basedOn, Index index) {
        return new Draft(kind, id, schemaVersion, canonical(content), basedOn, index);
    }

    private String canonical(T content) {
        ObjectNode tree = (ObjectNode) json.tree(content);
        tree.put(SCHEMA_VERSION, schemaVersion);
        return CanonicalJson.of(tree);
    }

    private Stored<T> read(Revision revision) {
        ObjectNode body = (ObjectNode) json.tree(revision.body());
        ObjectNode lifted = upcasters.lift(kind, revision.schemaVersion(), schemaVersion, body);
        if (typeKnowsVersion) {
            lifted.put(SCHEMA_VERSION, schemaVersion);
        } else {
            lifted.remove(SCHEMA_VERSION);
        }
        return new Stored<>(revision, json.read(lifted, type));
    }
}
