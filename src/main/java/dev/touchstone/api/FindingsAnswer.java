package dev.touchstone.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Findings.Flips;
import dev.touchstone.evaluation.robustness.Findings.Information;
import dev.touchstone.evaluation.robustness.Findings.SecondOpinions;
import dev.touchstone.evaluation.robustness.Findings.UnderWeights;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.revision.Stored;
import dev.touchstone.testorder.Measured;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import java.util.List;
import java.util.Optional;

/**
 * Findings as the API tells them: each measurement with the open test order that is made for it.
 *
 * @param samples how many were drawn for it
 */
public record FindingsAnswer(
        int samples,
        Optional<List<UnderWeights>> robustness,
        Optional<Flips> flips,
        Optional<Next> valueOfInformation,
        Optional<SecondOpinions> methods) {

    /**
     * What knowledge is worth, at most.
     *
     * @param stop whether nothing on the list can change the decision
     * @param measurements the most valuable first
     */
    public record Next(double evpi, double evpiError, boolean stop, List<Ordered> measurements) {}

    /**
     * One measurement.
     *
     * @param testOrder id of the open order for it; absent where there is none
     * @param personDays the effort that the order estimates
     * @param valuePerDay {@code value} for each of them
     */
    public record Ordered(
            @JsonUnwrapped Worth worth,
            Optional<String> testOrder,
            Optional<Double> personDays,
            Optional<Double> valuePerDay) {
        static Ordered of(Worth worth, List<Stored<TestOrder>> open) {
            Optional<Stored<TestOrder>> order = TestOrders.among(open, Measured.of(worth));
            Optional<Double> days =
                    order.flatMap(stored -> stored.content().terms().personDays());
            return new Ordered(worth, order.map(Stored::id), days, days.map(each -> worth.value() / each));
        }
    }

    static FindingsAnswer of(Findings findings, List<Stored<TestOrder>> open) {
        return new FindingsAnswer(
                findings.samples(),
                findings.robustness(),
                findings.flips(),
                findings.valueOfInformation().map(found -> next(found, open)),
                findings.methods());
    }

    private static Next next(Information found, List<Stored<TestOrder>> open) {
        return new Next(
                found.evpi(),
                found.evpiError(),
                found.stop(),
                found.measurements().stream()
                        .map(worth -> Ordered.of(worth, open))
                        .toList());
    }
}
