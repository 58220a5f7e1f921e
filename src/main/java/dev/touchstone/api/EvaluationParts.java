package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.Engine;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Inquiries;
import dev.touchstone.evaluation.robustness.Part;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Weights;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which parts of an evaluation an answer holds: {@code include=answer,options}. What says which evaluation it is, of what
 * and with which settings, is always there. Without a word everything but the drawn quantities, which are long, and the
 * findings, which are computed from the evaluation when they are asked for; both are asked for by name.
 */
final class EvaluationParts {

    private static final String DRAWN = "drawn";
    private static final List<String> STORED = List.of(
            "answer",
            "criteria",
            "dominated",
            DRAWN,
            "elicited",
            "excluded",
            "known",
            "names",
            "not_asked",
            "options",
            "shares",
            "switches");

    private final List<String> wanted;

    private final String freeze;

    private EvaluationParts(List<String> wanted, String freeze) {
        this.wanted = wanted;
        this.freeze = freeze;
    }

    static EvaluationParts of(String include, String freeze) {
        List<String> names = new ArrayList<>(STORED);
        names.addAll(Part.words());
        return new EvaluationParts(Parameters.words("include", include, names), freeze);
    }

    static EvaluationParts usual() {
        return of(null, null);
    }

    /**
     * What is asked of an evaluation.
     *
     * @param saved weights that people hold
     */
    Asked asked(Evaluation evaluation, Map<String, Weights> saved) {
        List<String> freezable = Stream.concat(
                        Arrays.stream(Dimension.values()).map(Dimension::id),
                        evaluation.criteria().stream().map(AppliedCriterion::id))
                .distinct()
                .toList();
        return Asked.of(evaluation, parts(), new TreeSet<>(Parameters.words("freeze", freeze, freezable)), saved);
    }

    /** The findings that are asked for. */
    private Set<Part> parts() {
        Set<Part> asked = EnumSet.noneOf(Part.class);
        Arrays.stream(Part.values())
                .filter(part -> wanted.contains(part.word()))
                .forEach(asked::add);
        return asked;
    }

    /** The open orders of its scenario, where what to measure is asked for: each measurement names its own. */
    List<Stored<TestOrder>> open(Evaluation evaluation, TestOrders orders) {
        return parts().contains(Part.VALUE_OF_INFORMATION) ? orders.open(evaluation.scenario()) : List.of();
    }

    /**
     * The ETag of this choice of parts, made from the hash of the whole; findings are those of the engine of now, and the
     * orders those that are open now.
     *
     * @param asked with the parts of this choice
     */
    String tag(String hash, List<Stored<TestOrder>> open, Asked asked) {
        if (wanted.isEmpty()) {
            return hash;
        }
        boolean agreement = asked.parts().contains(Part.VALUE_OF_INFORMATION)
                && !asked.saved().isEmpty();
        String choice = wanted.stream().sorted().toList()
                + (asked.parts().isEmpty() ? "" : Engine.VERSION + new TreeSet<>(asked.frozen()))
                + open.stream().map(Stored::hash).collect(Collectors.joining())
                + (agreement ? CanonicalJson.hash(Json.STANDARD.canonical(asked.saved())) : "")
                + (asked.parts().contains(Part.FLIPS) || asked.parts().contains(Part.ROBUSTNESS)
                        ? asked.answered().toString()
                        : "");
        return hash + "-" + CanonicalJson.hash(choice).substring(0, 8);
    }

    /**
     * The evaluation with its findings.
     *
     * @param asked with the parts of this choice
     */
    JsonNode json(Evaluation evaluation, Inquiries inquiries, List<Stored<TestOrder>> open, Asked asked) {
        ObjectNode tree = json(evaluation);
        if (!asked.parts().isEmpty()) {
            Findings findings = inquiries.of(evaluation, asked);
            tree.setAll((ObjectNode) Json.STANDARD.tree((Object) FindingsAnswer.of(findings, open)));
        }
        return tree;
    }

    /** What stands in the evaluation itself. */
    ObjectNode json(Evaluation evaluation) {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(evaluation);
        List<String> left = new ArrayList<>(STORED);
        if (wanted.isEmpty()) {
            left.retainAll(List.of(DRAWN));
        } else {
            left.removeAll(wanted);
        }
        tree.remove(left);
        return tree;
    }
}
