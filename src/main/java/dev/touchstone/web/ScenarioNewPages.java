package dev.touchstone.web;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCopies;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.scenario.Part;
import dev.touchstone.web.scenario.SuggestedId;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a scenario: an empty one, or a copy of another. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ScenarioNewPages {
    private final Scenarios scenarios;
    private final ScenarioCopies copies;
    private final CurrentPerson current;
    private final Frame frame;

    ScenarioNewPages(Scenarios scenarios, ScenarioCopies copies, CurrentPerson current, Frame frame) {
        this.scenarios = scenarios;
        this.copies = copies;
        this.current = current;
        this.frame = frame;
    }

    /** The list of scenarios is the first page. */
    @GET
    @Path("scenarios")
    public Response list() {
        return Response.seeOther(URI.create("/")).build();
    }

    private record Asked(String title, String id, String from) {}

    /** The form, with the title of the copy suggested. */
    @GET
    @Path("scenarios/new")
    public Response ask(@QueryParam("from") @DefaultValue("") String from) {
        current.require(Role.AUTHOR);
        String title = scenarios
                .layered()
                .find(from)
                .map(entry -> frame.text(
                        "editor.new.copy-title",
                        Map.of("title", entry.content().title().in(frame.language()))))
                .orElse("");
        return form(200, new Asked(title, "", from), Map.of());
    }

    /** Makes it and goes on to its first part. */
    @POST
    @Path("scenarios/new")
    public Response create(
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("id") @DefaultValue("") String id,
            @FormParam("from") @DefaultValue("") String from) {
        current.require(Role.AUTHOR);
        Asked asked = new Asked(title.strip(), id.strip(), from);
        String address = asked.id.isEmpty() ? suggested(asked.title) : asked.id;
        Optional<Scenario> copied = scenarios.layered().find(from).map(Layered.Entry::content);
        if (copied.isEmpty() && !from.isEmpty()) {
            return form(422, asked, Map.of("from", frame.problem("scenario.gone", Map.of())));
        }
        LocalText name = LocalText.of(asked.title);
        try {
            Scenario scenario =
                    copied.map(other -> copies.of(other, address, name)).orElseGet(() -> Scenario.empty(address, name));
            scenarios.create(scenario, current.actor());
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, pointer -> pointer.isEmpty() ? "id" : pointer.substring(1));
            return form(refused.status(), asked, refused.faults());
        }
        return Response.seeOther(URI.create("/scenarios/" + address + "/edit/question"))
                .build();
    }

    private String suggested(String title) {
        List<String> taken = scenarios.all().stream().map(Layered.Entry::id).toList();
        return SuggestedId.of(title, taken);
    }

    private Response form(int status, Asked asked, Map<String, String> errors) {
        List<Field> fields = List.of(
                Field.of("title", "text", frame.text("editor.title"), asked.title)
                        .hint(frame.text("editor.title.hint"))
                        .needed()
                        .error(errors.getOrDefault("title", "")),
                Field.list("from", frame.text("editor.new.from"), sources(asked.from))
                        .hint(frame.text("editor.new.from.hint"))
                        .error(errors.getOrDefault("from", "")),
                Field.of("id", "text", frame.text("editor.new.id"), asked.id)
                        .hint(frame.text("editor.new.id.hint"))
                        .error(errors.getOrDefault("id", "")));
        String title = frame.text("editor.new");
        FormView view = new FormView(
                title,
                frame.text("editor.new.text", Map.of("parts", Part.values().length)),
                Optional.<Parts.State>empty(),
                FormView.Fault.all(errors),
                "/scenarios/new",
                fields,
                List.of(),
                frame.text("editor.new.create"),
                List.of());
        Page page = frame.page(title, Page.Section.SCENARIOS)
                .withPlace(List.of(Link.to(frame.text("ui.nav.scenarios"), "/"), Link.to(title, "")), List.of());
        return PageAnswer.of(status, Templates.form(page, view));
    }

    private List<Parts.Option> sources(String chosen) {
        Language language = frame.language();
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", frame.text("editor.new.from.nothing"), chosen.isEmpty()));
        for (Layered.Entry<Scenario> entry : scenarios.all()) {
            String text = frame.text(
                    "editor.new.from.copy",
                    Map.of("title", entry.content().title().in(language)));
            options.add(new Parts.Option(entry.id(), text, entry.id().equals(chosen)));
        }
        return options;
    }
}
