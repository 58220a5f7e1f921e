package dev.touchstone.revision.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Draft;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Revisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every store of revisions promises. Each test has a kind of its own, as they share a database. */
abstract class RevisionsContract {

    @Inject
    Revisions revisions;

    @Inject
    HeadRows heads;

    private static Draft draft(String kind, String id, String text) {
        String body = CanonicalJson.of(Json.STANDARD.tree(Map.of("text", text)));
        return new Draft(kind, id, 1, body, Optional.empty(), Index.of("Title of " + id));
    }

    private static Problem problemOf(Executable call) {
        return assertThrows(ProblemException.class, call).problem();
    }

    @Test
    void whatIsWrittenComesBackAndNothingIsOverwritten() {
        Revision first = revisions.create(draft("keep", "a", "one"), "ann");
        Revision second = revisions.change(draft("keep", "a", "two"), "bob", first.hash());
        assertEquals(1, first.rev());
        assertEquals(2, second.rev());
        assertEquals("{\"text\":\"two\"}", second.body());
        assertEquals(second, revisions.head("keep", "a").orElseThrow());
        assertEquals(first, revisions.revision("keep", "a", 1).orElseThrow());
        assertEquals(first, revisions.byHash("keep", "a", first.hash()).orElseThrow());
        assertEquals("ann", first.actor());
        assertEquals(List.of(2, 1), revs(revisions.history("keep", "a", OptionalInt.empty(), 10)));
        assertEquals(List.of(1), revs(revisions.history("keep", "a", OptionalInt.of(2), 10)));
        assertTrue(revisions.history("keep", "a", OptionalInt.empty(), 1).more());
    }

    private static List<Integer> revs(Page<Revision> page) {
        return page.items().stream().map(Revision::rev).toList();
    }

