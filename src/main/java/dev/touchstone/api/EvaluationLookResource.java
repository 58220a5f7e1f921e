package dev.touchstone.api;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.evaluation.WhatIf;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Inquiries;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A scenario evaluated for looking, from what the address says. Nothing is stored. */
@Path("/api/v1/scenarios/{scenario}/evaluation")
@Tag(name = "evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationLookResource {

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Inquiries inquiries;
    private final TestOrders orders;
    private final WeightLogs logs;
    private final Conditions conditions;

    EvaluationLookResource(
            Scenarios scenarios,
            Evaluations evaluations,
            Inquiries inquiries,
            TestOrders orders,
            WeightLogs logs,
            Conditions conditions) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.inquiries = inquiries;
        this.orders = orders;
        this.logs = logs;
        this.conditions = conditions;
    }

    @GET
    @Operation(operationId = "look_at_evaluation", summary = "Evaluate for looking: same address, same numbers")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(allOf = {Evaluation.class, FindingsAnswer.class})))
    public Response look(
            @RestPath String scenario,
            @RestQuery String samples,
            @RestQuery String seed,
            @RestQuery String rho,
            @Parameter(
                            description = "points of dimensions, as in the address of the page; dimensions that are not"
                                    + " named keep their saved points",
                            example = "operations:30")
                    @RestQuery
                    String w,
            @Parameter(
                            description =
                                    "another reading of the evidence: of several numbers about one thing only those of"
                                            + " the best grade, the newest, or the worst; without it all are pooled",
                            example = "newest")
                    @RestQuery
                    String claims,
            @Parameter(
                            description =
                                    "parts, between commas; without it all that is stored but drawn. robustness, flips,"
                                            + " value_of_information and methods are computed from it",
                            example = "answer,options")
                    @RestQuery
                    String include,
            @Parameter(
                            description =
                                    "dimensions and criteria, between commas, whose weight stays as stated under every reading of the"
                                            + " weights; only for include=robustness",
                            example = "cost")
                    @RestQuery
                    String freeze) {
        EvaluationParts parts = EvaluationParts.of(include, freeze);
        Settings settings = evaluations.settings(
                Parameters.whole("samples", samples), Parameters.large("seed", seed), Parameters.number("rho", rho));
        Layered.Entry<Scenario> entry = scenarios.get(scenario);
        Scenario weighed = weighed(entry.content(), Parameters.points("w", w));
        Evaluation evaluation = Parameters.word("claims", claims, WhatIf.words().toArray(String[]::new))
                .flatMap(WhatIf::of)
                .map(reading -> evaluations.look(weighed, entry.hash(), settings, reading))
                .orElseGet(() -> evaluations.look(weighed, entry.hash(), settings));
        List<Stored<TestOrder>> open = parts.open(evaluation, orders);
        Asked asked = parts.asked(evaluation, logs.saved(entry));
        return conditions.answer(
                parts.tag(evaluation.inputHash(), open, asked), () -> parts.json(evaluation, inquiries, open, asked));
    }

    private static Scenario weighed(Scenario scenario, Map<String, Double> points) {
        return points.isEmpty()
                ? scenario
                : scenario.withWeights(scenario.weights().withDimensions(points));
    }
}
