package dev.touchstone.api;

import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.Person;
import dev.touchstone.decision.Signer;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.SigningRule;
import dev.touchstone.revision.Stored;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * What moves a decision from state to state; each step is made once and read as the decision. {@code If-Match} may be sent:
 * then the step is refused when somebody changed the decision meanwhile.
 */
@Path(DecisionsResource.PATH + "/{id}")
@Tag(name = "decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionStepsResource {

    private final Decisions decisions;
    private final Conditions conditions;
    private final CurrentPerson current;
    private final SigningRule signing;

    DecisionStepsResource(Decisions decisions, Conditions conditions, CurrentPerson current, SigningRule signing) {
        this.decisions = decisions;
        this.conditions = conditions;
        this.current = current;
        this.signing = signing;
    }

    /**
     * A signature.
     *
     * @param hash content hash of the decision as the signer read it
     * @param waiver why it is accepted although something is weak
     */
    public record NewAcceptance(String hash, Optional<String> waiver) {}

    /** The end of a decision, with its reason. */
    public record NewEnding(String reason) {}

    @POST
    @Path("proposals")
    @Operation(operationId = "propose_decision", summary = "Fix the content of a draft and give it its number")
    @APIResponseSchema(value = Decision.class, responseCode = "201")
    public Response propose(@RestPath String id) {
        return moved(decisions.propose(id, seen(id), person()));
    }

    @POST
    @Path("acceptances")
    @Operation(operationId = "accept_decision", summary = "Accept by a signature on the content hash")
    @APIResponseSchema(value = Decision.class, responseCode = "201")
    public Response accept(@RestPath String id, NewAcceptance wanted) {
        current.require(Role.APPROVER);
        String hash = Bodies.needed("/hash", Bodies.given(wanted).hash());
        Signer signer = new Signer(person(), true, signing.authorsMaySignOwn());
        Optional<String> waiver = wanted.waiver() == null ? Optional.empty() : wanted.waiver();
        return moved(decisions.accept(id, hash, signer, waiver, seen(id)));
    }

    @POST
    @Path("rejections")
    @Operation(operationId = "reject_decision", summary = "Turn a proposed decision down, with a reason")
    @APIResponseSchema(value = Decision.class, responseCode = "201")
    public Response reject(@RestPath String id, NewEnding wanted) {
        current.require(Role.APPROVER);
        return moved(decisions.reject(id, reason(wanted), person(), seen(id)));
    }

    @POST
    @Path("withdrawals")
    @Operation(operationId = "withdraw_decision", summary = "Take an own draft or proposal back, with a reason")
    @APIResponseSchema(value = Decision.class, responseCode = "201")
    public Response withdraw(@RestPath String id, NewEnding wanted) {
        return moved(decisions.withdraw(id, reason(wanted), person(), seen(id)));
    }

    @POST
    @Path("deprecations")
    @Operation(
            operationId = "deprecate_decision",
            summary = "Say that an accepted decision is no longer to be followed")
    @APIResponseSchema(value = Decision.class, responseCode = "201")
    public Response deprecate(@RestPath String id, NewEnding wanted) {
        current.require(Role.APPROVER);
        return moved(decisions.deprecate(id, reason(wanted), person(), seen(id)));
    }

    private String seen(String id) {
        return conditions.matchingIfGiven(decisions.get(id).hash());
    }

    private static String reason(NewEnding wanted) {
        String reason = Bodies.given(wanted).reason();
        return reason == null ? "" : reason;
    }

    private Person person() {
        var person = current.require();
        return new Person(person.id(), person.name());
    }

    private static Response moved(Stored<Decision> stored) {
        return DecisionsResource.answer(
                Response.created(URI.create(DecisionsResource.PATH + "/" + stored.id())), stored);
    }
}
