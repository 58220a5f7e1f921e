package dev.touchstone.revision.store;

import dev.touchstone.base.Problem;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Draft;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Revisions;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Revisions in a relational database.
 *
 * <p>Two things make sure that of simultaneous writers only one wins: the primary key of a revision, and the version of
 * its head. Both are checked by the flush at the end of a write, whose failure becomes {@code STALE} or {@code exists}.
 */
@ApplicationScoped
class StoredRevisions implements Revisions {

    private static final String NOTHING = "null";

    private final RevisionRows revisions;
    private final HeadRows heads;
    private final HeadFacetRows facets;
    private final Event<Revision> written;
    private final Clock clock;

    StoredRevisions(
            RevisionRows revisions, HeadRows heads, HeadFacetRows facets, Event<Revision> written, Clock clock) {
        this.revisions = revisions;
        this.heads = heads;
        this.facets = facets;
        this.written = written;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Revision create(Draft draft, String actor) {
        Problem exists = Problem.of(Problem.Kind.CONFLICT, "exists", Map.of("what", draft.kind(), "id", draft.id()));
        Optional<HeadRow> old = row(draft.kind(), draft.id());
        if (old.isPresent() && !old.get().removed) {
            throw exists.exception();
        }
        return write(old.orElseGet(() -> newHead(draft)), draft, actor, false, exists);
    }

    @Override
    @Transactional
    public Revision change(Draft draft, String actor, String expectedHash) {
        HeadRow head = expected(draft.kind(), draft.id(), expectedHash);
        String hash = CanonicalJson.hash(draft.body());
        RevisionRow newest = revisions.findById(new RevisionRow.Key(draft.kind(), draft.id(), head.rev));
        boolean sameContent = head.hash.equals(hash) && draft.basedOn().equals(Optional.ofNullable(newest.basedOn));
        if (sameContent) {
            return newest.revision();
        }
        return write(head, draft, actor, false, stale(draft.kind(), draft.id()));
    }

    @Override
    @Transactional
    public Revision remove(String kind, String id, String actor, String expectedHash) {
        HeadRow head = expected(kind, id, expectedHash);
        int schemaVersion = revisions.findById(new RevisionRow.Key(kind, id, head.rev)).schemaVersion;
        // The number stays taken: a decision that was removed does not give its number to another.
        Draft gone = new Draft(
                kind, id, schemaVersion, NOTHING, Optional.empty(), head.head().index());
        return write(head, gone, actor, true, stale(kind, id));
    }

    private HeadRow newHead(Draft draft) {
        HeadRow head = new HeadRow();
        head.key = new HeadRow.Key(draft.kind(), draft.id());
        return head;
    }

    private HeadRow expected(String kind, String id, String expectedHash) {
        HeadRow head = row(kind, id)
                .filter(row -> !row.removed)
                .orElseThrow(() -> Problem.missing(kind, id).exception());
        if (!head.hash.equals(expectedHash)) {
            throw stale(kind, id).exception();
        }
        return head;
    }

    private static Problem stale(String kind, String id) {
        return Problem.of(Problem.Kind.STALE, "stale", Map.of("what", kind, "id", id));
    }

    private Revision write(HeadRow head, Draft draft, String actor, boolean removed, Problem ifLost) {
        RevisionRow row = new RevisionRow();
        row.key = new RevisionRow.Key(draft.kind(), draft.id(), head.rev + 1);
        row.changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.actor = actor;
        row.schemaVersion = draft.schemaVersion();
        row.hash = CanonicalJson.hash(draft.body());
        row.body = draft.body();
        row.basedOn = draft.basedOn().orElse(null);
        row.removed = removed;
        follow(head, row, draft.index());
        try {
            revisions.persist(row);
            heads.persist(head);
            facets.replace(head.key, draft.index());
            heads.flush();
        } catch (PersistenceException e) {
            throw lost(e) ? ifLost.exception() : e;
        }
        Revision revision = row.revision();
        written.fire(revision);
        return revision;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(String kind, Collection<String> ids) {
        ids.stream()
                .sorted()
                .forEach(id -> row(kind, id).ifPresent(head -> {
                    try {
                        // Read again: what this transaction has seen before may be old by the time the lock is had.
                        heads.getEntityManager().refresh(head, LockModeType.PESSIMISTIC_WRITE);
                    } catch (PersistenceException e) {
                        throw lost(e) ? stale(kind, id).exception() : e;
                    }
                }));
    }

    private static void follow(HeadRow head, RevisionRow row, Index index) {
        head.rev = row.key.rev();
        head.hash = row.hash;
        head.changedAt = row.changedAt;
        head.actor = row.actor;
        head.removed = row.removed;
        head.index(index);
    }

    /** Whether another writer was faster, as opposed to a database that fails. */
    private static boolean lost(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException
                    || cause instanceof jakarta.persistence.LockTimeoutException
                    || cause instanceof jakarta.persistence.OptimisticLockException
                    || cause instanceof org.hibernate.StaleStateException
                    || cause instanceof jakarta.persistence.EntityExistsException
                    || cause instanceof jakarta.persistence.PessimisticLockException
                    || cause instanceof org.hibernate.PessimisticLockException) {
                return true;
            }
        }
        return false;
    }

