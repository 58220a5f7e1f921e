package dev.touchstone.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The evaluations that were looked at last. A page and its parts ask for the same one; moving a weight to and fro comes
 * back to it. Bounded: a large evaluation takes some megabytes.
 */
final class Recent {
    private static final int MOST = 24;

    private final Map<String, Evaluation> byKey = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Evaluation> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Evaluation> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized void put(String key, Evaluation evaluation) {
        byKey.put(key, evaluation);
    }
}
