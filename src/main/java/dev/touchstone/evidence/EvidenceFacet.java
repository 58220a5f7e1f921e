package dev.touchstone.evidence;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.revision.Index;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the list of evidence documents is narrowed and counted by. A document may have several words of a facet, or none. */
public enum EvidenceFacet {
    /** Key of its format. */
    FORMAT(document -> Set.of(document.format())),
    /** Id of the technology that a person named as its subject, for which scenarios use it; {@value #UNKNOWN} for none. */
    TECHNOLOGY(document -> Set.of(Optional.of(document.context().technology())
            .filter(id -> !id.isEmpty())
            .orElse(EvidenceFacet.UNKNOWN))),
    /** Grade of the best number that is not withdrawn. */
    BEST(document -> words(grades(document).min(Comparator.naturalOrder()))),
    /** Grade of the worst number that is not withdrawn. */
    WORST(document -> words(grades(document).max(Comparator.naturalOrder()))),
    /** Whether it has numbers that may be used, and withdrawn ones: each a {@link Numbers}. */
    NUMBERS(EvidenceFacet::numbers),
    /** Year of the measurement; {@value #UNKNOWN} where it is not dated. */
    MEASURED(document -> Set.of(document.context()
            .measured()
            .map(LocalDate::getYear)
            .map(String::valueOf)
            .orElse(EvidenceFacet.UNKNOWN)));

    /** The word for what nobody said. */
    public static final String UNKNOWN = "?";

    /** Under which {@link EvidenceDocument#figures} is kept; no list is narrowed by it. */
    static final String FIGURES = "figures";

    private final Function<EvidenceDocument, Set<String>> words;

    EvidenceFacet(Function<EvidenceDocument, Set<String>> words) {
        this.words = words;
    }

    /** What a document has of numbers. */
    public enum Numbers {
        /** At least one that scenarios may use. */
        USABLE,
        /** None that scenarios may use. */
        UNUSABLE,
        /** At least one that a person withdrew. */
        WITHDRAWN;

        /** Its name in small letters, as it stands in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its name in small letters, as it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What lists show and ask by, with all words that a document has. */
    static Index index(EvidenceDocument document) {
        Index index = Index.of(document.name()).in(document.format());
        String technology = document.context().technology();
        if (!technology.isEmpty()) {
            index = index.under(technology);
        }
        for (EvidenceFacet facet : values()) {
            index = index.with(facet.word(), facet.words.apply(document));
        }
        return index.with(FIGURES, Set.of(document.figures()));
    }

    private static Stream<Grade> grades(EvidenceDocument document) {
        return document.claims().stream()
                .filter(claim -> claim.withdrawn().isEmpty())
                .map(DocumentClaim::grade);
    }

    private static Set<String> words(Optional<Grade> grade) {
        return grade.stream().map(Grade::name).collect(Collectors.toSet());
    }

    private static Set<String> numbers(EvidenceDocument document) {
        Set<String> found = new TreeSet<>();
        boolean usable = document.claims().stream().anyMatch(DocumentClaim::usable);
        found.add((usable ? Numbers.USABLE : Numbers.UNUSABLE).word());
        if (document.claims().stream().anyMatch(claim -> claim.withdrawn().isPresent())) {
            found.add(Numbers.WITHDRAWN.word());
        }
        return found;
    }
}
