package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.decision.EvidenceEffects;
import dev.touchstone.evidence.Confirmation;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.Answering;
import dev.touchstone.web.evidence.EffectsBuilder;
import dev.touchstone.web.evidence.NumberAct;
import dev.touchstone.web.evidence.NumberActBuilder;
import dev.touchstone.web.evidence.NumbersBuilder;
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

/** Withdraws or confirms a number of an evidence document for a reason, and takes that back: first what it would move. */
@Path("/evidence/{sha256}/claims/{claim}/{act}")
@Produces(MediaType.TEXT_HTML)
public class NumberActPages {
    private final EvidenceDocuments documents;
    private final EvidenceEffects effects;
    private final Answering answering;
    private final Scenarios scenarios;
    private final Covers covers;
    private final CurrentPerson current;
    private final Clock clock;
    private final Frame frame;

    NumberActPages(
            EvidenceDocuments documents,
            EvidenceEffects effects,
            Answering answering,
            Scenarios scenarios,
            Covers covers,
            CurrentPerson current,
            Clock clock,
            Frame frame) {
        this.documents = documents;
        this.effects = effects;
        this.answering = answering;
        this.scenarios = scenarios;
        this.covers = covers;
        this.current = current;
        this.clock = clock;
        this.frame = frame;
    }

    /** What it would move, and the reason to be given. */
    @GET
    public Response look(@RestPath String sha256, @RestPath String claim, @RestPath String act) {
        current.require(Role.AUTHOR);
        NumberAct known = act(act);
        String seen = documents.documents().get(sha256).hash();
        return page(200, sha256, claim, known, new NumberActBuilder.Typed("", seen, Map.of()));
    }

    /** Does it; takes it back where it is done. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response change(@RestPath String sha256, @RestPath String claim, @RestPath String act) {
        current.require(Role.AUTHOR);
        NumberAct known = act(act);
        Typed typed = SentForm.ofCurrent().typed();
        try {
            EvidenceDocument changed = changed(sha256, documents.number(sha256, claim), known, typed.area("reason"));
            documents.store(changed, current.actor(), typed.text("seen"));
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame);
            String now = documents.documents().get(sha256).hash();
            return page(
                    refused.status(),
                    sha256,
                    claim,
                    known,
                    new NumberActBuilder.Typed(
                            typed.area("reason"), refused.seen(typed.text("seen"), now), refused.faults()));
        }
        return Response.seeOther(URI.create(NumbersBuilder.row(sha256, claim))).build();
    }

    private static NumberAct act(String word) {
        return NumberAct.of(word)
                .orElseThrow(() -> Problem.missing("page", word).exception());
    }

    private EvidenceDocument changed(String sha256, DocumentClaim number, NumberAct act, String reason) {
        Optional<String> given = act.isDone(number) ? Optional.empty() : Optional.of(reason);
        return switch (act) {
            case WITHDRAWAL -> documents.withdrawn(sha256, number.id(), given);
            case CONFIRMATION ->
                documents.confirmed(
                        sha256,
                        number.id(),
                        given.map(why -> new Confirmation(
                                LocalDate.now(clock), current.require().name(), why)));
        };
    }

    private Response page(int status, String sha256, String claim, NumberAct act, NumberActBuilder.Typed typed) {
        EvidenceDocument document = documents.documents().get(sha256).content();
        DocumentClaim number = documents.number(sha256, claim);
        Page page = frame.page(document.name(), Page.Section.EVIDENCE)
                .withPlace(
                        List.of(
                                Link.to(frame.text("ui.nav.evidence"), "/evidence"),
                                Link.to(document.name(), "/evidence/" + sha256),
                                Link.to(claim, "")),
                        List.of());
        String shown = new NumbersBuilder(page, document).title(number);
        EvidenceDocument changed = changed(sha256, number, act, "-");
        List<Scenario> all = scenarios.contents();
        EffectsView moved = new EffectsBuilder(page, all, covers::hides)
                .build(() -> effects.of(changed), answering.left(changed, all, current.actor()));
        return PageAnswer.of(
                status,
                Templates.numberAct(
                        page, new NumberActBuilder(page, document, number, act).build(moved, shown, typed)));
    }
}
