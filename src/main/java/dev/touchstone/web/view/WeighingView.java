package dev.touchstone.web.view;

import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The weights of a scenario: how they can be said, what they are now, and how they changed.
 *
 * @param over small line above
 * @param sentence who saved them, before or after scores were seen
 * @param said what is to be known beside it, such as that a range has changed since
 * @param state what keeps weights from being said; then there are no ways
 * @param ways the ways of saying them, the usual one first
 * @param present the weights as they are saved; empty without criteria
 * @param how how the present weights were asked for, and what was answered
 * @param log all savings, the newest first
 * @param links where else to go
 */
public record WeighingView(
        String over,
        List<Piece> sentence,
        List<String> said,
        Optional<Parts.State> state,
        List<Way> ways,
        Optional<Shares> present,
        List<String> how,
        List<LogRow> log,
        List<Link> links) {

    /** A way of saying weights. */
    public record Way(String title, String text, Link link) {}

    /**
     * Weights as a bar and as a table.
     *
     * @param strip the dimensions end to end
     * @param lines dimensions, each followed by its criteria
     * @param open whether the lines say what is still possible
     */
    public record Shares(ContributionBar strip, List<Line> lines, boolean open) {}

    /**
     * A dimension or a criterion.
     *
     * @param dimension colour class; empty for a criterion
     * @param open least and greatest weight, as printed; empty where nothing is open
     */
    public record Line(String dimension, String name, Parts.Share share, String open) {}

    /**
     * One saving of weights.
     *
     * @param href what else changed with it
     * @param seen before or after the scores were seen
     * @param after whether after
     * @param moves what moved from where to where
     * @param reason as typed; empty for none
     */
    public record LogRow(
            String when,
            String href,
            String who,
            String how,
            String seen,
            boolean after,
            List<String> moves,
            String reason) {}
}
