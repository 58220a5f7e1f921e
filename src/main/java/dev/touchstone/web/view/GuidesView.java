package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The decision guides.
 *
 * @param sentence how many there are and what they are for
 * @param empty what to do when there is none
 */
public record GuidesView(List<Piece> sentence, List<Row> rows, Optional<Parts.State> empty) {

    /**
     * A guide in the list.
     *
     * @param question what it answers
     * @param size its questions and outcomes, as printed
     * @param corrections corrections of what its source says, as printed; empty for none
     * @param source where from, as printed
     * @param remarks such as "own"
     */
    public record Row(
            String title,
            String href,
            String question,
            String size,
            String corrections,
            String source,
            Optional<Parts.Chip> chip,
            List<Parts.Remark> remarks) {}
}
