package dev.touchstone.evidence.importers;

import dev.touchstone.evidence.statistics.Runs;
import java.util.List;
import java.util.Optional;

/**
 * Independent runs that a document lists one by one, behind one of its numbers. The unit is the run (a process, a fork),
 * never the request, the window or the iteration.
 *
 * @param runs how many ended well, at least 2
 * @param sdOfLogarithms standard deviation of ln x between them, n - 1 in the denominator; 0 when all are the same
 */
public record Replicates(long runs, double sdOfLogarithms) {

    /** Of the values of the runs; empty for fewer than two, and where one has no logarithm. */
    static Optional<Replicates> of(List<Double> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> !(value > 0) || value.isInfinite())) {
            return Optional.empty();
        }
        return new Runs(values).sdOfLogarithms().map(sd -> new Replicates(values.size(), sd));
    }
}
