package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which HTTP status says what a problem is: by its code where HTTP has a word for exactly that, else by its kind. */
public final class Status {

    private static final Duration SOON = Duration.ofSeconds(3);

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("unreadable", 400),
            Map.entry("unreadable-body", 400),
            Map.entry("bad-request", 400),
            Map.entry("one-file", 400),
            Map.entry("api.unknown-parameter", 400),
            Map.entry("api.bad-parameter", 400),
            Map.entry("api.repeated-parameter", 400),
            Map.entry("api.cursor", 400),
            Map.entry("api.condition", 400),
            Map.entry("computation-name", 400),
            Map.entry("sign-in", 401),
            Map.entry("sign-in-failed", 401),
            Map.entry("token-needed", 401),
            Map.entry("wrong-method", 405),
            Map.entry("not-acceptable", 406),
            Map.entry("body-too-large", 413),
            Map.entry("wrong-type", 415),
            Map.entry("host-refused", 421),
            Map.entry("if-match-missing", 428),
            Map.entry("sign-in-paused", 429),
            Map.entry("broken", 500),
            Map.entry("busy", 503),
            Map.entry("evidence-quota", 507));

    private Status() {}

    /** How long to wait before the same request is worth sending again; empty where waiting does not help. */
    static Optional<Duration> retryAfter(Problem problem) {
        return switch (problem.code()) {
            case "busy" -> Optional.of(SOON);
            case "sign-in-paused" ->
                Optional.of(Duration.ofMinutes(((Number) problem.arguments().get("minutes")).longValue()));
            default -> Optional.empty();
        };
    }

    /** The status of a problem's answer. */
    public static int of(Problem problem) {
        Integer special = BY_CODE.get(problem.code());
        if (special != null) {
            return special;
        }
        return switch (problem.kind()) {
            case MISSING -> 404;
            case INVALID, TOO_MUCH -> 422;
            case CONFLICT -> 409;
            case STALE -> 412;
            case NOT_ALLOWED -> 403;
        };
    }
}
