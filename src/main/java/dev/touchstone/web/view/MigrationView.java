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
 * @param questions what only people know; answered by a form
 * @param answer where the answers are sent; empty when the person may not
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
        List<Step> steps,
        List<Gap> gaps,
        List<Total> totals,
        List<List<Piece>> why,
        String whyNote) {

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
            List<Parts.FactLine> facts) {}

    /** Something that no step reaches, and what would help. */
    public record Gap(String title, String text, String href) {}

    /** A total with its range. */
    public record Total(String label, String value, String range, List<Parts.Remark> remarks) {}
}
