package dev.touchstone.evaluation.audit;

import dev.touchstone.analysis.audit.PrintedMatrix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read in a pasted table. It is said with every answer, so that a reading that somebody did not mean is seen.
 *
 * @param format how it was written
 * @param orientation which way round it stands
 * @param alternatives names, each once
 * @param criteria names, each once
 * @param weighted whether weights were printed; else all are 1
 * @param matrix the numbers
 * @param totals printed ones, one an alternative
 * @param remarks what was left out or assumed
 */
public record ReadTable(
        TableFormat format,
        Orientation orientation,
        List<String> alternatives,
        List<String> criteria,
        boolean weighted,
        PrintedMatrix matrix,
        List<Optional<Printed>> totals,
        List<Remark> remarks) {

    /** A number with its text. */
    public record Printed(String text, BigDecimal value) {}

    /** What a reader must know; its sentence is {@code audit.<code>}. */
    public record Remark(String code, String pointer, Map<String, Object> arguments) {
        /** Of the table. */
        static Remark of(String code, Map<String, Object> arguments) {
            return new Remark(code, Entry.POINTER, arguments);
        }
    }

    /** The printed totals without their texts. */
    public List<Optional<BigDecimal>> totalValues() {
        return totals.stream().map(total -> total.map(Printed::value)).toList();
    }
}
