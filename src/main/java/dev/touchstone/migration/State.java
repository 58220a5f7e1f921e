package dev.touchstone.migration;

import dev.touchstone.base.Expression.Missing;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.base.Expression.Word;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What runs at one moment: which technology fills which role, with traits of each installation and of the architecture.
 *
 * <p>One path names one fact: {@code messaging} is the technology in that role, {@code messaging.mirrored} a trait of
 * this installation, {@code app.style} or {@code topology} a trait of the architecture. A role that nothing fills reads
 * as {@code none}; any other path that is not named is unknown.
 *
 * @param roles ids of the roles there are
 * @param facts what is known, by path; a role that nothing fills has none
 */
public record State(SortedSet<String> roles, SortedMap<String, Value> facts) implements Function<String, Value> {

    /** The word for an empty role. */
    public static final String NONE = "none";

    private static final Value EMPTY_ROLE = Value.word(NONE);

    /** Copies; drops what is unknown and roles that are named as empty. */
    public State {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        SortedMap<String, Value> known = new TreeMap<>(facts);
        SortedSet<String> places = roles;
        known.entrySet()
                .removeIf(fact -> fact.getValue() instanceof Missing
                        || (places.contains(fact.getKey()) && fact.getValue().equals(EMPTY_ROLE)));
        facts = Collections.unmodifiableSortedMap(known);
    }

    /** A state from what is known, by path. */
    public static State of(Set<String> roles, Map<String, Value> facts) {
        return new State(new TreeSet<>(roles), new TreeMap<>(facts));
    }

    /**
     * A state from a description of an architecture.
     *
     * @param roles ids of the roles there are; one that the traits name is a trait here, so that {@code runtime: vm}
     *     speaks of the architecture though a role has the same id
     * @param parts role to technology
     * @param traits by path
     */
    public static State of(Set<String> roles, Map<String, String> parts, Map<String, Value> traits) {
        SortedSet<String> places = new TreeSet<>(roles);
        places.addAll(parts.keySet());
        places.removeAll(traits.keySet());
        SortedMap<String, Value> facts = new TreeMap<>(traits);
        parts.forEach((role, technology) -> facts.put(role, Value.word(technology)));
        return new State(places, facts);
    }

    /** The value at a path: a word for a role, {@code none} for an empty one, missing for what is unknown. */
    public Value get(String path) {
        Value known = facts.get(path);
        if (known != null) {
            return known;
        }
        return roles.contains(path) ? EMPTY_ROLE : Value.missing();
    }

    /** As {@link #get}: a state answers an expression. */
    @Override
    public Value apply(String path) {
        return get(path);
    }

    /** The technology in a role, {@value #NONE} where it is empty. */
    public String technology(String role) {
        return get(role) instanceof Word word ? word.text() : NONE;
    }

    /** This state with one fact changed. What fills a role takes the traits of its predecessor with it. */
    public State with(String path, Value value) {
        SortedMap<String, Value> changed = new TreeMap<>(facts);
        if (roles.contains(path) && !get(path).equals(value)) {
            changed.keySet().removeIf(other -> other.startsWith(path + "."));
        }
        changed.put(path, value);
        return new State(roles, changed);
    }

    /** This state with answers at those paths where nothing is known; what is known stays. */
    public State answered(Map<String, Value> answers) {
        SortedMap<String, Value> more = new TreeMap<>(facts);
        answers.forEach((path, value) -> {
            if (!roles.contains(path)) {
                more.putIfAbsent(path, value);
            }
        });
        return new State(roles, more);
    }
}
