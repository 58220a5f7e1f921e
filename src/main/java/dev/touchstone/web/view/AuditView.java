package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The audit of a pasted table: the answer first, then the form with everything that was typed.
 *
 * @param sentence the answer; before there is one, what the page does
 * @param under what stands under it
 * @param result what was found; absent before a table was sent, and when it could not be read
 * @param faults what is wrong in the form
 * @param fields the table, its scale and the noise
 * @param more what the table may not say itself
 * @param moreOpen whether one of these was filled or is wrong
 * @param example a table to try it with
 * @param make how it becomes a scenario; absent before there is a result, and for those who may not write
 * @param mayNot why it cannot become one; empty where it can
 */
public record AuditView(
        List<Piece> sentence,
        String under,
        Optional<Result> result,
        List<FormView.Fault> faults,
        List<Field> fields,
        List<Field> more,
        boolean moreOpen,
        Link example,
        Optional<Make> make,
        String mayNot) {

    /**
     * The form that makes a scenario of the table.
     *
     * @param hidden the table and what was said of it
     * @param fields of the scenario
     * @param groups one a criterion
     */
    public record Make(
            List<FormView.Fault> faults, List<Parts.Labelled> hidden, List<Field> fields, List<FieldGroup> groups) {}

    /**
     * What was found.
     *
     * @param read what was read, in a sentence
     * @param warnings what was left out, assumed or could not be said
     * @param grid the numbers as they were read
     * @param rule how the totals are computed; empty where none is printed
     * @param totals one a printed total
     * @param ties alternatives that tie exactly, a sentence each
     * @param flips by criterion, the nearest first
     * @param places by alternative, the best first
     * @param noise what was drawn; empty where no noise was stated
     * @param order what the order of the weights alone means here
     * @param idle what decides nothing or counts twice, a sentence each
     */
    public record Result(
            String read,
            List<String> warnings,
            Grid grid,
            String rule,
            List<Total> totals,
            List<String> ties,
            List<Flip> flips,
            List<Place> places,
            String noise,
            String order,
            List<String> idle) {}

    /** The numbers as they were read: names of the criteria, a row of weights, a row an alternative. */
    public record Grid(List<String> criteria, List<String> weights, List<GridRow> rows) {}

    /** An alternative as it was read. */
    public record GridRow(String name, List<String> cells) {}

    /**
     * A printed total.
     *
     * @param word whether it follows
     */
    public record Total(String alternative, String printed, String computed, boolean agrees, String word) {}

    /**
     * A weight.
     *
     * @param turns the share at which the result turns, or that none does
     * @param taker empty where none does
     */
    public record Flip(String criterion, String now, String turns, String taker) {}

    /**
     * An alternative in the ranking.
     *
     * @param rank with a sign where several share it
     * @param noisy how often it is first with noise; absent where none was stated
     * @param noisyError its error, as printed
     * @param ordered how often it is first in the order of the weights alone
     * @param orderedRank its rank at the centre of that order
     */
    public record Place(
            String rank,
            String alternative,
            String score,
            Optional<Parts.Share> noisy,
            String noisyError,
            Parts.Share ordered,
            String orderedRank) {}
}
