package dev.touchstone.testorder;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an order was worth when it was made, at most: scores lie in [0, 1]. Computed from an evaluation that can be computed
 * again from what is named here.
 *
 * @param value of knowing its numbers perfectly
 * @param error Monte Carlo standard error of {@code value}
 * @param pChange chance that the leader is then another one
 * @param pChangeError its standard error; absent from orders made before that was kept
 * @param evpi of knowing everything
 * @param leader id of the candidate that led; absent where none did
 * @param evaluation id of the stored evaluation that was asked; absent where the scenario was
 * @param scenarioHash of the scenario that was evaluated, weights included
 * @param inputHash over all that was drawn and weighed
 * @param today the day to which ages were counted
 */
public record OrderWorth(
        double value,
        double error,
        double pChange,
        Optional<Double> pChangeError,
        double evpi,
        double evpiError,
        Optional<String> leader,
        Optional<String> evaluation,
        String scenarioHash,
        String inputHash,
        String engine,
        int samples,
        long seed,
        LocalDate today) {

    /** What a person-day on it is worth; absent where nobody has estimated the effort. */
    public Optional<Double> perDay(Optional<Double> personDays) {
        return personDays.map(days -> value / days);
    }
}
