package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which criteria leave the reading "on what is known". */
class ParkingTest {
    private static final Catalogue SHIPPED = ShippedFiles.load();

    private static List<String> parked(Catalogue catalogue) {
        Scenario scenario = ShippedFiles.scenario(catalogue, "rest-load");
        return ShippedFiles.evaluate(catalogue, scenario, 100, 1)
                .known()
                .map(KnownReading::parked)
                .orElse(List.of());
    }

    /** Else whoever writes down a candidate of their own could reverse the order of two others. */
    @Test
    void technologiesThatATeamAddsParkNothing() {
        List<Technology> unknown = IntStream.range(0, 40)
                .mapToObj(number -> new Technology(
                        "own-" + number,
                        LocalText.of("Own " + number),
                        Optional.empty(),
                        List.of("cache"),
                        Optional.empty(),
                        List.of(),
                        Layer.OWN))
                .toList();
        assertEquals(parked(SHIPPED), parked(SHIPPED.with(unknown)));
    }

    @Test
    void anOwnCopyOfATechnologyCountsLikeTheOneInItsPlace() {
        List<Technology> copies = SHIPPED.technologies().stream()
                .map(one -> new Technology(
                        one.id(), one.name(), one.summary(), one.roles(), one.repository(), one.facts(), Layer.OWN))
                .toList();
        assertEquals(parked(SHIPPED), parked(SHIPPED.with(copies)));
    }
}
