package dev.touchstone.evaluation.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A pipe table in a Markdown text, its cells as a reader of the page sees them: without emphasis, links and tags.
 *
 * <p>A row with more fields than the heading is refused, though a reader of Markdown drops what is too much: a dropped
 * number would be missed by nobody.
 */
final class MarkdownTable {
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
    private static final Set<String> DRESS = Set.of(
            "a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "p", "s", "small", "span",
            "strong", "sub", "sup", "u");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final List<String> lines;
    private final List<List<Entry>> rows = new ArrayList<>();

    private MarkdownTable(List<String> lines) {
        this.lines = lines;
    }

    /** The first table of a text. */
    static Optional<PastedTable> find(String text) {
        if (text.indexOf('|') < 0) {
            return Optional.empty();
        }
        List<Node> tables = new ArrayList<>();
        for (Node block = PARSER.parse(text).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof TableBlock) {
                tables.add(block);
            }
        }
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        MarkdownTable reading = new MarkdownTable(text.lines().toList());
        reading.read(tables.getFirst());
        return Optional.of(new PastedTable(TableFormat.MARKDOWN, reading.rows, tables.size() - 1));
    }

    private void read(Node table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(entries(row));
                    PastedTable.bound(rows.size());
                }
            }
        }
    }

    private List<Entry> entries(Node row) {
        int line = row.getSourceSpans().getFirst().getLineIndex() + 1;
        List<Entry> entries = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                entries.add(new Entry(shown(cell), line, entries.size() + 1));
                PastedTable.bound(entries.size());
            }
        }
        int written = fields(lines.get(line - 1));
        if (written != entries.size()) {
            throw Entry.refusal(
                    "audit.ragged",
                    Map.of(
                            "line",
                            line,
                            "columns",
                            written,
                            "expected",
                            rows.isEmpty() ? entries.size() : rows.getFirst().size()));
        }
        return entries;
    }

    /** Pipes part the fields of a line, but those behind a backslash and those at its ends. */
    private static int fields(String line) {
        String bare = line.strip();
        int from = bare.startsWith("|") ? 1 : 0;
        int to =
                bare.length() > from && bare.endsWith("|") && !bare.endsWith("\\|") ? bare.length() - 1 : bare.length();
        int fields = 1;
        for (int k = from; k < to; k++) {
            if (bare.charAt(k) == '|' && bare.charAt(Math.max(0, k - 1)) != '\\') {
                fields++;
            }
        }
        return fields;
    }

    private static String shown(Node cell) {
        StringBuilder shown = new StringBuilder();
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                shown.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                shown.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline tag) {
                shown.append(written(tag.getLiteral()));
            }
        });
        return shown.toString().strip();
    }

    /** Tags that dress a text are left out; {@code vector<int>} is a name. */
    private static String written(String tag) {
        Matcher name = TAG.matcher(tag);
        String known = name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
        if (known.equals("br")) {
            return " ";
        }
        return DRESS.contains(known) ? "" : tag;
    }
}
