package dev.touchstone.revision;

import dev.touchstone.base.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which newest states are wanted. A list is walked by naming the last item seen, so that writers do not disturb it.
 *
 * @param kind the kind of document
 * @param parent only those that belong to this document
 * @param state only those in this state
 * @param notState none of those in this state, such as archived
 * @param facets only those that have one of these words of each of these facets
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
        Map<String, Set<String>> facets,
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
    public record After(Instant at, String id) {

        /** Behind this item. */
        public static After of(Head last) {
            return new After(last.at(), last.id());
        }

        /** Behind this item. */
        public static After of(Stored<?> last) {
            return new After(last.revision().at(), last.id());
        }

        /**
         * The place that {@link #text} wrote.
         *
         * @throws dev.touchstone.base.ProblemException INVALID {@code api.cursor} where it did not
         */
        public static After read(String text) {
            int between = Math.max(0, text.indexOf(BETWEEN));
            try {
                return new After(Instant.parse(text.substring(0, between)), text.substring(between + 1));
            } catch (DateTimeException none) {
                throw Problem.of(Problem.Kind.INVALID, "api.cursor").exception();
            }
        }

        /** This place as it stands in an address. */
        public String text() {
            return at + BETWEEN + id;
        }
    }

    private static final String BETWEEN = "~";

    /** Copies the facets; refuses a limit out of range. */
    public HeadQuery {
        facets = Map.copyOf(facets);
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
                Map.of(),
                Optional.empty(),
                Order.ID,
                Optional.empty(),
                MAX_LIMIT);
    }

    /** This, for what belongs to a document. */
    public HeadQuery under(String id) {
        return new HeadQuery(kind, Optional.of(id), state, notState, facets, text, order, after, limit);
    }

    /** This, for one state. */
    public HeadQuery in(String word) {
        return new HeadQuery(kind, parent, Optional.of(word), notState, facets, text, order, after, limit);
    }

    /** This, without one state. */
    public HeadQuery notIn(String word) {
        return new HeadQuery(kind, parent, state, Optional.of(word), facets, text, order, after, limit);
    }

    /** This, for what has a word of a facet. */
    public HeadQuery with(String facet, String word) {
        return withAny(facet, Set.of(word));
    }

    /** This, for what has one of some words of a facet. */
    public HeadQuery withAny(String facet, Collection<String> words) {
        Map<String, Set<String>> more = new TreeMap<>(facets);
        more.put(facet, Set.copyOf(words));
        return new HeadQuery(kind, parent, state, notState, more, text, order, after, limit);
    }

    /** This, whatever the words of a facet. */
    public HeadQuery without(String facet) {
        Map<String, Set<String>> fewer = new TreeMap<>(facets);
        fewer.remove(facet);
        return new HeadQuery(kind, parent, state, notState, fewer, text, order, after, limit);
    }

    /** This, with a text in title or identifier. */
    public HeadQuery containing(String part) {
        return new HeadQuery(kind, parent, state, notState, facets, Optional.of(part), order, after, limit);
    }

    /** This, the latest change first. */
    public HeadQuery latestFirst() {
        return new HeadQuery(kind, parent, state, notState, facets, text, Order.LATEST, after, limit);
    }

    /** This, going on after an item. */
    public HeadQuery after(Head last) {
        return after(After.of(last));
    }

    /** This, going on after a place. */
    public HeadQuery after(After place) {
        return new HeadQuery(kind, parent, state, notState, facets, text, order, Optional.of(place), limit);
    }

    /** This from its first item. */
    public HeadQuery fromStart() {
        return new HeadQuery(kind, parent, state, notState, facets, text, order, Optional.empty(), limit);
    }

    /** This, with at most so many items. */
    public HeadQuery limit(int items) {
        return new HeadQuery(kind, parent, state, notState, facets, text, order, after, items);
    }
}
