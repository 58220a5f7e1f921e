package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The first page: what waits, the scenarios, and what to start from.
 *
 * @param sentence what waits, or what there is
 * @param needs what needs this person; empty when nothing does
 * @param choices filters as links
 * @param rows the scenarios
 * @param empty shown in place of the rows when there are none
 * @param create where an empty scenario is made; empty when the person may not
 * @param templates scenarios to start from
 */
public record HomeView(
        List<Piece> sentence,
        List<Need> needs,
        List<Choice> choices,
        List<Row> rows,
        Optional<Parts.State> empty,
        String create,
        List<Template> templates,
        Optional<Parts.Pager> pager) {

    /**
     * Something that waits.
     *
     * @param icon {@code plus}, {@code look} or {@code clock}
     * @param link what it is about
     * @param text what is the case
     * @param note more about it; empty for none
     * @param due until or since when; empty for none
     * @param action what to do
     * @param first whether it is the most urgent
     */
    public record Need(String icon, Link link, String text, String note, String due, Link action, boolean first) {}

    /**
     * A scenario.
     *
     * @param stateNote more about its state; empty for none
     * @param leader who leads and how often; absent while nothing was drawn
     * @param leaderWord in place of the leader; empty for none
     * @param standing {@code holds}, {@code narrow}, {@code flips}, {@code unknown}, or empty
     * @param standingWord the same in words
     * @param unknown such as "6 of 70"
     * @param age median age of the evidence; empty for none
     * @param old whether that is over twelve months
     * @param changed how long ago it changed, as printed
     */
    public record Row(
            String name,
            String href,
            String question,
            String state,
            String stateNote,
            Optional<Parts.Share> leader,
            String leaderWord,
            String standing,
            String standingWord,
            String unknown,
            String age,
            boolean old,
            String changed) {}

    /**
     * A scenario to start from.
     *
     * @param copy where a copy of it is named and made; empty when the person may not
     */
    public record Template(String name, String href, String text, String copy) {}
}
