package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The register of decisions.
 *
 * @param sentence how many stand and how firmly
 * @param choices filters as links
 * @param text the text that is looked for; empty for none
 * @param carried what the form of that text carries along
 * @param begin the form that begins a record for the scenario; absent without a scenario or for whoever may not
 * @param rows the records, newest first
 * @param empty shown in place of the rows when there are none
 */
public record RegisterView(
        List<Piece> sentence,
        List<Choice> choices,
        String text,
        List<Parts.Labelled> carried,
        Optional<MigrationView.Keep> begin,
        List<Row> rows,
        Optional<Parts.State> empty,
        Optional<Parts.Pager> pager) {

    /**
     * A record.
     *
     * @param number empty for a draft
     * @param standing {@code holds}, {@code narrow}, {@code flips}, {@code unknown}, or empty
     */
    public record Row(
            String number,
            String title,
            String href,
            String chosen,
            String status,
            String standing,
            String standingWord,
            Link scenario,
            String date) {}
}
