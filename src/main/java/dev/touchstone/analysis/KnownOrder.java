package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.base.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Known variables of which it is known besides in which order they stand. Each by itself has the same distribution; the
 * order is what is known of them together: in each sample as many independent uniform u's are drawn as there are different
 * ranks, and sorted; those of one rank take the same u, those of the best rank the greatest.
 *
 * <p>So the u of the k-th best of n ranks is an order statistic: Beta(n + 1 - k, k), with mean (n + 1 - k) / (n + 1). With
 * the uniform distribution on [0, 1] these are the values of an ordinal criterion (Lahdelma, Miettinen &amp; Salminen 2003,
 * SMAA-O). The ends are not pinned: the best of those in play need not be fully satisfying, nor the worst worthless, because
 * the range belongs to the question and not to who is in play. One of them that is unknown instead is one more uniform whose
 * place nobody knows.
 *
 * @param variables positions in the joint distribution; one or more
 * @param ranks one a variable, 1 or more; 1 is the best, equal ones tie, and numbers that nobody has count nothing
 */
public record KnownOrder(List<Integer> variables, List<Integer> ranks) {
    /**
     * Checks the lengths.
     *
     * @throws InvalidModel for no variable, another number of ranks, or a rank below 1
     */
    public KnownOrder {
        variables = List.copyOf(variables);
        ranks = List.copyOf(ranks);
        if (variables.isEmpty()) {
            throw new InvalidModel("/variables", Code.EMPTY, Map.of());
        }
        InvalidModel.length("/ranks", variables.size(), ranks.size());
        for (int k = 0; k < ranks.size(); k++) {
            if (ranks.get(k) < 1) {
                throw new InvalidModel("/ranks/" + k, Code.NOT_POSITIVE, Map.of("value", ranks.get(k)));
            }
        }
    }

    /** How many different ranks there are. */
    int levels() {
        return (int) ranks.stream().distinct().count();
    }

    /** The place of a variable among the different ranks, counted from the worst: 0 to {@link #levels} - 1. */
    int level(int variable) {
        int rank = ranks.get(variables.indexOf(variable));
        return (int) ranks.stream().distinct().filter(other -> other > rank).count();
    }

    /** One sample of the sorted u's, ascending, all in the open interval (0, 1). */
    static void draw(RandomGenerator random, double[] sorted) {
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = Seed.inside(random);
        }
        Arrays.sort(sorted);
    }
}
