package dev.touchstone.platform.http;

import dev.touchstone.base.Language;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What every answer needs to know of its request, wherever the answer is made: its identifier, whether it is for the
 * API, its language and theme. A language or theme in the address is remembered in a cookie.
 */
public final class RequestFacts {

    private static final String REQUEST_ID = "touchstone.request-id";
    private static final String LANGUAGE = "lang";
    private static final String THEME = "theme";
    private static final Duration REMEMBERED = Duration.ofDays(366);

    private final RoutingContext context;

    private RequestFacts(RoutingContext context) {
        this.context = context;
    }

    /** The facts of a request. */
    public static RequestFacts of(RoutingContext context) {
        return new RequestFacts(context);
    }

    static void put(RoutingContext context, String requestId) {
        context.put(REQUEST_ID, requestId);
    }

    static void rememberWishes(RoutingContext context) {
        RequestFacts facts = of(context);
        facts.wished(LANGUAGE, Set.of("en", "zh")).ifPresent(value -> facts.remember(LANGUAGE, value));
        facts.wished(THEME, Set.of("light", "dark")).ifPresent(value -> facts.remember(THEME, value));
    }

    private void remember(String name, String value) {
        context.response()
                .addCookie(Cookie.cookie(cookieName(name), value)
                        .setPath("/")
                        .setMaxAge(REMEMBERED.toSeconds())
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX));
    }

    /** The identifier under which the log speaks of this request. */
    public String requestId() {
        return context.get(REQUEST_ID, "");
    }

    /** Whether the answer is for a program: everything under {@code /api}, and who asks for JSON and not for a page. */
    public boolean isForApi() {
        String accept = String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT));
        return isUnderApi() || (accept.contains("json") && !accept.contains("text/html"));
    }

    /** Whether the address belongs to the API. */
    public boolean isUnderApi() {
        String path = context.normalizedPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The language of the address, else of the cookie, else of the browser. The API knows only the header. */
    public Language language() {
        Optional<String> chosen = isUnderApi()
                ? Optional.empty()
                : wished(LANGUAGE, Set.of("en", "zh")).or(() -> remembered(LANGUAGE));
        return chosen.map(Language::of).orElseGet(this::browserLanguage);
    }

    private Language browserLanguage() {
        for (LanguageHeader each : context.acceptableLanguages()) {
            if (Set.of("en", "zh").contains(each.tag())) {
                return Language.of(each.tag());
            }
        }
        return Language.EN;
    }

    /** {@code light} or {@code dark} as chosen; empty to follow the system. */
    public String theme() {
        return wished(THEME, Set.of("light", "dark"))
                .or(() -> remembered(THEME).filter(Set.of("light", "dark")::contains))
                .orElse("");
    }

    /** Path and query as they were asked for. */
    public String address() {
        return context.request().uri();
    }

    private Optional<String> wished(String name, Set<String> values) {
        return context.queryParam(name).stream().filter(values::contains).findFirst();
    }

    private Optional<String> remembered(String name) {
        HttpServerRequest request = context.request();
        return Optional.ofNullable(request.getCookie(cookieName(name))).map(Cookie::getValue);
    }

    private static String cookieName(String name) {
        return "touchstone_" + name;
    }
}
