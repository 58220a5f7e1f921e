package dev.touchstone.evaluation;

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
        boolean used) {}
