package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.ReadingRule;
import dev.touchstone.identity.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Decides whether a request may go on, before the resource sees it: reading needs an account unless the reading rule
 * says otherwise, writing needs the role author, and a form must carry the token of its session. A method marked
 * {@link ReadsOnly} counts as reading; a resource or method marked {@link PermitAll} needs no account. A resource that needs more than this asks {@link CurrentPerson}.
 *
 * <p>A form that cannot be taken is answered by a page that carries everything typed into it.
 */
@ApplicationScoped
class Admission {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentPerson current;
    private final ReadingRule reading;
    private final SecurityIdentity identity;
    private final FormToken tokens;
    private final Answers answers;
    private final RoutingContext context;

    Admission(
            CurrentPerson current,
            ReadingRule reading,
            SecurityIdentity identity,
            FormToken tokens,
            Answers answers,
            RoutingContext context) {
        this.current = current;
        this.reading = reading;
        this.identity = identity;
        this.tokens = tokens;
        this.answers = answers;
        this.context = context;
    }

    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Optional<Response> admit(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(OpenForm.class)) {
            return Optional.empty();
        }
        boolean open = resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
        boolean reads = SAFE.contains(request.getMethod())
                || resource.getResourceMethod().isAnnotationPresent(ReadsOnly.class);
        RequestFacts facts = RequestFacts.of(context);
        return refusal(reads, open, facts, form(request))
                .map(problem -> answers.response(problem, facts, current.person(), token(), KeptText.ofCurrent(facts)));
    }

    private static Optional<FormData> form(ResteasyReactiveContainerRequestContext request) {
        return Optional.ofNullable(((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData());
    }

    private Optional<Problem> refusal(boolean reads, boolean open, RequestFacts facts, Optional<FormData> form) {
        if (current.person().isEmpty()) {
            boolean mayPass = open || (reads && reading.anybodyMayRead());
            String code = facts.isUnderApi() ? "token-needed" : "sign-in";
            return mayPass ? Optional.empty() : Optional.of(Problem.of(Problem.Kind.NOT_ALLOWED, code));
        }
        if (reads) {
            return Optional.empty();
        }
        if (!facts.isUnderApi() && !carriesToken(form)) {
            return Optional.of(Problem.of(Problem.Kind.NOT_ALLOWED, "form-expired"));
        }
        return open ? Optional.empty() : roleMissing();
    }

    private Optional<Problem> roleMissing() {
        try {
            current.require(Role.AUTHOR);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    private boolean carriesToken(Optional<FormData> form) {
        Optional<String> inForm = form.map(data -> data.getFirst(FormToken.FIELD))
                .filter(value -> !value.isFileItem())
                .map(value -> value.getValue());
        String given = inForm.orElseGet(() -> String.valueOf(context.request().getHeader("X-CSRF-Token")));
        return FormToken.same(token(), given);
    }

    private String token() {
        return tokens.of(identity, SessionCookie.read(context));
    }
}
