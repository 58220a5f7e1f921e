package dev.touchstone.decision;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision record. Its content is fixed when it is proposed; afterwards only what stands around the content moves.
 *
 * @param id UUID of version 7; its address for ever
 * @param number allotted with the proposal, never reused
 * @param content what it says
 * @param contentHash SHA-256 over the canonical JSON of id, number and content; present from the proposal on
 * @param signatures on that hash
 * @param waiver acceptance although something was weak
 * @param ending why it was turned down, taken back or retired
 * @param supersededBy the decision that took its place
 * @param created when the draft was begun
 * @param proposed when it was proposed
 * @param changed when anything changed last
 */
@RecordBuilder
public record Decision(
        int schemaVersion,
        String id,
        State state,
        Optional<Integer> number,
        Content content,
        Optional<String> contentHash,
        List<Signature> signatures,
        Optional<Waiver> waiver,
        Optional<Ending> ending,
        Optional<Link> supersededBy,
        Instant created,
        Optional<Instant> proposed,
        Instant changed) {

    /** Version of this shape; an older stored document is lifted to it when read. */
    public static final int SCHEMA_VERSION = 1;

    public Decision {
        number = Absent.of(number);
        contentHash = Absent.of(contentHash);
        signatures = Absent.of(signatures);
        waiver = Absent.of(waiver);
        ending = Absent.of(ending);
        supersededBy = Absent.of(supersededBy);
        proposed = Absent.of(proposed);
    }

    /** The part of its file name behind the number. */
    public String slug() {
        return Slug.of(content.title(), content.scenario());
    }

    /** File name without ending, for a decision that has a number: {@code 0012-message-broker}. */
    public Optional<String> stem() {
        return number.map(given -> Slug.stem(given, slug()));
    }

    /** How other records name it, once it has a number. */
    public Optional<Link> link() {
        return number.map(given -> new Link(id, given, slug()));
    }

    /** The same in another state, from now on. */
    Decision moved(State next, Instant now) {
        return DecisionBuilder.builder(this).state(next).changed(now).build();
    }

    Decision withContent(Content other) {
        return DecisionBuilder.builder(this).content(other).build();
    }

    Decision numbered(int given, Instant now) {
        return DecisionBuilder.builder(this)
                .number(Optional.of(given))
                .proposed(Optional.of(now))
                .changed(now)
                .build();
    }

    Decision hashed(String hash) {
        return DecisionBuilder.builder(this).contentHash(Optional.of(hash)).build();
    }

    Decision signed(List<Signature> all, Optional<Waiver> given) {
        return DecisionBuilder.builder(this).signatures(all).waiver(given).build();
    }

    Decision ended(Ending given) {
        return DecisionBuilder.builder(this).ending(Optional.of(given)).build();
    }

    Decision followedBy(Link successor) {
        return DecisionBuilder.builder(this)
                .supersededBy(Optional.of(successor))
                .build();
    }
}
