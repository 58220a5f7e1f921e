package dev.touchstone.evidence.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a table, by which a person says what its columns mean.
 *
 * @param heading names of the columns
 * @param examples the first cell of each that is not empty; empty where there is none among the first rows
 */
public record TableHead(List<String> heading, List<String> examples) {
    private static final int ROWS = 20;
    private static final int LONGEST = 40;

    /** Copies both. */
    public TableHead {
        heading = List.copyOf(heading);
        examples = List.copyOf(examples);
    }

    /** That of a document; empty where it is no table, or broken. */
    static Optional<TableHead> of(Content content) {
        return CsvTable.find(content).flatMap(table -> {
            List<List<String>> rows = new ArrayList<>();
            try {
                table.rows(content, row -> {
                    rows.add(row.fields());
                    return rows.size() < ROWS;
                });
            } catch (Refusal broken) {
                return Optional.empty();
            }
            List<String> examples = new ArrayList<>();
            for (int column = 0; column < table.heading().size(); column++) {
                examples.add(example(rows, column));
            }
            return Optional.of(new TableHead(table.heading(), examples));
        });
    }

    private static String example(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell)
                .orElse("");
    }
}
