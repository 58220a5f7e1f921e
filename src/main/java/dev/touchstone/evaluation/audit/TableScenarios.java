package dev.touchstone.evaluation.audit;

import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes a scenario of a pasted table: one document, stored whole or not at all. */
@ApplicationScoped
public class TableScenarios {
    private final Scenarios scenarios;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    TableScenarios(Scenarios scenarios, CurrentCatalogue catalogue, Clock clock) {
        this.scenarios = scenarios;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Reads the table and stores the scenario.
     *
     * @param actor who writes it
     * @throws dev.touchstone.base.ProblemException as {@link TableReader#read} and {@link TableScenario#of}, INVALID at
     *     {@code /id} or {@code /title}, CONFLICT when the id is taken
     */
    public Layered.Entry<Scenario> create(
            String table, Optional<TableFormat> format, TableHints hints, TableScenario.Wanted wanted, String actor) {
        List<String> taken =
                catalogue.get().criteria().stream().map(Criterion::id).toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Scenario scenario = TableScenario.of(TableReader.read(table, format, hints), wanted, today, taken);
        return scenarios.create(scenario, actor);
    }
}
