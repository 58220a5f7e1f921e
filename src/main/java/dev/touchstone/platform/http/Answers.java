package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import dev.touchstone.identity.Person;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The one place where a problem becomes an answer: problem+json for programs, a page for people. */
@ApplicationScoped
class Answers {

    private static final String HTML = "text/html;charset=UTF-8";

    private final Instance<ProblemPages> pages;

    Answers(Instance<ProblemPages> pages) {
        this.pages = pages;
    }

    private record Answer(int status, String type, String body) {}

    private Answer answer(Problem problem, RequestFacts facts, Optional<Person> person, String token, KeptText kept) {
        int status = Status.of(problem);
        if (facts.isForApi()) {
            return new Answer(
                    status,
                    ProblemJson.MEDIA_TYPE,
                    ProblemJson.of(problem, facts).text());
        }
        var situation = new ProblemPages.Case(problem, status, facts, person, token, kept);
        return new Answer(status, HTML, pages.get().html(situation));
    }

    /** The answer within REST. */
    Response response(Problem problem, RequestFacts facts, Optional<Person> person, String token, KeptText kept) {
        Answer answer = answer(problem, facts, person, token, kept);
        Response.ResponseBuilder response = Response.status(answer.status)
                .type(answer.type)
                .entity(answer.body)
                .header("Cache-Control", "no-store");
        if (answer.status == 401 && facts.isUnderApi()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /** The answer before REST was reached. */
    void write(RoutingContext context, Problem problem) {
        Answer answer = answer(problem, RequestFacts.of(context), Optional.empty(), "", KeptText.NOTHING);
        HttpServerResponse response = context.response();
        response.setStatusCode(answer.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.type)
                .putHeader("Cache-Control", "no-store")
                .end(answer.body);
    }
}
