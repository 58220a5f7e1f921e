package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.platform.http.SessionCookie;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import io.vertx.ext.web.RoutingContext;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's own account: who they are, their password. Every role may see and change its own. */
@Path("/me")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AccountPages {

    private final Accounts accounts;
    private final CurrentPerson current;
    private final Frame frame;
    private final RoutingContext context;

    AccountPages(Accounts accounts, CurrentPerson current, Frame frame, RoutingContext context) {
        this.accounts = accounts;
        this.current = current;
        this.frame = frame;
        this.context = context;
    }

    /** Who is signed in, with the way out. */
    @GET
    public Response me() {
        Person person = current.require();
        String role = frame.text("identity.role-" + person.role().word());
        FormView view = new FormView(
                person.name(),
                frame.text("identity.you-are", Map.of("id", person.id(), "role", role)),
                Optional.empty(),
                List.of(),
                "/sign-out",
                List.of(),
                List.of(),
                frame.text("identity.sign-out"),
                List.of(
                        Link.to(frame.text("identity.set-password"), "/me/password"),
                        Link.to(frame.text("ui.tokens"), "/me/tokens")));
        return PageAnswer.of(200, Templates.form(frame.page(person.name(), Page.Section.NONE), view));
    }

    /** The form that sets a password. */
    @GET
    @Path("password")
    public Response passwordForm() {
        return passwordForm(current.require(), 200, Map.of());
    }

    private Response passwordForm(Person person, int status, Map<String, String> errors) {
        List<Field> fields = new ArrayList<>();
        if (person.hasPassword()) {
            fields.add(Field.of("current-password", "password", frame.text("identity.current-password"), "")
                    .needed()
                    .filledAs("current-password")
                    .error(errors.getOrDefault("current", "")));
        }
        fields.add(Field.of("password", "password", frame.text("identity.new-password"), "")
                .hint(frame.text("identity.password-hint"))
                .needed()
                .filledAs("new-password")
                .error(errors.getOrDefault("password", "")));
        String title = frame.text("identity.set-password");
        FormView view = new FormView(
                title,
                frame.text("identity.signs-in-as", Map.of("id", person.id())),
                Optional.<Parts.State>empty(),
                List.of(),
                "/me/password",
                fields,
                List.of(),
                title,
                List.of());
        return PageAnswer.of(status, Templates.form(frame.page(title, Page.Section.NONE), view));
    }

    /** Sets the password; every other browser of this person is signed out. */
    @POST
    @Path("password")
    public Response setPassword(
            @FormParam("current-password") @DefaultValue("") String currentPassword,
            @FormParam("password") @DefaultValue("") String password) {
        Person person = current.require();
        try {
            SessionCookie.write(
                    context,
                    accounts.setPassword(person, currentPassword, password).secret());
            return Response.seeOther(URI.create("/")).build();
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame);
            return passwordForm(person, refused.status(), refused.faults());
        }
    }
}
