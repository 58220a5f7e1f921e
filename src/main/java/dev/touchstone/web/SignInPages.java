package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Credential;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.platform.http.KeptText;
import dev.touchstone.platform.http.OpenForm;
import dev.touchstone.platform.http.SessionCookie;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.view.ErrorView;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Page;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Signing in and out, by password and by one-time link. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    private final Accounts accounts;
    private final People people;
    private final Frame frame;
    private final RoutingContext context;

    SignInPages(Accounts accounts, People people, Frame frame, RoutingContext context) {
        this.accounts = accounts;
        this.people = people;
        this.frame = frame;
        this.context = context;
    }

    /** The form that signs in; {@code to} is where it leads then. */
    @GET
    @Path("sign-in")
    public Response form(@QueryParam("to") String to) {
        KeptText target = new KeptText(to == null ? "/" : KeptText.localPath(to), List.of());
        return form(200, target, "", List.of());
    }

    private Response form(int status, KeptText kept, String name, List<FormView.Fault> faults) {
        Messages messages = Messages.in(frame.language());
        FormView view = SignInForm.view(messages, kept, name, faults);
        return PageAnswer.of(status, Templates.form(frame.page(view.title(), Page.Section.NONE), view));
    }

    /** Signs in. What the form carried of another one is handed back, to be sent once more. */
    @POST
    @Path("sign-in")
    @OpenForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(MultivaluedMap<String, String> form) {
        KeptText kept = KeptText.carriedBy(form);
        String name = Optional.ofNullable(form.getFirst("name")).orElse("");
        String password = Optional.ofNullable(form.getFirst("password")).orElse("");
        try {
            String address = context.request().remoteAddress().hostAddress();
            return signedIn(accounts.signIn(name, password, address), kept);
        } catch (ProblemException e) {
            String sentence = frame.problem(e.problem().code(), e.problem().arguments());
            int status = e.problem().code().equals("sign-in-paused") ? 429 : 401;
            return form(status, kept, name, List.of(new FormView.Fault("name", sentence)));
        }
    }

    private Response signedIn(Credential.Issued session, KeptText kept) {
        SessionCookie.write(context, session.secret());
        if (kept.isEmpty()) {
            return Response.seeOther(URI.create(kept.target())).build();
        }
        Person person = people.find(session.credential().person()).orElseThrow();
        String title = frame.text("identity.signed-in");
        ErrorView view = new ErrorView(
                title,
                frame.text("identity.send-again"),
                List.of(),
                ErrorPages.kept(kept),
                kept.target(),
                List.of(),
                "");
        return PageAnswer.of(200, Templates.error(frame.pageFor(person, session.secret(), title), view));
    }

    /** Signs in whoever has a one-time link, and leads to setting a password. */
    @GET
    @Path("welcome/{secret}")
    public Response welcome(@RestPath String secret) {
        SessionCookie.write(context, accounts.signInByLink(secret).secret());
        return Response.seeOther(URI.create("/me/password")).build();
    }

    /** Ends the session of this browser. */
    @POST
    @Path("sign-out")
    public Response signOut() {
        SessionCookie.read(context).ifPresent(accounts::signOut);
        SessionCookie.clear(context);
        return Response.seeOther(URI.create("/")).build();
    }
}
