package dev.touchstone.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown document made of blocks with one empty line between them, LF, and one newline at the end, as linters want
 * it. What is handed over is Markdown already; typed text goes through {@link MarkdownText} first.
 */
public final class MarkdownDocument {
    private final List<String> blocks = new ArrayList<>();

    /** A heading; {@code typed} is plain text. */
    public MarkdownDocument heading(int level, String typed) {
        blocks.add("#".repeat(level) + " " + MarkdownText.heading(typed));
        return this;
    }

    /** A block of Markdown; nothing happens when it is blank. */
    public MarkdownDocument block(String markdown) {
        if (!markdown.isBlank()) {
            blocks.add(markdown);
        }
        return this;
    }

    /** A list; nothing happens when it has no items. */
    public MarkdownDocument list(List<String> items) {
        return block(String.join("\n", items.stream().map(item -> "* " + item).toList()));
    }

    /** A numbered list. */
    public MarkdownDocument steps(List<String> items) {
        List<String> lines = new ArrayList<>();
        for (String item : items) {
            lines.add(lines.size() + 1 + ". " + item);
        }
        return block(String.join("\n", lines));
    }

    /** A table with a head; cells are Markdown without bare pipes. Nothing happens when it has no rows. */
    public MarkdownDocument table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        List<String> lines = new ArrayList<>();
        lines.add(row(head));
        lines.add(row(head.stream().map(cell -> "---").toList()));
        rows.forEach(cells -> lines.add(row(cells)));
        return block(String.join("\n", lines));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The whole document. */
    public String text() {
        return String.join("\n\n", blocks) + "\n";
    }
}
