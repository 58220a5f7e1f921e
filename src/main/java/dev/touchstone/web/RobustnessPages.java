package dev.touchstone.web;

import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Inquiries;
import dev.touchstone.evaluation.robustness.Part;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Weights;
import dev.touchstone.testorder.TestOrders;
import dev.touchstone.web.compare.CompareState;
import dev.touchstone.web.order.OrderLinks;
import dev.touchstone.web.robustness.RobustnessBuilder;
import dev.touchstone.web.robustness.RobustnessState;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jboss.resteasy.reactive.RestPath;

/**
 * How safe the answer is. The first look shows who comes first on a thousand samples, soon; with all samples come what would
 * turn it and what to measure. A script asks for these by itself, and without script a link does.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class RobustnessPages {
    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Inquiries inquiries;
    private final TestOrders orders;
    private final CurrentPerson current;
    private final WeightLogs logs;
    private final People people;
    private final CurrentCatalogue catalogue;
    private final Covers covers;
    private final Frame frame;

    RobustnessPages(
            Scenarios scenarios,
            Evaluations evaluations,
            Inquiries inquiries,
            TestOrders orders,
            CurrentPerson current,
            WeightLogs logs,
            People people,
            CurrentCatalogue catalogue,
            Covers covers,
            Frame frame) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.inquiries = inquiries;
        this.orders = orders;
        this.current = current;
        this.logs = logs;
        this.people = people;
        this.catalogue = catalogue;
        this.covers = covers;
        this.frame = frame;
    }

    /** As the scenario stands now, or stood on a date. */
    @GET
    @Path("scenarios/{id}/robustness")
    public Response now(
            @RestPath String id,
            @QueryParam(RobustnessState.WEIGHTS) @DefaultValue("") String weights,
            @QueryParam(RobustnessState.SPREAD) @DefaultValue("") String spread,
            @QueryParam(RobustnessState.FREEZE) @DefaultValue("") String freeze,
            @QueryParam(RobustnessState.RHO) @DefaultValue("") String rho,
            @QueryParam(RobustnessState.DRAW) @DefaultValue("") String draw,
            @QueryParam(OrderLinks.SORT) @DefaultValue("") String sort,
            @QueryParam(Page.AS_OF) @DefaultValue("") String asOf) {
        Layered.Entry<Scenario> entry = ScenarioAt.date(scenarios, id, asOf);
        Scenario scenario = entry.content();
        String title = scenario.title().in(frame.language());
        Page page = ScenarioPlace.of(
                frame.page(frame.text("place.robustness") + " · " + title, Page.Section.SCENARIOS),
                id,
                title,
                ScenarioPlace.View.ROBUSTNESS);
        if (!Readiness.canBeEvaluated(catalogue.get(), scenario)) {
            return PageAnswer.of(200, Templates.robustness(page, RobustnessBuilder.empty(page, id)));
        }
        Optional<Parts.State> covered = covers.of(scenarios.get(id));
        if (covered.isPresent()) {
            return PageAnswer.of(200, Templates.robustness(page, RobustnessBuilder.covered(page, covered.get())));
        }
        Map<String, Double> moved = CompareState.weights(weights, scenario.weights());
        Scenario weighted = moved.isEmpty()
                ? scenario
                : scenario.withWeights(scenario.weights().withDimensions(moved));
        Settings usual = ScenarioAt.settings(evaluations.usual(), asOf);
        Settings settings = usual.withRho(RobustnessState.rho(rho, usual.rho()));
        Evaluation evaluation = evaluations.look(weighted, entry.hash(), settings);
        RobustnessState state = new RobustnessState(
                moved,
                RobustnessState.spread(spread),
                RobustnessState.frozen(freeze, evaluation),
                OptionalDouble.of(usual.rho()),
                Optional.empty());
        Page dated = page.withState(
                Optional.of(Link.to(Dates.day(settings.today()), "/scenarios/" + id + "/robustness")),
                frame.drawn(evaluation),
                entry.hash().substring(0, 12));
        boolean asStated = moved.isEmpty() && asOf.isBlank() && settings.equals(usual);
        return answer(dated, evaluation, state, draw, links(evaluation, sort, asStated), logs.saved(entry));
    }

    /** Of a stored evaluation, from what stands in it. */
    @GET
    @Path("evaluations/{id}/robustness")
    public Response stored(
            @RestPath String id,
            @QueryParam(RobustnessState.SPREAD) @DefaultValue("") String spread,
            @QueryParam(RobustnessState.FREEZE) @DefaultValue("") String freeze,
            @QueryParam(RobustnessState.DRAW) @DefaultValue("") String draw,
            @QueryParam(OrderLinks.SORT) @DefaultValue("") String sort) {
        Stored<Evaluation> stored = evaluations.get(id);
        Evaluation evaluation = stored.content();
        if (covers.of(evaluation.scenario()).isPresent()) {
            return Response.seeOther(URI.create("/scenarios/" + evaluation.scenario() + "/robustness"))
                    .build();
        }
        String title = evaluation.title().in(frame.language());
        Page page = ScenarioPlace.of(
                        frame.page(frame.text("place.robustness") + " · " + title, Page.Section.SCENARIOS),
                        evaluation.scenario(),
                        title,
                        ScenarioPlace.View.ROBUSTNESS)
                .withState(
                        Optional.of(Link.to(
                                Dates.day(evaluation.settings().today()),
                                "/scenarios/" + evaluation.scenario() + "/robustness")),
                        frame.drawn(evaluation),
                        stored.hash().substring(0, 12));
        return answer(
                page,
                evaluation,
                new RobustnessState(
                        Map.of(),
                        RobustnessState.spread(spread),
                        RobustnessState.frozen(freeze, evaluation),
                        OptionalDouble.empty(),
                        Optional.of(stored.id())),
                draw,
                links(evaluation, sort, true),
                Map.of());
    }

    private OrderLinks links(Evaluation evaluation, String sort, boolean asStated) {
        return new OrderLinks(
                evaluation.scenario(),
                Optional.of(evaluation.id()).filter(id -> !id.isEmpty()),
                orders.open(evaluation.scenario()),
                current.may(Role.AUTHOR),
                asStated,
                sort.equals(OrderLinks.BY_DAY));
    }

    /**
     * What a stored evaluation says does not follow from what is saved after it.
     *
     * @param saved weights that people hold
     */
    private Response answer(
            Page page,
            Evaluation evaluation,
            RobustnessState state,
            String draw,
            OrderLinks links,
            Map<String, Weights> saved) {
        Asked all = Asked.of(evaluation, EnumSet.allOf(Part.class), state.spread(), state.frozen(), saved);
        Findings findings = draw.equals(RobustnessState.ALL)
                ? inquiries.of(evaluation, all)
                : inquiries
                        .remembered(evaluation, all)
                        .orElseGet(() ->
                                inquiries.of(evaluation, Asked.first(evaluation, state.spread(), state.frozen())));
        return PageAnswer.of(
                200,
                Templates.robustness(
                        page,
                        new RobustnessBuilder(evaluation, findings, catalogue.get(), page, state, links, people::name)
                                .build()));
    }
}
