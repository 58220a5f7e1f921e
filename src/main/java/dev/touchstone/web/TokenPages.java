package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Credential;
import dev.touchstone.identity.Credentials;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import dev.touchstone.rendering.Dates;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.TokensView;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** A person's own tokens for the API. */
@Path("/me/tokens")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class TokenPages {

    private final Accounts accounts;
    private final Credentials credentials;
    private final CurrentPerson current;
    private final Frame frame;

    TokenPages(Accounts accounts, Credentials credentials, CurrentPerson current, Frame frame) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.current = current;
        this.frame = frame;
    }

    /** The tokens of whoever looks, and the form that makes one. */
    @GET
    public Response tokens() {
        return page(200, current.require(), Optional.empty(), "", Map.of());
    }

    /** Makes a token; the answer shows it, and nothing ever shows it again. */
    @POST
    public Response make(
            @FormParam("label") @DefaultValue("") String label, @FormParam("scope") @DefaultValue("") String scope) {
        Person person = current.require();
        Set<Scope> scopes = Scope.of(scope)
                .map(highest -> (Set<Scope>) EnumSet.range(Scope.READ, highest))
                .orElse(Set.of());
        try {
            return page(200, person, Optional.of(accounts.token(person, label, scopes)), "", Map.of());
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame);
            return page(refused.status(), person, Optional.empty(), label, refused.faults());
        }
    }

    /** Ends a token. */
    @POST
    @Path("{id}/revocation")
    public Response revoke(@RestPath String id) {
        credentials.revoke(current.require().id(), id);
        return Response.seeOther(URI.create("/me/tokens")).build();
    }

    private Response page(
            int status, Person person, Optional<Credential.Issued> fresh, String label, Map<String, String> errors) {
        List<TokensView.Row> rows = credentials.of(Credential.Kind.TOKEN, person.id()).stream()
                .map(this::row)
                .toList();
        Optional<Parts.Labelled> shown =
                fresh.map(issued -> new Parts.Labelled(issued.credential().label(), issued.secret(), ""));
        TokensView view = new TokensView(rows, shown, form(person, label, errors));
        return PageAnswer.of(status, Templates.tokens(frame.page(frame.text("ui.tokens"), Page.Section.NONE), view));
    }

    private FormView form(Person person, String label, Map<String, String> errors) {
        List<Parts.Option> choices = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            if (scope != Scope.ADMIN || person.role() == Role.ADMIN) {
                choices.add(new Parts.Option(scope.word(), frame.text("identity.scope-" + scope.word()), false));
            }
        }
        String title = frame.text("identity.new-token");
        return new FormView(
                title,
                "",
                Optional.empty(),
                List.of(),
                "/me/tokens",
                List.of(
                        Field.of("label", "text", frame.text("identity.token-label"), label)
                                .hint(frame.text("identity.token-label-hint"))
                                .needed()
                                .error(errors.getOrDefault("label", "")),
                        Field.list("scope", frame.text("ui.tokens.scopes"), choices)
                                .error(errors.getOrDefault("scopes", ""))),
                List.of(),
                title,
                List.of());
    }

    private TokensView.Row row(Credential token) {
        String scopes = token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
        return new TokensView.Row(
                token.label(),
                scopes,
                day(token.createdAt()),
                token.usedAt().map(TokenPages::day).orElse("–"),
                day(token.expiresAt()),
                "/me/tokens/" + token.id() + "/revocation");
    }

    private static String day(Instant moment) {
        return Dates.day(moment, ZoneOffset.UTC);
    }
}
