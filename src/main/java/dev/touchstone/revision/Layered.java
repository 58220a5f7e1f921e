package dev.touchstone.revision;

import dev.touchstone.base.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Shipped entities with a team's own over them. An own copy replaces the whole shipped entity and remembers which state
 * of it it was made from; removing it returns to the shipped one. What has no shipped entity behind it is simply own.
 */
public final class Layered<T> {
    private final Documents<T> documents;
    private final Supplier<Map<String, T>> shipped;
    private final Function<T, String> ids;
    private final Function<T, Index> indexes;

    /**
     * A kind in two layers.
     *
     * @param shipped the shipped entities by id, in their order
     * @param ids id of an entity
     * @param indexes what lists ask by
     */
    public Layered(
            Documents<T> documents,
            Supplier<Map<String, T>> shipped,
            Function<T, String> ids,
            Function<T, Index> indexes) {
        this.documents = documents;
        this.shipped = shipped;
        this.ids = ids;
        this.indexes = indexes;
    }

    /**
     * An entity as it counts now.
     *
     * @param hash strong ETag: hash of the revision, or of the shipped content
     * @param origin where it comes from
     * @param revision the revision it was read from; absent for a shipped entity
     */
    public record Entry<T>(String id, T content, String hash, Origin origin, Optional<Revision> revision) {
        /** The same entry with its content seen in another way; hash and origin stay those of what is stored. */
        public Entry<T> seenAs(T other) {
            return new Entry<>(id, other, hash, origin, revision);
        }
    }

    /** Where an entity comes from. */
    public enum Origin {
        SHIPPED,
        /** Own copy over the shipped entity as it is now. */
        COPY,
        /** Own copy over a shipped entity that has changed since: offer to compare, take or keep. */
        COPY_OF_OLDER,
        OWN
    }

    /** The documents of the own layer, for history and difference. */
    public Documents<T> documents() {
        return documents;
    }

    /** The shipped entity, whatever lies over it. */
    public Optional<T> shipped(String id) {
        return Optional.ofNullable(shipped.get().get(id));
    }

    /** The entity that counts. */
    public Optional<Entry<T>> find(String id) {
        return documents.find(id).map(this::own).or(() -> shipped(id).map(this::shippedEntry));
    }

    /** The entity that counts; MISSING when there is none. */
    public Entry<T> get(String id) {
        return find(id).orElseThrow(() -> Problem.missing(documents.kind(), id).exception());
    }

    /**
     * The entity that counted at a moment: its own revision of that time, else the shipped one, as files do not travel in
     * time; MISSING when there was none.
     */
    public Entry<T> at(String id, Instant moment) {
        return documents
                .at(id, moment)
                .map(this::own)
                .or(() -> shipped(id).map(this::shippedEntry))
                .orElseThrow(() -> Problem.missing(documents.kind(), id).exception());
    }

    /** All that count: the shipped ones in their order, then the purely own ones by id. Two queries. */
    public List<Entry<T>> all() {
        Map<String, Entry<T>> all = new LinkedHashMap<>();
        shipped.get().forEach((id, content) -> all.put(id, shippedEntry(content)));
        HeadQuery query = documents.query();
        Page<Stored<T>> page = documents.list(query);
        while (true) {
            page.items().forEach(stored -> all.put(stored.id(), own(stored)));
            if (!page.more()) {
                return List.copyOf(new ArrayList<>(all.values()));
            }
            Stored<T> last = page.items().getLast();
            query = query.after(HeadQuery.After.of(last));
            page = documents.list(query);
        }
    }

    /**
     * Creates an own entity.
     *
     * @throws dev.touchstone.base.ProblemException CONFLICT when the id is taken, by a shipped one as well
     */
    public Entry<T> create(T content, String actor) {
        String id = ids.apply(content);
        if (shipped(id).isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "exists", Map.of("what", documents.kind(), "id", id))
                    .exception();
        }
        return own(documents.create(id, content, indexes.apply(content), actor));
    }

    /**
     * Changes an entity; over a shipped one this makes the own copy.
     *
     * @param expectedHash the state that the writer has seen
     * @throws dev.touchstone.base.ProblemException MISSING, or STALE when the state is another
     */
    public Entry<T> change(T content, String actor, String expectedHash) {
        String id = ids.apply(content);
        Entry<T> present = get(id);
        if (present.origin() != Origin.SHIPPED) {
            return own(documents.change(id, content, indexes.apply(content), actor, expectedHash));
        }
        if (!present.hash().equals(expectedHash)) {
            throw Problem.of(
                            Problem.Kind.STALE,
                            "stale",
                            Map.of("what", documents.kind(), "id", id, "hash", present.hash()))
                    .exception();
        }
        if (documents.hashOf(content).equals(present.hash())) {
            return present;
        }
        return own(documents.copy(id, content, present.hash(), indexes.apply(content), actor));
    }

    /**
     * Keeps an own copy as it is over a shipped entity that has changed since.
     *
     * @throws dev.touchstone.base.ProblemException MISSING without an own copy or a shipped entity, STALE
     */
    public Entry<T> keep(String id, String actor, String expectedHash) {
        Stored<T> stored = documents.get(id);
        T behind = shipped(id)
                .orElseThrow(() -> Problem.missing(documents.kind(), id).exception());
        T content = stored.content();
        return own(
                documents.rebase(id, content, documents.hashOf(behind), indexes.apply(content), actor, expectedHash));
    }

    /** Removes an own entity: a shipped one behind it counts again. */
    public void remove(String id, String actor, String expectedHash) {
        documents.remove(id, actor, expectedHash);
    }

    private Entry<T> shippedEntry(T content) {
        return new Entry<>(ids.apply(content), content, documents.hashOf(content), Origin.SHIPPED, Optional.empty());
    }

    private Entry<T> own(Stored<T> stored) {
        Optional<T> behind = shipped(stored.id());
        Origin origin = behind.isEmpty()
                ? Origin.OWN
                : stored.revision()
                                .basedOn()
                                .filter(documents.hashOf(behind.get())::equals)
                                .isPresent()
                        ? Origin.COPY
                        : Origin.COPY_OF_OLDER;
        return new Entry<>(stored.id(), stored.content(), stored.hash(), origin, Optional.of(stored.revision()));
    }
}
