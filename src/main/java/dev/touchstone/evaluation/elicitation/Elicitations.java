package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.Watch;
import dev.touchstone.evaluation.Budget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Turns what is said of weights into weights, within the server's budget of computing. */
@ApplicationScoped
public class Elicitations {
    /** The seed where a question names none. */
    public static final long USUAL_SEED = 42;

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Budget budget;

    /** @param budget one place of it is held while computing */
    public Elicitations(Budget budget) {
        this.budget = budget;
    }

    /**
     * The answer to one elicitation; the same for the same question.
     *
     * @throws dev.touchstone.base.ProblemException INVALID with a pointer into the question; TOO_MUCH {@code busy}, or
     *     {@code computing-too-long} for a question that takes more than a few seconds
     */
    public Answer<? extends Elicited> answer(Elicitation asked) {
        return budget.within(LONGEST, (threads, watch) -> answer(asked, watch));
    }

    private static Answer<? extends Elicited> answer(Elicitation asked, Watch watch) {
        return switch (asked) {
            case Elicitation.SwingPoints swing -> PointsGiven.swing(swing);
            case Elicitation.DirectPoints direct -> PointsGiven.direct(direct);
            case Elicitation.TwoLevelPoints twoLevel -> PointsGiven.twoLevel(twoLevel);
            case Elicitation.RankedItems ranked -> PointsGiven.ranking(ranked);
            case Elicitation.PairwiseComparisons pairs -> PairsCompared.ahp(pairs);
            case Elicitation.PairwiseHierarchy hierarchy -> PairsCompared.hierarchy(hierarchy);
            case Elicitation.BestWorstComparisons bestWorst -> BestWorstCompared.bwm(bestWorst);
            case Elicitation.WeightBounds bounds -> Bounds.bounds(bounds, watch);
        };
    }
}
