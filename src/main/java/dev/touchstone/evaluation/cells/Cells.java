package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The door of this room: what is known of a technology, an edge or a whole stack on a criterion.
 *
 * <p>Order of precedence in a cell: measurements (claims typed into the scenario), then what facts of the catalogue
 * give by the criterion's rule, then judgements; a judgement outranks only what rests on an assumption alone. What was
 * outranked is listed, not lost.
 */
public final class Cells {
    /** @param today the day against which ages are read */
    public Cells(Catalogue catalogue, Scenario scenario, LocalDate today) {}

    /**
     * What one technology brings to a criterion.
     *
     * @param technology id, of the catalogue or the scenario's own
     * @param slot the slot that it fills; empty for a companion that no slot asks for
     */
    public Estimate ofPart(AppliedCriterion criterion, String technology, Optional<Slot> slot) {
        throw new UnsupportedOperationException();
    }

    /** What an edge of the data flow brings, for a criterion that is a mean over edges. */
    public Estimate ofEdge(AppliedCriterion criterion, String from, String to) {
        throw new UnsupportedOperationException();
    }

    /** Evidence about the whole stack, which outranks its parts; empty when nobody entered any. */
    public Optional<Estimate> ofStack(AppliedCriterion criterion, String candidate) {
        throw new UnsupportedOperationException();
    }

    /** Technologies that must run beside one and are no part of its own counts ({@code requires}), in order. */
    public List<String> companions(String technology) {
        throw new UnsupportedOperationException();
    }

    /** True when what must run beside a technology adds to this criterion (process kinds, nodes). */
    public boolean countsCompanions(AppliedCriterion criterion) {
        throw new UnsupportedOperationException();
    }
}
