package dev.touchstone.evidence.importers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A table with a heading, read strictly: an open quote, text behind a closing one (the library's default) or a field
 * longer than any number and name is refused.
 *
 * @param delimiter between two fields
 * @param heading names of the columns
 */
record CsvTable(char delimiter, List<String> heading) {

    private static final int LONGEST_FIELD = 65_536;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int LEAST_COLUMNS = 2;

    /**
     * A row.
     *
     * @param line where it begins
     */
    record Row(int line, List<String> fields) {}

    /** The table that a text is, with the delimiter that gives its first two rows the same number of columns. */
    static Optional<CsvTable> find(Content content) {
        if (content.text().startsWith("<") || content.json().isPresent()) {
            return Optional.empty();
        }
        return DELIMITERS.stream()
                .flatMap(sign -> rectangle(content, sign).stream())
                .max((one, other) ->
                        Integer.compare(one.heading().size(), other.heading().size()));
    }

    private static Optional<CsvTable> rectangle(Content content, char delimiter) {
        String head = String.join("\n", content.lines().stream().limit(2).toList());
        if (head.length() > LONGEST_FIELD) {
            return Optional.empty();
        }
        try (CsvReader<CsvRecord> reader = reader(head, delimiter);
                Stream<CsvRecord> records = reader.stream()) {
            List<List<String>> rows = records.map(CsvRecord::getFields).toList();
            boolean same = rows.size() == 2
                    && rows.getFirst().size() >= LEAST_COLUMNS
                    && rows.getFirst().size() == rows.getLast().size();
            return same ? Optional.of(new CsvTable(delimiter, names(rows.getFirst()))) : Optional.empty();
        } catch (CsvParseException broken) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The table with this delimiter. */
    static CsvTable of(Content content, char delimiter) {
        try (CsvReader<CsvRecord> reader = reader(content.text(), delimiter);
                Stream<CsvRecord> records = reader.stream()) {
            return new CsvTable(
                    delimiter,
                    names(records.findFirst().map(CsvRecord::getFields).orElse(List.of())));
        } catch (CsvParseException broken) {
            throw Refusal.at(Locator.line(1), "csv.broken", Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> names(List<String> fields) {
        return fields.stream().map(String::strip).toList();
    }

    private static CsvReader<CsvRecord> reader(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                // A row of another length is left out by itself, with its line.
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
    }

    /**
     * Hands over the rows below the heading, one by one, until none is wanted any more.
     *
     * @throws Refusal {@code csv.broken} behind the last row that could be read
     */
    void rows(Content content, Predicate<Row> more) {
        int line = 1;
        try (CsvReader<CsvRecord> reader = reader(content.text(), delimiter)) {
            boolean first = true;
            for (CsvRecord found : reader) {
                line = (int) found.getStartingLineNumber();
                if (!first && !more.test(new Row(line, found.getFields()))) {
                    return;
                }
                first = false;
            }
        } catch (CsvParseException broken) {
            throw Refusal.at(Locator.line(line + 1), "csv.broken", Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
