package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.decision.EvidenceEffects;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.WorkloadJudgement;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.Answering;
import dev.touchstone.web.evidence.EffectsBuilder;
import dev.touchstone.web.evidence.WorkloadBuilder;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EffectsView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Judges whether the workload of an evidence document speaks for that of a scenario, after a look at what that moves. */
@Path("/evidence/{sha256}/workloads/{scenario}")
@Produces(MediaType.TEXT_HTML)
public class WorkloadPages {
    private final EvidenceDocuments documents;
    private final Scenarios scenarios;
    private final EvidenceEffects effects;
    private final Answering answering;
    private final Covers covers;
    private final CurrentPerson current;
    private final Clock clock;
    private final Frame frame;

    WorkloadPages(
            EvidenceDocuments documents,
            Scenarios scenarios,
            EvidenceEffects effects,
            Answering answering,
            Covers covers,
            CurrentPerson current,
            Clock clock,
            Frame frame) {
        this.documents = documents;
        this.scenarios = scenarios;
        this.effects = effects;
        this.answering = answering;
        this.covers = covers;
        this.current = current;
        this.clock = clock;
        this.frame = frame;
    }

    private record Shown(Stored<EvidenceDocument> document, Page page, WorkloadBuilder builder) {}

    /** What is known of both workloads, and what is said of them. */
    @GET
    public Response look(@RestPath String sha256, @RestPath String scenario) {
        Shown shown = shown(sha256, scenario);
        return page(200, shown, shown.builder.opened(shown.document.hash()), Optional.empty());
    }

    /** Tries out or saves: what the button says. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response send(@RestPath String sha256, @RestPath String scenario) {
        current.require(Role.AUTHOR);
        Shown shown = shown(sha256, scenario);
        Typed typed = SentForm.ofCurrent().typed();
        List<WorkloadJudgement.Mark> marks = WorkloadBuilder.marks(typed);
        WorkloadJudgement judgement =
                new WorkloadJudgement(scenario, marks, current.require().name(), LocalDate.now(clock));
        try {
            EvidenceDocument changed = documents.judged(sha256, judgement);
            if (typed.text("act").equals("save")) {
                documents.store(changed, current.actor(), typed.text("seen"));
                return Response.seeOther(URI.create("/evidence/" + sha256 + "#uses"))
                        .build();
            }
            List<Scenario> all = scenarios.contents();
            EffectsView moved = new EffectsBuilder(shown.page, all, covers::hides)
                    .build(() -> effects.of(changed), answering.left(changed, all, current.actor()));
            return page(200, shown, form(typed, typed.text("seen"), Map.of()), Optional.of(moved));
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, pointer -> WorkloadBuilder.field(pointer, marks));
            String seen = refused.seen(typed.text("seen"), shown.document.hash());
            return page(refused.status(), shown, form(typed, seen, refused.faults()), Optional.empty());
        }
    }

    private static WorkloadBuilder.Form form(Typed typed, String seen, Map<String, String> faults) {
        return new WorkloadBuilder.Form(WorkloadBuilder.fields(typed), seen, faults);
    }

    private Shown shown(String sha256, String scenario) {
        Stored<EvidenceDocument> stored = documents.documents().get(sha256);
        Scenario wanted = scenarios.get(scenario).content();
        Page page = frame.page(frame.text("workload.title"), Page.Section.EVIDENCE)
                .withPlace(
                        List.of(
                                Link.to(frame.text("ui.nav.evidence"), "/evidence"),
                                Link.to(stored.content().name(), "/evidence/" + sha256),
                                Link.to(wanted.title().in(frame.language()), "")),
                        List.of());
        return new Shown(stored, page, new WorkloadBuilder(page, stored.content(), wanted));
    }

    private Response page(int status, Shown shown, WorkloadBuilder.Form form, Optional<EffectsView> moved) {
        return PageAnswer.of(
                status, Templates.workload(shown.page, shown.builder.build(form, current.may(Role.AUTHOR), moved)));
    }
}
