package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.weight.Centroid;
import dev.touchstone.analysis.weight.UniformWeights;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WatchTest {
    private static final Settings SETTINGS = new Settings(5_000, new Seed(5), 1);
    private static final DecisionModel MODEL = Models.random(7);

    /** Keeps what it is told. */
    private static final class Told implements Watch {
        private final List<Double> shares = Collections.synchronizedList(new ArrayList<>());

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void done(double share) {
            shares.add(share);
        }
    }

    static Stream<Arguments> computations() {
        return Stream.of(
                computation("Simulation", watch -> Simulation.run(MODEL, SETTINGS, watch)),
                computation("DrawnModel", watch -> DrawnModel.of(MODEL, SETTINGS, watch)),
                computation(
                        "Smaa",
                        watch -> Smaa.run(
                                MODEL, new UniformWeights(MODEL.measures().size(), new Seed(1)), SETTINGS, watch)),
                computation(
                        "EvidenceFlips",
                        watch -> EvidenceFlips.of(MODEL, Models.run(MODEL, SETTINGS.samples()), SETTINGS, watch)),
                computation(
                        "ValueOfInformation",
                        watch -> ValueOfInformation.of(MODEL, Measurement.each(MODEL), SETTINGS, watch)));
    }

    private static Arguments computation(String name, Consumer<Watch> run) {
        return Arguments.of(name, run);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("computations")
    void whoComputesAloneTellsMoreEachTimeUpToTheWhole(String name, Consumer<Watch> run) {
        Told told = new Told();
        run.accept(told);
        assertTrue(told.shares.size() > 2, told.shares + "");
        assertEquals(told.shares.stream().sorted().toList(), told.shares);
        assertTrue(told.shares.getFirst() > 0);
        assertEquals(1, told.shares.getLast(), 1e-12);
    }

    @Test
    void severalThreadsTellAsMuch() {
        Told told = new Told();
        Simulation.run(MODEL, new Settings(5_000, new Seed(5), 4), told);
        assertEquals(1, told.shares.stream().mapToDouble(each -> each).max().orElseThrow(), 1e-12);
        assertTrue(told.shares.stream().allMatch(share -> share > 0 && share <= 1 + 1e-12));
    }

    @Test
    void aWalkTellsOfItsBlocks() {
        Told told = new Told();
        Centroid.of(new UniformWeights(3, new Seed(1)), 4, told);
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75), told.shares);
    }

    @Test
    void partsAndStepsAreSharesOfTheWhole() {
        Told told = new Told();
        told.part(0.2, 0.6).done(0.5);
        Watch.Steps steps = new Watch.Steps(told, 2);
        steps.next().done(1);
        steps.next().done(0.5);
        told.silent().done(0.9);
        assertEquals(List.of(0.4, 0.5, 0.75), told.shares);
    }

    @Test
    void aPartStopsWithTheWhole() {
        Watch stopped = () -> true;
        assertThrows(CancellationException.class, () -> stopped.part(0, 1).check());
        assertThrows(CancellationException.class, () -> stopped.silent().check());
        assertThrows(
                CancellationException.class,
                () -> new Watch.Steps(stopped, 1).next().check());
    }
}
