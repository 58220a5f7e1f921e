package dev.touchstone.web;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.Person;
import dev.touchstone.decision.Signer;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.SigningRule;
import dev.touchstone.platform.http.Status;
import dev.touchstone.revision.Stored;
import dev.touchstone.web.record.Reader;
import dev.touchstone.web.record.RecordBuilder;
import dev.touchstone.web.record.RecordCase;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;

/**
 * What moves a decision on. A refused step is answered with the record itself: the reason in words, and what was typed
 * still in its field.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DecisionStepPages {

    private final Decisions decisions;
    private final DecisionCases cases;
    private final CurrentPerson current;
    private final SigningRule signing;
    private final Frame frame;

    DecisionStepPages(
            Decisions decisions, DecisionCases cases, CurrentPerson current, SigningRule signing, Frame frame) {
        this.decisions = decisions;
        this.cases = cases;
        this.current = current;
        this.signing = signing;
        this.frame = frame;
    }

    /** Proposes a draft. */
    @POST
    @Path("decisions/{id}/propose")
    public Response propose(@RestPath String id, @FormParam("hash") @DefaultValue("") String hash) {
        current.require(Role.AUTHOR);
        return step(id, "propose", Map.of(), () -> decisions.propose(id, hash, cases.person()));
    }

    /** Signs and accepts. */
    @POST
    @Path("decisions/{id}/accept")
    public Response accept(
            @RestPath String id,
            @FormParam("hash") @DefaultValue("") String hash,
            @FormParam("content") @DefaultValue("") String content,
            @FormParam("waiver") @DefaultValue("") String waiver) {
        current.require(Role.APPROVER);
        Signer signer = new Signer(cases.person(), true, signing.authorsMaySignOwn());
        return step(
                id,
                "accept",
                Map.of("waiver", waiver),
                () -> decisions.accept(id, content, signer, Optional.of(waiver), hash));
    }

    /** Turns a proposed decision down. */
    @POST
    @Path("decisions/{id}/reject")
    public Response reject(
            @RestPath String id,
            @FormParam("hash") @DefaultValue("") String hash,
            @FormParam("reason-reject") @DefaultValue("") String reason) {
        current.require(Role.APPROVER);
        return end(id, "reject", reason, hash, decisions::reject);
    }

    /** Takes an own draft or proposal back. */
    @POST
    @Path("decisions/{id}/withdraw")
    public Response withdraw(
            @RestPath String id,
            @FormParam("hash") @DefaultValue("") String hash,
            @FormParam("reason-withdraw") @DefaultValue("") String reason) {
        current.require(Role.AUTHOR);
        return end(id, "withdraw", reason, hash, decisions::withdraw);
    }

    /** Says that an accepted decision is no longer to be followed. */
    @POST
    @Path("decisions/{id}/deprecate")
    public Response deprecate(
            @RestPath String id,
            @FormParam("hash") @DefaultValue("") String hash,
            @FormParam("reason-deprecate") @DefaultValue("") String reason) {
        current.require(Role.APPROVER);
        return end(id, "deprecate", reason, hash, decisions::deprecate);
    }

    /** A step after which the record is no longer followed, for a reason. */
    private interface Ending {
        Stored<Decision> of(String id, String reason, Person person, String hash);
    }

    private Response end(String id, String step, String reason, String hash, Ending ending) {
        return step(id, step, Map.of("reason-" + step, reason), () -> ending.of(id, reason, cases.person(), hash));
    }

    private Response step(String id, String name, Map<String, String> typed, Supplier<Stored<Decision>> step) {
        try {
            return Response.seeOther(URI.create("/decisions/" + step.get().id()))
                    .build();
        } catch (ProblemException refused) {
            if (refused.problem().kind() == Problem.Kind.MISSING) {
                throw refused;
            }
            return refused(id, name, typed, refused.problem());
        }
    }

    private Response refused(String id, String step, Map<String, String> typed, Problem problem) {
        Stored<Decision> stored = decisions.get(id);
        RecordCase record = cases.of(stored);
        Page page = DecisionPages.page(frame, record);
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("", frame.problem(problem.code(), problem.arguments()));
        for (Fault fault : problem.faults()) {
            String field = field(step, fault.pointer());
            errors.merge(field, sentence(problem, fault), (one, other) -> one);
        }
        Reader reader = cases.reader(stored.content()).refused(step, typed, errors);
        return PageAnswer.of(
                Status.of(problem), RecordTemplates.record(page, new RecordBuilder(record, page, reader).build()));
    }

    private static String field(String step, String pointer) {
        return pointer.equals("/reason") ? "reason-" + step : pointer.replaceFirst("^/", "");
    }

    /** What is weak stands in the list above the form; beside the field stands what to write. */
    private String sentence(Problem problem, Fault fault) {
        return problem.code().equals("record.weak")
                ? frame.text("record-ui.waiver-needed")
                : frame.problem(fault.code(), fault.arguments());
    }
}
