package dev.touchstone.evaluation.cells;

import java.util.Optional;

/** Classes of licences by what they ask, freest first. */
enum LicenceClass {
    PERMISSIVE("permissive", "permissive"),
    WEAK_COPYLEFT("weak-copyleft", "weak_copyleft"),
    GPL("gpl", "gpl"),
    AGPL("agpl", "agpl"),
    SOURCE_AVAILABLE("source-available", "source_available"),
    PROPRIETARY("proprietary", "paid");

    private final String word;
    private final String anchor;

    LicenceClass(String word, String anchor) {
        this.word = word;
        this.anchor = anchor;
    }

    /** Reads the word of a fact; an unknown word is not guessed. */
    static Optional<LicenceClass> of(String word) {
        for (LicenceClass candidate : values()) {
            if (candidate.word.equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The word as it stands in facts. */
    String word() {
        return word;
    }

    /** True when it is a licence of free software. */
    boolean openSource() {
        return compareTo(AGPL) <= 0;
    }

    /** Id of the anchor for internal use. */
    String internalAnchor() {
        return "licence.internal." + anchor;
    }

    /** Id of the anchor for use as a service that others buy. */
    String serviceAnchor() {
        return openSource() ? "licence.service." + anchor : "licence.service.forbidden";
    }
}
