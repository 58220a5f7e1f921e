package dev.touchstone.roadmap;

import dev.touchstone.base.Id;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.migration.Plan;
import dev.touchstone.migration.Planner;
import dev.touchstone.migration.RegressionPlanner;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes migration plans for the candidates of an evaluation: for looking, or stored. */
@ApplicationScoped
public class Roadmaps {
    /** Kind of these documents in the store. */
    public static final String KIND = "migration-plan";

    private final CurrentCatalogue catalogue;
    private final Documents<Roadmap> documents;
    private final Id ids;
    private final Planner planner = new RegressionPlanner();

    /** @param library where plans are kept */
    public Roadmaps(CurrentCatalogue catalogue, Library library, Id ids) {
        this.catalogue = catalogue;
        this.ids = ids;
        documents = library.documents(KIND, Roadmap.SCHEMA_VERSION, Roadmap.class);
    }

    /** The stored plans. */
    public Documents<Roadmap> documents() {
        return documents;
    }

    /**
     * A plan for looking: nothing is stored.
     *
     * @param evaluation names the candidate's parts
     * @param candidate id of the candidate to get to
     * @param answers by path of the question
     * @throws dev.touchstone.base.ProblemException MISSING when the evaluation has no such candidate; CONFLICT when the
     *     scenario says nothing of today's system, or the candidate is today's system
     */
    public Roadmap look(
            Layered.Entry<Scenario> scenario, Evaluation evaluation, String candidate, Map<String, String> answers) {
        Option option = evaluation
                .option(candidate)
                .orElseThrow(() -> Problem.missing("candidate", candidate).exception());
        Scenario content = scenario.content();
        if (content.today().isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "no-today", Map.of("id", content.id()))
                    .exception();
        }
        if (option.id().equals(Architecture.CANDIDATE_ID)) {
            throw Problem.of(Problem.Kind.CONFLICT, "already-there").exception();
        }
        Plan plan = planner.plan(Problems.of(catalogue.get(), content, option.parts(), answers));
        return new Roadmap(
                Roadmap.SCHEMA_VERSION,
                "",
                content.id(),
                scenario.hash(),
                catalogue.hash(),
                Optional.empty(),
                option.id(),
                option.name(),
                option.parts(),
                new TreeMap<>(answers),
                names(content, plan),
                plan);
    }

    /** Makes a plan for a candidate of a stored evaluation and stores it. */
    public Stored<Roadmap> store(
            Layered.Entry<Scenario> scenario,
            Evaluation evaluation,
            String candidate,
            Map<String, String> answers,
            String actor) {
        Optional<String> from = Optional.of(evaluation.id()).filter(id -> !id.isEmpty());
        Roadmap roadmap = look(scenario, evaluation, candidate, answers).withId(ids.next(), from);
        Index index = Index.of(roadmap.candidateName().en()).under(roadmap.scenario());
        return documents.create(roadmap.id(), roadmap, index, actor);
    }

    /** A stored plan; MISSING when there is none. */
    public Stored<Roadmap> get(String id) {
        return documents.get(id);
    }

    /** The stored plans of a scenario, newest first. */
    public Page<Stored<Roadmap>> of(String scenario, int limit) {
        return documents.list(documents.query().under(scenario).latestFirst().limit(limit));
    }

    private Map<String, LocalText> names(Scenario scenario, Plan plan) {
        Catalogue now = catalogue.get();
        TreeSet<String> ids = new TreeSet<>();
        plan.stops().forEach(stop -> ids.addAll(stop.parts().values()));
        Map<String, LocalText> names = new TreeMap<>();
        ids.forEach(id -> names.put(
                id,
                scenario.technologies().stream()
                        .filter(own -> own.id().equals(id))
                        .map(OwnTechnology::name)
                        .findFirst()
                        .or(() -> now.technology(id).map(known -> known.name()))
                        .orElse(LocalText.of(id))));
        return names;
    }
}
