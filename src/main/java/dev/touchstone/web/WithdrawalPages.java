package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.decision.EvidenceEffects;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.Stored;
import dev.touchstone.web.evidence.EffectsBuilder;
import dev.touchstone.web.evidence.NumbersBuilder;
import dev.touchstone.web.evidence.WithdrawalBuilder;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Withdraws a number of an evidence document for a reason, and takes that back: first what it would move. */
@Path("/evidence/{sha256}/claims/{claim}/withdrawal")
@Produces(MediaType.TEXT_HTML)
public class WithdrawalPages {
    private final EvidenceDocuments documents;
    private final EvidenceEffects effects;
    private final CurrentPerson current;
    private final Frame frame;

    WithdrawalPages(EvidenceDocuments documents, EvidenceEffects effects, CurrentPerson current, Frame frame) {
        this.documents = documents;
        this.effects = effects;
        this.current = current;
        this.frame = frame;
    }

    /** What it would move, and the reason to be given. */
    @GET
    public Response look(@RestPath String sha256, @RestPath String claim) {
        current.require(Role.AUTHOR);
        String seen = documents.documents().get(sha256).hash();
        return page(200, sha256, claim, new WithdrawalBuilder.Typed("", seen, Map.of()));
    }

    /** Withdraws; takes the withdrawal back where the number is withdrawn. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response change(@RestPath String sha256, @RestPath String claim) {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        boolean withdrawn = documents.number(sha256, claim).withdrawn().isPresent();
        Optional<String> reason = withdrawn ? Optional.empty() : Optional.of(typed.area("reason"));
        try {
            documents.store(documents.withdrawn(sha256, claim, reason), current.actor(), typed.text("seen"));
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame);
            String now = documents.documents().get(sha256).hash();
            return page(
                    refused.status(),
                    sha256,
                    claim,
                    new WithdrawalBuilder.Typed(
                            typed.area("reason"), refused.seen(typed.text("seen"), now), refused.faults()));
        }
        return Response.seeOther(URI.create("/evidence/" + sha256 + "#" + claim))
                .build();
    }

    private Response page(int status, String sha256, String claim, WithdrawalBuilder.Typed typed) {
        Stored<EvidenceDocument> stored = documents.documents().get(sha256);
        EvidenceDocument document = stored.content();
        DocumentClaim number = documents.number(sha256, claim);
        Page page = frame.page(document.name(), Page.Section.EVIDENCE)
                .withPlace(
                        List.of(
                                Link.to(frame.text("ui.nav.evidence"), "/evidence"),
                                Link.to(document.name(), "/evidence/" + sha256),
                                Link.to(claim, "")),
                        List.of());
        String shown = new NumbersBuilder(page, document).title(number);
        WithdrawalBuilder builder = new WithdrawalBuilder(page, document, number);
        return PageAnswer.of(
                status, Templates.withdrawal(page, builder.build(effects(page, sha256, number), shown, typed)));
    }

    private EffectsView effects(Page page, String sha256, DocumentClaim number) {
        Optional<String> reason = number.withdrawn().isPresent() ? Optional.empty() : Optional.of("-");
        EvidenceDocument changed = documents.withdrawn(sha256, number.id(), reason);
        return new EffectsBuilder(page).build(() -> effects.of(changed));
    }
}
