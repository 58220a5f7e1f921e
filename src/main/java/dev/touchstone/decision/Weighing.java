package dev.touchstone.decision;

import dev.touchstone.evaluation.weighing.WeightLog;
import java.util.Map;

/**
 * How the weights came about, as far as the revision of the scenario that was evaluated. No result depends on it.
 *
 * @param log since when scores count as seen, how the weights were asked for, and every change of them
 * @param people names of those who are in it, by identifier, as shown on that day
 */
public record Weighing(WeightLog log, Map<String, String> people) {
    public Weighing {
        people = people == null ? Map.of() : Map.copyOf(people);
    }

    /** The name of somebody in the log. */
    public String name(String id) {
        return people.getOrDefault(id, id);
    }
}
