package dev.touchstone.evaluation.audit;

/** What parts the whole from the fraction in the numbers of a table. */
public enum DecimalSign {
    POINT,
    COMMA
}
