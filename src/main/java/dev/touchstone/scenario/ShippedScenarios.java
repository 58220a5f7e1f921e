package dev.touchstone.scenario;

import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.SourceDocument;
import dev.touchstone.revision.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The scenarios that come with the files: the same documents as a team's own, read by the same mapping. */
@ApplicationScoped
public class ShippedScenarios {
    private final Map<String, Scenario> byId;

    /** Reads them once; the loader has already refused what is broken. */
    public ShippedScenarios(CurrentCatalogue catalogue) {
        Map<String, Scenario> read = new LinkedHashMap<>();
        for (SourceDocument document : catalogue.shipped().documents("scenario")) {
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
     * Reads the document of a file.
     *
     * @throws ProblemException INVALID with the faults of its shape
     */
    static Scenario read(SourceDocument document) {
        return Json.STANDARD.read(document.body(), Scenario.class);
    }
}
