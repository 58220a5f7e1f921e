package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.coverage.Halved;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HalvedTest {
    private static final int SAMPLES = 300;
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Scenario SCENARIO = with(40);
    private static final Evaluation BASE = ShippedFiles.evaluate(CATALOGUE, SCENARIO, SAMPLES, 2);

    private static Scenario with(double millis) {
        return ShippedFiles.scenario(CATALOGUE, "stream-processing")
                .withClaims(List.of(latency("one", millis, "here"), latency("other", 2 * millis, "there")));
    }

    private static Claim latency(String id, double millis, String environment) {
        return ClaimBuilder.builder()
                .id(id)
                .subject(Subject.ofTechnology("kafka"))
                .criterion("latency")
                .value(Optional.of(millis))
                .unit("ms")
                .date(Optional.of(ShippedFiles.DAY))
                .environment(Optional.of(environment))
                .source("https://example.org")
                .build();
    }

    private static Halved asked(Function<String, Evaluation> again, boolean over) {
        return Halved.of(BASE, SCENARIO, again, () -> over);
    }

    private static double sd(Evaluation evaluation) {
        return evaluation.drawn().stream()
                .filter(number ->
                        number.criterion().equals("latency") && number.owner().startsWith("kafka"))
                .map(number -> (Knowledge.Known) number.knowledge().orElseThrow())
                .map(known -> (Distribution.LogNormal) known.distribution())
                .findFirst()
                .orElseThrow()
                .sdLn();
    }

    @Test
    void oneClaimTwiceAsExactMakesItsCellNarrower() {
        Evaluation halved = Evaluator.halving("one", CATALOGUE, SCENARIO, BASE.settings(), 2, () -> false);
        assertTrue(sd(halved) < sd(BASE), sd(halved) + " " + sd(BASE));
        Evaluation none = Evaluator.halving("no such", CATALOGUE, SCENARIO, BASE.settings(), 2, () -> false);
        assertEquals(sd(BASE), sd(none));
        assertEquals(BASE.answer(), none.answer());
    }

    @Test
    void aClaimTurnsWhatItChangesTheOrderOf() {
        Evaluation turned = ShippedFiles.evaluate(CATALOGUE, with(1e6), SAMPLES, 2);
        Halved halved = asked(claim -> claim.equals("one") ? turned : BASE, false);
        assertEquals(
                List.of("one"),
                halved.turning().stream().map(Halved.Turning::claim).toList());
        assertEquals(2, halved.looked());
        assertEquals(0, halved.left());
        Halved.Turning turning = halved.turning().getFirst();
        assertTrue(turning.number().startsWith("latency:kafka"), turning.number());
        assertNotEquals(halved.rivals(), turning.order());
        assertEquals(Set.copyOf(halved.rivals()), Set.copyOf(turning.order()));
    }

    @Test
    void noneIsSaidAsNoneAndWhatWasNotAskedIsCounted() {
        assertEquals(List.of(), asked(claim -> BASE, false).turning());
        assertEquals(2, asked(claim -> BASE, false).looked());
        Halved over = asked(claim -> BASE, true);
        assertEquals(0, over.looked());
        assertEquals(2, over.left());
        Halved nothing = Halved.of(BASE, SCENARIO.withClaims(List.of()), claim -> BASE, () -> false);
        assertEquals(0, nothing.looked() + nothing.left());
    }
}
