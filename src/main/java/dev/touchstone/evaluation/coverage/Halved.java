package dev.touchstone.evaluation.coverage;

import dev.touchstone.analysis.Watch;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Which claim, if its spread were halved, would change the rank: the next measurement worth making (evidence.md 2.4). The
 * claim's own error keeps half of its standard deviation, a quarter of its variance; what it says, its environment and all
 * other claims stay. Then everything is pooled and scored again on the same random numbers. Asked are the claims that count in
 * the cells of those who contend, those with the greatest stake first.
 *
 * <p>That no claim turns the order does not say that none could: a new measurement also brings another value.
 *
 * @param rivals those whose order is watched, best first
 * @param turning the claims that change it
 * @param looked how many were asked
 * @param left how many were not, since number or time did not suffice
 */
public record Halved(List<String> rivals, List<Turning> turning, int looked, int left) {
    /** Most claims that are asked. */
    public static final int MOST = 12;

    /** Most time for all of them together. */
    public static final Duration LONGEST = Duration.ofSeconds(12);

    /**
     * A claim.
     *
     * @param claim id in the scenario
     * @param number the drawn quantity with the greatest stake that it counts in
     * @param order the rivals in their order then
     */
    public record Turning(String claim, String number, List<String> order) {}

    /**
     * Asks them.
     *
     * @param scenario whose claims were counted
     * @param again the evaluation with one claim twice as exact, by its id
     * @param over once true no further one is asked
     */
    public static Halved of(Evaluation evaluation, Scenario scenario, Function<String, Evaluation> again, Watch over) {
        List<String> rivals = Stakes.rivals(evaluation).stream().map(Option::id).toList();
        Map<String, String> claims = RivalClaims.of(evaluation, scenario);
        List<Turning> turning = new ArrayList<>();
        int looked = 0;
        for (Map.Entry<String, String> claim : claims.entrySet()) {
            if (looked == MOST || over.cancelled()) {
                break;
            }
            try {
                List<String> order = order(again.apply(claim.getKey()), rivals);
                looked++;
                over.done((double) looked / Math.min(MOST, claims.size()));
                if (!order.equals(rivals)) {
                    turning.add(new Turning(claim.getKey(), claim.getValue(), order));
                }
            } catch (CancellationException stopped) {
                break;
            }
        }
        return new Halved(rivals, List.copyOf(turning), looked, claims.size() - looked);
    }

    private static List<String> order(Evaluation evaluation, List<String> rivals) {
        return evaluation.options().stream()
                .filter(option -> rivals.contains(option.id()))
                .sorted(Comparator.comparing(option -> option.score().rank().orElse(Integer.MAX_VALUE)))
                .map(Option::id)
                .toList();
    }
}
