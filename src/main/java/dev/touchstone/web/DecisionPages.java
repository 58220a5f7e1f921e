package dev.touchstone.web;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.export.Exported;
import dev.touchstone.decision.export.JsonRecord;
import dev.touchstone.decision.export.Madr;
import dev.touchstone.decision.export.PlanFreeze;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.record.RecordBuilder;
import dev.touchstone.web.record.RecordCase;
import dev.touchstone.web.record.RegisterBuilder;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** The register of decisions, a record, its files, and how one is begun. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DecisionPages {
    private static final int LONGEST_TEXT = 200;

    private final Decisions decisions;
    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Roadmaps roadmaps;
    private final CurrentCatalogue catalogue;
    private final DecisionCases cases;
    private final People people;
    private final CurrentPerson current;
    private final Covers covers;
    private final Frame frame;

    DecisionPages(
            Decisions decisions,
            Scenarios scenarios,
            Evaluations evaluations,
            Roadmaps roadmaps,
            CurrentCatalogue catalogue,
            DecisionCases cases,
            People people,
            CurrentPerson current,
            Covers covers,
            Frame frame) {
        this.decisions = decisions;
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.roadmaps = roadmaps;
        this.catalogue = catalogue;
        this.cases = cases;
        this.people = people;
        this.current = current;
        this.covers = covers;
        this.frame = frame;
    }

    /** The register, narrowed by what the address says; a number leads to its record. */
    @GET
    @Path("decisions")
    public Response register(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("scenario") @DefaultValue("") String scenario,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("number") @DefaultValue("") String number) {
        if (number.matches("\\d{1,6}")) {
            String id = decisions
                    .numbered(Integer.parseInt(number))
                    .map(Stored::id)
                    .orElseThrow(() -> Problem.missing(Decisions.KIND, number).exception());
            return Response.seeOther(URI.create("/decisions/" + id)).build();
        }
        String words =
                text.strip().substring(0, Math.min(LONGEST_TEXT, text.strip().length()));
        HeadQuery query = decisions.query();
        query = scenario.isBlank() ? query : query.under(scenario);
        query = words.isEmpty() ? query : query.containing(words);
        Map<String, LocalText> titles = new LinkedHashMap<>();
        scenarios.all().forEach(entry -> titles.put(entry.id(), entry.content().title()));
        Page page = frame.page(frame.text("ui.nav.decisions"), Page.Section.DECISIONS);
        if (titles.containsKey(scenario)) {
            page = ScenarioPlace.of(
                    page, scenario, titles.get(scenario).in(frame.language()), ScenarioPlace.View.RECORD);
        }
        int first = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
        RegisterBuilder.Wanted wanted = new RegisterBuilder.Wanted(state, scenario, words, first);
        return PageAnswer.of(
                200,
                RecordTemplates.register(
                        page,
                        new RegisterBuilder(page, wanted)
                                .build(decisions.register(query).items(), titles, current.may(Role.AUTHOR))));
    }

    /**
     * Begins a draft.
     *
     * @param evaluation a stored evaluation; where none is named, that of the plan or of the scenario as it stands now
     * @param plan a stored plan to take along, if wanted
     */
    @POST
    @Path("scenarios/{id}/decisions")
    public Response begin(
            @RestPath String id,
            @FormParam("evaluation") @DefaultValue("") String evaluation,
            @FormParam("plan") @DefaultValue("") String plan) {
        current.require(Role.AUTHOR);
        Layered.Entry<Scenario> entry = scenarios.get(id);
        if (covers.of(entry).isPresent()) {
            return Response.seeOther(URI.create("/scenarios/" + id + "/compare"))
                    .build();
        }
        Optional<Roadmap> roadmap = plan.isBlank()
                ? Optional.empty()
                : Optional.of(roadmaps.get(plan).content());
        roadmap.filter(known -> !known.scenario().equals(id)).ifPresent(other -> {
            throw Problem.missing(Roadmaps.KIND, plan).exception();
        });
        String evaluationId = !evaluation.isBlank()
                ? evaluation
                : roadmap.flatMap(Roadmap::evaluation)
                        .orElseGet(() -> evaluations
                                .store(entry, evaluations.usual(), current.actor())
                                .id());
        Optional<FrozenPlan> frozen = roadmap.map(known -> PlanFreeze.of(known, catalogue.get()));
        Stored<Decision> draft = decisions.draft(entry.content(), evaluationId, frozen, cases.person(), people::name);
        return Response.seeOther(URI.create("/decisions/" + draft.id())).build();
    }

    /** A record. */
    @GET
    @Path("decisions/{id}")
    public Response record(@RestPath String id) {
        Stored<Decision> stored = decisions.get(id);
        RecordCase record = cases.of(stored);
        Page page = page(frame, record);
        return PageAnswer.of(
                200,
                RecordTemplates.record(page, new RecordBuilder(record, page, cases.reader(stored.content())).build()));
    }

    /** The page around a record. */
    static Page page(Frame frame, RecordCase record) {
        Decision decision = record.decision();
        Page page = frame.page(decision.content().title().in(frame.language()), Page.Section.DECISIONS);
        String version = decision.contentHash().orElse(record.hash()).substring(0, 12);
        return ScenarioPlace.of(
                        page,
                        decision.content().scenario(),
                        record.scenario().in(frame.language()),
                        ScenarioPlace.View.RECORD)
                .withState(Optional.empty(), "", version);
    }

    /** The record as Markdown, in the language of the address or of the page. */
    @GET
    @Path("decisions/{id}/record.md")
    @Produces(MediaType.WILDCARD)
    public Response markdown(@RestPath String id, @QueryParam("lang") @DefaultValue("") String lang) {
        Language language = lang.isBlank() ? frame.language() : Language.of(lang);
        return file(Madr.of(decisions.get(id).content(), language));
    }

    /** The record as JSON, with everything that recomputing it needs. */
    @GET
    @Path("decisions/{id}/record.json")
    @Produces(MediaType.WILDCARD)
    public Response json(@RestPath String id) {
        Decision decision = decisions.get(id).content();
        Evaluation evaluation = decisions.evaluation(decision);
        return file(JsonRecord.of(decision, evaluation));
    }

    private static Response file(Exported file) {
        return Response.ok(file.bytes())
                .type(file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
