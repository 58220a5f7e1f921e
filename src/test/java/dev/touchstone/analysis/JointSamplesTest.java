package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution.Empirical;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointSamplesTest {
    private static final List<Double> A = List.of(10.0, 90.0, 50.0, 50.0);
    private static final List<Double> B = List.of(20.0, 80.0, 70.0, 30.0);

    private static DecisionModel model(boolean together) {
        Models.Book book = new Models.Book();
        int a = book.add("a", "a", new Known(Empirical.ofSamples(A)));
        int b = book.add("b", "b", new Known(Empirical.ofSamples(B)));
        DecisionModel apart = Models.direct(book, a, b);
        return together
                ? new DecisionModel(
                        apart.measures(),
                        new JointDistribution(
                                apart.joint().variables(),
                                List.of(),
                                List.of(JointSamples.of(List.of(a, b), List.of(A, B))),
                                List.of()),
                        apart.candidates(),
                        0,
                        0.02)
                : apart;
    }

    /** Of the four rows a is above b in two: 90 against 80 and 50 against 30. Apart, it would be 8 of 16. */
    @Test
    void allTakeTheirNumbersFromOneRow() {
        Outcome outcome = Models.run(model(true), 40_000);
        assertEquals(0.5, outcome.candidate("a").first(), 0.01);
        assertEquals(0.50, outcome.candidate("a").score(), 0.005);
        assertEquals(0.50, outcome.candidate("b").score(), 0.005);
        // The best of each row: 20, 90, 70, 50.
        assertEquals(
                0.575 - outcome.candidate(outcome.leader().orElseThrow()).score(),
                outcome.expectedLoss().orElseThrow(),
                0.005);
    }

    @Test
    void columnsOfDifferentLengthsAndUnknownVariablesAreRefused() {
        assertThrows(InvalidModel.class, () -> JointSamples.of(List.of(0, 1), List.of(A, List.of(1.0))));
        assertThrows(InvalidModel.class, () -> JointSamples.of(List.of(), List.of()));
        assertThrows(InvalidModel.class, () -> JointSamples.of(List.of(0), List.of(A, A)));
        assertThrows(InvalidModel.class, () -> JointSamples.of(List.of(0, 1), List.of(A)));
        Models.Book book = new Models.Book();
        book.missing("gap", "gap");
        InvalidModel refused = assertThrows(
                InvalidModel.class,
                () -> new JointDistribution(
                        book.variables, List.of(), List.of(JointSamples.of(List.of(0), List.of(A))), List.of()));
        assertEquals("/samples/0/variables/0", refused.pointer());
    }
}
