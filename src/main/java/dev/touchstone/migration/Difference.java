package dev.touchstone.migration;

import dev.touchstone.base.Expression.Missing;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.base.Expression.Word;
import dev.touchstone.migration.Plan.Change;
import dev.touchstone.migration.Plan.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two states, and the facts of a state as plain text. */
final class Difference {

    private Difference() {}

    /** The differences, roles before traits. */
    static List<Change> between(State before, State after) {
        SortedSet<String> paths = new TreeSet<>(before.facts().keySet());
        paths.addAll(after.facts().keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            if (!before.get(path).equals(after.get(path))) {
                changes.add(change(before, path, after.get(path)));
            }
        }
        changes.sort(Comparator.comparing((Change change) -> !change.role()).thenComparing(Change::path));
        return changes;
    }

    /** The change of one path from a state to a value. */
    static Change change(State before, String path, Value to) {
        boolean role = before.roles().contains(path);
        return new Change(sign(before, path, to), path, role, text(before.get(path)), text(to));
    }

    private static Sign sign(State before, String path, Value to) {
        if (before.roles().contains(path)) {
            if (to.equals(Value.word(State.NONE))) {
                return Sign.RETIRE;
            }
            return before.technology(path).equals(State.NONE) ? Sign.ADOPT : Sign.REPLACE;
        }
        return before.get(path) instanceof Missing ? Sign.ADOPT : Sign.CHANGE;
    }

    /** Role to technology; empty roles are left out. */
    static SortedMap<String, String> parts(State state) {
        SortedMap<String, String> parts = new TreeMap<>();
        state.facts().forEach((path, value) -> {
            if (state.roles().contains(path)) {
                parts.put(path, text(value));
            }
        });
        return parts;
    }

    /** Everything that is known and is no role. */
    static SortedMap<String, String> traits(State state) {
        SortedMap<String, String> traits = new TreeMap<>();
        state.facts().forEach((path, value) -> {
            if (!state.roles().contains(path)) {
                traits.put(path, text(value));
            }
        });
        return traits;
    }

    /** A value as text: words bare, the unknown as a question mark. */
    static String text(Value value) {
        return value instanceof Word word ? word.text() : value.toString();
    }
}
