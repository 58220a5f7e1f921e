package dev.touchstone.platform.http;

import dev.touchstone.identity.Credential;
import dev.touchstone.identity.Recognition;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Tells who sends a request: by the session cookie on pages, by a bearer token on {@code /api}. The API never looks at a
 * cookie, so that no other site can make a browser write through it.
 *
 * <p>Nothing fails here. Whoever is not recognised goes on as nobody, and {@link Admission} decides what nobody may do.
 */
@ApplicationScoped
class WhoSends implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    private final Recognition recognition;

    WhoSends(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        boolean api = RequestFacts.of(context).isUnderApi();
        Optional<String> secret =
                api ? bearer(context) : isStatic(context) ? Optional.empty() : SessionCookie.read(context);
        if (secret.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Credential.Kind kind = api ? Credential.Kind.TOKEN : Credential.Kind.SESSION;
        return VertxContextSupport.executeBlocking(
                () -> recognition.recognise(kind, secret.get()).orElse(null));
    }

    private static Optional<String> bearer(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        boolean isBearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return isBearer ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
    }

    private static boolean isStatic(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/assets/") || path.startsWith("/_static/");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
