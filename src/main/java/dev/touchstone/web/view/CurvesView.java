package dev.touchstone.web.view;

import dev.touchstone.rendering.PercentilePlot;
import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Up to four documents side by side: their latency percentiles, what their runs say, and whether their environments are
 * alike.
 *
 * @param sentence whether they can be compared as single numbers
 * @param under the ratio at the highest percentile that all state, with its base; empty where there is none
 * @param empty what to say where there is nothing to draw
 * @param plot the drawing; absent when no document states a percentile
 * @param said what the drawing shows, for who cannot see it
 * @param ticks seconds as printed at the axis, by the language of the page
 * @param documents in the order of the address
 * @param percentiles one a row
 * @param runs what the runs say; absent where there is nothing to compare
 * @param keys of the environments, one a row
 * @param notes documents that could not be drawn, and why, and which subjects are drawn where they differ
 * @param subject the form that draws another subject; absent when no document has several
 * @param more the form that takes another document beside; absent when there are four, or no others
 */
public record CurvesView(
        List<Piece> sentence,
        String under,
        Optional<Parts.State> empty,
        Optional<PercentilePlot> plot,
        String said,
        java.util.function.DoubleFunction<String> ticks,
        List<Document> documents,
        List<Row> percentiles,
        Optional<RunsView> runs,
        List<Key> keys,
        List<String> notes,
        Optional<Chosen> subject,
        Optional<Chosen> more) {

    /**
     * A document.
     *
     * @param letter by its place
     * @param mark position of its shape and colour, 1 to 4; 0 when it is not drawn
     * @param subject which of its subjects; empty where it has one
     * @param under technology, version and day
     * @param without the address without it
     */
    public record Document(
            String letter, int mark, String name, String href, String subject, String under, String without) {}

    /**
     * A percentile of all documents.
     *
     * @param label such as {@code p99}
     * @param values one a document that is drawn
     */
    public record Row(String label, List<Value> values) {}

    /**
     * One latency.
     *
     * @param text in milliseconds; empty when the document does not state it
     * @param href the very line
     * @param thin whether too few observations lie beyond it
     */
    public record Value(String text, String href, boolean thin) {}

    /**
     * A key of the environments.
     *
     * @param likeness {@code same}, {@code different} or {@code untold}
     * @param values one a document
     */
    public record Key(String name, String likeness, String word, List<String> values) {}

    /**
     * What a form of one list changes in the address.
     *
     * @param kept what stays
     * @param name of the field
     */
    public record Chosen(List<Parts.Labelled> kept, String name, List<Parts.Option> options) {}

    /** The drawing. */
    public String svg(String title) {
        return plot.map(drawing -> drawing.svg(title, said, ticks)).orElse("");
    }
}
