package dev.touchstone.web.view;

import dev.touchstone.rendering.FlowDrawing;
import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * A decision guide, as far as it was walked.
 *
 * @param question what it answers
 * @param context for whom and when; empty for nothing
 * @param sentence the answer, or how far there is to go
 * @param backing where the whole comes from
 * @param note what is to be seen at once, such as an own copy whose original changed
 * @param path what was answered
 * @param again address of the walk from its beginning; empty where nothing was answered
 * @param ask the next question
 * @param outcome what the answers lead to
 * @param flow the drawing, the way so far marked
 * @param flowSaid what a screen reader says in its place
 * @param lines the drawing as a table
 * @param places every question and outcome with its source
 * @param mermaid the flow as Mermaid text
 * @param mermaidHref the same as a file
 * @param yamlHref the guide as the file that it is or would be
 */
public record GuideView(
        String title,
        String question,
        String context,
        List<Piece> sentence,
        Backing backing,
        Optional<Parts.LookNote> note,
        List<Step> path,
        String again,
        Optional<Ask> ask,
        Optional<Outcome> outcome,
        FlowDrawing flow,
        String flowSaid,
        List<Line> lines,
        List<Place> places,
        String mermaid,
        String mermaidHref,
        String yamlHref) {

    /**
     * An answered question.
     *
     * @param change address at which it is asked again
     * @param changeSaid what a screen reader says of that link
     */
    public record Step(String question, String answer, String change, String changeSaid) {}

    /** A question that is open, with an address an answer. */
    public record Ask(String question, String why, List<Link> answers, Backing backing) {}

    /**
     * What the answers lead to.
     *
     * @param technology the technology that it names, with its page
     */
    public record Outcome(String text, String reason, Optional<Link> technology, Backing backing) {}

    /**
     * A line of the drawing.
     *
     * @param next the question or outcome that follows
     * @param href where that is explained on this page
     * @param outcome whether it ends there
     */
    public record Line(String question, String answer, String next, String href, boolean outcome) {}

    /**
     * A question or outcome.
     *
     * @param id of its part of the page
     * @param kind the word for it
     * @param more why it is asked, or why it follows; empty for nothing
     */
    public record Place(String id, String kind, String text, String more, Backing backing) {}

    /**
     * What a statement rests on.
     *
     * @param source as printed; empty where it is nobody's fact
     * @param href address of the source; empty for none
     * @param seen when it was seen, as printed
     * @param chip its grade; none for an assumption
     * @param remarks such as "assumption"
     * @param note remark of the collector; empty for none
     * @param facts what the catalogue knows about it
     */
    public record Backing(
            String source,
            String href,
            String seen,
            Optional<Parts.Chip> chip,
            List<Parts.Remark> remarks,
            String note,
            List<Correction> corrections,
            List<Parts.FactLine> facts) {}

    /**
     * A correction beside what it corrects.
     *
     * @param verdict such as "outdated"
     */
    public record Correction(
            String verdict,
            String says,
            String instead,
            String source,
            String href,
            String seen,
            Optional<Parts.Chip> chip) {}
}
