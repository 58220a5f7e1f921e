package dev.touchstone.web;

import dev.touchstone.base.Id;
import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueRoot;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluator;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Library;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A shipped scenario, evaluated with few samples, without a server: what builders of pages are tried on. */
public final class ShippedCase {
    private static final int SAMPLES = 500;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final CurrentCatalogue CATALOGUE = load();

    private final Scenario scenario;
    private final Evaluation evaluation;

    private ShippedCase(Scenario scenario) {
        this.scenario = scenario;
        evaluation = Evaluator.evaluate(
                        CATALOGUE.get(), scenario, new Settings(SAMPLES, 42, 0.5, LocalDate.now(CLOCK)), 2, () -> false)
                .identified("a".repeat(64), "b".repeat(64))
                .withId("0198b0f0-0000-7000-8000-000000000003");
    }

    private static CurrentCatalogue load() {
        try {
            return new CurrentCatalogue(List.of(CatalogueRoot.shipped()));
        } catch (LoadFailure broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The scenario of this id. */
    public static ShippedCase of(String id) {
        return new ShippedCase(Json.STANDARD.read(
                CATALOGUE.get().document("scenario", id).orElseThrow().body(), Scenario.class));
    }

    /** The catalogue as it is shipped. */
    public Catalogue catalogue() {
        return CATALOGUE.get();
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** Its evaluation. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** A plan to a candidate. */
    public Roadmap plan(String candidate, Map<String, String> answers) {
        Roadmaps roadmaps = new Roadmaps(CATALOGUE, new Library(null, List.of()), new Id(CLOCK, new Random(1)));
        Layered.Entry<Scenario> entry =
                new Layered.Entry<>(scenario.id(), scenario, "a".repeat(64), Layered.Origin.SHIPPED, Optional.empty());
        return roadmaps.look(entry, evaluation, candidate, answers);
    }

    /** A page that nobody is signed in to. */
    public static Page page(Language language) {
        return Page.of("x", language, "/x", Page.Section.SCENARIOS);
    }
}
