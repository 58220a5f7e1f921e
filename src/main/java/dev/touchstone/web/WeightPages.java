package dev.touchstone.web;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.weighing.Proposal;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Weights;
import dev.touchstone.web.scenario.CountedTwice;
import dev.touchstone.web.scenario.Dominance;
import dev.touchstone.web.scenario.Editor;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.weights.ElicitBuilder;
import dev.touchstone.web.weights.WayPage;
import dev.touchstone.web.weights.WeighingBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The weights of a scenario: ways of saying them, each a page whose address carries the answers, and showing the scores
 * before. What is previewed is weights; no score is shown here.
 */
@Path("/scenarios/{id}/weights")
@Produces(MediaType.TEXT_HTML)
public class WeightPages {
    private static final List<String> NOT_FIELDS = List.of("lang", "theme");

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final WeightLogs logs;
    private final WeightWays ways;
    private final CurrentCatalogue catalogue;
    private final CurrentPerson current;
    private final People people;
    private final Frame frame;

    WeightPages(
            Scenarios scenarios,
            Evaluations evaluations,
            WeightLogs logs,
            WeightWays ways,
            CurrentCatalogue catalogue,
            CurrentPerson current,
            People people,
            Frame frame) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.logs = logs;
        this.ways = ways;
        this.catalogue = catalogue;
        this.current = current;
        this.people = people;
        this.frame = frame;
    }

    /** The weights, the ways of saying them, and the log. */
    @GET
    public Response show(@RestPath String id) {
        Layered.Entry<Scenario> entry = sound(id);
        Page page = page(entry, frame.text("weighing.title"));
        WeightLog log = logs.of(entry);
        return PageAnswer.of(
                200,
                Templates.weighing(
                        page,
                        new WeighingBuilder(page, catalogue.get(), entry, log, people::name, known(page, entry))
                                .build(current.may(Role.AUTHOR))));
    }

    /**
     * Which stacks are dominated and which criteria run alike hangs on no weights: so it is said before any is asked for. A busy
     * server leaves it out.
     */
    private List<String> known(Page page, Layered.Entry<Scenario> entry) {
        if (!Readiness.canBeEvaluated(catalogue.get(), entry.content())) {
            return List.of();
        }
        return Budget.ifRoom(() -> evaluations.look(entry.content(), entry.hash(), evaluations.usual()))
                .map(evaluation -> Stream.concat(
                                new Dominance(page, evaluation).sentences().stream(),
                                CountedTwice.sentences(page, evaluation).stream())
                        .toList())
                .orElse(List.of());
    }

    /** A shipped scenario or an own one was checked when it was stored; a catalogue may have changed under it since. */
    private Layered.Entry<Scenario> sound(String id) {
        Layered.Entry<Scenario> entry = scenarios.get(id);
        var faults = scenarios.faults(entry.content());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return entry;
    }

    private Page page(Layered.Entry<Scenario> entry, String title) {
        return ScenarioPlace.of(
                frame.page(title, Page.Section.SCENARIOS),
                entry.id(),
                entry.content().title().in(frame.language()),
                ScenarioPlace.View.WEIGHTS);
    }

    /** A way of saying weights, with what follows from the answers in the address. */
    @GET
    @Path("{way}")
    public Response ask(@RestPath String id, @RestPath String way, UriInfo uri) {
        current.require(Role.AUTHOR);
        Layered.Entry<Scenario> entry = sound(id);
        WayPage asked = way(way);
        if (!WeighingBuilder.askable(entry.content())) {
            return to("/scenarios/" + id + "/weights");
        }
        return answer(200, entry, asked, typed(uri.getQueryParameters()), Optional.empty(), false);
    }

    private static WayPage way(String word) {
        return WayPage.of(word)
                .orElseThrow(
                        () -> Problem.of(Problem.Kind.MISSING, "page-missing").exception());
    }

    private static Typed typed(MultivaluedMap<String, String> query) {
        Map<String, List<String>> fields = new LinkedHashMap<>(query);
        NOT_FIELDS.forEach(fields::remove);
        return new Typed(fields);
    }

    private Response answer(
            int status,
            Layered.Entry<Scenario> entry,
            WayPage way,
            Typed typed,
            Optional<Parts.State> state,
            boolean refused) {
        Page page = page(entry, frame.text("weighing.way." + way.word() + ".title"));
        return PageAnswer.of(
                status, Templates.elicit(page, builder(page, entry, way, typed).build(state, refused)));
    }

    private ElicitBuilder builder(Page page, Layered.Entry<Scenario> entry, WayPage way, Typed typed) {
        return new ElicitBuilder(
                page, catalogue.get(), ways, entry, way, typed, logs.of(entry).scoresSeen());
    }

    /** Saves the weights that follow from the answers, over the state that the page was drawn from. */
    @POST
    @Path("{way}")
    public Response save(@RestPath String id, @RestPath String way) {
        current.require(Role.AUTHOR);
        WayPage asked = way(way);
        Layered.Entry<Scenario> entry = sound(id);
        if (!WeighingBuilder.askable(entry.content())) {
            return to("/scenarios/" + id + "/weights");
        }
        Typed typed = SentForm.ofCurrent().typed();
        Optional<Proposal> proposal =
                builder(page(entry, ""), entry, asked, typed).proposal();
        if (proposal.isEmpty()) {
            return answer(422, entry, asked, typed, Optional.empty(), true);
        }
        if (!typed.text(Editor.OPENED).equals(entry.hash())) {
            return answer(412, entry, asked, typed, Optional.of(changed()), false);
        }
        Weights weights = proposal.get().weights();
        Optional<LocalText> reason = Optional.of(typed.text(ElicitBuilder.REASON))
                .filter(text -> !text.isEmpty())
                .map(LocalText::of);
        Scenario weighed = entry.content()
                .withWeights(new Weights(
                        weights.dimensions(), weights.criteria(), Optional.empty(), weights.elicited(), reason));
        try {
            scenarios.change(weighed, current.actor(), entry.hash());
        } catch (ProblemException refused) {
            if (refused.problem().kind() != Problem.Kind.STALE) {
                throw refused;
            }
            return answer(412, sound(id), asked, typed, Optional.of(changed()), false);
        }
        return to("/scenarios/" + id + (Readiness.canBeEvaluated(catalogue.get(), weighed) ? "/compare" : "/weights"));
    }

    private Parts.State changed() {
        return new Parts.State(
                "changed", frame.text("weighing.changed"), frame.text("weighing.changed.text"), List.of(), "");
    }

    /** Asks whether the scores shall be shown before any weights are said. */
    @GET
    @Path("show")
    public Response askToShow(@RestPath String id) {
        current.require(Role.AUTHOR);
        Layered.Entry<Scenario> entry = scenarios.get(id);
        if (!logs.covered(entry)) {
            return to("/scenarios/" + id + "/compare");
        }
        FormView view = new FormView(
                frame.text("weighing.show"),
                frame.text("weighing.show.text"),
                Optional.empty(),
                List.of(),
                "/scenarios/" + id + "/weights/show",
                List.of(),
                List.of(new Parts.Labelled(Editor.OPENED, entry.hash(), "")),
                frame.text("weighing.show.button"),
                List.of(Link.to(frame.text("weighing.covered.weigh"), "/scenarios/" + id + "/weights")));
        return PageAnswer.of(200, Templates.form(page(entry, frame.text("weighing.show")), view));
    }

    /** Shows them: a revision of the scenario, with who and when. */
    @POST
    @Path("show")
    public Response showNow(@RestPath String id, @FormParam("opened") @DefaultValue("") String opened) {
        current.require(Role.AUTHOR);
        Layered.Entry<Scenario> entry = scenarios.get(id);
        if (logs.covered(entry)) {
            scenarios.change(entry.content().withScoresShown(), current.actor(), opened);
        }
        return to("/scenarios/" + id + "/compare");
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
