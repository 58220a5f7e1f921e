package dev.touchstone.platform.http;

import dev.touchstone.identity.Accounts;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that keeps a browser signed in: not readable by scripts, not sent along with forms of other sites. */
public final class SessionCookie {

    /** Its name. */
    public static final String NAME = "touchstone_session";

    private SessionCookie() {}

    /** The secret that the browser sent. */
    public static Optional<String> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** Gives the browser a new session. */
    public static void write(RoutingContext context, String secret) {
        add(context, secret, Accounts.SESSION.toSeconds());
    }

    /** Takes the session away from the browser. */
    public static void clear(RoutingContext context) {
        add(context, "", 0);
    }

    private static void add(RoutingContext context, String value, long seconds) {
        context.response()
                .addCookie(Cookie.cookie(NAME, value)
                        .setPath("/")
                        .setMaxAge(seconds)
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX));
    }
}
