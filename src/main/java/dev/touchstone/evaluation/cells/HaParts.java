package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several records of a set-up that survives a failure counts: the best founded one (documented, then counted,
 * then assumed), among equals the newest, among these the first.
 */
final class HaParts {
    /** The kind of fact that is read. */
    static final String KIND = "ha_parts";

    private static final Comparator<Fact> BEST_FOUNDED_FIRST = Comparator.comparingInt(HaParts::rank)
            .thenComparing(fact -> fact.provenance().date().orElse(LocalDate.MIN), Comparator.reverseOrder());

    private HaParts() {}

    static Optional<Fact> best(Technology technology) {
        return technology.facts(KIND).stream().min(BEST_FOUNDED_FIRST);
    }

    static List<Fact> others(Technology technology, Fact best) {
        return technology.facts(KIND).stream()
                .filter(fact -> !fact.id().equals(best.id()))
                .toList();
    }

    /** {@code documented}, {@code counted} (by us) or {@code assumption}: the last word of the ids of the spreads. */
    static String origin(Fact fact) {
        if (fact.provenance().assumption()) {
            return "assumption";
        }
        return fact.provenance().derived() ? "counted" : "documented";
    }

    private static int rank(Fact fact) {
        return List.of("documented", "counted", "assumption").indexOf(origin(fact));
    }
}
