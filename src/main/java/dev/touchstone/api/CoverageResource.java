package dev.touchstone.api;

import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evaluation.coverage.ClaimFlips;
import dev.touchstone.evaluation.coverage.Coverage;
import dev.touchstone.evaluation.coverage.Halved;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is known of the candidates of a scenario, and what to look up first: the same as the page shows. */
@Path("/api/v1/scenarios/{scenario}/coverage")
@Tag(name = "evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Conditions conditions;

    CoverageResource(Scenarios scenarios, Evaluations evaluations, Conditions conditions) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.conditions = conditions;
    }

    /**
     * Coverage of a scenario.
     *
     * @param counts numbers by how they are known
     * @param rivals candidates between whom stakes are taken
     * @param open what to look up, the greatest stake first; with every missing number, also those without a stake
     */
    public record CoverageAnswer(
            String scenario,
            LocalDate today,
            Map<Estimate.Kind, Integer> counts,
            List<String> rivals,
            List<CoveredCriterion> criteria,
            List<CoverageRow> rows,
            List<OpenNumber> open) {
        static CoverageAnswer of(Evaluation evaluation) {
            Coverage coverage = Coverage.of(evaluation);
            return new CoverageAnswer(
                    evaluation.scenario(),
                    evaluation.settings().today(),
                    coverage.counts(),
                    coverage.rivals(),
                    evaluation.criteria().stream().map(CoveredCriterion::of).toList(),
                    coverage.rows().stream().map(CoverageRow::of).toList(),
                    coverage.open().stream().map(OpenNumber::of).toList());
        }
    }

    /**
     * A criterion.
     *
     * @param fills kinds of facts that its rule reads; none for an own criterion
     */
    public record CoveredCriterion(String id, Dimension dimension, double weight, List<String> fills) {
        static CoveredCriterion of(AppliedCriterion criterion) {
            return new CoveredCriterion(
                    criterion.id(),
                    criterion.dimension(),
                    criterion.weight(),
                    criterion.own() ? List.of() : List.copyOf(Cells.kindsRead(criterion.id())));
        }
    }

    /**
     * A technology in a slot, what must run beside, an edge of the data flow, or a whole stack.
     *
     * @param slot role of the slot; absent for the other kinds
     * @param owner technology, {@code from>to}, or candidate
     * @param numbers those that are asked of it
     */
    public record CoverageRow(Coverage.Kind kind, Optional<String> slot, String owner, List<CoveredNumber> numbers) {
        static CoverageRow of(Coverage.Row row) {
            return new CoverageRow(
                    row.kind(),
                    Optional.of(row.group()).filter(role -> !role.isEmpty()),
                    row.owner(),
                    row.cells().stream()
                            .flatMap(Optional::stream)
                            .map(CoveredNumber::of)
                            .toList());
        }
    }

    /**
     * How a number is known.
     *
     * @param newest day of the newest evidence that counts
     * @param ageMonths whole months since then
     * @param stake how far it can move one contender's score against another's, 0..1
     */
    public record CoveredNumber(
            String criterion,
            Estimate.Kind known,
            Optional<Grade> grade,
            Optional<LocalDate> newest,
            Optional<Integer> ageMonths,
            double stake) {
        static CoveredNumber of(Coverage.Cell cell) {
            return new CoveredNumber(
                    cell.criterion().id(),
                    cell.number().kind(),
                    cell.number().grade(),
                    cell.newest(),
                    cell.months(),
                    cell.stake());
        }
    }

    /**
     * A number to look up.
     *
     * @param number its id among the drawn quantities of the evaluation
     * @param candidate the best candidate that rests on it
     */
    public record OpenNumber(
            String number, String criterion, String owner, String candidate, Estimate.Kind known, double stake) {
        static OpenNumber of(Coverage.Cell cell) {
            return new OpenNumber(
                    cell.number().id(),
                    cell.criterion().id(),
                    cell.number().owner(),
                    cell.candidate(),
                    cell.number().kind(),
                    cell.stake());
        }
    }

    @GET
    @Path("claim-flips")
    @Operation(
            operationId = "get_claim_flips",
            summary = "What each claim alone would have to say for another candidate to lead")
    public ClaimFlips claimFlips(@RestPath String scenario) {
        Layered.Entry<Scenario> entry = scenarios.get(scenario);
        return evaluations.claimFlips(entry.content(), entry.hash(), evaluations.usual());
    }

    @GET
    @Path("halved")
    @Operation(
            operationId = "get_halved_claims",
            summary = "Which claims, if their spread were halved, would change the order of the contenders")
    public Halved halved(@RestPath String scenario) {
        Layered.Entry<Scenario> entry = scenarios.get(scenario);
        return evaluations.halved(entry.content(), entry.hash(), evaluations.usual());
    }

    @GET
    @Operation(
            operationId = "get_coverage",
            summary = "How each number behind the comparison is known, and what to look up first")
    @APIResponseSchema(value = CoverageAnswer.class, responseCode = "200")
    public Response coverage(@RestPath String scenario) {
        Layered.Entry<Scenario> entry = scenarios.get(scenario);
        Evaluation evaluation = evaluations.look(entry.content(), entry.hash(), evaluations.usual());
        String tag = evaluation.inputHash() + "-" + evaluation.settings().today();
        return conditions.answer(tag, () -> CoverageAnswer.of(evaluation));
    }
}
