package dev.touchstone.scenario;

import dev.touchstone.base.Fault;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.Mistake;
import dev.touchstone.catalogue.SourceDocument;
import dev.touchstone.revision.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scenarios that come with the files: the same documents as a team's own, read by the same mapping. */
@ApplicationScoped
public class ShippedScenarios {
    private final Map<String, Scenario> byId;

    /** Reads them once; {@link #check} has already refused what is broken. */
    public ShippedScenarios(CurrentCatalogue catalogue) {
        Map<String, Scenario> read = new LinkedHashMap<>();
        for (SourceDocument document : catalogue.shipped().documents(Scenarios.KIND)) {
            Scenario scenario = read(document);
            read.put(scenario.id(), scenario);
        }
        byId = Collections.unmodifiableMap(read);
    }

    /** All by id, in the order of the files. */
    public Map<String, Scenario> byId() {
        return byId;
    }

    /**
     * Asks of the scenarios among the files what is asked of a team's own.
     *
     * @throws LoadFailure with every fault, at its file, line and column
     */
    public static void check(Catalogue catalogue) throws LoadFailure {
        List<Mistake> mistakes = catalogue.documents(Scenarios.KIND).stream()
                .flatMap(document -> faults(catalogue, document).stream().map(document::mistake))
                .sorted(Mistake.ORDER)
                .toList();
        if (!mistakes.isEmpty()) {
            throw new LoadFailure(mistakes);
        }
    }

    private static List<Fault> faults(Catalogue catalogue, SourceDocument document) {
        try {
            return ScenarioCheck.faults(catalogue, read(document));
        } catch (ProblemException misshapen) {
            return misshapen.problem().faults();
        }
    }

    /**
     * Reads the document of a file.
     *
     * @throws ProblemException INVALID with the faults of its shape
     */
    static Scenario read(SourceDocument document) {
        return Json.STANDARD.read(document.body(), Scenario.class);
    }
}
