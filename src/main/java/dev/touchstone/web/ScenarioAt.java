package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.revision.AsOf;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A scenario as it stood at the end of a date; today's where no date is given. */
final class ScenarioAt {
    private ScenarioAt() {}

    /**
     * The scenario that counted then: its own revision of that time, else the shipped one.
     *
     * @param asOf a day or a moment (ISO 8601), or empty for now
     * @throws dev.touchstone.base.ProblemException INVALID for another text, MISSING when there was none
     */
    static Layered.Entry<Scenario> date(Scenarios scenarios, String id, String asOf) {
        if (asOf.isBlank()) {
            return scenarios.get(id);
        }
        return scenarios.layered().at(id, read(asOf));
    }

    /** The settings with the day against which ages are read. */
    static Settings settings(Settings usual, String asOf) {
        return asOf.isBlank()
                ? usual
                : new Settings(
                        usual.samples(), usual.seed(), usual.rho(), LocalDate.ofInstant(read(asOf), ZoneOffset.UTC));
    }

    private static Instant read(String asOf) {
        return AsOf.read(asOf)
                .orElseThrow(() -> Problem.invalid("/as_of", "not-a-date", Map.of("value", Problem.quoted(asOf)))
                        .exception());
    }
}
