package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Credential;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The people of this installation. Everybody may see who there is; administrators add and change them. */
@Tag(name = "people")
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private final People people;
    private final Accounts accounts;
    private final CurrentPerson current;

    PeopleResource(People people, Accounts accounts, CurrentPerson current) {
        this.people = people;
        this.accounts = accounts;
        this.current = current;
    }

    /** A person as the API shows them. */
    public record PersonJson(String id, String name, Role role, boolean active, Instant createdAt) {
        static PersonJson of(Person person) {
            return new PersonJson(person.id(), person.name(), person.role(), person.active(), person.createdAt());
        }
    }

    /** All of them: an installation has one page of people. */
    public record PeopleJson(List<PersonJson> items) {}

    /** A person to be added. */
    public record NewPerson(String id, String name, Role role) {}

    /** A person as they shall be. */
    public record ChangedPerson(String name, Role role, boolean active) {}

    /** Where a new person signs in, once; shown only now. */
    public record Invitation(PersonJson person, String path, Instant expiresAt) {}

    /** Everybody. */
    @GET
    @Operation(operationId = "list_people", summary = "Everybody with an account")
    public PeopleJson everybody() {
        current.require();
        return new PeopleJson(people.all().stream().map(PersonJson::of).toList());
    }

    /** One person. */
    @GET
    @Path("{id}")
    @Operation(operationId = "get_person", summary = "A person")
    public PersonJson one(@RestPath String id) {
        current.require();
        return PersonJson.of(find(id));
    }

    /** Adds a person; the answer holds the path of their one-time link. */
    @POST
    @Operation(operationId = "create_person", summary = "Add a person; the answer holds their one-time link")
    public Response add(NewPerson wanted) {
        current.require(Role.ADMIN);
        NewPerson person = Bodies.given(wanted);
        Role role = person.role() == null ? Role.AUTHOR : person.role();
        Credential.Issued link = accounts.invite(text(person.id()), text(person.name()), role);
        return Response.created(URI.create("/api/v1/people/" + person.id()))
                .entity(invitation(link))
                .build();
    }

    /** A new one-time link for somebody who lost theirs, or their password. */
    @POST
    @Path("{id}/links")
    @Operation(operationId = "create_person_link", summary = "A new one-time link for a person")
    public Response link(@RestPath String id) {
        current.require(Role.ADMIN);
        return Response.status(201).entity(invitation(accounts.link(id))).build();
    }

    /** Changes a person. */
    @PUT
    @Path("{id}")
    @Operation(operationId = "change_person", summary = "Change name, role and whether somebody may sign in")
    public PersonJson change(@RestPath String id, ChangedPerson wanted) {
        current.require(Role.ADMIN);
        ChangedPerson person = Bodies.given(wanted);
        Role role = person.role() == null ? find(id).role() : person.role();
        return PersonJson.of(accounts.change(id, text(person.name()), role, person.active()));
    }

    private Person find(String id) {
        return people.find(id).orElseThrow(() -> Problem.missing("person", id).exception());
    }

    private Invitation invitation(Credential.Issued link) {
        Person person = find(link.credential().person());
        return new Invitation(
                PersonJson.of(person),
                "/welcome/" + link.secret(),
                link.credential().expiresAt());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
