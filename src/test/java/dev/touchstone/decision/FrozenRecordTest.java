package dev.touchstone.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.CatalogueRoot;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.decision.export.JsonRecord;
import dev.touchstone.decision.export.Madr;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record that was accepted stands by itself: whatever becomes of the catalogue from which it came, the file says the
 * same and is recomputed to the same. That the changes matter is seen by a new evaluation, which comes out different.
 */
class FrozenRecordTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final Person AUTHOR = new Person("li-wei", "Li Wei");
    private static final Signer SIGNER = new Signer(new Person("okafor", "M. Okafor"), true, false);
    private static final int SAMPLES = 500;

    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Scenario SCENARIO = ShippedFiles.scenario(CATALOGUE, "container-runtime");
    private static final Evaluation EVALUATION = evaluation(CATALOGUE);
    private static final String LEADER = EVALUATION.answer().leader().orElseThrow();
    private static final Decision ACCEPTED = accepted();
    private static final String FILE = JsonRecord.of(ACCEPTED, EVALUATION).text();

    @TempDir
    private Path directory;

    private static Evaluation evaluation(Catalogue catalogue) {
        return ShippedFiles.evaluate(catalogue, SCENARIO, SAMPLES, 2)
                .identified("a".repeat(64), "b".repeat(64))
                .withId("0198b0f0-0000-7000-8000-000000000003");
    }

    private static Decision accepted() {
        return accepted(SCENARIO);
    }

    private static Decision accepted(Scenario scenario) {
        Decision draft = Lifecycle.draft(
                "0198b0f0-0000-7000-8000-00000000000d", scenario, EVALUATION, Optional.empty(), AUTHOR, MORNING);
        Edit given = draft.content().edit();
        Edit written = new Edit(
                given.title(),
                given.context(),
                Optional.of(LEADER),
                LocalText.of("All nodes run it."),
                given.why(),
                given.good(),
                given.bad(),
                given.despite(),
                given.conditions(),
                List.of(new Trigger(Trigger.Kind.MARGIN, null, null, null, Optional.of(0.05))),
                given.plan(),
                List.of("Li Wei"),
                List.of(),
                List.of());
        Decision proposed = Lifecycle.propose(Lifecycle.edit(draft, written, MORNING), EVALUATION, 1, MORNING);
        return Lifecycle.accept(
                proposed,
                proposed.contentHash().orElseThrow(),
                SIGNER,
                Optional.of("No team profile yet; the platform team signs."),
                MORNING);
    }

    private static void unmoved(Catalogue changed) {
        Evaluation anew = evaluation(changed);
        assertNotEquals(results(EVALUATION), results(anew), "the change has no effect at all");
        assertEquals(FILE, JsonRecord.of(ACCEPTED, anew).text());
        assertEquals(List.of(), Verification.of(FILE, 1).findings());
    }

    private static String results(Evaluation evaluation) {
        return EvaluationJson.MAPPING.canonical(evaluation);
    }

    @Test
    void anOwnCopyOfATechnologyDoesNotReachIt() {
        Technology shipped = CATALOGUE.technology(LEADER).orElseThrow();
        List<Fact> fewer = shipped.facts().stream()
                .filter(fact -> !fact.kind().equals("release_activity"))
                .toList();
        Technology own = new Technology(
                shipped.id(),
                LocalText.of("Our runtime"),
                shipped.summary(),
                shipped.roles(),
                shipped.repository(),
                fewer,
                Layer.OWN);
        unmoved(CATALOGUE.with(List.of(own)));
    }

    /** A file that goes away takes its technology along; what is left does not know it any more. */
    @Test
    void aRemovedFileDoesNotReachIt() throws IOException, LoadFailure {
        copyShippedFiles();
        Files.delete(directory.resolve("stacks/technologies/" + LEADER + ".yaml"));
        for (String naming : List.of("stacks/scenarios", "stacks/operators", "stacks/recommended", "stacks/teams")) {
            try (Stream<Path> files = Files.list(directory.resolve(naming))) {
                files.forEach(FrozenRecordTest::delete);
            }
        }
        Catalogue without = CatalogueLoader.load(List.of(CatalogueRoot.directory(directory)));
        assertEquals(Optional.empty(), without.technology(LEADER));
        Verification.Report report = Verification.of(FILE, 1);
        assertTrue(report.agrees(), report.findings().toString());
        assertEquals(FILE, JsonRecord.of(ACCEPTED, EVALUATION).text());
        assertTrue(report.replay().isPresent());
    }

    /** The scenario is priced anew; the record keeps the prices of its draft, and they are in what was signed. */
    @Test
    void dearerPricesDoNotReachIt() {
        Scenario cheap = ScenarioBuilder.builder(SCENARIO)
                .priceSheet(Optional.of(SampleDecision.sheet(640)))
                .build();
        Decision decision = accepted(cheap);
        String file = JsonRecord.of(decision, EVALUATION).text();
        Decision dearer = accepted(ScenarioBuilder.builder(cheap)
                .priceSheet(Optional.of(SampleDecision.sheet(900)))
                .build());
        assertNotEquals(decision.contentHash(), dearer.contentHash());
        String text = Madr.of(decision, Language.EN).text();
        assertTrue(text.contains("A person-day: EUR\u00a0640"), text);
        assertEquals(List.of(), Verification.of(file, 1).findings());
        String cheaper = file.replaceFirst("\"person_day\" : 640", "\"person_day\" : 64");
        assertNotEquals(file, cheaper);
        assertFalse(Verification.of(cheaper, 1).agrees());
    }

    @Test
    void aChangedNumberOfARuleDoesNotReachIt() throws IOException {
        copyShippedFiles();
        Path judgements = directory.resolve("criteria/judgements.yaml");
        String text = Files.readString(judgements);
        String changed = text.replaceFirst("(?<=id: governance\\.sd\n    value: )8", "31");
        assertNotEquals(text, changed);
        Files.writeString(judgements, changed);
        unmoved(ShippedFiles.load(directory));
    }

    /** One digit, of a result and of something that was known; each is named. */
    @Test
    void anAlteredDigitIsNamedByItsField() {
        for (String pointer : List.of(
                "/content/evaluation/options/0/score/expected",
                "/content/evaluation/drawn/1/knowledge/" + firstNumber("/content/evaluation/drawn/1/knowledge"))) {
            ObjectNode file = (ObjectNode) EvaluationJson.MAPPING.tree(FILE);
            JsonNode record = file.get("decision");
            int last = pointer.lastIndexOf('/');
            ObjectNode holder = (ObjectNode) record.at(pointer.substring(0, last));
            double value = record.at(pointer).doubleValue();
            holder.put(pointer.substring(last + 1), value + 0.001);
            Verification.Report report = Verification.of(file.toString(), 1);
            assertFalse(report.agrees());
            assertEquals("/decision" + pointer, report.findings().getFirst().pointer());
        }
    }

    private static String firstNumber(String pointer) {
        return EvaluationJson.MAPPING.tree(FILE).at("/decision" + pointer).properties().stream()
                .filter(field -> field.getValue().isNumber())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private void copyShippedFiles() throws IOException {
        for (String folder : List.of("criteria", "stacks")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = directory.resolve(file.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
