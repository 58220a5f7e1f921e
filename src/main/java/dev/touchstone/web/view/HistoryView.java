package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The revisions of a scenario, and what one of them changed.
 *
 * @param title the heading
 * @param sentence how often it was changed
 * @param rows the revisions, the newest first
 * @param pager the way to older ones
 * @param changesTitle heading of the changes; empty where none are shown
 * @param changes what changed
 * @param weights the changes of weights, before and after scores were seen
 */
public record HistoryView(
        String title,
        String sentence,
        List<Row> rows,
        Optional<Parts.Pager> pager,
        String changesTitle,
        List<Change> changes,
        List<WeighingView.LogRow> weights) {

    /**
     * A revision.
     *
     * @param number such as 4
     * @param href where what it changed is shown
     * @param when as printed
     * @param who the person
     * @param note such as "own copy of the shipped one"
     * @param shown whether its changes are shown now
     */
    public record Row(String number, String href, String when, String who, String note, boolean shown) {}

    /** A place with its value before and after. */
    public record Change(String where, String before, String after) {}
}
