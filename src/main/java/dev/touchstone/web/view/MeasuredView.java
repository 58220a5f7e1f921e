package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of a technology: documents of load tools with their numbers, and numbers typed into scenarios.
 *
 * @param empty what to say where nothing is known
 * @param formats to narrow the documents by; without links while there are no documents
 * @param documents the latest change first
 * @param next address of the next part; empty after the last one
 * @param typed numbers typed into scenarios, with their scenario
 * @param add where a document is read
 */
public record MeasuredView(
        Optional<Parts.State> empty,
        Choice formats,
        List<Document> documents,
        String next,
        List<Typed> typed,
        Link add) {

    /**
     * A document.
     *
     * @param under format, day of the measurement and who measured
     * @param environment where it was measured, in short
     * @param more to the numbers that are not shown; an empty text when all are
     */
    public record Document(
            String name, String href, String under, String environment, List<Number> numbers, Link more) {}

    /**
     * A number of a document.
     *
     * @param metric name and subject, as the tool says
     * @param href the very line
     * @param value as printed
     * @param canonical in base units; empty where it is the same
     * @param feeds scenarios and criteria that it counts in
     * @param withdrawn why it must not be used; empty while it may
     */
    public record Number(
            String metric,
            String href,
            String value,
            String canonical,
            Parts.Chip chip,
            List<Link> feeds,
            String withdrawn) {}

    /**
     * A number that was typed.
     *
     * @param statistic what it is of its sample; empty when not said
     * @param source where it stands, as typed
     * @param excluded why it does not count; empty while it does
     */
    public record Typed(
            Link scenario,
            String criterion,
            String value,
            String statistic,
            Parts.Chip chip,
            String source,
            String excluded) {}
}
