package dev.touchstone.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.LibraryJudgement;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.Layered;
import dev.touchstone.web.catalogue.JudgementBuilder;
import dev.touchstone.web.catalogue.JudgementsBuilder;
import dev.touchstone.web.scenario.Figure;
import dev.touchstone.web.scenario.TurnedBuilder;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestPath;

/** The judgements of the library: every number of its rules, changed in own copies, and what a change would turn. */
@Path(JudgementsBuilder.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class JudgementPages {
    private static final OwnEntities.Kind KIND = OwnEntities.Kind.JUDGEMENT;
    private static final int REVISIONS = 20;
    private static final int LONGEST_GROUND = 2_000;

    private final CurrentCatalogue catalogue;
    private final OwnEntities own;
    private final Turns turns;
    private final Covers covers;
    private final CurrentPerson current;
    private final People people;
    private final Frame frame;

    JudgementPages(
            CurrentCatalogue catalogue,
            OwnEntities own,
            Turns turns,
            Covers covers,
            CurrentPerson current,
            People people,
            Frame frame) {
        this.catalogue = catalogue;
        this.own = own;
        this.turns = turns;
        this.covers = covers;
        this.current = current;
        this.people = people;
        this.frame = frame;
    }

    /** All of them. */
    @GET
    public Response list() {
        Page page = frame.page(frame.text("judgements.title"), Page.Section.TECHNOLOGIES)
                .withPlace(List.of(technologies(), Link.to(frame.text("judgements.title"), "")), List.of());
        JudgementsBuilder builder =
                new JudgementsBuilder(catalogue.get(), catalogue.shipped().judgements(), page);
        return PageAnswer.of(200, Templates.judgements(page, builder.build()));
    }

    private Link technologies() {
        return Link.to(frame.text("ui.nav.technologies"), "/technologies");
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Response one(@RestPath String id, @QueryParam("saved") @DefaultValue("") String saved) {
        Shown shown = shown(id);
        Optional<Parts.State> state =
                saved.isEmpty() || !List.of("saved", "given-back", "kept").contains(saved)
                        ? Optional.empty()
                        : Optional.of(state("changed", "judgements.done-" + saved, "judgements.done-text", Map.of()));
        return page(200, shown, shown.builder.opened(shown.entry.hash()), state, Optional.empty());
    }

    private record Shown(
            Layered.Entry<ObjectNode> entry, LibraryJudgement judgement, Page page, JudgementBuilder builder) {}

    private Shown shown(String id) {
        Layered.Entry<ObjectNode> entry = own.layered(KIND).get(id);
        Catalogue now = catalogue.get();
        LibraryJudgement judgement = now.judgements()
                .find(id)
                .orElseThrow(() -> Problem.missing("judgement", id).exception());
        Page page = frame.page(judgement.text().in(frame.language()), Page.Section.TECHNOLOGIES)
                .withPlace(
                        List.of(
                                technologies(),
                                Link.to(frame.text("judgements.title"), JudgementsBuilder.PATH),
                                Link.to(id, "")),
                        List.of());
        return new Shown(
                entry,
                judgement,
                page,
                new JudgementBuilder(now, catalogue.shipped().judgements(), judgement, page));
    }

    /** Tries out, saves, keeps or gives back: what the button says. */
    @POST
    @Path("{id}")
    public Response send(@RestPath String id) {
        current.require(Role.AUTHOR);
        Shown shown = shown(id);
        Typed typed = SentForm.ofCurrent().typed();
        JudgementBuilder.Form form =
                new JudgementBuilder.Form(typed.text("value"), typed.area("ground"), typed.text("hash"), Map.of());
        try {
            return switch (typed.text("act")) {
                case "give-back", "remove" -> {
                    own.remove(KIND, id, form.hash(), current.actor());
                    yield to(shown.entry.origin() == Layered.Origin.OWN ? "" : "/" + id + "?saved=given-back");
                }
                case "keep" -> {
                    own.keep(KIND, id, form.hash(), current.actor());
                    yield to("/" + id + "?saved=kept");
                }
                case "save" -> changed(shown, form, true);
                default -> changed(shown, form, false);
            };
        } catch (ProblemException e) {
            return refused(id, form, e);
        }
    }

    private Response changed(Shown shown, JudgementBuilder.Form form, boolean save) {
        Map<String, String> errors = new LinkedHashMap<>();
        Figure.Reading reading = Figure.read(form.value());
        if (reading instanceof Figure.Reading.Wrong wrong) {
            errors.put("value", frame.text(wrong.code(), Map.of("value", form.value())));
        }
        if (form.ground().length() > LONGEST_GROUND) {
            int length = form.ground().length();
            errors.put("ground", frame.problem("text.too-long", Map.of("most", LONGEST_GROUND, "length", length)));
        }
        if (save
                && form.ground().isEmpty()
                && reading instanceof Figure.Reading.Number number
                && number.value() != shown.judgement.value()) {
            errors.put("ground", frame.text("judgements.why-missing"));
        }
        if (!errors.isEmpty()) {
            return page(422, shown, with(form, form.hash(), errors), Optional.empty(), Optional.empty());
        }
        ObjectNode body = shown.entry.content().deepCopy();
        body.put("value", ((Figure.Reading.Number) reading).value());
        if (!form.ground().isEmpty()) {
            body.put("ground", form.ground());
        }
        if (save) {
            own.put(KIND, body, Optional.of(form.hash()), current.actor());
            return to("/" + shown.entry.id() + "?saved=saved");
        }
        return page(200, shown, form, Optional.empty(), Optional.of(turns.of(own.check(KIND, body))));
    }

    private static JudgementBuilder.Form with(JudgementBuilder.Form form, String hash, Map<String, String> errors) {
        return new JudgementBuilder.Form(form.value(), form.ground(), hash, errors);
    }

    /** The form again, with what was typed: somebody was quicker, a number that does not fit, or no room to compute. */
    private Response refused(String id, JudgementBuilder.Form form, ProblemException e) {
        Shown now = shown(id);
        Problem.Kind kind = e.problem().kind();
        if (kind == Problem.Kind.STALE || kind == Problem.Kind.MISSING) {
            return page(412, now, with(form, now.entry.hash(), Map.of()), Optional.of(stale(now)), Optional.empty());
        }
        Refused refused = Refused.of(e, frame);
        return page(
                refused.status(), now, with(form, form.hash(), refused.faults()), Optional.empty(), Optional.empty());
    }

    private Parts.State stale(Shown now) {
        return now.entry
                .revision()
                .map(revision -> state(
                        "changed",
                        "judgements.stale",
                        "judgements.stale-text",
                        Map.of(
                                "who",
                                people.name(revision.actor()),
                                "time",
                                Dates.minute(revision.at(), ZoneOffset.UTC))))
                .orElse(state("changed", "judgements.stale", "judgements.stale-shipped", Map.of()));
    }

    private Parts.State state(String kind, String title, String text, Map<String, ?> arguments) {
        return new Parts.State(kind, frame.text(title), frame.text(text, arguments), List.of(), "");
    }

    private Response page(
            int status,
            Shown shown,
            JudgementBuilder.Form form,
            Optional<Parts.State> state,
            Optional<Turns.Report> turned) {
        return PageAnswer.of(
                status,
                Templates.judgement(
                        shown.page,
                        shown.builder.build(
                                form,
                                shown.entry.origin(),
                                current.may(Role.AUTHOR),
                                state,
                                turned.map(new TurnedBuilder(shown.page, covers::hides)::build),
                                history(shown.entry.id()))));
    }

    private List<JudgementBuilder.Past> history(String id) {
        var documents = own.layered(KIND).documents();
        return documents.history(id, OptionalInt.empty(), REVISIONS).items().stream()
                .map(revision -> documents
                        .stored(revision)
                        .map(stored -> new JudgementBuilder.Past(
                                Figure.write(stored.content().path("value").asDouble()),
                                Dates.minute(revision.at(), ZoneOffset.UTC),
                                people.name(revision.actor()),
                                ground(stored.content())))
                        .orElse(new JudgementBuilder.Past(
                                "",
                                Dates.minute(revision.at(), ZoneOffset.UTC),
                                people.name(revision.actor()),
                                frame.text("judgements.was-given-back"))))
                .toList();
    }

    private String ground(ObjectNode content) {
        var ground = content.path("ground");
        return ground.isTextual()
                ? ground.asText()
                : ground.path(frame.language().tag()).asText("");
    }

    private static Response to(String rest) {
        return Response.seeOther(URI.create(JudgementsBuilder.PATH + rest)).build();
    }
}
