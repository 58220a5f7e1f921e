package dev.touchstone.revision;

import java.time.Instant;
import java.util.Optional;

/**
 * Which newest states are wanted. A list is walked by naming the last item seen, so that writers do not disturb it.
 *
 * @param kind the kind of document
 * @param parent only those that belong to this document
 * @param state only those in this state
 * @param notState none of those in this state, such as archived
 * @param text only those whose title or identifier contains this, in any case of letters
 * @param order how they are sorted
 * @param after the last item of the part before
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}
 */
public record HeadQuery(
        String kind,
        Optional<String> parent,
        Optional<String> state,
        Optional<String> notState,
        Optional<String> text,
        Order order,
        Optional<After> after,
        int limit) {

    /** The longest part of a list. */
    public static final int MAX_LIMIT = 1000;

    /** How a list is sorted; the identifier is always the last key. */
    public enum Order {
        /** By identifier. */
        ID,
        /** The latest change first. */
        LATEST
    }

    /**
     * Where a list goes on.
     *
     * @param at when the last item seen was written
     * @param id its identifier
     */
    public record After(Instant at, String id) {}

    /** Refuses a limit out of range. */
    public HeadQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** The first part of all documents of a kind, by identifier. */
    public static HeadQuery of(String kind) {
        return new HeadQuery(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.ID,
                Optional.empty(),
                MAX_LIMIT);
    }

    /** This, for what belongs to a document. */
    public HeadQuery under(String id) {
        return new HeadQuery(kind, Optional.of(id), state, notState, text, order, after, limit);
    }

    /** This, for one state. */
    public HeadQuery in(String word) {
        return new HeadQuery(kind, parent, Optional.of(word), notState, text, order, after, limit);
    }

    /** This, without one state. */
    public HeadQuery notIn(String word) {
        return new HeadQuery(kind, parent, state, Optional.of(word), text, order, after, limit);
    }

    /** This, with a text in title or identifier. */
    public HeadQuery containing(String part) {
        return new HeadQuery(kind, parent, state, notState, Optional.of(part), order, after, limit);
    }

    /** This, the latest change first. */
    public HeadQuery latestFirst() {
        return new HeadQuery(kind, parent, state, notState, text, Order.LATEST, after, limit);
    }

    /** This, going on after an item. */
    public HeadQuery after(Head last) {
        return after(new After(last.at(), last.id()));
    }

    /** This, going on after a place. */
    public HeadQuery after(After place) {
        return new HeadQuery(kind, parent, state, notState, text, order, Optional.of(place), limit);
    }

    /** This, with at most so many items. */
    public HeadQuery limit(int items) {
        return new HeadQuery(kind, parent, state, notState, text, order, after, items);
    }
}
