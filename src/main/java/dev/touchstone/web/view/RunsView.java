package dev.touchstone.web.view;

import java.util.List;

/**
 * What the runs of the compared documents say, metric by metric.
 *
 * @param caption how to read the table
 * @param metrics in the order of the first document
 * @param warnings what stands against comparing at all
 * @param notes what is left out, and how to read the rest
 */
public record RunsView(String caption, List<Metric> metrics, List<String> warnings, List<String> notes) {

    /**
     * A metric in one unit.
     *
     * @param unit as printed, with which way is better
     */
    public record Metric(String name, String unit, List<Row> rows) {}

    /**
     * A subject of a document.
     *
     * @param letter of the document
     * @param subject empty where the document has one
     * @param base the address where this one is the base; empty where it is
     * @param runs how many
     * @param left runs that were left out; empty for none
     * @param mean in the unit of the metric; empty where it is not known
     * @param spread interval or range of it, or that it is not known
     * @param against letter and subject of the base; empty for the base
     * @param ratio to the base; empty where there is none
     * @param bounds interval of the ratio with its degrees of freedom; empty where there is none
     */
    public record Row(
            String letter,
            String subject,
            String base,
            String runs,
            String left,
            String mean,
            String spread,
            String against,
            String ratio,
            String bounds,
            Verdict verdict) {}

    /**
     * What may be said.
     *
     * @param word empty for the base
     * @param clear whether there is a difference
     * @param remark where the only run of a side stands; empty for nothing
     */
    public record Verdict(String word, boolean clear, String remark) {}
}
