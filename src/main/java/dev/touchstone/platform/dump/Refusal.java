package dev.touchstone.platform.dump;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import java.util.Map;

/** Why an archive is not taken. */
final class Refusal {

    private Refusal() {}

    /** Bytes of an entry are not those that were written. */
    static ProblemException altered(String entry) {
        return of("altered", Map.of("entry", Problem.quoted(entry)));
    }

    static ProblemException missing(String entry) {
        return of("entry-missing", Map.of("entry", Problem.quoted(entry)));
    }

    static ProblemException unknown(String entry) {
        return of("entry-unknown", Map.of("entry", Problem.quoted(entry)));
    }

    /** Which of the two was written cannot be told. */
    static ProblemException doubled(String entry) {
        return of("entry-doubled", Map.of("entry", Problem.quoted(entry)));
    }

    /** A line is what was written, but does not fit its table. */
    static Problem line(String entry, long line, String column) {
        return problem("line", Map.of("entry", entry, "line", line, "column", Problem.quoted(column)));
    }

    static ProblemException of(String code, Map<String, Object> arguments) {
        return problem(code, arguments).exception();
    }

    private static Problem problem(String code, Map<String, Object> arguments) {
        return Problem.of(Problem.Kind.INVALID, "dump." + code, arguments);
    }

    static ProblemException notEmpty(String table, long rows) {
        return Problem.of(Problem.Kind.CONFLICT, "dump.not-empty", Map.of("table", table, "rows", rows))
                .exception();
    }
}
