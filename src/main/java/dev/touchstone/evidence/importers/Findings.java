package dev.touchstone.evidence.importers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a format has found so far, in the document's order. What every format is held to stands here, so that reading ends
 * where a document goes beyond it: numbers are kept, graded and shown one by one, and names are kept with each of them.
 */
final class Findings {
    /** Most numbers of a document, and most of what it says beside them. */
    static final int MOST_VALUES = 200_000;

    private static final int LONGEST_METRIC = 200;
    private static final int LONGEST_NAME = 4_000;

    private final List<PrintedValue> values = new ArrayList<>();
    private final Map<String, String> conditions = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    /** @throws Refusal {@code too-many-values} or {@code name-long} */
    void add(PrintedValue value) {
        values.add(value);
        bounded(value.metric(), LONGEST_METRIC, value.at());
        bounded(value.subject(), LONGEST_NAME, value.at());
        counted(values.size(), value.at());
    }

    /**
     * What the document says beside its metrics; nothing where it says nothing.
     *
     * @throws Refusal as {@link #add}
     */
    void condition(String key, String value) {
        if (!value.isBlank()) {
            conditions.put(key, value.strip());
            bounded(key, LONGEST_NAME, Locator.WHOLE);
            counted(conditions.size(), Locator.WHOLE);
        }
    }

    /**
     * The name of a subject.
     *
     * @throws Refusal {@code name-long} where it is too long to be kept with each of its numbers
     */
    static String subject(String name, Locator at) {
        bounded(name, LONGEST_NAME, at);
        return name;
    }

    private static void bounded(String name, int most, Locator at) {
        if (name.length() > most) {
            throw Refusal.at(at, "name-long", Map.of("name", Decimals.shown(name), "most", most));
        }
    }

    private static void counted(int size, Locator at) {
        if (size > MOST_VALUES) {
            throw Refusal.at(at, "too-many-values", Map.of("limit", MOST_VALUES));
        }
    }

    void warn(Warning warning) {
        warnings.add(warning);
    }

    void warn(Locator at, String code, Map<String, Object> arguments) {
        warnings.add(new Warning(code, arguments, at));
    }

    Extract extract() {
        return new Extract(values, conditions, warnings);
    }
}
