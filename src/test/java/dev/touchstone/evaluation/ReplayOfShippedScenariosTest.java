package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.SourceDocument;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the evaluator draws from the real catalogue comes out of the stored document again. */
class ReplayOfShippedScenariosTest {
    private static final int SAMPLES = 500;

    @Test
    void everyShippedScenarioIsReplayedFromItsDocumentAlone() throws LoadFailure {
        Catalogue catalogue = CatalogueLoader.loadShipped();
        List<SourceDocument> documents = catalogue.documents("scenario");
        assertFalse(documents.isEmpty());
        for (SourceDocument document : documents) {
            Scenario scenario = Json.STANDARD.read(document.body(), Scenario.class);
            Settings settings = new Settings(SAMPLES, 42, 0.5, LocalDate.of(2026, 11, 24));
            Evaluation evaluation = Evaluator.evaluate(catalogue, scenario, settings, 2, () -> false)
                    .identified("a".repeat(64), "b".repeat(64))
                    .withId("0198b0f0-0000-7000-8000-000000000003");
            String stored = EvaluationJson.MAPPING.canonical(evaluation);
            Evaluation read = EvaluationJson.MAPPING.read(stored, Evaluation.class);
            assertEquals(stored, EvaluationJson.MAPPING.canonical(read), scenario.id());
            assertEquals(evaluation.inputHash(), EvaluationJson.inputHash(read), scenario.id());
            assertEquals(List.of(), Replay.of(read, 1, () -> false).differences(), scenario.id());
        }
    }
}
