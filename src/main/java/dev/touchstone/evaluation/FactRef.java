package dev.touchstone.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.Basis;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a statement comes from, complete enough to be read without the catalogue.
 *
 * @param id of the fact, claim or judgement
 * @param technology or candidate that it speaks of
 * @param says what it says, in the words of the fact: a value, a text, a number with its unit
 * @param kind kind of the fact; {@code claim} or {@code judgement} for those
 * @param source as written: repository and path, address, document and line, or a person
 * @param seen the day that counts for its age; absent when undated
 * @param grade absent for an assumption or judgement
 * @param document the document that the number was read from
 * @param used false for one that was read and set aside (stale, wider, superseded by a better one)
 */
public record FactRef(
        String id,
        String technology,
        String kind,
        String says,
        String source,
        Optional<LocalDate> seen,
        Optional<Grade> grade,
        Basis basis,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Document> document,
        boolean used) {

    /** Absent is none. */
    public FactRef {
        document = document == null ? Optional.empty() : document;
    }

    /**
     * Where raw bytes say it.
     *
     * @param sha256 of the bytes
     * @param claim id of the number in the evidence document; absent for a file that somebody put beside a typed number
     */
    public record Document(String sha256, Optional<String> claim) {
        /** Absent is none. */
        public Document {
            claim = claim == null ? Optional.empty() : claim;
        }
    }

    /** The same statement, read and set aside. */
    public FactRef unused() {
        return new FactRef(id, technology, kind, says, source, seen, grade, basis, document, false);
    }
}
