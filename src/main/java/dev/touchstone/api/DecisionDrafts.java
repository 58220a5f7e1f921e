package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.Edit;
import dev.touchstone.decision.Person;
import dev.touchstone.decision.export.PlanFreeze;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.identity.People;
import dev.touchstone.revision.Stored;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts of decisions as requests write them: the fields of an {@link Edit}, and the id of a stored plan instead of a plan
 * written out.
 */
@ApplicationScoped
class DecisionDrafts {

    private static final String EVALUATION = "evaluation";
    private static final String MIGRATION_PLAN = "migration_plan";
    private static final String PLAN = "plan";

    private final Decisions decisions;
    private final Evaluations evaluations;
    private final Scenarios scenarios;
    private final Roadmaps roadmaps;
    private final CurrentCatalogue catalogue;
    private final People people;

    DecisionDrafts(
            Decisions decisions,
            Evaluations evaluations,
            Scenarios scenarios,
            Roadmaps roadmaps,
            CurrentCatalogue catalogue,
            People people) {
        this.decisions = decisions;
        this.evaluations = evaluations;
        this.scenarios = scenarios;
        this.roadmaps = roadmaps;
        this.catalogue = catalogue;
        this.people = people;
    }

    /** Begins a draft and fills in what the request says beyond its evaluation; both, or nothing. */
    @Transactional
    public Stored<Decision> begin(JsonNode body, Person author) {
        ObjectNode given = Bodies.object(body).deepCopy();
        Evaluation evaluation = evaluation(given.remove(EVALUATION));
        Scenario scenario = scenarios.get(evaluation.scenario()).content();
        Stored<Decision> draft = decisions.draft(scenario, evaluation.id(), Optional.empty(), author, people::name);
        return given.isEmpty() ? draft : patch(draft, given, draft.hash(), author);
    }

    /** Replaces what people write in a draft. */
    public Stored<Decision> replace(Stored<Decision> draft, JsonNode body, String expectedHash, Person by) {
        return edit(draft, Bodies.object(body).deepCopy(), expectedHash, by);
    }

    /** Changes parts of it. */
    public Stored<Decision> patch(Stored<Decision> draft, JsonNode patch, String expectedHash, Person by) {
        ObjectNode present = (ObjectNode)
                EvaluationJson.MAPPING.tree(draft.content().content().edit());
        return edit(draft, (ObjectNode) Bodies.merged(present, Bodies.object(patch)), expectedHash, by);
    }

    private Stored<Decision> edit(Stored<Decision> draft, ObjectNode body, String expectedHash, Person by) {
        JsonNode named = body.remove(MIGRATION_PLAN);
        if (named != null && !named.isNull()) {
            Roadmap roadmap = roadmap(named.asText(), draft.content().content().scenario());
            body.set(PLAN, EvaluationJson.MAPPING.tree(PlanFreeze.of(roadmap, catalogue.get())));
        }
        Edit edit = EvaluationJson.MAPPING.read(body, Edit.class);
        return decisions.edit(draft.id(), edit, expectedHash, by);
    }

    private Evaluation evaluation(JsonNode named) {
        String id = Bodies.needed("/" + EVALUATION, named == null || named.isNull() ? null : named.asText());
        return evaluations
                .documents()
                .find(id)
                .orElseThrow(() -> Bodies.unknown("/" + EVALUATION, Evaluations.KIND, id))
                .content();
    }

    private Roadmap roadmap(String id, String scenario) {
        Roadmap roadmap = roadmaps.documents()
                .find(id)
                .orElseThrow(() -> Bodies.unknown("/" + MIGRATION_PLAN, Roadmaps.KIND, id))
                .content();
        if (!roadmap.scenario().equals(scenario)) {
            throw Problem.invalid(
                            "/" + MIGRATION_PLAN,
                            "api.other-scenario",
                            Map.of("given", roadmap.scenario(), "expected", scenario))
                    .exception();
        }
        return roadmap;
    }
}
