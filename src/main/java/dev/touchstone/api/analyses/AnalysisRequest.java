package dev.touchstone.api.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.evaluation.elicitation.Elicitation;
import dev.touchstone.evaluation.elicitation.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table to be analysed.
 *
 * @param alternatives names of the rows
 * @param criteria the columns
 * @param cells by row and column: a number, null where nothing is known, or an object with {@code kind}; of kind {@code
 *     ordinal} all of a criterion or none
 * @param joint cells that hang together
 * @param jointNormal all cells at once, row by row, instead of {@code cells}
 * @param weights how the weights are known; stated where it is left out
 * @param weightSets weights that several people hold: what it is worth to agree on them stands under the value of information
 * @param methods second opinions
 * @param rho how far the unknown cells of one alternative hang together; 0.5 where it is left out
 * @param simulation samples and seed
 * @param include parts of the answer; the score where it is left out
 */
public record AnalysisRequest(
        List<String> alternatives,
        List<CriterionRequest> criteria,
        @Schema(implementation = Object.class) JsonNode cells,
        List<JointRequest> joint,
        Optional<JointNormal> jointNormal,
        Optional<WeightsRequest> weights,
        List<WeightSetRequest> weightSets,
        List<MethodRequest> methods,
        Optional<Double> rho,
        Optional<SimulationRequest> simulation,
        List<String> include) {

    /**
     * A criterion.
     *
     * @param unit of its numbers, as it is to be named in the answer
     */
    public record CriterionRequest(
            String id,
            String direction,
            Optional<Double> weight,
            Optional<ValueRequest> value,
            Optional<PreferenceRequest> preference,
            Optional<String> unit) {}

    /** What a number is worth. */
    public record ValueRequest(
            String kind,
            Optional<Double> worst,
            Optional<Double> best,
            List<List<Double>> points,
            Optional<String> axis,
            Optional<String> outside) {}

    /** How a difference becomes a preference. */
    public record PreferenceRequest(String shape, Optional<Double> q, Optional<Double> p, Optional<Double> s) {}

    /** Cells that hang together, all pairs alike. */
    public record JointRequest(List<List<Integer>> cells, Optional<Double> correlation) {}

    /** All cells, row by row. */
    public record JointNormal(List<Double> mean, List<List<Double>> covariance) {}

    /** How the weights are known. */
    public record WeightsRequest(
            String kind, List<Place> order, List<Elicitation.LinearBound> constraints, Optional<Double> spread) {}

    /**
     * Weights that somebody holds.
     *
     * @param weights by criterion, all of them
     * @param voice how much they count; 1 where it is left out
     */
    public record WeightSetRequest(String name, Map<String, Double> weights, Optional<Double> voice) {}

    /** A second opinion with its parameters. */
    public record MethodRequest(
            String id,
            Optional<String> normalisation,
            List<List<Double>> bounds,
            List<Double> ideal,
            Optional<Double> v,
            Optional<Boolean> rescaleWeights) {}

    /** Samples and seed. */
    public record SimulationRequest(Optional<Integer> samples, Optional<Long> seed) {}
}
