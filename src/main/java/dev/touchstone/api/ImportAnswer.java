package dev.touchstone.api;

import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.ShownRemarks;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.testorder.Answering;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import did, or would do. A value that the file does not state is absent; {@code rows} is there for a table.
 *
 * @param engine version of what computes
 * @param warnings at least one of each code, and {@value ShownRemarks#MOST} in all where there are more
 * @param warningsLeft how many more there are, by code
 * @param unused why the scenario uses nothing, where it is not for want of a number that answers a criterion
 * @param testOrders orders of the scenario that the document answers, or would
 */
public record ImportAnswer(
        String format,
        int importerVersion,
        String engine,
        String sha256,
        Outcome outcome,
        boolean known,
        Optional<EvidenceDocument.Rows> rows,
        List<ImportedClaim> claims,
        List<Told> warnings,
        Map<String, Integer> warningsLeft,
        Optional<Told> refusal,
        List<EvidenceUses.Use> uses,
        Optional<Told> unused,
        List<AnsweredOrder> testOrders) {

    /**
     * An order that a document answers.
     *
     * @param numbers ids of the numbers of the order
     * @param whole whether none of its numbers waits then
     */
    public record AnsweredOrder(String id, List<String> numbers, boolean whole) {
        static AnsweredOrder of(Answering.Expected expected) {
            return new AnsweredOrder(expected.order().id(), expected.numbers(), expected.whole());
        }
    }

    /** What became of the document. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_WARNINGS,
        REFUSED
    }

    /**
     * What the problem of a refusal (422) says beside the members of every problem.
     *
     * @param format absent where nobody can tell
     */
    public record RefusedImport(String sha256, Optional<String> format, String engine, Outcome outcome, Told refusal) {}

    /**
     * A number that was read.
     *
     * @param version of the subject, where a column of the table holds it
     * @param relativeTo what it is a ratio to, in the words of the document or as the id that a person said; absent for a
     *     value
     */
    public record ImportedClaim(
            String id,
            String metric,
            String statistic,
            BigDecimal value,
            String unit,
            Bound bound,
            Optional<DocumentClaim.Canonical> canonical,
            String locator,
            String subject,
            Optional<String> version,
            Optional<String> relativeTo,
            String grade) {
        static ImportedClaim of(DocumentClaim claim) {
            return new ImportedClaim(
                    claim.id(),
                    claim.metric(),
                    claim.statistic(),
                    claim.value(),
                    claim.unit(),
                    claim.bound(),
                    claim.canonical(),
                    claim.locator(),
                    claim.subject(),
                    Optional.of(claim.versionStated()).filter(version -> !version.isEmpty()),
                    claim.relativeTo(),
                    claim.grade().name());
        }
    }

    /** A code with its sentence and its place. */
    public record Told(String code, String detail, String locator) {}
}