    @Override
    @Transactional
    public Optional<Revision> head(String kind, String id) {
        return row(kind, id).filter(head -> !head.removed).flatMap(head -> revision(kind, id, head.rev));
    }

    @Override
    @Transactional
    public Map<String, Revision> heads(String kind, Collection<String> ids) {
        Map<String, Revision> found = new HashMap<>();
        if (!ids.isEmpty()) {
            revisions
                    .find(
                            "select r from RevisionRow r join HeadRow h on h.key.kind = r.key.kind and h.key.id = r.key.id"
                                    + " and h.rev = r.key.rev where r.key.kind = ?1 and r.key.id in ?2 and not r.removed",
                            kind,
                            ids)
                    .stream()
                    .forEach(row -> found.put(row.key.id(), row.revision()));
        }
        return found;
    }

    @Override
    @Transactional
    public Optional<Revision> at(String kind, String id, Instant moment) {
        return revisions
                .find("key.kind = ?1 and key.id = ?2 and changedAt <= ?3", newestFirst(), kind, id, moment)
                .firstResultOptional()
                .filter(row -> !row.removed)
                .map(RevisionRow::revision);
    }

    @Override
    @Transactional
    public Optional<Revision> revision(String kind, String id, int rev) {
        return revisions.findByIdOptional(new RevisionRow.Key(kind, id, rev)).map(RevisionRow::revision);
    }

    @Override
    @Transactional
    public Optional<Revision> byHash(String kind, String id, String hash) {
        return revisions
                .find("key.kind = ?1 and key.id = ?2 and hash = ?3 and not removed", newestFirst(), kind, id, hash)
                .firstResultOptional()
                .map(RevisionRow::revision);
    }

    @Override
    @Transactional
    public Page<Revision> history(String kind, String id, OptionalInt before, int limit) {
        List<Revision> found = revisions
                .find(
                        "key.kind = ?1 and key.id = ?2 and key.rev < ?3",
                        newestFirst(),
                        kind,
                        id,
                        before.orElse(Integer.MAX_VALUE))
                .page(0, limit + 1)
                .stream()
                .map(RevisionRow::revision)
                .toList();
        return Page.of(found, limit);
    }

    private static Sort newestFirst() {
        return Sort.descending("key.rev");
    }

    @Override
    @Transactional
    public Page<Head> list(HeadQuery query) {
        HeadFilter filter = HeadFilter.of(query);
        List<Head> found = heads
                .find("from HeadRow h where " + filter.where(), filter.sort(), filter.parameters())
                .page(0, query.limit() + 1)
                .stream()
                .map(HeadRow::head)
                .toList();
        return Page.of(found, query.limit());
    }

    /**
     * A counted word.
     *
     * @param documents how many have it
     */
    record Counted(String facet, String word, Long documents) {}

    @Override
    @Transactional
    public Map<String, Map<String, Long>> counts(HeadQuery query, Collection<String> names) {
        HeadFilter filter = HeadFilter.of(query.fromStart());
        Map<String, Object> values = new HashMap<>(filter.parameters());
        values.put("facets", names);
        Map<String, Map<String, Long>> counts = new HashMap<>();
        facets
                .find(
                        "select w.key.facet, w.key.word, count(*) from HeadFacetRow w where w.key.kind = :kind"
                                + " and w.key.facet in :facets and w.key.id in (select h.key.id from HeadRow h where "
                                + filter.where() + ") group by w.key.facet, w.key.word",
                        values)
                .project(Counted.class)
                .stream()
                .forEach(each -> counts.computeIfAbsent(each.facet(), first -> new HashMap<>())
                        .put(each.word(), each.documents()));
        return counts;
    }

    @Override
    @Transactional
    public List<String> outdated(String kind, String after, int limit) {
        return heads.find(
                        "select h.key.id from HeadRow h where h.key.kind = ?1 and not h.removed"
                                + " and (h.indexed is null or h.indexed <> ?2) and h.key.id > ?3 order by h.key.id",
                        kind,
                        Index.RULES,
                        after)
                .page(0, limit)
                .project(String.class)
                .list();
    }

    @Override
    @Transactional
    public void index(Revision newest, Index index) {
        row(newest.kind(), newest.id()).filter(head -> head.rev == newest.rev()).ifPresent(head -> {
            head.index(index);
            try {
                facets.replace(head.key, index);
                heads.flush();
            } catch (PersistenceException e) {
                throw lost(e) ? stale(newest.kind(), newest.id()).exception() : e;
            }
        });
    }

    @Override
    @Transactional
    public Optional<Head> numbered(String kind, int number) {
        return heads.find(
                        "key.kind = :kind and number = :number and not removed",
                        Parameters.with("kind", kind).and("number", number))
                .firstResultOptional()
                .map(HeadRow::head);
    }

    @Override
    @Transactional
    public int nextNumber(String kind) {
        Integer highest = heads.find("select max(number) from HeadRow where key.kind = ?1", kind)
                .project(Integer.class)
                .firstResult();
        return highest == null ? 1 : highest + 1;
    }

    private Optional<HeadRow> row(String kind, String id) {
        return heads.findByIdOptional(new HeadRow.Key(kind, id));
    }
}
