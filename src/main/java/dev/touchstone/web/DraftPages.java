package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.State;
import dev.touchstone.decision.export.PlanFreeze;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.Stored;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
import dev.touchstone.web.record.DraftBuilder;
import dev.touchstone.web.record.DraftFields;
import dev.touchstone.web.record.DraftReading;
import dev.touchstone.web.record.RecordCase;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** The form of a draft. What was typed is never lost: faults stand beside it, and so does what another person stored. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DraftPages {
    private static final int MOST_PLANS = 20;

    private final Decisions decisions;
    private final Roadmaps roadmaps;
    private final CurrentCatalogue catalogue;
    private final DecisionCases cases;
    private final CurrentPerson current;
    private final Frame frame;

    DraftPages(
            Decisions decisions,
            Roadmaps roadmaps,
            CurrentCatalogue catalogue,
            DecisionCases cases,
            CurrentPerson current,
            Frame frame) {
        this.decisions = decisions;
        this.roadmaps = roadmaps;
        this.catalogue = catalogue;
        this.cases = cases;
        this.current = current;
        this.frame = frame;
    }

    /** The form as the draft stands. */
    @GET
    @Path("decisions/{id}/edit")
    public Response form(@RestPath String id, @QueryParam("both") @DefaultValue("") String both) {
        current.require(Role.AUTHOR);
        Stored<Decision> stored = decisions.get(id);
        if (stored.content().state() != State.DRAFT) {
            return Response.seeOther(URI.create("/decisions/" + id)).build();
        }
        Map<String, String> fields = DraftFields.of(stored.content().content().edit(), frame.language());
        return form(200, stored, fields, Map.of(), Map.of(), !both.isEmpty());
    }

    /** Saves what was typed. */
    @POST
    @Path("decisions/{id}/edit")
    public Response save(@RestPath String id, MultivaluedMap<String, String> form) {
        current.require(Role.AUTHOR);
        Stored<Decision> stored = decisions.get(id);
        Map<String, String> fields = new LinkedHashMap<>();
        form.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.getFirst()));
        boolean both = fields.containsKey("both");
        DraftReading reading = new DraftReading(
                stored.content().content().edit(),
                fields,
                frame.language(),
                this::plan,
                number -> decisions
                        .numbered(number)
                        .flatMap(found -> found.content().link()));
        Map<String, String> errors = new LinkedHashMap<>();
        reading.faults()
                .forEach(fault -> errors.putIfAbsent(
                        fault.pointer().substring(1), frame.problem(fault.code(), fault.arguments())));
        try {
            if (errors.isEmpty()) {
                decisions.edit(id, reading.edit(), fields.getOrDefault("hash", ""), cases.person());
                return Response.seeOther(URI.create("/decisions/" + id)).build();
            }
            return form(422, stored, fields, errors, Map.of(), both);
        } catch (ProblemException e) {
            return refused(stored, fields, reading, e, both);
        }
    }

    private Response refused(
            Stored<Decision> stored,
            Map<String, String> fields,
            DraftReading reading,
            ProblemException e,
            boolean both) {
        if (e.problem().kind() == Problem.Kind.CONFLICT) {
            // no longer a draft: the form has nothing left to save
            throw e;
        }
        Refused refused = Refused.of(e, frame, reading::fieldOf);
        if (refused.stale()) {
            Map<String, String> now = DraftFields.of(stored.content().content().edit(), frame.language());
            return form(refused.status(), stored, fields, Map.of(), now, both);
        }
        return form(refused.status(), stored, fields, refused.faults(), Map.of(), both);
    }

    private Optional<FrozenPlan> plan(String id) {
        return roadmaps.documents().find(id).map(Stored::content).map(known -> PlanFreeze.of(known, catalogue.get()));
    }

    private Response form(
            int status,
            Stored<Decision> stored,
            Map<String, String> fields,
            Map<String, String> errors,
            Map<String, String> now,
            boolean both) {
        RecordCase record = cases.of(stored);
        Page page = DecisionPages.page(frame, record);
        DraftBuilder builder = new DraftBuilder(record, page, fields, errors, now, both);
        return PageAnswer.of(
                status, RecordTemplates.draft(page, builder.build(plans(record), cases.neighbours(stored.content()))));
    }

    private Map<String, String> plans(RecordCase record) {
        Map<String, String> plans = new LinkedHashMap<>();
        for (Stored<Roadmap> stored :
                roadmaps.of(record.decision().content().scenario(), MOST_PLANS).items()) {
            plans.put(
                    stored.id(),
                    frame.text(
                            "record-ui.plan-of",
                            Map.of(
                                    "candidate",
                                    stored.content().candidateName(),
                                    "date",
                                    Dates.minute(stored.revision().at(), ZoneOffset.UTC))));
        }
        return plans;
    }
}
