package dev.touchstone.rendering;

import dev.touchstone.evidence.importers.RefusedRows;
import java.util.List;
import java.util.stream.Stream;

/** Rows that an import left out, as CSV: line and reason, then the cells as they were, to be mended and sent again. */
public final class RefusedRowsCsv {

    /** The name under which it is saved. */
    public static final String FILE_NAME = "refused-rows.csv";

    private RefusedRowsCsv() {}

    /** The whole file. */
    public static String of(RefusedRows refused, Messages messages) {
        StringBuilder csv = new StringBuilder(Csv.BEGIN);
        csv.append(line("line", "reason", refused.heading()));
        refused.rows()
                .forEach(row -> csv.append(line(
                        String.valueOf(row.line()),
                        messages.text(
                                "importers." + row.reason().code(), row.reason().arguments()),
                        row.cells())));
        return csv.toString();
    }

    private static String line(String line, String reason, List<String> cells) {
        return Csv.line(Stream.concat(Stream.of(line, reason), cells.stream()).toList());
    }
}
