package dev.touchstone.evaluation.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table in which a sign parts the fields (RFC 4180, and with other signs), read strictly. */
final class DelimitedTable {
    private static final int LONGEST_FIELD = 65_536;
    private static final int FEWEST = 2;

    private DelimitedTable() {}

    /**
     * The first of some signs under which the second row fits a heading of two fields or more; else the last. A row that ends
     * in empty fields, such as weights beside a column of totals, fits too.
     */
    static char sign(String text, char... signs) {
        for (char sign : signs) {
            try (CsvReader<CsvRecord> reader = reader(text, sign)) {
                List<List<String>> rows = reader.stream()
                        .map(CsvRecord::getFields)
                        .filter(row -> !isBlank(row))
                        .limit(2)
                        .toList();
                int heading = rows.isEmpty() ? 0 : filled(rows.getFirst());
                if (rows.size() == 2 && heading >= FEWEST && fits(rows.getLast(), heading)) {
                    return sign;
                }
            } catch (CsvParseException notThisOne) {
                continue;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return signs[signs.length - 1];
    }

    /** The table with this sign. */
    static PastedTable read(String text, char sign, TableFormat format) {
        List<List<Entry>> rows = new ArrayList<>();
        int line = 1;
        try (CsvReader<CsvRecord> reader = reader(text, sign)) {
            for (CsvRecord found : reader) {
                line = (int) found.getStartingLineNumber();
                if (!isBlank(found.getFields())) {
                    rows.add(row(found, rows));
                    PastedTable.bound(rows.size());
                }
            }
        } catch (CsvParseException broken) {
            throw Entry.refusal("audit.csv-broken", Map.of("line", line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows.isEmpty()) {
            throw Entry.refusal("audit.empty", Map.of());
        }
        return new PastedTable(format, rows, 0);
    }

    /** A row as long as the heading; only blank fields at its end may be too many. */
    private static List<Entry> row(CsvRecord found, List<List<Entry>> before) {
        int line = (int) found.getStartingLineNumber();
        List<String> fields = found.getFields();
        int size = before.isEmpty() ? filled(fields) : before.getFirst().size();
        PastedTable.bound(size);
        if (!fits(fields, size)) {
            throw Entry.refusal("audit.ragged", Map.of("line", line, "columns", fields.size(), "expected", size));
        }
        List<Entry> row = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            row.add(new Entry(fields.get(k).strip(), line, k + 1));
        }
        return row;
    }

    private static boolean fits(List<String> fields, int size) {
        return fields.size() >= size && filled(fields) <= size;
    }

    private static boolean isBlank(List<String> fields) {
        return filled(fields) == 0;
    }

    /** The number of fields without blank ones at the end. */
    private static int filled(List<String> fields) {
        int size = fields.size();
        while (size > 0 && fields.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }

    private static CsvReader<CsvRecord> reader(String text, char sign) {
        return CsvReader.builder()
                .fieldSeparator(sign)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                // Compared with the heading here, so that the refusal names the line.
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
    }
}
