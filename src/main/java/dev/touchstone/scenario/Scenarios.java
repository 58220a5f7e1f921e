package dev.touchstone.scenario;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Reading and writing of scenarios: the shipped ones and a team's own, in two layers. */
@ApplicationScoped
public class Scenarios {
    /** Kind of these documents in the store. */
    public static final String KIND = "scenario";

    private final CurrentCatalogue catalogue;
    private final Layered<Scenario> layered;
    private final Clock clock;

    /** @param shipped the scenarios that come with the files */
    public Scenarios(CurrentCatalogue catalogue, ShippedScenarios shipped, Library library, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        layered = new Layered<>(
                library.documents(KIND, Scenario.SCHEMA_VERSION, Scenario.class),
                shipped::byId,
                Scenario::id,
                Scenarios::index);
    }

    /** Both layers, for lists, history and differences. */
    public Layered<Scenario> layered() {
        return layered;
    }

    /** The scenario as it counts now; MISSING when there is none. */
    public Layered.Entry<Scenario> get(String id) {
        return layered.get(id);
    }

    /** All scenarios that count. */
    public List<Layered.Entry<Scenario>> all() {
        return layered.all();
    }

    /** What they say. */
    public List<Scenario> contents() {
        return all().stream().map(Layered.Entry::content).toList();
    }

    /** True for a technology of the catalogue, and for one of a scenario's own. */
    public boolean knows(String technology) {
        return catalogue.get().technology(technology).isPresent()
                || contents().stream()
                        .flatMap(scenario -> scenario.technologies().stream())
                        .anyMatch(own -> own.id().equals(technology));
    }

    /**
     * Stores a new scenario.
     *
     * @throws dev.touchstone.base.ProblemException INVALID with every fault, CONFLICT when the id is taken
     */
    public Layered.Entry<Scenario> create(Scenario scenario, String actor) {
        check(scenario);
        return layered.create(scenario, actor);
    }

    /**
     * Stores a changed scenario.
     *
     * @throws dev.touchstone.base.ProblemException INVALID with every fault, STALE when somebody was quicker
     */
    public Layered.Entry<Scenario> change(Scenario scenario, String actor, String expectedHash) {
        check(scenario);
        return layered.change(scenario, actor, expectedHash);
    }

    /**
     * Removes an own scenario; a shipped one behind it counts again.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, STALE, or CONFLICT {@code shipped}: files are not removed here
     */
    public void remove(String id, String actor, String expectedHash) {
        if (layered.get(id).origin() == Layered.Origin.SHIPPED) {
            throw Problem.of(Problem.Kind.CONFLICT, "shipped", Map.of("what", KIND, "id", id))
                    .exception();
        }
        layered.remove(id, actor, expectedHash);
    }

    /** What is wrong with a scenario; empty when it can be stored. */
    public List<Fault> faults(Scenario scenario) {
        return ScenarioCheck.faults(catalogue.get(), scenario, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void check(Scenario scenario) {
        List<Fault> faults = faults(scenario);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
    }

    private static Index index(Scenario scenario) {
        Index index = Index.of(scenario.title().en());
        return scenario.archived() ? index.in("archived") : index.in("active");
    }
}
