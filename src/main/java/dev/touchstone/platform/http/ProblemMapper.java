package dev.touchstone.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.JsonFaults;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every failure into a problem and every problem into one of two answers. What nobody foresaw is written to the
 * log under the identifier of the request, and the answer says only that.
 */
@ApplicationScoped
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** How the REST layer says that a form ends before its last boundary; it has no exception of its own for that. */
    private static final String FORM_CUT_OFF = "Connection terminated parsing multipart request";

    private final Answers answers;
    private final CurrentPerson current;
    private final SecurityIdentity identity;
    private final FormToken tokens;
    private final AllowedMethods methods;
    private final RoutingContext context;

    ProblemMapper(
            Answers answers,
            CurrentPerson current,
            SecurityIdentity identity,
            FormToken tokens,
            AllowedMethods methods,
            RoutingContext context) {
        this.answers = answers;
        this.current = current;
        this.identity = identity;
        this.tokens = tokens;
        this.methods = methods;
        this.context = context;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return e.problem().code().equals("sign-in") ? answer(signIn()) : answer(e.problem());
    }

    /** Programs have no form to sign in by. */
    private Problem signIn() {
        return Problem.of(Problem.Kind.NOT_ALLOWED, RequestFacts.of(context).isUnderApi() ? "token-needed" : "sign-in");
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException e) {
        return answer(JsonFaults.problem(e));
    }

    @ServerExceptionMapper
    Response unreadable(IOException e) {
        return FORM_CUT_OFF.equals(e.getMessage())
                ? answer(Problem.of(Problem.Kind.INVALID, "bad-request"))
                : broken(e);
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException e) {
        List<Fault> faults = e.getConstraintViolations().stream()
                .map(violation ->
                        new Fault(pointer(violation), "rule-broken", Map.of("detail", violation.getMessage())))
                .toList();
        return answer(Problem.invalid(faults));
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node step : violation.getPropertyPath()) {
            // The first two steps are the method and its parameter.
            if (depth++ >= 2) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response nobody(SecurityException e) {
        return answer(signIn());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.of(Problem.Kind.NOT_ALLOWED, "forbidden"));
    }

    @ServerExceptionMapper
    Response missing(NotFoundException e) {
        return answer(Problem.of(Problem.Kind.MISSING, "page-missing"));
    }

    @ServerExceptionMapper
    Response wrongMethod(NotAllowedException e) {
        String known = String.join(", ", methods.methods(context.normalizedPath()));
        Problem problem = Problem.of(
                Problem.Kind.INVALID,
                "wrong-method",
                Map.of("method", context.request().method().name(), "allowed", known));
        return Response.fromResponse(answer(problem))
                .header(HttpHeaders.ALLOW, known)
                .build();
    }

    /** Everything that JAX-RS itself refuses; a redirect or an answer that a resource made itself passes unchanged. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (status < 400 || e.getResponse().hasEntity()) {
            return e.getResponse();
        }
        return switch (status) {
            case 404 -> answer(Problem.of(Problem.Kind.MISSING, "page-missing"));
            case 406 -> answer(Problem.of(Problem.Kind.INVALID, "not-acceptable"));
            case 413 -> answer(Gate.bodyTooLarge());
            case 415 -> answer(wrongType());
            case 401 -> nobody(new UnauthorizedException());
            case 403 -> answer(Problem.of(Problem.Kind.NOT_ALLOWED, "forbidden"));
            default -> status >= 500 ? broken(e) : answer(Problem.of(Problem.Kind.INVALID, "bad-request"));
        };
    }

    private Problem wrongType() {
        String given = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        List<String> taken = methods.types(
                context.normalizedPath(), context.request().method().name());
        return Problem.of(
                Problem.Kind.INVALID,
                "wrong-type",
                Map.of("given", given == null ? "" : Problem.quoted(given), "expected", String.join(", ", taken)));
    }

    @ServerExceptionMapper
    Response broken(Throwable e) {
        String requestId = RequestFacts.of(context).requestId();
        // The path of a one-time link is a secret.
        String path = context.normalizedPath().replaceFirst("^/welcome/.*", "/welcome/…");
        LOG.errorf(e, "request %s broke: %s %s", requestId, context.request().method(), path);
        return answer(Problem.of(Problem.Kind.INVALID, "broken", Map.of("request_id", requestId)));
    }

    private Response answer(Problem problem) {
        String token = tokens.of(identity, SessionCookie.read(context));
        RequestFacts facts = RequestFacts.of(context);
        return answers.response(problem, facts, current.person(), token, KeptText.ofCurrent(facts));
    }
}
