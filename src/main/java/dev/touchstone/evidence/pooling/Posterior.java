package dev.touchstone.evidence.pooling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all observations together say of every system in the target environment: one normal vector on ln(value).
 *
 * @param systems ids in ascending order; a system that no absolute observation ties down is not among them
 * @param mean by system
 * @param covariance by system and system; symmetric, positive semidefinite
 * @param parts the observations that counted, ids ascending
 * @param notComparable pairs of systems about whose difference nearly nothing is known
 * @param contradictions pairs of observations that disagree by more than their intervals
 * @param contradicted limits beyond which the whole interval of the measurements lies, in the order of their ids
 */
public record Posterior(
        List<String> systems,
        List<Double> mean,
        List<List<Double>> covariance,
        List<Part> parts,
        List<Pair> notComparable,
        List<Pair> contradictions,
        List<Limit> contradicted) {

    /**
     * One observation's part in the whole.
     *
     * @param weights by system: how far the mean of that system moves when this observation moves by 1. The weights of a
     *     system's own absolute observations sum to 1 where nothing was measured as a ratio
     * @param narrows by system: how much variance would go if this observation's own error were half as wide
     */
    public record Part(String id, String system, List<Double> weights, List<Double> narrows) {}

    /** Two systems, or two observations. */
    public record Pair(String first, String second) {}

    /** Nothing known of anything. */
    static final Posterior EMPTY =
            new Posterior(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Whether something is known of a system. */
    public boolean knows(String system) {
        return systems.contains(system);
    }

    /** The mean of a system that is known. */
    public double mean(String system) {
        return mean.get(position(system));
    }

    /** The standard deviation of a system that is known. */
    public double sd(String system) {
        return Math.sqrt(covariance(system, system));
    }

    /** The covariance of two known systems. */
    public double covariance(String a, String b) {
        return covariance.get(position(a)).get(position(b));
    }

    /** The correlation of two known systems, in [-1, 1]. */
    public double correlation(String a, String b) {
        return a.equals(b) ? 1 : Math.max(-1, Math.min(1, covariance(a, b) / (sd(a) * sd(b))));
    }

    /** How far a part moves a system's mean; 0 for a system that is not known. */
    public double weight(Part part, String system) {
        return knows(system) ? part.weights().get(position(system)) : 0;
    }

    /** The observation that, made twice as exact, would narrow a system most; empty where none would. */
    public Optional<Part> mostNarrowing(String system) {
        int position = position(system);
        return parts.stream()
                .filter(part -> part.narrows().get(position) > 0)
                .max(Comparator.comparingDouble(part -> part.narrows().get(position)));
    }

    private int position(String system) {
        int found = systems.indexOf(system);
        if (found < 0) {
            throw new IllegalArgumentException("nothing known of " + system);
        }
        return found;
    }
}
