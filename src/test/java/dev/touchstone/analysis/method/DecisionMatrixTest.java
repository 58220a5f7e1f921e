package dev.touchstone.analysis.method;

import static dev.touchstone.analysis.method.Tables.max;
import static dev.touchstone.analysis.method.Tables.refused;
import static dev.touchstone.analysis.method.Tables.row;
import static dev.touchstone.analysis.method.Tables.rows;
import static dev.touchstone.analysis.method.Tables.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionMatrixTest {
    @Test
    void aTableWithoutRowsOrColumnsIsNone() {
        refused("/criteria", Code.EMPTY, () -> table(List.of(), row()));
        refused("/cells", Code.EMPTY, () -> table(max(1, 1)));
    }

    @Test
    void aTableBeyondTheLimitsIsRefusedBeforeItsCellsAreRead() {
        List<Criterion> wide = Collections.nCopies(101, Criterion.max(1));
        refused("/criteria", Code.TOO_MUCH, () -> new DecisionMatrix(wide, List.of()));
        List<List<Double>> long1001 = Collections.nCopies(1001, List.of(Double.NaN));
        refused("/cells", Code.TOO_MUCH, () -> new DecisionMatrix(max(1), long1001));
        assertEquals(1000, new DecisionMatrix(max(1), Collections.nCopies(1000, List.of(1.0))).alternatives());
    }

    @Test
    void rowsOfAnotherLengthAreNamed() {
        refused("/cells/1", Code.WRONG_LENGTH, () -> table(max(1, 1), row(1, 2), row(1), row(1, 2, 3)));
        refused("/cells/2", Code.WRONG_LENGTH, () -> table(max(1, 1), row(1, 2), row(1, 2), row(1, 2, 3)));
    }

    @Test
    void numbersThatAreNoneAreNamed() {
        refused("/cells/1/0", Code.NOT_FINITE, () -> table(max(1, 1), row(1, 2), row(Double.NaN, 2)));
        refused("/cells/0/1", Code.NOT_FINITE, () -> table(max(1, 1), row(1, Double.POSITIVE_INFINITY)));
        refused("/cells/0/1", Code.NOT_FINITE, () -> table(max(1, 1), row(1, Double.NEGATIVE_INFINITY)));
        refused("/cells/0/0", Code.OUT_OF_RANGE, () -> table(max(1, 1), row(-1e101, 2)));
    }

    @Test
    void weightsThatAreNoneAreNamed() {
        refused("/criteria/1/weight", Code.NEGATIVE, () -> table(max(1, -0.1), row(1, 2)));
        refused("/criteria/0/weight", Code.NOT_FINITE, () -> table(max(Double.NaN, 1), row(1, 2)));
        refused("/criteria/1/weight", Code.NOT_FINITE, () -> table(max(1, Double.POSITIVE_INFINITY), row(1, 2)));
        refused("/criteria/1/weight", Code.OUT_OF_RANGE, () -> table(max(1, 1e101), row(1, 2)));
        refused("/criteria", Code.ALL_ZERO, () -> table(max(0, 0), row(1, 2)));
    }

    @Test
    void weightsAreRescaledUnlessToldOtherwise() {
        assertArrayEquals(row(0.25, 0.75), table(max(2, 6), row(1, 2)).weights(), 1e-15);
        assertArrayEquals(row(2, 6), new DecisionMatrix(max(2, 6), rows(row(1, 2)), false).weights());
        assertArrayEquals(row(0.25, 0.75), table(max(1e99, 3e99), row(1, 2)).weights(), 1e-15);
    }

    @Test
    void weightsNearTheSmallestNumberKeepTheirProportions() {
        double smallest = Double.MIN_VALUE;
        assertArrayEquals(
                row(0.5, 0.5), table(max(smallest, smallest), row(1, 2)).weights());
    }

    @Test
    void whatTheCallerDoesLaterDoesNotReachTheTable() {
        List<Double> first = new ArrayList<>(List.of(1.0, 2.0));
        List<List<Double>> cells = new ArrayList<>(List.of(first));
        DecisionMatrix matrix = new DecisionMatrix(max(1, 1), cells);
        first.set(0, 9.0);
        cells.clear();
        assertEquals(List.of(List.of(1.0, 2.0)), matrix.cells());
        assertThrows(
                UnsupportedOperationException.class,
                () -> matrix.cells().getFirst().set(0, 9.0));
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        refused("/high", Code.ENDS_EQUAL, () -> new Range(3, 3));
        refused("/high", Code.OUT_OF_ORDER, () -> new Range(3, 2));
        refused("/low", Code.NOT_FINITE, () -> new Range(Double.NaN, 2));
        refused("/high", Code.OUT_OF_RANGE, () -> new Range(0, 1e101));
        assertTrue(new Range(-1, 1).contains(-1) && new Range(-1, 1).contains(1));
    }
}
