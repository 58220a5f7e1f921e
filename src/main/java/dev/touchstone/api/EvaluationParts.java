package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.revision.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of an evaluation an answer holds: {@code include=answer,options}. What says which evaluation it is, of what
 * and with which settings, is always there. Without a word everything but the drawn quantities, which are long and are
 * asked for by name.
 */
final class EvaluationParts {

    private static final String DRAWN = "drawn";
    private static final List<String> NAMES = List.of(
            "answer",
            "criteria",
            "dominated",
            DRAWN,
            "excluded",
            "known",
            "names",
            "not_asked",
            "options",
            "shares",
            "switches");

    private final List<String> wanted;

    private EvaluationParts(List<String> wanted) {
        this.wanted = wanted;
    }

    static EvaluationParts of(String include) {
        return new EvaluationParts(Parameters.words("include", include, NAMES));
    }

    static EvaluationParts usual() {
        return of(null);
    }

    /** The ETag of this choice of parts, made from the hash of the whole. */
    String tag(String hash) {
        return wanted.isEmpty()
                ? hash
                : hash + "-"
                        + CanonicalJson.hash(wanted.stream().sorted().toList().toString())
                                .substring(0, 8);
    }

    JsonNode json(Evaluation evaluation) {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(evaluation);
        List<String> left = new ArrayList<>(NAMES);
        if (wanted.isEmpty()) {
            left.retainAll(List.of(DRAWN));
        } else {
            left.removeAll(wanted);
        }
        return tree.remove(left);
    }
}
