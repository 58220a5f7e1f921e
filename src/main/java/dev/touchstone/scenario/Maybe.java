package dev.touchstone.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an absent component of a read document an empty one, so that no record of this room ever holds null. */
final class Maybe {
    private Maybe() {}

    static <T> Optional<T> of(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    static <T> List<T> of(List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }

    static <K, V> Map<K, V> of(Map<K, V> value) {
        return value == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    static String of(String value) {
        return value == null ? "" : value;
    }
}
