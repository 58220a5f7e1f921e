package dev.touchstone.evidence.importers;

import java.util.List;
import java.util.Map;

/**
 * Everything that a document states.
 *
 * @param values the numbers, in the document's order
 * @param conditions what it says of tool, workload and environment beside the metrics: keys in snake_case such as {@code
 *     tool_version}, {@code threads}, {@code jvm}, {@code target}, {@code date}, {@code loop} ({@code open} or {@code
 *     closed}); values as printed
 * @param warnings what a reader must know
 */
public record Extract(List<PrintedValue> values, Map<String, String> conditions, List<Warning> warnings) {

    /** Copies everything. */
    public Extract {
        values = List.copyOf(values);
        conditions = Map.copyOf(conditions);
        warnings = List.copyOf(warnings);
    }
}
