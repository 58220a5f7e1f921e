package dev.touchstone.web.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.scenario.Weights;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an address says of weights, and what counts for the dimensions that it does not name. */
class MovedWeightsTest {
    private static final Weights SAVED =
            new Weights(Map.of("throughput", 50.0, "operations", 20.0, "team", 30.0), Map.of("capacity", 3.0));

    @Test
    void dimensionsThatAnAddressDoesNotNameKeepTheirPoints() {
        Map<String, Double> named = CompareState.weights("operations:40", SAVED);
        assertEquals(Map.of("operations", 40.0), named);
        Weights moved = SAVED.withDimensions(named);
        assertEquals(Map.of("throughput", 50.0, "operations", 40.0, "team", 30.0), moved.dimensions());
        assertEquals(SAVED.criteria(), moved.criteria());
        assertEquals(
                Map.of("cost", 9.0),
                new Weights(Map.of(), Map.of())
                        .withDimensions(Map.of("cost", 9.0))
                        .dimensions());
    }

    @Test
    void noneOfOneDimensionCountsAndNoneOfAllMovesNothing() {
        assertEquals(Map.of("operations", 0.0), CompareState.weights("operations:0", SAVED));
        assertEquals(Map.of(), CompareState.weights("throughput:0,operations:0,team:0", SAVED));
        assertEquals(Map.of(), CompareState.weights("cost:0", new Weights(Map.of(), Map.of())));
    }

    @Test
    void whatIsNoWeightOfADimensionIsLeftOut() {
        assertEquals(Map.of("team", 5.0), CompareState.weights("team:5,nothing:3,cost:-1,operations:much", SAVED));
        assertEquals(Map.of(), CompareState.weights("", SAVED));
    }
}
