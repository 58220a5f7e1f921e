package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What it is worth to agree on weights before choosing: for sets of weights w_1 .. w_m with voices p_1 .. p_m (sum 1)
 *
 * <pre>E_w[max_i V_i(w)] - max_i E_w[V_i(w)],   V_i(w) = sum_j w_ij E[v_ij]</pre>
 *
 * <p>The formula of perfect information (Raiffa &amp; Schlaifer 1961) with the weights in the place of the evidence, which is
 * taken at its expected values. How much is lost, on average over those who weigh, by taking the one candidate that is best
 * for all together instead of each one's own: 0 where one candidate is the best under every set. It says nothing of who is
 * right, and is an upper bound of what talking can bring as EVPI is of what measuring can.
 *
 * <p>Nothing is drawn: both sums are finite and exact for the expected values of the cells. Where every criterion applies to
 * every candidate V is linear in w, so that {@code E_w[V_i(w)] = V_i(E[w])}; else the weight of what does not apply goes to
 * the candidate's other criteria under each set by itself. Time: sets x candidates x criteria.
 *
 * @param value of agreeing, in value; at least 0
 * @param leader who has the greatest mean score over all sets; of exact ties the first by id. Empty when nobody competes
 * @param changes the share of voices under whose weights another one leads
 * @param sets one a set, in their order
 */
public record Agreement(double value, Optional<String> leader, double changes, List<Under> sets) {
    /**
     * Weights that somebody holds.
     *
     * @param name whose they are
     * @param voice how much they count, in any unit; positive
     * @param weights one a measure, in any unit, at least 0 and not all 0
     */
    public record WeightSet(String name, double voice, List<Double> weights) {
        public WeightSet {
            weights = List.copyOf(weights);
        }

        /** Whether every candidate has a score under it: some criterion with weight applies to each. */
        public boolean scores(DecisionModel model) {
            return model.candidates().stream()
                    .allMatch(one -> IntStream.range(0, weights.size())
                            .anyMatch(j ->
                                    weights.get(j) > 0 && one.cells().get(j).applicable()));
        }
    }

    /**
     * What one set says.
     *
     * @param voice its share of all voices
     * @param leader who leads under it; of exact ties the leader of all, else the first by id
     * @param score of that one
     * @param loss how far the leader of all is behind there; 0 where it leads
     */
    public record Under(String name, double voice, String leader, double score, double loss) {}

    /**
     * Computes it.
     *
     * @param outcome of a run of this model: its expected values are taken
     * @param sets one or more
     * @throws InvalidModel at {@code /sets/k/weights} or {@code /sets/k/voice} for weights and voices that are none, and when
     *     no criterion with weight applies to a candidate
     */
    public static Agreement of(DecisionModel model, Outcome outcome, List<WeightSet> sets) {
        if (sets.isEmpty()) {
            throw new InvalidModel("/sets", Code.EMPTY, Map.of());
        }
        List<Outcome.Scored> competing = outcome.candidates().stream()
                .filter(one -> one.rank().isPresent())
                .toList();
        double voices = voices(sets);
        List<Map<String, Double>> scores = new ArrayList<>();
        Map<String, Double> means = new HashMap<>();
        for (int k = 0; k < sets.size(); k++) {
            Map<String, Double> under = scores(model, outcome, sets.get(k), "/sets/" + k);
            scores.add(under);
            double voice = sets.get(k).voice() / voices;
            competing.forEach(one -> means.merge(one.id(), voice * under.get(one.id()), Double::sum));
        }
        List<String> ids = competing.stream().map(Outcome.Scored::id).sorted().toList();
        Optional<String> leader = leaders(ids, means).stream().findFirst();
        List<Under> said = new ArrayList<>();
        double value = 0;
        double changes = 0;
        for (int k = 0; leader.isPresent() && k < sets.size(); k++) {
            Under under = under(sets.get(k), sets.get(k).voice() / voices, ids, scores.get(k), leader.get());
            said.add(under);
            value += under.voice() * under.loss();
            changes += under.leader().equals(leader.get()) ? 0 : under.voice();
        }
        return new Agreement(value, leader, changes, List.copyOf(said));
    }

    private static double voices(List<WeightSet> sets) {
        double sum = 0;
        for (int k = 0; k < sets.size(); k++) {
            double voice =
                    InvalidModel.finite("/sets/" + k + "/voice", sets.get(k).voice());
            if (voice <= 0) {
                throw new InvalidModel("/sets/" + k + "/voice", Code.NOT_POSITIVE, Map.of("value", voice));
            }
            sum += voice;
        }
        return InvalidModel.finite("/sets", sum);
    }

    /** V_i(w) of every candidate. */
    private static Map<String, Double> scores(DecisionModel model, Outcome outcome, WeightSet set, String pointer) {
        double[][] weights = Simulation.effectiveWeights(model, new Reading(set.name(), set.weights()), pointer);
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            double score = 0;
            for (int j = 0; j < weights[i].length; j++) {
                score += weights[i][j]
                        * outcome.candidates().get(i).cells().get(j).value();
            }
            scores.put(outcome.candidates().get(i).id(), score);
        }
        return scores;
    }

    /** Those with the greatest score, by id. */
    private static List<String> leaders(List<String> ids, Map<String, Double> scores) {
        double best = best(ids, scores);
        return ids.stream().filter(id -> scores.get(id) >= best - Summary.TIE).toList();
    }

    private static double best(List<String> ids, Map<String, Double> scores) {
        return ids.stream().mapToDouble(scores::get).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static Under under(
            WeightSet set, double voice, List<String> ids, Map<String, Double> scores, String leader) {
        double best = best(ids, scores);
        List<String> leaders = leaders(ids, scores);
        return leaders.contains(leader)
                ? new Under(set.name(), voice, leader, best, 0)
                : new Under(set.name(), voice, leaders.getFirst(), best, best - scores.get(leader));
    }
}
