package dev.touchstone.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Problem;
import dev.touchstone.revision.Difference;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** The history of documents, the same for every kind: a list of revisions, one of them, and what lies between two. */
@ApplicationScoped
class Histories {

    private final Library library;
    private final Conditions conditions;

    Histories(Library library, Conditions conditions) {
        this.library = library;
        this.conditions = conditions;
    }

    /**
     * One revision in a list.
     *
     * @param hash content hash; the strong ETag that the document had
     * @param basedOn hash of the shipped entity of which it was an own copy
     * @param removed true when it says that the document is gone
     */
    record Entry(int rev, Instant at, String actor, String hash, Optional<String> basedOn, boolean removed) {
        static Entry of(Revision revision) {
            return new Entry(
                    revision.rev(),
                    revision.at(),
                    revision.actor(),
                    revision.hash(),
                    revision.basedOn(),
                    revision.removed());
        }
    }

    /**
     * One revision with its content.
     *
     * @param body as it was stored, in the version of its shape that counted then; {@code null} when it says removed
     */
    record Whole(@JsonUnwrapped Entry entry, int schemaVersion, JsonNode body) {}

    /** What changed between two revisions. */
    record Changes(int from, int to, Difference difference) {}

    /** The newest first; MISSING for a document that never was, neither shipped nor own. */
    Listing.Part<Entry> list(
            Documents<?> documents, String id, boolean exists, UriInfo address, String limit, String cursor) {
        Listing listing = Listing.of(address, limit, cursor);
        OptionalInt before = listing.beforeNumber().map(OptionalInt::of).orElse(OptionalInt.empty());
        Page<Revision> page = documents.history(id, before, listing.limit());
        if (page.items().isEmpty() && before.isEmpty() && !exists) {
            throw Problem.missing(documents.kind(), id).exception();
        }
        return listing.byNumber(page, Revision::rev, Entry::of);
    }

    Response one(Documents<?> documents, String id, String rev) {
        Revision revision = number(rev)
                .flatMap(number -> library.revisions().revision(documents.kind(), id, number))
                .orElseThrow(() -> Problem.missing("revision", id + " " + rev).exception());
        return conditions.answer(
                revision.hash(),
                () -> new Whole(Entry.of(revision), revision.schemaVersion(), Json.STANDARD.tree(revision.body())));
    }

    Changes between(Documents<?> documents, String id, String from, String to) {
        int older = needed("from", from);
        int newer = needed("to", to);
        return new Changes(older, newer, documents.difference(id, older, newer));
    }

    private static int needed(String name, String value) {
        return number(value).orElseThrow(() -> Parameters.bad(name, value == null ? "" : value, "1, 2, 3 …"));
    }

    private static Optional<Integer> number(String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
