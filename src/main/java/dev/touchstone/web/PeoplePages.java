package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Credential;
import dev.touchstone.identity.Credentials;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.ReadingRule;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.PeopleView;
import io.vertx.ext.web.RoutingContext;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** The people of this installation, for administrators: adding them, their roles, new links. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {

    private final Accounts accounts;
    private final People people;
    private final Credentials credentials;
    private final ReadingRule reading;
    private final CurrentPerson current;
    private final Frame frame;
    private final RoutingContext context;

    PeoplePages(
            Accounts accounts,
            People people,
            Credentials credentials,
            ReadingRule reading,
            CurrentPerson current,
            Frame frame,
            RoutingContext context) {
        this.accounts = accounts;
        this.people = people;
        this.credentials = credentials;
        this.reading = reading;
        this.current = current;
        this.frame = frame;
        this.context = context;
    }

    private record Typed(String id, String name, String role) {}

    /** Everybody, and the form that adds a person. */
    @GET
    public Response everybody() {
        current.require(Role.ADMIN);
        return page(200, Optional.empty(), new Typed("", "", Role.AUTHOR.word()), Map.of());
    }

    /** Adds a person; the answer shows their one-time link. */
    @POST
    public Response invite(
            @FormParam("id") @DefaultValue("") String id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role) {
        current.require(Role.ADMIN);
        try {
            Credential.Issued link = accounts.invite(id, name, role(role));
            return page(200, Optional.of(link), new Typed("", "", Role.AUTHOR.word()), Map.of());
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame);
            return page(refused.status(), Optional.empty(), new Typed(id, name, role), refused.faults());
        }
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() -> Problem.invalid(
                                "/role",
                                "not-a-choice",
                                Map.of(
                                        "value",
                                        word,
                                        "choices",
                                        String.join(
                                                ", ",
                                                Arrays.stream(Role.values())
                                                        .map(Role::word)
                                                        .toList())))
                        .exception());
    }

    /** Makes a new one-time link for a person. */
    @POST
    @Path("{id}/link")
    public Response link(@RestPath String id) {
        current.require(Role.ADMIN);
        return page(200, Optional.of(accounts.link(id)), new Typed("", "", Role.AUTHOR.word()), Map.of());
    }

    /** The form that changes a person. */
    @GET
    @Path("{id}")
    public Response person(@RestPath String id) {
        current.require(Role.ADMIN);
        Person person =
                people.find(id).orElseThrow(() -> Problem.missing("person", id).exception());
        return personForm(200, person, Map.of());
    }

    /** Changes name, role and whether somebody may sign in. */
    @POST
    @Path("{id}")
    public Response change(
            @RestPath String id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("active") @DefaultValue("") String active) {
        current.require(Role.ADMIN);
        Person before =
                people.find(id).orElseThrow(() -> Problem.missing("person", id).exception());
        try {
            accounts.change(id, name, role(role), active.equals("true"));
            return Response.seeOther(URI.create("/people")).build();
        } catch (ProblemException e) {
            Role wanted = Role.of(role).orElse(before.role());
            Person typed =
                    new Person(id, name, wanted, active.equals("true"), before.hasPassword(), before.createdAt());
            Refused refused = Refused.of(e, frame);
            return personForm(refused.status(), typed, refused.faults());
        }
    }

    private Response personForm(int status, Person person, Map<String, String> errors) {
        FormView view = new FormView(
                person.id(),
                "",
                Optional.empty(),
                general(errors),
                "/people/" + person.id(),
                List.of(
                        Field.of("name", "text", frame.text("ui.people.name"), person.name())
                                .needed()
                                .error(errors.getOrDefault("name", "")),
                        roles(person.role().word()).error(errors.getOrDefault("role", "")),
                        Field.of("active", "tick", frame.text("identity.active"), person.active() ? "true" : "")
                                .hint(frame.text("identity.active-hint"))),
                List.of(),
                frame.text("identity.save"),
                List.of(Link.to(frame.text("ui.nav.people"), "/people")));
        return PageAnswer.of(status, Templates.form(frame.page(person.id(), Page.Section.PEOPLE), view));
    }

    private static List<FormView.Fault> general(Map<String, String> errors) {
        return errors.containsKey("") ? List.of(new FormView.Fault("", errors.get(""))) : List.of();
    }

    private Field roles(String chosen) {
        return Field.list(
                "role",
                frame.text("ui.people.roles"),
                Arrays.stream(Role.values())
                        .map(role -> new Parts.Option(
                                role.word(),
                                frame.text("identity.role-" + role.word()),
                                role.word().equals(chosen)))
                        .toList());
    }

    private Response page(int status, Optional<Credential.Issued> link, Typed typed, Map<String, String> errors) {
        List<Person> all = people.all();
        Map<String, Instant> seen = credentials.lastUse();
        String rule = frame.text(reading.anybodyMayRead() ? "identity.open-reading" : "identity.closed-reading");
        PeopleView view = new PeopleView(
                frame.text("identity.people-count", Map.of("count", all.size())) + " " + rule,
                all.stream().map(person -> row(person, seen)).toList(),
                link.map(this::shown),
                addForm(typed, errors));
        Page page = frame.page(frame.text("ui.nav.people"), Page.Section.PEOPLE);
        return PageAnswer.of(status, Templates.people(page, view));
    }

    private Parts.Labelled shown(Credential.Issued link) {
        String label = frame.text(
                "identity.link-for", Map.of("id", link.credential().person(), "days", Accounts.INVITATION.toDays()));
        String scheme = context.request().isSSL() ? "https://" : "http://";
        return new Parts.Labelled(
                label, scheme + context.request().getHeader("Host") + "/welcome/" + link.secret(), "");
    }

    private PeopleView.Row row(Person person, Map<String, Instant> seen) {
        String state = !person.active() ? "inactive" : person.hasPassword() ? "active" : "invited";
        String day = Optional.ofNullable(seen.get(person.id()))
                .map(moment -> Dates.day(moment, ZoneOffset.UTC))
                .orElse("–");
        return new PeopleView.Row(
                person.name(),
                "/people/" + person.id(),
                frame.text("identity.role-" + person.role().word()),
                frame.text("identity.state-" + state),
                day,
                List.of(Link.to(frame.text("identity.new-link"), "/people/" + person.id() + "/link")));
    }

    private FormView addForm(Typed typed, Map<String, String> errors) {
        String title = frame.text("identity.add-person");
        return new FormView(
                title,
                frame.text("identity.add-person-why"),
                Optional.empty(),
                general(errors),
                "/people",
                List.of(
                        Field.of("id", "text", frame.text("identity.id"), typed.id())
                                .hint(frame.text("identity.id-hint"))
                                .needed()
                                .error(errors.getOrDefault("id", "")),
                        Field.of("name", "text", frame.text("ui.people.name"), typed.name())
                                .needed()
                                .error(errors.getOrDefault("name", "")),
                        roles(typed.role()).error(errors.getOrDefault("role", ""))),
                List.of(),
                title,
                List.of());
    }
}
