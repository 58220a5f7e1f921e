package dev.touchstone.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.Replay;
import dev.touchstone.evaluation.ReplayReport;
import dev.touchstone.revision.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks an exported record, or an evaluation, from nothing but the file: do its hashes fit, and do its results follow
 * from what it says was known? Reads no catalogue, no database and no network.
 *
 * <p>In this order: digits of each value (which names an altered field, whatever it is), hashes of content and inputs,
 * signatures, then the results, drawn again. Where only a hash can tell, the finding says which.
 */
public final class Verification {
    private static final String CONTENT = "/content";
    private static final String EVALUATION = "/content/evaluation";

    private final int threads;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<ReplayReport> replay = Optional.empty();

    private Verification(int threads) {
        this.threads = threads;
    }

    /** What a finding is about. */
    public enum Kind {
        /** The value is not the one that was written; known from its digits. */
        ALTERED,
        /** The digits themselves are not those that were written; the record is. */
        CHECKS_ALTERED,
        /** The file is not the one that was written; no field could be named. */
        SEAL,
        /** Id, number or content are not what was signed. */
        CONTENT_HASH,
        /** What the evaluation says was known or wanted is not what was drawn. */
        INPUT_HASH,
        /** A signature is not on this content. */
        SIGNATURE,
        /** Nothing can be recomputed because of this field. */
        DAMAGED,
        /** Of the inputs, this one fits least to the stored results. */
        SUSPECT,
        /** A result that does not follow. */
        RESULT
    }

    /**
     * Something that does not fit.
     *
     * @param pointer JSON pointer into the file
     * @param stored as it stands there; empty where that says nothing
     * @param expected what it should be; empty where nobody can tell
     */
    public record Finding(Kind kind, String pointer, String stored, String expected) {}

    /**
     * The answer.
     *
     * @param record true for a decision record, false for an evaluation alone
     * @param title of the record, or of the scenario
     * @param findings empty when it agrees
     * @param replay engine versions; absent when nothing could be recomputed
     */
    public record Report(boolean record, String title, List<Finding> findings, Optional<ReplayReport> replay) {
        /** Whether everything fits. */
        public boolean agrees() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks a file.
     *
     * @param text a JSON export of a record, a decision as the API gives it, or an evaluation
     * @param threads how many may compute
     * @throws dev.touchstone.base.ProblemException INVALID when it is not readable as one of them
     */
    public static Report of(String text, int threads) {
        JsonNode file = EvaluationJson.MAPPING.tree(text);
        Verification verification = new Verification(threads);
        if (RecordFile.FORMAT.equals(file.path("format").asText())
                && file.get("decision") instanceof ObjectNode record) {
            return verification.file((ObjectNode) file, record);
        }
        if (file instanceof ObjectNode object && object.has("content") && object.has("state")) {
            return verification.record(object, "", true);
        }
        if (file instanceof ObjectNode object && object.has("drawn") && object.has("options")) {
            verification.evaluation(object, "", true);
            return verification.report(false, title(object.path("title")));
        }
        throw Problem.invalid("", "record.verify-unknown-file", Map.of()).exception();
    }

    private Report file(ObjectNode file, ObjectNode record) {
        Map<String, String> checks = new LinkedHashMap<>();
        file.path("checks")
                .properties()
                .forEach(check -> checks.put(check.getKey(), check.getValue().asText()));
        String seal = CanonicalJson.hash(CanonicalJson.of(record));
        boolean intact = seal.equals(file.path("seal").asText());
        List<String> altered = FieldChecks.altered(record, checks);
        for (String pointer : altered) {
            findings.add(
                    intact
                            ? new Finding(Kind.CHECKS_ALTERED, "/checks", pointer, "")
                            : new Finding(Kind.ALTERED, "/decision" + pointer, text(record.at(pointer)), ""));
        }
        if (!intact && altered.isEmpty()) {
            findings.add(new Finding(Kind.SEAL, "/seal", file.path("seal").asText(), seal));
        }
        boolean named = findings.stream().anyMatch(finding -> finding.kind() == Kind.ALTERED);
        return record(record, "/decision", !named);
    }

    private Report record(ObjectNode record, String base, boolean nothingNamed) {
        String hash = record.path("content_hash").asText();
        if (!hash.isEmpty()) {
            String own = ContentHash.of(record);
            if (!own.equals(hash)) {
                findings.add(new Finding(Kind.CONTENT_HASH, base + "/content_hash", hash, own));
            }
            int index = 0;
            for (JsonNode signature : record.path("signatures")) {
                String signed = signature.path("hash").asText();
                if (!signed.equals(hash)) {
                    findings.add(new Finding(Kind.SIGNATURE, base + "/signatures/" + index + "/hash", signed, hash));
                }
                index++;
            }
        }
        if (record.at(EVALUATION) instanceof ObjectNode evaluation) {
            evaluation(evaluation, base + EVALUATION, nothingNamed);
        } else {
            findings.add(new Finding(Kind.DAMAGED, base + EVALUATION, "", ""));
        }
        return report(true, title(record.path(CONTENT.substring(1)).path("title")));
    }

    private void evaluation(ObjectNode tree, String base, boolean nothingNamed) {
        String stored = tree.path("input_hash").asText();
        String own = EvaluationJson.inputHash(tree);
        boolean inputsAltered = !stored.isEmpty() && !stored.equals(own);
        if (inputsAltered) {
            findings.add(new Finding(Kind.INPUT_HASH, base + "/input_hash", stored, own));
        }
        try {
            Evaluation evaluation = EvaluationJson.MAPPING.read(tree, Evaluation.class);
            ReplayReport report = Replay.of(evaluation, threads, () -> false);
            replay = Optional.of(report);
            if (inputsAltered && nothingNamed && !report.agrees()) {
                Suspects.of(evaluation, report)
                        .forEach(suspect -> findings.add(new Finding(
                                Kind.SUSPECT, base + suspect.pointer(), suspect.stored(), suspect.recomputed())));
            }
            report.differences()
                    .forEach(difference -> findings.add(new Finding(
                            Kind.RESULT, base + difference.pointer(), difference.stored(), difference.recomputed())));
        } catch (InvalidModel damaged) {
            findings.add(new Finding(Kind.DAMAGED, base + field(damaged.pointer()), "", ""));
        } catch (dev.touchstone.base.ProblemException unreadable) {
            String pointer = unreadable.problem().faults().isEmpty()
                    ? ""
                    : unreadable.problem().faults().getFirst().pointer();
            findings.add(new Finding(Kind.DAMAGED, base + pointer, "", ""));
        }
    }

    /** The engine's words for the parts of a model, as they are called in an evaluation. */
    private static String field(String pointer) {
        return pointer.replaceFirst("^/measures", "/criteria")
                .replaceFirst("^/joint/variables", "/drawn")
                .replaceFirst("^/candidates", "/options");
    }

    private Report report(boolean record, String title) {
        return new Report(record, title, List.copyOf(findings), replay);
    }

    private static String title(JsonNode title) {
        return title.isTextual() ? title.asText() : title.path("en").asText();
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.toString();
    }
}
