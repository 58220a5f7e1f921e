package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.Stored;
import dev.touchstone.web.evidence.NumbersBuilder;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Raises the grade of a number, by another person than who imported it and with a reason. */
@Path("/evidence/{sha256}/claims/{claim}/grade")
@Produces(MediaType.TEXT_HTML)
public class RaisePages {
    private final EvidenceDocuments documents;
    private final CurrentPerson current;
    private final Frame frame;

    RaisePages(EvidenceDocuments documents, CurrentPerson current, Frame frame) {
        this.documents = documents;
        this.current = current;
        this.frame = frame;
    }

    /** The form; whoever imported the document is told before writing anything that another person must. */
    @GET
    public Response ask(@RestPath String sha256, @RestPath String claim) {
        current.require(Role.AUTHOR);
        documents.checkRaiser(sha256, current.actor());
        String seen = documents.documents().get(sha256).hash();
        return page(200, sha256, claim, new Typed(Map.of("seen", List.of(seen))), Map.of());
    }

    /** Raises it. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response raise(@RestPath String sha256, @RestPath String claim) {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        Optional<Grade> grade = better(documents.number(sha256, claim)).stream()
                .filter(one -> one.name().equals(typed.text("grade")))
                .findFirst();
        if (grade.isEmpty()) {
            return page(422, sha256, claim, typed, Map.of("grade", frame.text("evidence-ui.raise.choose")));
        }
        try {
            documents.raise(sha256, claim, grade.get(), typed.area("reason"), current.actor(), typed.text("seen"));
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame);
            String now = documents.documents().get(sha256).hash();
            return page(
                    refused.status(),
                    sha256,
                    claim,
                    typed.with("seen", refused.seen(typed.text("seen"), now)),
                    refused.faults());
        }
        return Response.seeOther(URI.create(NumbersBuilder.row(sha256, claim))).build();
    }

    private static List<Grade> better(DocumentClaim number) {
        return Arrays.stream(Grade.values())
                .filter(grade -> number.grade().isWorseThan(grade))
                .toList();
    }

    private Response page(int status, String sha256, String claim, Typed typed, Map<String, String> faults) {
        Stored<EvidenceDocument> stored = documents.documents().get(sha256);
        EvidenceDocument document = stored.content();
        DocumentClaim number = documents.number(sha256, claim);
        String title = frame.text("evidence-ui.raise");
        Page page = frame.page(title, Page.Section.EVIDENCE)
                .withPlace(
                        List.of(
                                Link.to(frame.text("ui.nav.evidence"), "/evidence"),
                                Link.to(document.name(), "/evidence/" + sha256),
                                Link.to(title, "")),
                        List.of());
        NumbersBuilder numbers = new NumbersBuilder(page, document);
        FormView view = new FormView(
                title,
                page.t(
                        "evidence-ui.raise.text",
                        "number",
                        numbers.title(number),
                        "grade",
                        number.grade().name(),
                        "reasons",
                        numbers.reasons(number)),
                Optional.empty(),
                FormView.Fault.all(faults),
                "/evidence/" + sha256 + "/claims/" + claim + "/grade",
                List.of(
                        Field.list("grade", page.t("evidence-ui.raise.grade"), options(number, typed.text("grade")))
                                .error(faults.getOrDefault("grade", "")),
                        Field.of("reason", "area", page.t("evidence-ui.raise.reason"), typed.area("reason"))
                                .hint(page.t("evidence-ui.raise.reason-hint"))
                                .needed()
                                .error(faults.getOrDefault("reason", ""))),
                List.of(new Parts.Labelled("seen", typed.text("seen"), "")),
                title,
                List.of(Link.to(document.name(), NumbersBuilder.row(sha256, claim))));
        return PageAnswer.of(status, Templates.form(page, view));
    }

    private static List<Parts.Option> options(DocumentClaim number, String chosen) {
        return better(number).reversed().stream()
                .map(grade -> new Parts.Option(
                        grade.name(), grade.name(), grade.name().equals(chosen)))
                .toList();
    }
}
