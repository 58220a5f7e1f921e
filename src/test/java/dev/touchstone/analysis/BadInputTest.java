package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.analysis.Knowledge.Within;
import dev.touchstone.analysis.Models.Book;
import dev.touchstone.analysis.ValueFunction.Point;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private static void refused(String pointer, Code code, Runnable act) {
        InvalidModel refusal = assertThrows(InvalidModel.class, act::run);
        assertEquals(pointer + " " + code, refusal.pointer() + " " + refusal.code());
    }

    private static DecisionModel weighing(double... weights) {
        Book book = new Book();
        List<Double> list = new ArrayList<>();
        Cell[] cells = new Cell[weights.length];
        for (int j = 0; j < weights.length; j++) {
            list.add(weights[j]);
            cells[j] = Cell.direct(Models.SCALE, book.exact("x" + j, 50));
        }
        return Models.model(book, 0.5, list, Models.candidate("a", cells));
    }

    @Test
    void weightsThatAreNoWeights() {
        refused("/measures/1/weight", Code.NEGATIVE, () -> weighing(1, -0.1));
        refused("/measures/0/weight", Code.NOT_FINITE, () -> weighing(Double.NaN, 1));
        refused("/measures/2/weight", Code.NOT_FINITE, () -> weighing(1, 1, Double.POSITIVE_INFINITY));
        refused("/measures", Code.ALL_ZERO, () -> weighing(0, 0));
        refused("/measures", Code.NOT_FINITE, () -> weighing(Double.MAX_VALUE, Double.MAX_VALUE));
        refused("/measures", Code.EMPTY, () -> weighing());
    }

    @Test
    void rangesThatAreNoRanges() {
        refused("/best", Code.ENDS_EQUAL, () -> ValueFunction.linear(3, 3));
        refused("/worst", Code.NOT_FINITE, () -> ValueFunction.linear(Double.NaN, 3));
        refused("/best", Code.NOT_FINITE, () -> ValueFunction.linear(0, Double.NEGATIVE_INFINITY));
        refused("/worst", Code.NOT_POSITIVE, () -> ValueFunction.log(0, 3));
        refused("/best", Code.NOT_POSITIVE, () -> ValueFunction.log(3, -1));
        refused("/points/0", Code.OUT_OF_ORDER, () -> bent(new Point(11, 0.5)));
        refused("/points/1", Code.OUT_OF_ORDER, () -> bent(new Point(5, 0.5), new Point(4, 0.6)));
        refused("/points/1", Code.OUT_OF_ORDER, () -> bent(new Point(5, 0.5), new Point(6, 0.4)));
        refused("/points/0/value", Code.OUT_OF_RANGE, () -> bent(new Point(5, 1.5)));
        refused("/points/0/x", Code.NOT_FINITE, () -> bent(new Point(Double.NaN, 0.5)));
        refused("/best", Code.ENDS_EQUAL, () -> new Unknown(2, 2));
        refused("/lowValue", Code.OUT_OF_RANGE, () -> new Within(-0.1, 1));
        refused("/highValue", Code.OUT_OF_RANGE, () -> new Within(0.5, 0.4));
        refused("/lowValue", Code.NOT_FINITE, () -> new Within(Double.NaN, 1));
    }

    private static ValueFunction bent(Point... points) {
        return new ValueFunction(0, 10, Axis.LINEAR, List.of(points));
    }

    @Test
    void cellsThatDoNotFit() {
        Book book = new Book();
        int known = book.exact("x", 50);
        int backwards = book.add("y", "y", new Unknown(100, 0));
        Cell fits = Cell.direct(Models.SCALE, known);
        refused(
                "/candidates/0/cells",
                Code.WRONG_LENGTH,
                () -> Models.model(book, 0.5, List.of(1.0, 1.0), Models.candidate("a", fits)));
        refused(
                "/candidates/1/cells/0/variables/0",
                Code.UNKNOWN_REFERENCE,
                () -> Models.model(
                        book,
                        0.5,
                        List.of(1.0),
                        Models.candidate("a", fits),
                        Models.candidate("b", Cell.direct(Models.SCALE, 7))));
        refused(
                "/joint/variables/1/knowledge",
                Code.WRONG_DIRECTION,
                () -> Models.model(
                        book, 0.5, List.of(1.0), Models.candidate("a", Cell.direct(Models.SCALE, backwards))));
        refused("/variables/1", Code.DUPLICATE, () -> Cell.of(Aggregation.SUM, Models.SCALE, List.of(known, known)));
        refused("/variables/0", Code.UNKNOWN_REFERENCE, () -> Cell.direct(Models.SCALE, -1));
        refused(
                "/variables",
                Code.WRONG_LENGTH,
                () -> Cell.of(Aggregation.DIRECT, Models.SCALE, List.of(known, backwards)));
    }

    @Test
    void idsThatOccurTwiceAndModelsWithoutCandidates() {
        Book book = new Book();
        Cell cell = Cell.direct(Models.SCALE, book.exact("x", 50));
        Candidate a = Models.candidate("a", cell);
        refused("/candidates/1/id", Code.DUPLICATE, () -> Models.model(book, 0.5, List.of(1.0), a, a));
        refused("/candidates", Code.EMPTY, () -> Models.model(book, 0.5, List.of(1.0)));
        book.exact("x", 60);
        refused("/variables/1/id", Code.DUPLICATE, () -> Models.model(book, 0.5, List.of(1.0), a));
        Measure twice = new Measure("m", "g", 1);
        refused(
                "/measures/1/id",
                Code.DUPLICATE,
                () -> new DecisionModel(
                        List.of(twice, twice), JointDistribution.independent(List.of()), List.of(a), 0.5, 0.02));
    }

    @Test
    void settingsOutOfRange() {
        DecisionModel fine = weighing(1);
        refused("/rho", Code.OUT_OF_RANGE, () -> with(fine, 1.1, 0.02));
        refused("/rho", Code.NOT_FINITE, () -> with(fine, Double.NaN, 0.02));
        refused("/eitherBound", Code.NEGATIVE, () -> with(fine, 0.5, -1));
        refused("/samples", Code.OUT_OF_RANGE, () -> new Settings(0, new Seed(1), 1));
        refused("/threads", Code.OUT_OF_RANGE, () -> new Settings(10, new Seed(1), 0));
        refused("/probability", Code.OUT_OF_RANGE, () -> new Threshold(Threshold.Operator.ABOVE, 1, 0.5));
        refused("/limit", Code.NOT_FINITE, () -> new Threshold(Threshold.Operator.ABOVE, Double.NaN, 0.9));
    }

    private static DecisionModel with(DecisionModel model, double rho, double bound) {
        return new DecisionModel(model.measures(), model.joint(), model.candidates(), rho, bound);
    }

    @Test
    void readingsThatCannotBeRead() {
        DecisionModel model = weighing(1, 1);
        refused("/readings/0/weights", Code.WRONG_LENGTH, () -> read(model, List.of(1.0)));
        refused("/readings/0/weights", Code.ALL_ZERO, () -> read(model, List.of(0.0, 0.0)));
        refused("/readings/0/weights/1", Code.NEGATIVE, () -> read(model, List.of(1.0, -1.0)));
        refused(
                "/readings",
                Code.EMPTY,
                () -> Simulation.run(model, List.of(), new Settings(10, new Seed(1), 1), () -> false));
        Book book = new Book();
        DecisionModel mesh = Models.model(
                book,
                0.5,
                List.of(1.0, 0.0),
                Models.candidate(
                        "mesh", Cell.notApplicable(Models.SCALE), Cell.direct(Models.SCALE, book.exact("x", 1))));
        refused("/candidates/0/cells", Code.ALL_ZERO, () -> Models.run(mesh));
    }

    private static void read(DecisionModel model, List<Double> weights) {
        Simulation.run(model, List.of(new Reading("r", weights)), new Settings(10, new Seed(1), 1), () -> false);
    }

    @Test
    void moreThanOneRunMayTakeIsRefusedBeforeAnythingIsDrawn() {
        Book book = new Book();
        Cell cell = Cell.direct(Models.SCALE, book.known("x", new Distribution.Normal(50, 1)));
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 2_001; i++) {
            many.add(new Candidate("c" + i, Map.of(), Standing.IN, false, List.of(cell)));
        }
        Settings settings = new Settings(10_000, new Seed(1), 1);
        DecisionModel tooMany = Models.model(book, 0.5, List.of(1.0), many.toArray(new Candidate[0]));
        refused("/candidates", Code.TOO_MUCH, () -> Simulation.run(tooMany, settings, () -> false));
        DecisionModel large =
                Models.model(book, 0.5, List.of(1.0), many.subList(0, 501).toArray(new Candidate[0]));
        Reading reading = Reading.stated(large);
        InvalidModel refusal = assertThrows(
                InvalidModel.class,
                () -> Simulation.run(large, Collections.nCopies(2, reading), settings, () -> false));
        assertEquals(Code.TOO_MUCH, refusal.code());
        assertEquals(Map.of("actual", 10_020_000L, "limit", 10_000_000L), refusal.arguments());
        assertTrue(refusal.getMessage().contains("/readings"));
    }
}
