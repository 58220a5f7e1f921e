package dev.touchstone.evidence.importers;

import java.util.List;
import java.util.Optional;

/**
 * Independent runs that a document lists one by one, behind one of its numbers. The unit is the run (a process, a fork),
 * never the request, the window or the iteration.
 *
 * @param runs how many, at least 2
 * @param meanOfLogarithms mean of ln x over the runs, x in the unit of the number
 * @param sdOfLogarithms standard deviation of ln x between the runs, n - 1 in the denominator; 0 when all are the same
 */
public record Replicates(long runs, double meanOfLogarithms, double sdOfLogarithms) {

    /** Of the values of the runs; empty for fewer than two, and where one has no logarithm. */
    static Optional<Replicates> of(List<Double> values) {
        if (values.size() < 2 || values.stream().anyMatch(value -> !(value > 0) || value.isInfinite())) {
            return Optional.empty();
        }
        double mean = values.stream().mapToDouble(Math::log).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> Math.log(value) - mean)
                .map(distance -> distance * distance)
                .sum();
        return Optional.of(new Replicates(values.size(), mean, Math.sqrt(squares / (values.size() - 1))));
    }
}
