package dev.touchstone.api;

import dev.touchstone.base.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditional requests (RFC 9110, section 13) of the request that is being answered. An entity tag is the content hash in
 * quotation marks. A change must name the state that it changes; one that was seen too long ago is answered with 412 and
 * the present tag.
 */
@ApplicationScoped
class Conditions {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");
    private static final String ANY = "*";

    private final RoutingContext context;

    Conditions(RoutingContext context) {
        this.context = context;
    }

    static String tag(String hash) {
        return "\"" + hash + "\"";
    }

    /**
     * The state that a change may rest on.
     *
     * @param present hash of the present state
     * @return that hash
     * @throws dev.touchstone.base.ProblemException {@code if-match-missing}, or STALE when the sender saw another state
     */
    String matching(String present) {
        String given = context.request().getHeader(HttpHeaders.IF_MATCH);
        if (given == null) {
            throw Problem.of(Problem.Kind.INVALID, "if-match-missing").exception();
        }
        // A weak tag promises no equal bytes: it never matches here.
        if (!given.strip().equals(ANY) && !tags(given, false).contains(present)) {
            throw stale(present);
        }
        return present;
    }

    /** As {@link #matching}, for a step that may also be taken without having seen the present state. */
    String matchingIfGiven(String present) {
        return context.request().getHeader(HttpHeaders.IF_MATCH) == null ? present : matching(present);
    }

    /** Whether a PUT creates: {@code If-None-Match: *}. */
    boolean creates() {
        String given = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return given != null && given.strip().equals(ANY) && context.request().getHeader(HttpHeaders.IF_MATCH) == null;
    }

    /** Refuses to create what is there. */
    void absent(String what, String id, Optional<String> present) {
        present.ifPresent(hash -> {
            tell(hash);
            throw Problem.of(Problem.Kind.STALE, "api.there-already", Map.of("what", what, "id", id))
                    .exception();
        });
    }

    /** A representation, or only that it has not changed. */
    Response answer(String hash, Supplier<Object> entity) {
        return answer(hash, entity, Map.of());
    }

    /** A representation with headers, or only that it has not changed. */
    Response answer(String hash, Supplier<Object> entity, Map<String, String> headers) {
        String given = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean known =
                given != null && (given.strip().equals(ANY) || tags(given, true).contains(hash));
        Response.ResponseBuilder answer = known ? Response.notModified() : Response.ok(entity.get());
        headers.forEach(answer::header);
        return answer.header("ETag", tag(hash)).build();
    }

    /** The problem of a change that came too late; the answer names the present state. */
    RuntimeException stale(String present) {
        tell(present);
        return Problem.of(Problem.Kind.STALE, "stale").exception();
    }

    private void tell(String hash) {
        context.response().putHeader(HttpHeaders.ETAG, tag(hash));
    }

    private static Set<String> tags(String list, boolean weakToo) {
        Set<String> tags = new HashSet<>();
        Matcher matcher = TAG.matcher(list);
        int end = 0;
        while (end < list.length() && matcher.find(end) && matcher.start() == end) {
            if (matcher.group(1) == null || weakToo) {
                tags.add(matcher.group(2));
            }
            end = matcher.end();
        }
        if (end < list.length()) {
            throw Problem.of(Problem.Kind.INVALID, "api.condition").exception();
        }
        return tags;
    }
}
