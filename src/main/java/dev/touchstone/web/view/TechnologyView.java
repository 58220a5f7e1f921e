package dev.touchstone.web.view;

import dev.touchstone.rendering.CoverageBar;
import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a technology.
 *
 * @param roles the slots it can fill
 * @param lede what it is and how much is known
 * @param under a line of notes
 * @param note what is to be seen at once, such as a change of licence or an own copy whose original changed
 * @param actions what can be done
 * @param facts each with its source and date
 * @param history what no longer holds, with dates
 * @param evidence numbers of the catalogue
 * @param measured what was read from documents and typed into scenarios
 * @param coverage criteria covered, by dimension
 * @param margin where it is used, what it fits with, ways in and out
 */
public record TechnologyView(
        String name,
        String roles,
        List<Piece> lede,
        String under,
        Optional<Parts.LookNote> note,
        List<Link> actions,
        List<Parts.FactLine> facts,
        List<Parts.FactLine> history,
        List<Evidence> evidence,
        MeasuredView measured,
        List<Coverage> coverage,
        List<Parts.Margin> margin) {

    /** A number with its grade and who measured it how. */
    public record Evidence(
            String metric,
            String href,
            String value,
            String range,
            Parts.Chip chip,
            String who,
            List<Parts.Remark> remarks) {}

    /** Covered criteria of a dimension. */
    public record Coverage(String name, CoverageBar bar) {}
}
