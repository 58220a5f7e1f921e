package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Credential;
import dev.touchstone.identity.Credentials;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A person's own tokens. Every role has some; a token can make no token that may do more than itself. */
@Tag(name = "tokens")
@Path("/api/v1/tokens")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private final Accounts accounts;
    private final Credentials credentials;
    private final CurrentPerson current;

    TokensResource(Accounts accounts, Credentials credentials, CurrentPerson current) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.current = current;
    }

    /** A token without its secret. */
    public record TokenJson(
            String id,
            String label,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> usedAt) {
        static TokenJson of(Credential token) {
            return new TokenJson(
                    token.id(), token.label(), token.scopes(), token.createdAt(), token.expiresAt(), token.usedAt());
        }
    }

    /** All of them. */
    public record TokensJson(List<TokenJson> items) {}

    /** A token to be made. */
    public record NewToken(String label, Set<Scope> scopes) {}

    /** A token just made; its secret is shown only now. */
    public record FreshToken(TokenJson token, String secret) {}

    /** The tokens of whoever asks. */
    @GET
    @Operation(operationId = "list_tokens", summary = "Your own tokens")
    public TokensJson mine() {
        Person person = current.require();
        return new TokensJson(credentials.of(Credential.Kind.TOKEN, person.id()).stream()
                .map(TokenJson::of)
                .toList());
    }

    /** Makes a token. */
    @POST
    @Operation(operationId = "create_token", summary = "Make a token; its secret is shown once")
    public Response make(NewToken wanted) {
        Person person = current.require();
        for (Scope scope : Bodies.given(wanted).scopes()) {
            boolean beyond = current.credential().isPresent()
                    && !current.may(scope.upTo())
                    && person.role().covers(scope.upTo());
            if (beyond) {
                throw Problem.of(Problem.Kind.NOT_ALLOWED, "scope-needed", Map.of("scope", scope.word()))
                        .exception();
            }
        }
        String label = wanted.label() == null ? "" : wanted.label();
        Credential.Issued issued = accounts.token(person, label, wanted.scopes());
        return Response.created(
                        URI.create("/api/v1/tokens/" + issued.credential().id()))
                .entity(new FreshToken(TokenJson.of(issued.credential()), issued.secret()))
                .build();
    }

    /** Ends a token. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "delete_token", summary = "End a token")
    public Response end(@RestPath String id) {
        if (!credentials.revoke(current.require().id(), id)) {
            throw Problem.missing("token", id).exception();
        }
        return Response.noContent().build();
    }
}
