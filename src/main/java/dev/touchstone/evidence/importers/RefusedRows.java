package dev.touchstone.evidence.importers;

import java.util.List;

/**
 * The rows of a table that an import left out whole.
 *
 * @param heading names of the columns
 * @param rows in the order of the table
 */
public record RefusedRows(List<String> heading, List<Row> rows) {

    /** Of a document that is no table. */
    public static final RefusedRows NONE = new RefusedRows(List.of(), List.of());

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param reason why it was left out
     * @param cells its cells as they are
     */
    public record Row(int line, Warning reason, List<String> cells) {}

    /** Copies the lists. */
    public RefusedRows {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }
}
