package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The list of technologies.
 *
 * @param sentence what the catalogue holds
 * @param facets ways to narrow it, as links
 * @param search the field that searches it
 * @param rows the technologies
 * @param create where a technology of one's own is made; empty when the person may not
 */
public record CatalogueView(
        List<Piece> sentence,
        List<Choice> facets,
        Field search,
        List<Row> rows,
        Optional<Parts.State> empty,
        String create,
        Optional<Parts.Pager> pager) {

    /**
     * A technology.
     *
     * @param roles the slots it can fill
     * @param facts how many facts
     * @param newest when its newest fact was seen, as printed
     * @param covered criteria covered, such as "12 of 17"
     * @param remarks such as "own copy" or "end of life"
     */
    public record Row(
            String name,
            String href,
            String roles,
            String licence,
            String steward,
            int facts,
            String newest,
            String covered,
            List<Parts.Remark> remarks) {}
}
