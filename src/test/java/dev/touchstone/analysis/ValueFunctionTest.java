package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.ValueFunction.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueFunctionTest {
    @Test
    void theOrderOfTheEndsIsTheDirection() {
        ValueFunction up = ValueFunction.linear(0, 100);
        ValueFunction down = ValueFunction.linear(7, 1);
        assertEquals(0.75, up.value(75));
        assertEquals(0.5, down.value(4));
        assertEquals(1, down.value(1));
        assertEquals(0, down.value(7));
        assertTrue(up.increasing());
        assertFalse(down.increasing());
    }

    @Test
    void outsideOfTheRangeTheValueIsClampedAndSaysSo() {
        ValueFunction down = ValueFunction.linear(7, 1);
        assertEquals(0, down.value(9));
        assertEquals(1, down.value(0));
        assertTrue(down.beyondWorst(9) && down.beyondBest(0));
        assertFalse(down.beyondWorst(7) || down.beyondBest(1));
    }

    /** Down from 7 to 1: at 10 half a range beyond the worst, at -2 half a range beyond the best. */
    @Test
    void aLineThatIsExtrapolatedGoesOnBeyondBothEnds() {
        ValueFunction down = ValueFunction.linear(7, 1).extrapolated();
        assertEquals(-0.5, down.value(10), 1e-15);
        assertEquals(1.5, down.value(-2), 1e-15);
        assertEquals(0.5, down.value(4), 1e-15);
        assertTrue(down.beyondWorst(10) && down.beyondBest(-2));
        ValueFunction log = ValueFunction.log(1, 10).extrapolated();
        assertEquals(2, log.value(100), 1e-15);
        assertEquals(-1, log.value(0.1), 1e-15);
        ValueFunction bent = new ValueFunction(0, 100, Axis.LINEAR, List.of(new Point(20, 0.8))).extrapolated();
        assertEquals(-0.4, bent.value(-10), 1e-15, "the first piece rises by 0.04 a unit");
        assertEquals(1.1, bent.value(140), 1e-12, "the last one by 0.0025");
        for (ValueFunction one : List.of(down, log, bent)) {
            for (double value : new double[] {-3, -0.25, 0, 0.3, 0.9, 1, 1.5, 7}) {
                assertEquals(value, one.value(one.unit(value)), 1e-9);
            }
        }
        ValueFunction flat = new ValueFunction(0, 100, Axis.LINEAR, List.of(new Point(50, 1))).extrapolated();
        assertEquals(1, flat.value(1000), "a flat piece goes on flat");
        assertThrows(InvalidModel.class, () -> ValueFunction.linear(7, 1).unit(1.5));
        assertThrows(InvalidModel.class, () -> down.unit(101));
    }

    /** criteria-and-cells: capacity 1 -> 10 on a logarithmic axis; latency 1000 -> 10 ms. */
    @Test
    void onALogarithmicAxisEqualRatiosAreWorthTheSame() {
        assertEquals(0.5, ValueFunction.log(1, 10).value(Math.sqrt(10)), 1e-15);
        ValueFunction latency = ValueFunction.log(1000, 10);
        assertEquals(0.5, latency.value(100), 1e-15);
        assertEquals(1, latency.value(10));
        assertEquals(0, latency.value(1000));
    }

    @Test
    void nothingAtOrBelowZeroExistsOnALogarithmicAxis() {
        assertEquals(0, ValueFunction.log(1, 10).value(0));
        assertEquals(0, ValueFunction.log(1, 10).value(-3));
        assertEquals(1, ValueFunction.log(10, 1).value(0));
    }

    @Test
    void pointsBendTheLineOnTheAxis() {
        ValueFunction bent = new ValueFunction(0, 100, Axis.LINEAR, List.of(new Point(20, 0.8)));
        assertEquals(0.4, bent.value(10), 1e-15);
        assertEquals(0.8, bent.value(20), 1e-15);
        assertEquals(0.9, bent.value(60), 1e-15);
        ValueFunction down = new ValueFunction(1000, 1, Axis.LOG, List.of(new Point(100, 0.1), new Point(10, 0.1)));
        assertEquals(0.05, down.value(Math.sqrt(1000 * 100.0)), 1e-12);
        assertEquals(0.1, down.value(30), 1e-12);
        assertEquals(0.55, down.value(Math.sqrt(10)), 1e-12);
    }

    @Test
    void theUnitOfAValueLeadsBackToIt() {
        for (ValueFunction function : List.of(
                ValueFunction.linear(0, 100),
                ValueFunction.linear(7, 1),
                ValueFunction.log(6, 0.5),
                new ValueFunction(0, 100, Axis.LINEAR, List.of(new Point(20, 0.8))),
                new ValueFunction(0, 100, Axis.LINEAR, List.of(new Point(20, 0.8), new Point(60, 0.8))),
                new ValueFunction(1000, 1, Axis.LOG, List.of(new Point(100, 0.1), new Point(10, 1))))) {
            for (double value = 0; value <= 1; value += 0.0625) {
                assertEquals(value, function.value(function.unit(value)), 1e-12);
            }
        }
        assertEquals(7, ValueFunction.linear(7, 1).unit(0));
        assertEquals(1, ValueFunction.log(6, 1).unit(1));
    }
}
