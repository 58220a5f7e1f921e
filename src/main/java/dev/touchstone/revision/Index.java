package dev.touchstone.revision;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * What lists can be asked by without opening a document; always that of the newest revision.
 *
 * @param title what a person reads in a list
 * @param parent the document it belongs to, such as the scenario of an evaluation
 * @param state a word such as archived or accepted
 * @param number a number that no other document of the kind has, such as that of a decision
 * @param facets the words that lists are narrowed and counted by, by the name of the facet
 */
public record Index(
        String title,
        Optional<String> parent,
        Optional<String> state,
        OptionalInt number,
        Map<String, Set<String>> facets) {

    /** Raised when a feature finds other words than before: everything is indexed again at the next start. */
    public static final int RULES = 2;

    /** Refuses null. */
    public Index {
        Objects.requireNonNull(title);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(state);
        Objects.requireNonNull(number);
        facets = Map.copyOf(facets);
    }

    /** A document that is listed by its title alone. */
    public static Index of(String title) {
        return new Index(title, Optional.empty(), Optional.empty(), OptionalInt.empty(), Map.of());
    }

    /** This, belonging to another document. */
    public Index under(String id) {
        return new Index(title, Optional.of(id), state, number, facets);
    }

    /** This, in a state. */
    public Index in(String word) {
        return new Index(title, parent, Optional.of(word), number, facets);
    }

    /** This, with its number. */
    public Index numbered(int value) {
        return new Index(title, parent, state, OptionalInt.of(value), facets);
    }

    /** This, with the words of a facet. */
    public Index with(String facet, Set<String> words) {
        Map<String, Set<String>> more = new TreeMap<>(facets);
        more.put(facet, Set.copyOf(words));
        return new Index(title, parent, state, number, more);
    }
}
