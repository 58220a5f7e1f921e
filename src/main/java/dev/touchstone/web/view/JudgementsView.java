package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;

/**
 * The numbers of the library, by the rule that reads them.
 *
 * @param sentence how many there are and how many the team has changed
 * @param note what they are
 * @param groups the rules
 */
public record JudgementsView(List<Piece> sentence, String note, List<Group> groups) {

    /**
     * A rule with its numbers.
     *
     * @param note its version and whose cells read it
     * @param sentence the rule in words
     * @param ground what its numbers rest on
     * @param changed whether the team has changed one of them
     */
    public record Group(
            String id,
            String title,
            String note,
            String sentence,
            String ground,
            boolean changed,
            ScenarioView.Table table) {}
}
