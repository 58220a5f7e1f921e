package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several records of a set-up counts: the best founded one (documented, then counted, then assumed), among equals
 * the newest, among these the first. It must speak of the edition considered, and where the scenario asks for high
 * availability be a set-up that survives a failure: one instance is none, and its parts and nodes would be compared with
 * those of others that do more.
 */
final class HaParts {
    /** The kind of fact that is read. */
    static final String KIND = "ha_parts";

    private static final int SEVERAL = 2;

    private static final Comparator<Fact> BEST_FOUNDED_FIRST = Comparator.comparingInt(HaParts::rank)
            .thenComparing(fact -> fact.provenance().date().orElse(LocalDate.MIN), Comparator.reverseOrder());

    private HaParts() {}

    static Optional<Fact> best(Technology technology, RuleContext context) {
        return technology.facts(KIND).stream()
                .filter(context::speaksOfEdition)
                .filter(fact -> context.rebuildable() || survives(fact))
                .min(BEST_FOUNDED_FIRST);
    }

    /** The records of several instances that speak of the edition considered. */
    static List<Fact> several(Technology technology, RuleContext context) {
        return technology.facts(KIND).stream()
                .filter(context::speaksOfEdition)
                .filter(fact -> fact.number("min_instances").orElse(0) >= SEVERAL)
                .toList();
    }

    private static boolean survives(Fact fact) {
        return fact.number("min_instances").orElse(SEVERAL) >= SEVERAL;
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
