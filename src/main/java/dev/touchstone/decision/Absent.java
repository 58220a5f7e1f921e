package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import java.util.List;
import java.util.Optional;

/** Makes an absent component of a read document an empty one, so that no record of this room ever holds null. */
final class Absent {
    private Absent() {}

    static <T> Optional<T> of(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    static <T> List<T> of(List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }

    static LocalText text(LocalText value) {
        return value == null ? LocalText.EMPTY : value;
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}
