package dev.touchstone.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.touchstone.analysis.Separation;
import dev.touchstone.evaluation.matrix.MatrixAnswer.AgreementAnswer;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Findings.DependsOn;
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
 * @param dependsOn what the answer hangs on; with {@code robustness}
 */
public record FindingsAnswer(
        int samples,
        Optional<DependsOn> dependsOn,
        Optional<List<UnderWeights>> robustness,
        Optional<Flips> flips,
        Optional<Next> valueOfInformation,
        Optional<SecondOpinions> methods) {

    /**
     * What knowledge is worth, at most.
     *
     * @param stop whether nothing on the list can change the decision
     * @param samples how many were drawn for it: fewer than for the other parts where very many numbers are on the list
     * @param measurements the most valuable first
     * @param agreement what it is worth to agree on the weights that people last saved; only of a scenario as it stands, and
     *     only where at least two have saved some
     * @param neverApart which of the best ten contenders what is known cannot tell from the leader under any weights that were tried
     */
    public record Next(
            double evpi,
            double evpiError,
            boolean stop,
            int samples,
            List<Ordered> measurements,
            Optional<AgreementAnswer> agreement,
            List<Separation> neverApart) {}

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
                findings.dependsOn(),
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
                found.samples(),
                found.measurements().stream()
                        .map(worth -> Ordered.of(worth, open))
                        .toList(),
                found.agreement(),
                found.neverApart());
    }
}
