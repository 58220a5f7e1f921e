package dev.touchstone.platform.http;

import dev.touchstone.evaluation.Caller;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the budget of computing who sent a request, and whether its connection is still open. */
@ApplicationScoped
class PresentCaller implements Caller.Present {
    private static final String ANYBODY = "anybody";

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
        return new Caller(person.person().map(Person::id).orElse(ANYBODY), response::closed);
    }
}
