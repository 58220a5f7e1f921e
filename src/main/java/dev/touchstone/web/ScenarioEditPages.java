package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.evidence.KeptFiles;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.scenario.Bound;
import dev.touchstone.web.scenario.Editor;
import dev.touchstone.web.scenario.Part;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.scenario.VersionsBuilder;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.VersionsView;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The editor of a scenario: each part a page with one form. Saving writes one revision over the state that the form was
 * opened with; where somebody was quicker, both versions are shown. Whatever happens, the answer holds all that was
 * typed.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ScenarioEditPages {
    private static final String SAVED = "?saved=";
    private static final Set<String> SAVING = Set.of("save", "next", "choose", Editor.COMPARE);

    private final Scenarios scenarios;
    private final KeptFiles files;
    private final CurrentCatalogue catalogue;
    private final CurrentPerson current;
    private final People people;
    private final Frame frame;
    private final Clock clock;

    ScenarioEditPages(
            Scenarios scenarios,
            KeptFiles files,
            CurrentCatalogue catalogue,
            CurrentPerson current,
            People people,
            Frame frame,
            Clock clock) {
        this.scenarios = scenarios;
        this.files = files;
        this.catalogue = catalogue;
        this.current = current;
        this.people = people;
        this.frame = frame;
        this.clock = clock;
    }

    /** The first part that nobody has filled in yet. */
    @GET
    @Path("scenarios/{id}/edit")
    public Response first(@RestPath String id) {
        Scenario scenario = scenarios.get(id).content();
        Part open = java.util.Arrays.stream(Part.values())
                .filter(part -> !part.done(catalogue.get(), scenario))
                .findFirst()
                .orElse(Part.QUESTION);
        return to("/scenarios/" + id + "/edit/" + open.word());
    }

    /** A part as it stands. */
    @GET
    @Path("scenarios/{id}/edit/{part}")
    public Response show(
            @RestPath String id,
            @RestPath String part,
            @QueryParam("saved") @DefaultValue("") String saved,
            @QueryParam("candidate") @DefaultValue("") String candidate,
            @QueryParam("criterion") @DefaultValue("") String criterion) {
        Person person = current.require(Role.AUTHOR);
        Shown shown = shown(id, part, person);
        Typed typed = shown.editor.asking(shown.editor.open(), candidate, criterion);
        return page(200, shown, typed, Optional.empty(), Part.of(saved).flatMap(each -> saved(shown.entry, each)));
    }

    private record Shown(Layered.Entry<Scenario> entry, Part part, Page page, Editor editor) {}

    private Shown shown(String id, String word, Person person) {
        Part part = Part.of(word)
                .orElseThrow(
                        () -> Problem.of(Problem.Kind.MISSING, "page-missing").exception());
        Layered.Entry<Scenario> entry = scenarios.get(id);
        String title = entry.content().title().in(frame.language());
        Page page = ScenarioPlace.of(
                frame.page(frame.text("editor.part." + part.word()), Page.Section.SCENARIOS),
                id,
                title,
                ScenarioPlace.View.SCENARIO);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return new Shown(entry, part, page, new Editor(catalogue.get(), page, entry, part, person.name(), today));
    }

    private Optional<Parts.State> saved(Layered.Entry<Scenario> entry, Part part) {
        return entry.revision()
                .map(revision -> new Parts.State(
                        "changed",
                        frame.text("editor.saved", Map.of("part", frame.text("editor.part." + part.word()))),
                        frame.text("editor.saved.text", Map.of("revision", revision.rev())),
                        List.of(),
                        ""));
    }

    private static Response page(
            int status, Shown shown, Typed typed, Optional<Editor.Read> wrong, Optional<Parts.State> state) {
        return PageAnswer.of(status, Templates.editor(shown.page, shown.editor.view(typed, wrong, state)));
    }

    /** Saves a part, adds a row, fills something in: what the button says. */
    @POST
    @Path("scenarios/{id}/edit/{part}")
    public Response send(@RestPath String id, @RestPath String part) {
        Person person = current.require(Role.AUTHOR);
        Shown shown = shown(id, part, person);
        SentForm sent = SentForm.ofCurrent();
        List<FormView.Fault> lost = new ArrayList<>();
        Typed typed = kept(sent, person, lost);
        String action = action(typed);
        if (action.equals("both")) {
            return page(200, shown, typed.with("both", "true"), Optional.empty(), Optional.empty());
        }
        if (!SAVING.contains(action)) {
            return page(200, shown, shown.editor.act(typed, action), Optional.empty(), Optional.empty());
        }
        Editor.Read read = shown.editor.read(typed);
        if (!read.faults().isEmpty() || !lost.isEmpty()) {
            return refused(shown, typed, read, lost);
        }
        if (!typed.text(Editor.OPENED).equals(shown.entry.hash())) {
            return settle(shown, typed, read, action);
        }
        return save(shown, typed, read.scenario(), action);
    }

    /** What the button says. The key Enter finds where a search is filled in, and saves otherwise. */
    private static String action(Typed typed) {
        String add = typed.text("add");
        String act = typed.text("act");
        if (!add.isEmpty() || act.isEmpty()) {
            return add.isEmpty() ? "save" : "add:" + add;
        }
        if (!act.equals("enter")) {
            return act;
        }
        boolean searches = typed.fields().keySet().stream()
                .anyMatch(name -> name.endsWith("search") && !typed.text(name).isEmpty());
        return searches ? "find" : "save";
    }

    /** Files are kept at once, whatever comes of the form: a browser does not send them a second time. */
    private Typed kept(SentForm sent, Person person, List<FormView.Fault> lost) {
        Typed typed = sent.typed();
        for (SentForm.SentFile file : sent.files()) {
            String row = file.field().replaceFirst("\\.upload$", "");
            if (file.bytes().length > KeptFile.MOST_BYTES || file.bytes().length == 0) {
                String code = file.bytes().length == 0 ? "editor.file-empty" : "editor.file-too-large";
                lost.add(new FormView.Fault(file.field(), frame.text(code, Map.of("name", file.name()))));
                continue;
            }
            try {
                KeptFile kept = files.keep(file.bytes(), file.name(), file.mediaType(), person.id());
                typed = typed.with(row + ".file.sha256", kept.sha256()).with(row + ".file.name", file.name());
            } catch (ProblemException full) {
                String why = frame.problem(full.problem().code(), full.problem().arguments());
                lost.add(new FormView.Fault(file.field(), why));
            }
        }
        return typed;
    }

    private Response refused(Shown shown, Typed typed, Editor.Read read, List<FormView.Fault> lost) {
        List<Bound.FieldFault> faults = new ArrayList<>(read.faults());
        lost.forEach(fault ->
                faults.add(new Bound.FieldFault(fault.field(), "editor.as-said", Map.of("text", fault.text()))));
        return page(
                422,
                shown,
                typed,
                Optional.of(new Editor.Read(read.scenario(), faults, read.elsewhere())),
                Optional.empty());
    }

    private Response save(Shown shown, Typed typed, Scenario scenario, String action) {
        try {
            scenarios.change(scenario, current.actor(), shown.entry.hash());
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.INVALID) {
                Editor.Read read =
                        new Editor.Read(scenario, List.of(), e.problem().faults());
                return refused(shown, typed, read, List.of());
            }
            if (e.problem().kind() != Problem.Kind.STALE && e.problem().kind() != Problem.Kind.CONFLICT) {
                throw e;
            }
            Shown now = shown(shown.entry.id(), shown.part.word(), current.require(Role.AUTHOR));
            return settle(now, typed, now.editor.read(typed), action);
        }
        return to(next(shown, scenario, action));
    }

    private String next(Shown shown, Scenario scenario, String action) {
        String base = "/scenarios/" + shown.entry.id();
        if (action.equals(Editor.COMPARE)
                || (action.equals("next") && shown.part.next().isEmpty())) {
            return base + (Readiness.canBeEvaluated(catalogue.get(), scenario) ? "/compare" : "");
        }
        Part target = action.equals("next") ? shown.part.next().orElse(shown.part) : shown.part;
        return base + "/edit/" + target.word() + SAVED + shown.part.word();
    }

    /** Somebody was quicker: both versions, or what was chosen of them. */
    private Response settle(Shown shown, Typed typed, Editor.Read mine, String action) {
        Scenario theirs = shown.entry.content();
        boolean chosen = action.equals("choose") && typed.text("seen").equals(shown.entry.hash());
        if (!chosen || !VersionsBuilder.hasChoices(typed)) {
            return versions(shown, typed, mine.scenario(), List.of());
        }
        Scenario mixed = VersionsBuilder.chosen(theirs, mine.scenario(), typed);
        List<FormView.Fault> faults = scenarios.faults(mixed).stream()
                .map(fault -> new FormView.Fault("", frame.problem(fault.code(), fault.arguments())))
                .toList();
        if (!faults.isEmpty()) {
            return versions(shown, typed, mine.scenario(), faults);
        }
        return save(shown, typed, mixed, "save");
    }

    private Response versions(Shown shown, Typed typed, Scenario mine, List<FormView.Fault> faults) {
        Scenario theirs = shown.entry.content();
        VersionsBuilder builder = new VersionsBuilder(shown.page);
        List<VersionsView.Row> rows = builder.rows(opened(shown, typed), theirs, mine, typed);
        if (rows.isEmpty()) {
            return to("/scenarios/" + shown.entry.id() + "/edit/" + shown.part.word() + SAVED + shown.part.word());
        }
        List<Parts.Labelled> hidden = new ArrayList<>();
        hidden.add(new Parts.Labelled("seen", shown.entry.hash(), ""));
        typed.fields().forEach((name, values) -> {
            if (!name.startsWith(VersionsBuilder.TAKE)
                    && !List.of("csrf-token", "act", "add", "seen").contains(name)) {
                values.forEach(value -> hidden.add(new Parts.Labelled(name, value, "")));
            }
        });
        VersionsView view = new VersionsView(
                frame.text("editor.stale"),
                who(shown.entry),
                faults,
                "/scenarios/" + shown.entry.id() + "/edit/" + shown.part.word(),
                hidden,
                rows,
                frame.text("editor.stale.save"),
                frame.text("editor.stale.back"));
        return PageAnswer.of(412, Templates.versions(shown.page, view));
    }

    /** The state that the form was opened with. */
    private Optional<Scenario> opened(Shown shown, Typed typed) {
        String hash = typed.text(Editor.OPENED);
        Layered<Scenario> layered = scenarios.layered();
        return layered.documents()
                .byHash(shown.entry.id(), hash)
                .map(stored -> stored.content())
                .or(() -> layered.shipped(shown.entry.id())
                        .filter(shipped -> layered.documents().hashOf(shipped).equals(hash)));
    }

    private String who(Layered.Entry<Scenario> entry) {
        return entry.revision()
                .map(revision -> frame.text(
                        "editor.stale.text",
                        Map.of(
                                "actor",
                                people.name(revision.actor()),
                                "revision",
                                revision.rev(),
                                "time",
                                Dates.minute(revision.at(), ZoneOffset.UTC))))
                .orElse(frame.text("editor.stale.shipped"));
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
