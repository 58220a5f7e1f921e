package dev.touchstone.evaluation.audit;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of a pasted table.
 *
 * @param text without the blanks around it
 * @param line of the text that was pasted, from 1
 * @param column of the table, from 1
 */
record Entry(String text, int line, int column) {
    static final String POINTER = "/table";

    /** A refusal that names the place and what stands there. */
    RuntimeException refused(String code, Map<String, Object> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("line", line);
        all.put("column", column);
        all.put("value", Problem.quoted(text));
        return refusal(code, all);
    }

    /** A refusal that names the place and what stands there. */
    RuntimeException refused(String code) {
        return refused(code, Map.of());
    }

    /** A refusal of the table. */
    static RuntimeException refusal(String code, Map<String, Object> arguments) {
        return Problem.invalid(List.of(Fault.at(POINTER, code, arguments))).exception();
    }
}
