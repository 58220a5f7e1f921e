package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import dev.touchstone.identity.Person;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The one place where a problem becomes an answer: problem+json for programs, a page for people. */
@ApplicationScoped
class Answers {

    private static final String HTML = "text/html;charset=UTF-8";

    private final Instance<ProblemPages> pages;

    Answers(Instance<ProblemPages> pages) {
        this.pages = pages;
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    private Answer answer(Problem problem, RequestFacts facts, Optional<Person> person, String token, KeptText kept) {
        int status = Status.of(problem);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, facts.isForApi() ? ProblemJson.MEDIA_TYPE : HTML);
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        Status.retryAfter(problem).ifPresent(wait -> headers.put(HttpHeaders.RETRY_AFTER, wait.toSeconds() + ""));
        if (status == 401 && facts.isUnderApi()) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        String body = facts.isForApi()
                ? ProblemJson.of(problem, facts).text()
                : pages.get().html(new ProblemPages.Case(problem, status, facts, person, token, kept));
        return new Answer(status, headers, body);
    }

    /** The answer within REST. */
    Response response(Problem problem, RequestFacts facts, Optional<Person> person, String token, KeptText kept) {
        Answer answer = answer(problem, facts, person, token, kept);
        Response.ResponseBuilder response = Response.status(answer.status).entity(answer.body);
        answer.headers.forEach(response::header);
        return response.build();
    }

    /** The answer before REST was reached. */
    void write(RoutingContext context, Problem problem) {
        Answer answer = answer(problem, RequestFacts.of(context), Optional.empty(), "", KeptText.NOTHING);
        HttpServerResponse response = context.response();
        answer.headers.forEach(response::putHeader);
        response.setStatusCode(answer.status).end(answer.body);
    }
}
