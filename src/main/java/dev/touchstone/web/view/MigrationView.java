package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.rendering.RouteDrawing;
import java.util.List;
import java.util.Optional;

/**
 * The way from today's system to a chosen candidate.
 *
 * @param sentence how many steps and how long, and where there is no way back
 * @param under effort and what it rests on
 * @param choices target and plan as links
 * @param exports the same as data
 * @param empty shown instead of a route, when there is nothing to do or no target
 * @param route the drawing; absent when there is nothing to draw
 * @param routeSaid what a screen reader says for it
 * @param stops the same as a list, for the phone
 * @param questions what only people know; the answers go into the address of the page
 * @param answer the page that reads the answers; empty where they can no longer be changed
 * @param carried what the form of the answers carries along
 * @param keep the form that keeps this plan; absent when the person may not, or it is kept already
 * @param steps in order
 * @param gaps what no step reaches
 * @param totals effort and time, each marked as prior
 * @param why why this order
 * @param whyNote what is not known about the order; empty for nothing
 */
public record MigrationView(
        List<Piece> sentence,
        String under,
        List<Choice> choices,
        List<Link> exports,
        Optional<Parts.State> empty,
        Optional<RouteDrawing> route,
        String routeSaid,
        List<Stop> stops,
        List<Question> questions,
        String answer,
        List<Parts.Labelled> carried,
        Optional<Keep> keep,
        List<Step> steps,
        List<Gap> gaps,
        List<Total> totals,
        List<List<Piece>> why,
        String whyNote) {

    /** A page without a plan: what is missing, and what to do first. */
    public static MigrationView empty(List<Piece> sentence, List<Choice> choices, Parts.State state) {
        return new MigrationView(
                sentence,
                "",
                choices,
                List.of(),
                Optional.of(state),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    /**
     * A form of one button.
     *
     * @param text what it does
     * @param href where it is sent
     * @param hidden what it carries
     * @param button what the button says
     */
    public record Keep(String text, String href, List<Parts.Labelled> hidden, String button) {}

    /** A stable state with the leg that leads on from it; {@code kind} is start, stop or goal. */
    public record Stop(String name, String kind, String leg, String reversibility) {}

    /**
     * A question whose answer decides steps.
     *
     * @param field the field that takes the answer
     * @param because what depends on it
     */
    public record Question(Field field, String because) {}

    /**
     * A step that ends in a stable system.
     *
     * @param number its place
     * @param title what is done
     * @param mechanism how, such as "mirror, then move readers"
     * @param weeks duration as printed
     * @param effort effort as printed, such as "8 pw (3-18)"
     * @param remarks tags such as prior or generic
     * @param after what it waits for; empty for nothing
     * @param gates what must hold for it to be done
     * @param reversibility R0 to R3
     * @param back the way back
     * @param downtime planned downtime; empty for none known
     * @param risk what may go wrong; empty for nothing known
     * @param facts what the step rests on, with sources
     * @param stop what is done and what is open for whoever stops here; empty after the last step
     */
    public record Step(
            int number,
            String title,
            String mechanism,
            String weeks,
            String effort,
            List<Parts.Remark> remarks,
            String after,
            List<Parts.Check> gates,
            String reversibility,
            String back,
            String downtime,
            String risk,
            List<Parts.FactLine> facts,
            String stop) {}

    /** Something that no step reaches, and what would help. */
    public record Gap(String title, String text, String href) {}

    /**
     * A total with its range.
     *
     * @param note what it was worked out with; empty where it is a sum alone
     * @param link where something that it lacks can be entered
     */
    public record Total(
            String label, String value, String range, List<Parts.Remark> remarks, String note, Optional<Link> link) {
        /** A total that lacks nothing. */
        public Total(String label, String value, String range, List<Parts.Remark> remarks) {
            this(label, value, range, remarks, "", Optional.empty());
        }
    }
}
