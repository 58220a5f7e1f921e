package dev.touchstone.analysis.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.base.Seed;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HeldWeightsTest {
    private static final OptionalDouble FREE = OptionalDouble.empty();

    private static OptionalDouble at(double weight) {
        return OptionalDouble.of(weight);
    }

    /** 0.1 and 0.3 are held; 2 : 3 divide the rest of 0.6. */
    @Test
    void whatIsNotHeldSharesTheRest() {
        WeightSampler sampler =
                new HeldWeights(List.of(at(0.1), FREE, at(0.3), FREE), new FixedWeights(List.of(2.0, 3.0)));
        double[][] drawn = new double[4][3];
        sampler.draw(0, drawn, 2);
        for (int s = 0; s < 2; s++) {
            assertEquals(0.1, drawn[0][s]);
            assertEquals(0.24, drawn[1][s], 1e-15);
            assertEquals(0.3, drawn[2][s]);
            assertEquals(0.36, drawn[3][s], 1e-15);
        }
        assertEquals(0, drawn[0][2], "no more than was asked for");
    }

    @Test
    void itsCornersHoldThemToo() {
        WeightSampler sampler = new HeldWeights(List.of(FREE, at(0.75), FREE), new UniformWeights(2, new Seed(1)));
        double[][] corners = sampler.corners().orElseThrow();
        assertArrayEquals(new double[] {0.25, 0.75, 0}, corners[0], 1e-15);
        assertArrayEquals(new double[] {0, 0.75, 0.25}, corners[1], 1e-15);
    }

    @Test
    void whatCannotBeHeldIsRefusedAtItsPlace() {
        assertEquals("/held", pointer(List.of(at(0.1), FREE)));
        assertEquals("/held", pointer(List.of(at(0.6), at(0.5), FREE, FREE)));
        assertEquals("/held/1", pointer(List.of(FREE, at(-0.1), FREE)));
        assertEquals("/held/0", pointer(List.of(at(Double.NaN), FREE, FREE)));
    }

    private static String pointer(List<OptionalDouble> held) {
        WeightSampler two = new UniformWeights(2, new Seed(1));
        return assertThrows(InvalidModel.class, () -> new HeldWeights(held, two))
                .pointer();
    }
}
