package dev.touchstone.scenario;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Id;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the faults of a scenario, and asks what can be asked of one field without knowing any other. */
final class FieldCheck {
    /** Longest name or title, in characters. */
    private static final int LONGEST_NAME = 200;

    /** Longest free text, in characters. */
    private static final int LONGEST_TEXT = 20_000;

    /** Most entries of any list of a scenario. */
    private static final int LONGEST_LIST = 500;

    private static final int LONGEST_QUOTE = 80;

    private final List<Fault> faults = new ArrayList<>();

    /** What was found so far, in the order in which it was asked. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void word(String at, String given, String one, String other) {
        if (!one.equals(given) && !other.equals(given)) {
            add(at, "word.not-one-of", "value", String.valueOf(given), "expected", one + ", " + other);
        }
    }

    void slug(String at, String id) {
        if (id == null || !Id.isSlug(id)) {
            add(at, "id.not-a-slug", "value", String.valueOf(id));
        }
    }

    /** An id of something that has an address of its own. */
    void address(String at, String id) {
        slug(at, id);
        if (id != null && Id.isFixed(id)) {
            add(at, "id.fixed", "value", id);
        }
    }

    /** An id of whatever is written in another place, which may be gone. */
    void id(String at, String id) {
        if (id == null || id.isBlank()) {
            add(at, "field.missing");
        } else if (id.length() > LONGEST_NAME) {
            add(at, "text.too-long", "length", id.length(), "most", LONGEST_NAME);
        }
    }

    void name(String at, LocalText text) {
        if (text == null || text.isBlank()) {
            add(at, "field.missing");
        } else {
            atMost(LONGEST_NAME, at, text);
        }
    }

    void text(String at, LocalText text) {
        if (text != null) {
            atMost(LONGEST_TEXT, at, text);
        }
    }

    /** A text of one line that may be left out. */
    void shortText(String at, LocalText text) {
        atMost(LONGEST_NAME, at, text);
    }

    private void atMost(int most, String at, LocalText text) {
        int length = Math.max(text.en().length(), text.zh().length());
        if (length > most) {
            add(at, "text.too-long", "length", length, "most", most);
        }
    }

    void size(String at, List<?> list) {
        if (list.size() > LONGEST_LIST) {
            add(at, "list.too-long", "length", list.size(), "most", LONGEST_LIST);
        }
    }

    void unique(String at, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                add(at + "/" + i, "id.taken", "value", String.valueOf(ids.get(i)));
            }
        }
    }

    /** @return whether it is a unit */
    boolean unit(String at, String code) {
        boolean known = code != null && Unit.find(code).isPresent();
        if (!known) {
            add(at, "unit.unknown", "value", String.valueOf(code));
        }
        return known;
    }

    /** @return whether it is finite */
    boolean finite(String at, double value) {
        if (!Double.isFinite(value)) {
            add(at, "number.not-finite", "value", String.valueOf(value));
            return false;
        }
        return true;
    }

    void positive(String at, double value) {
        if (!(Double.isFinite(value) && value > 0)) {
            add(at, "number.not-positive", "value", String.valueOf(value));
        }
    }

    /** Both ends belong to what is allowed; {@code value} and they are repeated as they are given. */
    void within(String at, Number value, int low, int high) {
        if (!(value.doubleValue() >= low && value.doubleValue() <= high)) {
            add(at, "number.outside", "value", value, "low", low, "high", high);
        }
    }

    /** @param arguments names and values in turn */
    void add(String pointer, String code, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put((String) arguments[i], quoted(arguments[i + 1]));
        }
        faults.add(new Fault(pointer, code, named));
    }

    /** A value as a sentence may repeat it: what was typed can be as long as the body that carried it. */
    private static Object quoted(Object value) {
        String text = String.valueOf(value);
        boolean fits = text.length() <= LONGEST_QUOTE;
        return value instanceof String || value == null ? fits ? text : text.substring(0, LONGEST_QUOTE) + "…" : value;
    }
}
