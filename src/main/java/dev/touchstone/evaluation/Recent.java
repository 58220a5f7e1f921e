package dev.touchstone.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was computed last for being looked at. A page and its parts ask for the same one; moving a weight to and fro comes
 * back to it. Bounded: a large evaluation takes some megabytes.
 *
 * @param <T> what is computed
 */
public final class Recent<T> {
    private final Map<String, T> byKey;

    /** @param most how many are remembered */
    public Recent(int most) {
        byKey = new LinkedHashMap<>(most * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered under a key. */
    public synchronized Optional<T> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Remembers; what was asked for least lately goes. */
    public synchronized void put(String key, T answer) {
        byKey.put(key, answer);
    }
}
