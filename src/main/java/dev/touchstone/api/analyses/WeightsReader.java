package dev.touchstone.api.analyses;

import dev.touchstone.api.analyses.AnalysisRequest.WeightsRequest;
import dev.touchstone.evaluation.elicitation.Statements;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Weighting;
import java.util.List;
import java.util.Optional;

/** How the weights are known, by the names of the criteria. */
final class WeightsReader {
    private static final String AT = "/weights";

    private final List<String> criteria;

    WeightsReader(List<String> criteria) {
        this.criteria = criteria;
    }

    Weighting read(Optional<WeightsRequest> given) {
        if (given.isEmpty()) {
            return new Weighting.Stated();
        }
        WeightsRequest weights = given.get();
        String kind = String.valueOf(weights.kind());
        Weighting weighting = switch (kind) {
            case "stated" -> new Weighting.Stated();
            case "uniform" -> new Weighting.Uniform();
            case "ranking" -> new Weighting.Ordered(statements().order(weights.order()));
            case "constraints" -> new Weighting.Constrained(statements().constraints(weights.constraints()));
            case "around" -> new Weighting.Around(QuestionReader.needed(AT + "/spread", weights.spread()));
            default ->
                throw QuestionReader.notOneOf(
                        AT + "/kind", weights.kind(), "stated", "uniform", "ranking", "constraints", "around");
        };
        QuestionReader.unused(AT + "/order", kind, !weights.order().isEmpty() && !kind.equals("ranking"));
        QuestionReader.unused(
                AT + "/constraints", kind, !weights.constraints().isEmpty() && !kind.equals("constraints"));
        QuestionReader.unused(AT + "/spread", kind, weights.spread().isPresent() && !kind.equals("around"));
        return weighting;
    }

    private Statements statements() {
        return Statements.about(AT, criteria);
    }
}
