package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** A scenario as it stood at the end of a date; today's where no date is given. */
final class ScenarioAt {
    private ScenarioAt() {}

    /**
     * The scenario that counted then: its own revision of that time, else the shipped one.
     *
     * @param asOf an ISO date, or empty for now
     * @throws dev.touchstone.base.ProblemException INVALID for another text, MISSING when there was none
     */
    static Layered.Entry<Scenario> date(Scenarios scenarios, String id, String asOf) {
        if (asOf.isBlank()) {
            return scenarios.get(id);
        }
        Instant end =
                read(asOf).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        Layered<Scenario> layered = scenarios.layered();
        Optional<Stored<Scenario>> then = layered.documents().at(id, end);
        if (then.isPresent()) {
            Stored<Scenario> stored = then.get();
            return new Layered.Entry<>(
                    id, stored.content(), stored.hash(), Layered.Origin.OWN, Optional.of(stored.revision()));
        }
        return layered.shipped(id)
                .map(shipped -> new Layered.Entry<>(
                        id,
                        shipped,
                        layered.documents().hashOf(shipped),
                        Layered.Origin.SHIPPED,
                        Optional.<dev.touchstone.revision.Revision>empty()))
                .orElseThrow(() -> Problem.missing(Scenarios.KIND, id).exception());
    }

    /** The settings with the day against which ages are read. */
    static Settings settings(Settings usual, String asOf) {
        return asOf.isBlank() ? usual : new Settings(usual.samples(), usual.seed(), usual.rho(), read(asOf));
    }

    private static LocalDate read(String asOf) {
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException other) {
            throw Problem.invalid("/as_of", "not-a-date", Map.of("value", asOf)).exception();
        }
    }
}
