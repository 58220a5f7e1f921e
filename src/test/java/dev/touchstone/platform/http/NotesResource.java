package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import dev.touchstone.identity.CurrentPerson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The smallest page with a form and the smallest API with a body, to see what surrounds every one of them. */
@Path("/")
public class NotesResource {

    private final CurrentPerson current;

    NotesResource(CurrentPerson current) {
        this.current = current;
    }

    /** A body. */
    public record Note(String text, int number) {}

    @GET
    @Path("test/notes")
    @Produces(MediaType.TEXT_HTML)
    public String page() {
        return "read by " + current.person().map(person -> person.id()).orElse("nobody");
    }

    @POST
    @Path("test/notes")
    @Produces(MediaType.TEXT_HTML)
    public String save(@FormParam("title") String title, @FormParam("text") String text) {
        if (title.equals("bad")) {
            throw Problem.invalid("/title", "blank", Map.of()).exception();
        }
        if (title.equals("broken")) {
            throw new IllegalStateException("secret inside");
        }
        return "saved by " + current.actor() + ": " + title + "|" + text;
    }

    @GET
    @Path("api/v1/test-notes")
    @Produces(MediaType.APPLICATION_JSON)
    public Note read() {
        return new Note(current.person().map(person -> person.id()).orElse("nobody"), 1);
    }

    @POST
    @Path("api/v1/test-notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Note write(Note note) {
        if (note.text().equals("busy")) {
            throw Problem.of(Problem.Kind.TOO_MUCH, "busy").exception();
        }
        if (note.text().equals("broken")) {
            throw new IllegalStateException("secret inside");
        }
        return new Note(current.actor() + " " + note.text(), note.number());
    }
}
