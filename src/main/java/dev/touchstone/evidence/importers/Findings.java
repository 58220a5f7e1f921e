package dev.touchstone.evidence.importers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a format has found so far, in the document's order. */
final class Findings {
    private final List<PrintedValue> values = new ArrayList<>();
    private final Map<String, String> conditions = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    void add(PrintedValue value) {
        values.add(value);
    }

    /** What the document says beside its metrics; nothing where it says nothing. */
    void condition(String key, String value) {
        if (!value.isBlank()) {
            conditions.put(key, value.strip());
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
