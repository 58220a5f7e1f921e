package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.List;

/**
 * What every run of a subject gave, where a document holds it beside the summaries that it states as its numbers.
 *
 * @param subject as the numbers have it
 * @param metric base of the metrics that summarise the runs: {@code time} for {@code time.mean}
 * @param unit as printed, UCUM
 * @param values one a run that ended well, in the document's order; none where it holds summaries only
 * @param failed how many runs ended with an error: they did not do the work, and their values are left out
 */
public record RunValues(String subject, String metric, String unit, List<BigDecimal> values, int failed) {

    /** Copies the values. */
    public RunValues {
        values = List.copyOf(values);
    }

    /** That the numbers of this metric summarise several runs which the document does not hold. */
    static RunValues none(String subject, String metric) {
        return new RunValues(subject, metric, "", List.of(), 0);
    }
}
