package dev.touchstone.platform.http;

import dev.touchstone.base.Id;
import dev.touchstone.base.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The outermost check of every request, static files included.
 *
 * <p>The name a browser used must be one of ours, or a page elsewhere could make its own name lead here (DNS rebinding).
 * A form must come from one of our own pages. A body has an end. And every answer carries the headers that keep a
 * browser from running or framing anything that is not ours.
 */
@ApplicationScoped
class Gate {

    /** The largest body in bytes. */
    static final long BODY_LIMIT = 10L << 20;

    /** How much of a body that is too large is still read, so that the sender gets to see the answer. */
    private static final long DRAIN_LIMIT = 64L << 20;

    private static final int BEFORE_EVERYTHING = 10_000;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            // Not no-referrer: browsers would then call the origin of our own forms "null".
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private final Set<String> hosts;
    private final Id ids;
    private final Answers answers;

    Gate(
            @ConfigProperty(name = "touchstone.hosts") Optional<String> hosts,
            @ConfigProperty(name = "quarkus.http.host") String listeningOn,
            Id ids,
            Answers answers) {
        this.hosts = Stream.concat(
                        Stream.of("127.0.0.1", "localhost", "[::1]", listeningOn),
                        Stream.of(hosts.orElse("").split(",")))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.ids = ids;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        String requestId = ids.next();
        RequestFacts.put(context, requestId);
        HEADERS.forEach(context.response()::putHeader);
        context.response().putHeader("X-Request-Id", requestId);
        RequestFacts.rememberWishes(context);
        Optional<Problem> refusal = refusal(context.request());
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
        } else if (context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            readWhole(context);
        } else {
            context.next();
        }
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !hosts.contains(nameOf(host))) {
            return Optional.of(Problem.of(
                    Problem.Kind.NOT_ALLOWED,
                    "host-refused",
                    Map.of("host", host == null ? "" : Problem.quoted(host))));
        }
        if (!SAFE.contains(request.method()) && fromElsewhere(request, host)) {
            return Optional.of(Problem.of(Problem.Kind.NOT_ALLOWED, "origin-refused"));
        }
        return length(request) > BODY_LIMIT ? Optional.of(bodyTooLarge()) : Optional.empty();
    }

    static Problem bodyTooLarge() {
        return Problem.of(Problem.Kind.TOO_MUCH, "body-too-large", Map.of("limit", "10 MiB"));
    }

    /** The name in a Host header, without the port; an IPv6 address keeps its brackets. */
    private static String nameOf(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int port = lower.lastIndexOf(':');
        return port > lower.lastIndexOf(']') ? lower.substring(0, port) : lower;
    }

    /** Whether a browser says that another site sent this. What is no browser says nothing, and brings no cookie. */
    private static boolean fromElsewhere(HttpServerRequest request, String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A body that does not tell its length is read here, as only here going beyond the limit can be answered by us. */
    private void readWhole(RoutingContext context) {
        Buffer body = Buffer.buffer();
        HttpServerRequest request = context.request();
        request.handler(part -> {
            if (body.length() <= BODY_LIMIT) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            if (body.length() > BODY_LIMIT) {
                answers.write(context, bodyTooLarge());
            } else {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        request.resume();
    }

    private void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        long length = length(request);
        if (length == 0 || length > DRAIN_LIMIT) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answers.write(context, problem);
            return;
        }
        request.handler(part -> {});
        request.endHandler(end -> answers.write(context, problem));
        request.resume();
    }
}
