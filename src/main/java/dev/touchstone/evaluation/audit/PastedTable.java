package dev.touchstone.evaluation.audit;

import dev.touchstone.base.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rectangle of texts, the heading first.
 *
 * @param format how it was written
 * @param rows each as long as the first
 * @param further tables behind it, which are not read
 */
record PastedTable(TableFormat format, List<List<Entry>> rows, int further) {
    /** Characters of a text. */
    static final int LONGEST = 1_000_000;

    /** Most rows or columns, with those for labels, weights and totals. */
    static final int MOST = 1_010;

    private static final int FEWEST = 2;

    /**
     * Reads a text.
     *
     * @param wanted its format; found out from the text where it is empty
     */
    static PastedTable of(String text, Optional<TableFormat> wanted) {
        if (text.length() > LONGEST) {
            throw Entry.refusal("too-long", Map.of("max", LONGEST, "length", text.length()));
        }
        if (text.isBlank()) {
            throw Entry.refusal("audit.empty", Map.of());
        }
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        PastedTable table = wanted.map(format -> as(format, bare)).orElseGet(() -> detected(bare));
        List<Entry> heading = table.rows.getFirst();
        if (table.rows.size() < FEWEST || heading.size() < FEWEST) {
            throw Entry.refusal("audit.too-small", Map.of("rows", table.rows.size(), "columns", heading.size()));
        }
        return table;
    }

    private static PastedTable as(TableFormat format, String text) {
        return switch (format) {
            case MARKDOWN -> MarkdownTable.find(text).orElseThrow(() -> Entry.refusal("audit.no-markdown", Map.of()));
            case CSV -> DelimitedTable.read(text, DelimitedTable.sign(text, ';', ','), format);
            case TSV -> DelimitedTable.read(text, '\t', format);
        };
    }

    /** Markdown where a table of it is found, else by the sign that parts the first two rows alike. */
    private static PastedTable detected(String text) {
        Optional<PastedTable> markdown = MarkdownTable.find(text);
        if (markdown.isPresent()) {
            return markdown.get();
        }
        if (text.strip().startsWith("|")) {
            throw Entry.refusal("audit.no-markdown", Map.of());
        }
        char sign = DelimitedTable.sign(text, '\t', ';', ',');
        return DelimitedTable.read(text, sign, sign == '\t' ? TableFormat.TSV : TableFormat.CSV);
    }

    /** Refuses more rows or columns than a table may have. */
    static void bound(int rowsOrColumns) {
        if (rowsOrColumns > MOST) {
            throw Problem.invalid(Entry.POINTER, "list.too-long", Map.of("length", rowsOrColumns, "most", MOST))
                    .exception();
        }
    }
}
