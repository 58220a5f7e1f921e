package dev.touchstone.evaluation.audit;

/** How a table is written. */
public enum TableFormat {
    /** A pipe table of GitHub's Markdown. */
    MARKDOWN,
    /** Separated by comma or semicolon. */
    CSV,
    /** Separated by tab: what a spreadsheet puts on the clipboard. */
    TSV
}
