package dev.touchstone.web;

import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.evaluation.WhatIf;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Weights;
import dev.touchstone.web.compare.CompareState;
import dev.touchstone.web.compare.ComparisonBuilder;
import dev.touchstone.web.compare.FromScenario;
import dev.touchstone.web.compare.RankingCsv;
import dev.touchstone.web.compare.WeightsBuilder;
import dev.touchstone.web.scenario.Editor;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** The comparison of a scenario: computed from what the address says, or a stored evaluation as it was. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ComparePages {
    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final CurrentCatalogue catalogue;
    private final WeightLogs logs;
    private final Covers covers;
    private final CurrentPerson current;
    private final Frame frame;

    ComparePages(
            Scenarios scenarios,
            Evaluations evaluations,
            CurrentCatalogue catalogue,
            WeightLogs logs,
            Covers covers,
            CurrentPerson current,
            Frame frame) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.catalogue = catalogue;
        this.logs = logs;
        this.covers = covers;
        this.current = current;
        this.frame = frame;
    }

    /**
     * The comparison as the scenario stands now, or stood on a date.
     *
     * @param prefer {@code return=minimal} for only what follows from moved weights at once, which the page puts in its place
     */
    @GET
    @Path("scenarios/{id}/compare")
    public Response compare(
            @RestPath String id,
            UriInfo uri,
            @QueryParam("as_of") @DefaultValue("") String asOf,
            @QueryParam("format") @DefaultValue("") String format,
            @HeaderParam("Prefer") @DefaultValue("") String prefer) {
        Layered.Entry<Scenario> entry = ScenarioAt.date(scenarios, id, asOf);
        Scenario scenario = entry.content();
        if (!Readiness.canBeEvaluated(catalogue.get(), scenario)) {
            return Response.seeOther(URI.create("/scenarios/" + id)).build();
        }
        boolean mayWrite = asOf.isBlank() && current.may(Role.AUTHOR);
        Optional<Parts.State> covered = covers.of(asOf.isBlank() ? entry : scenarios.get(id));
        if (covered.isPresent()) {
            return covered(entry, mayWrite, uri, covered.get());
        }
        CompareState state = state(uri, mayWrite, Optional.empty(), scenario.weights());
        Scenario weighted = state.weights().isEmpty()
                ? scenario
                : scenario.withWeights(scenario.weights().withDimensions(state.weights()));
        Settings settings = ScenarioAt.settings(evaluations.usual(), asOf);
        Evaluation evaluation = state.whatIf()
                .map(reading -> evaluations.look(weighted, entry.hash(), settings, reading))
                .orElseGet(() -> evaluations.look(weighted, entry.hash(), settings));
        if (format.equals("csv")) {
            return csv(evaluation, id);
        }
        FromScenario from = from(entry, mayWrite, evaluation.criteria(), ranks(entry, settings, state));
        Page page = page(scenario, evaluation, entry.hash());
        ComparisonBuilder builder = new ComparisonBuilder(evaluation, catalogue.get(), page, state, from);
        return prefer.equals(PageAnswer.MINIMAL)
                ? PageAnswer.minimal(Templates.comparisonMoved(page, builder.moved()))
                : PageAnswer.of(200, Templates.comparison(page, builder.build()));
    }

    /** Where everybody stands under the saved weights; nothing where these are what is shown. A busy server leaves it out. */
    private Map<String, Integer> ranks(Layered.Entry<Scenario> entry, Settings settings, CompareState state) {
        if (state.weights().isEmpty() || state.whatIf().isPresent()) {
            return Map.of();
        }
        Map<String, Integer> ranks = new HashMap<>();
        Budget.ifRoom(() -> evaluations.look(entry.content(), entry.hash(), settings)).stream()
                .flatMap(saved -> saved.options().stream())
                .forEach(option -> option.score().rank().ifPresent(rank -> ranks.put(option.id(), rank)));
        return ranks;
    }

    /**
     * @param shown the criteria with the weights that are looked at
     * @param ranks under the saved weights, where others are shown
     */
    private FromScenario from(
            Layered.Entry<Scenario> entry, boolean mayWrite, List<AppliedCriterion> shown, Map<String, Integer> ranks) {
        Scenario scenario = entry.content();
        return new FromScenario(
                WeightsBuilder.percents(Criteria.of(catalogue.get(), scenario)),
                ranks,
                mayWrite ? Editor.weights(entry, frame.language(), WeightsBuilder.percents(shown)) : List.of(),
                said(entry),
                scenario.priceSheet(),
                WhatIf.matters(scenario));
    }

    private String said(Layered.Entry<Scenario> entry) {
        WeightLog log = logs.of(entry);
        Weights weights = entry.content().weights();
        if (!log.afterSeen().isEmpty()) {
            return frame.text("weighing.bar.after");
        }
        if (log.seen().filter(seen -> seen.how() == WeightLog.SeenThrough.SHOWN).isPresent()) {
            return frame.text("weighing.bar.shown");
        }
        if (!weights.said()) {
            return frame.text(weights.copiedFrom().isPresent() ? "weighing.bar.copied" : "weighing.bar.nobody");
        }
        return frame.text(log.savedBeforeSeen() ? "weighing.bar.before" : "compare.weights-saved");
    }

    /** Weights can be tried and saved here; nothing is evaluated for it. */
    private Response covered(Layered.Entry<Scenario> entry, boolean mayWrite, UriInfo uri, Parts.State why) {
        Scenario scenario = entry.content();
        CompareState state = state(uri, mayWrite, Optional.empty(), scenario.weights());
        List<AppliedCriterion> criteria = Criteria.of(catalogue.get(), scenario);
        List<AppliedCriterion> shown = state.weights().isEmpty()
                ? criteria
                : Criteria.weighted(criteria, scenario.weights().withDimensions(state.weights()));
        String title = scenario.title().in(frame.language());
        Page page = ScenarioPlace.of(
                frame.page(title, Page.Section.SCENARIOS), scenario.id(), title, ScenarioPlace.View.COMPARISON);
        return PageAnswer.of(
                200,
                Templates.comparison(
                        page,
                        ComparisonView.covered(
                                RichText.of(frame.text("weighing.covered.sentence")),
                                new WeightsBuilder(
                                                scenario.id(),
                                                shown,
                                                catalogue.get(),
                                                page,
                                                state,
                                                from(entry, mayWrite, shown, Map.of()))
                                        .build(),
                                why)));
    }

    /** Stores an evaluation of the scenario as it stands now. */
    @POST
    @Path("scenarios/{id}/evaluations")
    public Response store(@RestPath String id) {
        current.require(Role.AUTHOR);
        if (covers.of(id).isPresent()) {
            return Response.seeOther(URI.create("/scenarios/" + id + "/compare"))
                    .build();
        }
        Stored<Evaluation> stored = evaluations.store(scenarios.get(id), evaluations.usual(), current.actor());
        return Response.seeOther(URI.create("/evaluations/" + stored.id())).build();
    }

    /** A stored evaluation as it was. */
    @GET
    @Path("evaluations/{id}")
    public Response stored(@RestPath String id, UriInfo uri, @QueryParam("format") @DefaultValue("") String format) {
        Stored<Evaluation> stored = evaluations.get(id);
        Evaluation evaluation = stored.content();
        if (covers.of(evaluation.scenario()).isPresent()) {
            return Response.seeOther(URI.create("/scenarios/" + evaluation.scenario() + "/compare"))
                    .build();
        }
        if (format.equals("csv")) {
            return csv(evaluation, id);
        }
        CompareState state =
                state(uri, current.may(Role.AUTHOR), Optional.of(stored.id()), new Weights(Map.of(), Map.of()));
        Page page = place(frame.page(evaluation.title().in(frame.language()), Page.Section.SCENARIOS), evaluation)
                .withState(
                        Optional.of(Link.to(
                                Dates.day(evaluation.settings().today()),
                                "/scenarios/" + evaluation.scenario() + "/compare")),
                        frame.drawn(evaluation),
                        stored.hash().substring(0, 12));
        FromScenario from = new FromScenario(
                WeightsBuilder.percents(evaluation.criteria()),
                Map.of(),
                List.of(),
                frame.text("compare.weights-saved"),
                pricesOf(evaluation),
                false);
        return PageAnswer.of(
                200,
                Templates.comparison(
                        page, new ComparisonBuilder(evaluation, catalogue.get(), page, state, from).build()));
    }

    /** The prices of the very state of the scenario that was evaluated. */
    private Optional<PriceSheet> pricesOf(Evaluation evaluation) {
        Layered<Scenario> layered = scenarios.layered();
        String id = evaluation.scenario();
        return layered.documents()
                .byHash(id, evaluation.scenarioHash())
                .map(Stored::content)
                .or(() -> layered.shipped(id)
                        .filter(shipped -> layered.documents().hashOf(shipped).equals(evaluation.scenarioHash())))
                .flatMap(Scenario::priceSheet);
    }

    private Page page(Scenario scenario, Evaluation evaluation, String hash) {
        return place(frame.page(scenario.title().in(frame.language()), Page.Section.SCENARIOS), evaluation)
                .withState(
                        Optional.of(Link.to(Dates.day(evaluation.settings().today()), "/scenarios/" + scenario.id())),
                        frame.drawn(evaluation),
                        hash.substring(0, 12));
    }

    private Page place(Page page, Evaluation evaluation) {
        return ScenarioPlace.of(
                page, evaluation.scenario(), evaluation.title().in(frame.language()), ScenarioPlace.View.COMPARISON);
    }

    /** @param saved which count for the dimensions that the address does not name */
    private CompareState state(UriInfo uri, boolean mayWrite, Optional<String> stored, Weights saved) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Map<String, Double> weights = CompareState.moved(fields(query), saved);
        return new CompareState(
                uri.getPath(),
                weights.isEmpty() ? CompareState.weights(first(query, CompareState.WEIGHTS), saved) : weights,
                CompareState.Cell.read(first(query, "cell")),
                Arrays.stream(first(query, "columns").split(","))
                        .filter(id -> !id.isBlank())
                        .toList(),
                Optional.of(first(query, "criterion")).filter(id -> !id.isBlank()),
                new CompareState.Pair(first(query, CompareState.ONE), first(query, CompareState.OTHER)),
                number(first(query, "from")),
                mayWrite,
                stored.isPresent() ? Optional.empty() : WhatIf.of(first(query, CompareState.CLAIMS)),
                stored);
    }

    private static Map<String, Double> fields(MultivaluedMap<String, String> values) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            CompareState.percent(first(values, CompareState.WEIGHT + dimension.id()))
                    .ifPresent(points -> weights.put(dimension.id(), points));
        }
        return weights;
    }

    private static String first(MultivaluedMap<String, String> values, String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private Response csv(Evaluation evaluation, String name) {
        return Response.ok(RankingCsv.of(evaluation, frame.language()))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