    /** Who has to decide by several documents holds them first, and then decides by what they are and not by what they were. */
    @Test
    void whatIsHeldIsReadAnew() {
        Revision first = revisions.create(draft("hold", "a", "one"), "ann");
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(1, revisions.head("hold", "a").orElseThrow().rev());
            QuarkusTransaction.requiringNew()
                    .run(() -> revisions.change(draft("hold", "a", "two"), "bob", first.hash()));
            revisions.hold("hold", List.of("a", "never-was"));
            assertEquals(2, revisions.head("hold", "a").orElseThrow().rev());
        });
    }

    @Test
    void theSameContentIsNotWrittenAgain() {
        Revision first = revisions.create(draft("same", "a", "one"), "ann");
        assertEquals(first, revisions.change(draft("same", "a", "one"), "bob", first.hash()));
    }

    @Test
    void aWriterWhoSawAnOlderStateIsTold() {
        Revision first = revisions.create(draft("old", "a", "one"), "ann");
        revisions.change(draft("old", "a", "two"), "bob", first.hash());
        Problem problem = problemOf(() -> revisions.change(draft("old", "a", "three"), "ann", first.hash()));
        assertEquals(Problem.Kind.STALE, problem.kind());
        assertEquals(2, revisions.head("old", "a").orElseThrow().rev());
        assertEquals(
                Problem.Kind.STALE,
                problemOf(() -> revisions.remove("old", "a", "ann", first.hash()))
                        .kind());
        assertEquals(
                Problem.Kind.MISSING,
                problemOf(() -> revisions.change(draft("old", "none", "x"), "ann", first.hash()))
                        .kind());
    }

    @Test
    void aDocumentIsCreatedOnceAndMayReturnAfterItsRemoval() {
        Revision first = revisions.create(draft("once", "a", "one"), "ann");
        assertEquals(
                Problem.Kind.CONFLICT,
                problemOf(() -> revisions.create(draft("once", "a", "two"), "bob"))
                        .kind());
        Revision gone = revisions.remove("once", "a", "bob", first.hash());
        assertTrue(gone.removed());
        assertTrue(revisions.head("once", "a").isEmpty());
        assertTrue(revisions.list(HeadQuery.of("once")).items().isEmpty());
        assertTrue(revisions.heads("once", List.of("a")).isEmpty());
        Revision back = revisions.create(draft("once", "a", "three"), "ann");
        assertEquals(3, back.rev());
        assertEquals(
                3,
                revisions.history("once", "a", OptionalInt.empty(), 10).items().size());
    }

    @Test
    void aDocumentIsSeenAsItStoodAtAMoment() {
        Revision first = revisions.create(draft("time", "a", "one"), "ann");
        Revision second = revisions.change(draft("time", "a", "two"), "ann", first.hash());
        Revision gone = revisions.remove("time", "a", "ann", second.hash());
        assertTrue(revisions.at("time", "a", first.at().minusSeconds(1)).isEmpty());
        assertEquals(1, revisions.at("time", "a", first.at()).orElseThrow().rev());
        Instant beforeRemoval = second.at();
        if (beforeRemoval.isBefore(gone.at())) {
            assertEquals(
                    2, revisions.at("time", "a", beforeRemoval).orElseThrow().rev());
        }
        assertTrue(revisions.at("time", "a", gone.at()).isEmpty());
    }

    @Test
    void aListIsWalkedInParts() {
        List<String> ids = List.of("a", "b", "c", "d", "e");
        ids.forEach(id -> revisions.create(draft("walk", id, id), "ann"));
        assertEquals(ids, walk(HeadQuery.of("walk").limit(2)));
        assertEquals(ids.reversed(), walk(HeadQuery.of("walk").latestFirst().limit(2)));
        assertEquals(5, revisions.heads("walk", ids).size());
    }

    private List<String> walk(HeadQuery query) {
        List<String> seen = new ArrayList<>();
        HeadQuery next = query;
        while (true) {
            Page<Head> page = revisions.list(next);
            page.items().forEach(head -> seen.add(head.id()));
            if (!page.more()) {
                return seen;
            }
            next = next.after(page.items().getLast());
        }
    }

    @Test
    void aListIsNarrowed() {
        Draft plain = draft("narrow", "a", "1");
        revisions.create(plain, "ann");
        revisions.create(with(draft("narrow", "b", "2"), Index.of("100% 卡夫卡").under("p")), "ann");
        revisions.create(
                with(draft("narrow", "c", "3"), Index.of("old").in("archived").under("p")), "ann");
        assertEquals(List.of("b", "c"), walk(HeadQuery.of("narrow").under("p")));
        assertEquals(List.of("c"), walk(HeadQuery.of("narrow").in("archived")));
        assertEquals(List.of("a", "b"), walk(HeadQuery.of("narrow").notIn("archived")));
        assertEquals(List.of("b"), walk(HeadQuery.of("narrow").containing("% 卡")));
        assertEquals(List.of(), walk(HeadQuery.of("narrow").containing("_")));
    }

    private static Draft with(Draft draft, Index index) {
        return new Draft(draft.kind(), draft.id(), draft.schemaVersion(), draft.body(), draft.basedOn(), index);
    }

    @Test
    void wordsOfFacetsNarrowAndAreCountedTogether() {
        Index wrk = Index.of("w").with("format", Set.of("wrk"));
        Revision first = revisions.create(with(draft("facet", "a", "1"), wrk.with("grade", Set.of("A"))), "ann");
        revisions.create(with(draft("facet", "b", "1"), wrk.with("grade", Set.of("A", "B"))), "ann");
        revisions.create(with(draft("facet", "c", "1"), Index.of("c").with("format", Set.of("k6"))), "ann");
        HeadQuery all = HeadQuery.of("facet");
        assertEquals(List.of("a", "b"), walk(all.with("format", "wrk")));
        assertEquals(List.of("b"), walk(all.with("format", "wrk").with("grade", "B")));
        assertEquals(List.of(), walk(all.with("format", "k6").with("grade", "B")));
        assertEquals(
                Map.of("format", Map.of("wrk", 2L, "k6", 1L), "grade", Map.of("A", 2L, "B", 1L)),
                revisions.counts(all.limit(1), List.of("format", "grade")));
        assertEquals(Map.of("format", Map.of("wrk", 1L)), revisions.counts(all.with("grade", "B"), List.of("format")));

        Revision second = revisions.change(
                with(draft("facet", "a", "2"), Index.of("a").with("format", Set.of("k6"))), "ann", first.hash());
        assertEquals(List.of("a", "c"), walk(all.with("format", "k6")));
        revisions.remove("facet", "a", "ann", second.hash());
        assertEquals(List.of("c"), walk(all.with("format", "k6")));
        assertEquals(Map.of("format", Map.of("k6", 1L, "wrk", 1L)), revisions.counts(all, List.of("format")));
    }

    @Test
    void severalWritesOfOneTransactionKeepTheWordsOfTheLast() {
        Index index = Index.of("a").with("format", Set.of("wrk"));
        QuarkusTransaction.requiringNew().run(() -> {
            Revision first = revisions.create(with(draft("together", "a", "1"), index), "ann");
            revisions.change(with(draft("together", "a", "2"), index.with("grade", Set.of("B"))), "ann", first.hash());
        });
        assertEquals(
                Map.of("format", Map.of("wrk", 1L), "grade", Map.of("B", 1L)),
                revisions.counts(HeadQuery.of("together"), List.of("format", "grade")));
    }

    @Test
    void whatWasIndexedByOtherRulesIsFoundAndIndexedAgain() {
        Revision first = revisions.create(draft("rules", "a", "1"), "ann");
        revisions.create(draft("rules", "b", "1"), "ann");
        assertEquals(List.of(), revisions.outdated("rules", "", 10));
        forgetRules("rules");
        assertEquals(List.of("a", "b"), revisions.outdated("rules", "", 10));
        assertEquals(List.of("b"), revisions.outdated("rules", "a", 1));
        revisions.index(first, Index.of("again").with("format", Set.of("wrk")));
        assertEquals(List.of("b"), revisions.outdated("rules", "", 10));
        Head head = revisions
                .list(HeadQuery.of("rules").with("format", "wrk"))
                .items()
                .getFirst();
        assertEquals("again", head.index().title());
        assertEquals(first.hash(), head.hash());

        Revision second = revisions.change(draft("rules", "a", "2"), "ann", first.hash());
        revisions.index(first, Index.of("too late"));
        assertEquals(second.rev(), revisions.head("rules", "a").orElseThrow().rev());
        assertEquals(
                "Title of a",
                revisions.list(HeadQuery.of("rules")).items().getFirst().index().title());
    }

    @Test
    void documentsIndexedByOtherRulesAreIndexedAgainThoughSomebodyWasQuicker() {
        Revision first = revisions.create(draft("again", "a", "1"), "ann");
        revisions.create(draft("again", "b", "1"), "ann");
        forgetRules("again");
        Documents<JsonNode> documents = new Library(revisions, List.of()).documents("again", 1, JsonNode.class);
        documents.reindex(content -> {
            if (revisions.head("again", "a").orElseThrow().rev() == 1) {
                revisions.change(draft("again", "a", "2"), "ben", first.hash());
            }
            return Index.of("by the new rules");
        });
        assertEquals(List.of(), revisions.outdated("again", "", 10));
        assertEquals(
                Set.of("Title of a", "by the new rules"),
                revisions.list(HeadQuery.of("again")).items().stream()
                        .map(head -> head.index().title())
                        .collect(Collectors.toSet()));
    }

    private void forgetRules(String kind) {
        QuarkusTransaction.requiringNew().run(() -> heads.update("indexed = null where key.kind = ?1", kind));
    }

    @Test
    void aNumberIsGivenOnce() {
        assertEquals(1, revisions.nextNumber("number"));
        revisions.create(with(draft("number", "a", "1"), Index.of("a").numbered(1)), "ann");
        assertEquals(2, revisions.nextNumber("number"));
        assertEquals("a", revisions.numbered("number", 1).orElseThrow().id());
        Revision other = revisions.create(draft("number", "b", "1"), "ann");
        Draft sameNumber = with(draft("number", "b", "2"), Index.of("b").numbered(1));
        assertEquals(
                Problem.Kind.STALE,
                problemOf(() -> revisions.change(sameNumber, "ann", other.hash()))
                        .kind());
        assertEquals(1, revisions.head("number", "b").orElseThrow().rev());
    }

    @Test
    void longAndStrangeTextsAreKept() {
        String strange = "\u202E<script>😀" + "汉".repeat(2_000_000);
        Draft draft = with(draft("strange", "a", strange), Index.of("İ".repeat(10_000) + "\u0000"));
        Revision written = revisions.create(draft, "ann");
        Revision read = revisions.head("strange", "a").orElseThrow();
        assertEquals(written.hash(), CanonicalJson.hash(read.body()));
        assertEquals(
                200,
                revisions
                        .list(HeadQuery.of("strange"))
                        .items()
                        .getFirst()
                        .index()
                        .title()
                        .length());
    }

    @Test
    void ofTwoSimultaneousWritersExactlyOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "r" + round;
            Revision first = revisions.create(draft("race", id, "one"), "ann");
            int wins = race(
                    () -> revisions.change(draft("race", id, "left"), "ann", first.hash()),
                    () -> revisions.change(draft("race", id, "right"), "bob", first.hash()),
                    Problem.Kind.STALE);
            assertEquals(1, wins);
            assertEquals(2, revisions.head("race", id).orElseThrow().rev());
        }
    }

    @Test
    void ofTwoSimultaneousCreatorsExactlyOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "c" + round;
            int wins = race(
                    () -> revisions.create(draft("race", id, "left"), "ann"),
                    () -> revisions.create(draft("race", id, "right"), "bob"),
                    Problem.Kind.CONFLICT);
            assertEquals(1, wins);
        }
    }

    private static int race(Runnable left, Runnable right, Problem.Kind ofLoser) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        int wins = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> runs = new ArrayList<>();
            for (Runnable writer : List.of(left, right)) {
                runs.add(threads.submit(() -> {
                    start.await();
                    writer.run();
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                wins += won(run, ofLoser) ? 1 : 0;
            }
        }
        return wins;
    }

    private static boolean won(Future<?> run, Problem.Kind ofLoser) throws InterruptedException {
        try {
            run.get();
            return true;
        } catch (ExecutionException e) {
            assertEquals(
                    ofLoser,
                    assertThrows(ProblemException.class, () -> {
                                throw e.getCause();
                            })
                            .problem()
                            .kind());
            return false;
        }
    }

    @Test
    void anOwnCopyRemembersWhatItWasMadeFrom() {
        String shipped = "0".repeat(64);
        Draft draft = draft("copy", "a", "own");
        Draft copy = new Draft(draft.kind(), draft.id(), 1, draft.body(), Optional.of(shipped), draft.index());
        revisions.create(copy, "ann");
        assertEquals(
                Optional.of(shipped), revisions.head("copy", "a").orElseThrow().basedOn());
        assertFalse(revisions.head("copy", "a").orElseThrow().removed());
    }
}
