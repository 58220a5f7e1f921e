package dev.touchstone.web.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.scenario.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many criteria of the library the facts of a technology speak to, without any scenario: nothing typed in, no team, no
 * need. Criteria that do not apply count in neither figure.
 */
public final class Coverage {
    private final Catalogue catalogue;
    private final Cells cells;

    /** @param today the day against which ages are read */
    public Coverage(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        cells = new Cells(catalogue, Scenario.empty("coverage", LocalText.of("coverage")), today);
    }

    /** Known and applicable criteria. */
    public record Count(int known, int all) {
        /** The sum of two. */
        public Count plus(Count other) {
            return new Count(known + other.known, all + other.all);
        }
    }

    /** The counts by dimension, in the fixed order. */
    public Map<Dimension, Count> of(String technology) {
        Map<Dimension, Count> counts = new LinkedHashMap<>();
        for (Criterion criterion : catalogue.criteria()) {
            criterion
                    .range()
                    .map(range -> AppliedCriterion.ofLibrary(criterion, range))
                    .ifPresent(applied -> counts.merge(criterion.dimension(), count(applied, technology), Count::plus));
        }
        return counts;
    }

    /** The sum over all dimensions. */
    public Count sum(String technology) {
        return of(technology).values().stream().reduce(new Count(0, 0), Count::plus);
    }

    private Count count(AppliedCriterion criterion, String technology) {
        Estimate estimate = cells.ofPart(criterion, technology, Optional.empty());
        return switch (estimate.kind()) {
            case MEASURED, DERIVED, JUDGED -> new Count(1, 1);
            case MISSING -> new Count(0, 1);
            case NOT_APPLICABLE -> new Count(0, 0);
        };
    }
}
