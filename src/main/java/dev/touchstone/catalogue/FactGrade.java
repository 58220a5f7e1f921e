package dev.touchstone.catalogue;

/** What a catalogue fact is worth as evidence (reviews and records, section 1). */
public enum FactGrade {
    /** From the project's or maker's own documents or repository, dated. */
    C,
    /** Another dated source. */
    D,
    /** Undated, unverified or a third-party copy. */
    E,
    /** An assumption: nobody's fact, counted below E. */
    NONE
}
