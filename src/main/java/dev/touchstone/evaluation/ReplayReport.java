package dev.touchstone.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.revision.Difference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came out when an evaluation was drawn again.
 *
 * @param storedEngine version of the engine that drew it first
 * @param engine version of the engine that drew it now
 * @param differences results that do not follow from what is stored; empty when it agrees
 */
public record ReplayReport(String storedEngine, String engine, List<Mismatch> differences) {

    /**
     * A result that is not what the stored inputs give.
     *
     * @param pointer JSON pointer into the evaluation
     * @param stored as it stands there, as JSON; empty where nothing does
     * @param recomputed as it comes out now
     */
    public record Mismatch(String pointer, String stored, String recomputed) {}

    /** Whether every result follows. */
    public boolean agrees() {
        return differences.isEmpty();
    }

    /** Whether the same engine drew both, so that they are compared to the last digit. */
    public boolean sameEngine() {
        return storedEngine.equals(engine);
    }

    /** What evaluations did not keep yet when older ones were stored. */
    private static final Pattern KEPT_SINCE = Pattern.compile("/options/\\d+/score/gap_(low|high)");

    static ReplayReport comparing(Evaluation stored, Evaluation recomputed, String engine) {
        boolean same = stored.engine().equals(engine);
        Tolerance tolerance = same ? Tolerance.exact() : Tolerance.ofSamples(stored);
        JsonNode before = EvaluationJson.MAPPING.tree(stored);
        JsonNode after = EvaluationJson.MAPPING.tree(recomputed);
        List<Mismatch> differences = Difference.between(before, after).changes().stream()
                .filter(change -> !tolerance.allows(change) && !isKeptSince(change))
                .map(change -> new Mismatch(change.pointer(), text(change.before()), text(change.after())))
                .toList();
        return new ReplayReport(stored.engine(), engine, differences);
    }

    private static boolean isKeptSince(Difference.Change change) {
        return change.before().isEmpty() && KEPT_SINCE.matcher(change.pointer()).matches();
    }

    private static String text(Optional<JsonNode> value) {
        return value.map(JsonNode::toString).orElse("");
    }
}
