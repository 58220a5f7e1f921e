package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Caller;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the budget of computing who sent a request, and whether its connection is still open. */
@ApplicationScoped
class PresentCaller implements Caller.Present {
    private static final String ANYBODY = "anybody";

    /** Long enough not to be guessed where everybody without an account is one caller. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{16,64}");

    private final CurrentPerson person;
    private final CurrentVertxRequest request;

    PresentCaller(CurrentPerson person, CurrentVertxRequest request) {
        this.person = person;
        this.request = request;
    }

    @Override
    public Caller caller() {
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return Caller.SERVER;
        }
        HttpServerResponse response = request.getCurrent().response();
        return new Caller(
                person.person().map(Person::id).orElse(ANYBODY),
                response::closed,
                Optional.ofNullable(request.getCurrent().request().getHeader(Caller.COMPUTATION))
                        .map(PresentCaller::checked));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(Problem.Kind.INVALID, "computation-name", Map.of("value", Problem.quoted(name)))
                    .exception();
        }
        return name;
    }
}
