package dev.touchstone.revision;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What lists can be asked by without opening a document; always that of the newest revision.
 *
 * @param title what a person reads in a list
 * @param parent the document it belongs to, such as the scenario of an evaluation
 * @param state a word such as archived or accepted
 * @param number a number that no other document of the kind has, such as that of a decision
 */
public record Index(String title, Optional<String> parent, Optional<String> state, OptionalInt number) {

    /** Refuses null. */
    public Index {
        Objects.requireNonNull(title);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(state);
        Objects.requireNonNull(number);
    }

    /** A document that is listed by its title alone. */
    public static Index of(String title) {
        return new Index(title, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** This, belonging to another document. */
    public Index under(String id) {
        return new Index(title, Optional.of(id), state, number);
    }

    /** This, in a state. */
    public Index in(String word) {
        return new Index(title, parent, Optional.of(word), number);
    }

    /** This, with its number. */
    public Index numbered(int value) {
        return new Index(title, parent, state, OptionalInt.of(value));
    }
}
