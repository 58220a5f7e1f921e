package dev.touchstone.evaluation.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.analysis.weight.Relation;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.base.Seed;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnsweredTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final List<AppliedCriterion> CRITERIA = weighing(0.6, 0.3, 0.1);
    private static final String A = CRITERIA.get(0).id();
    private static final String B = CRITERIA.get(1).id();
    private static final String C = CRITERIA.get(2).id();

    private static List<AppliedCriterion> weighing(double... weights) {
        List<AppliedCriterion> all = ShippedFiles.evaluate(
                        CATALOGUE, ShippedFiles.scenario(CATALOGUE, "order-database"), 256, 1)
                .criteria();
        List<AppliedCriterion> some = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            some.add(all.get(j).withWeight(weights[j]));
        }
        return some;
    }

    private static Optional<Elicited> asked(Way way) {
        return Optional.of(new Elicited(way, Proposal.swings(CRITERIA)));
    }

    private static Way order(String... ids) {
        return new Way.Order(List.of(ids).stream().map(List::of).toList(), RankFormula.ROC);
    }

    private static Way says(String first, String second, Way.Says says) {
        return new Way.Questions(List.of(new Way.Answer(first, second, says)));
    }

    @Test
    void anOrderBindsEachPlaceToTheNext() {
        assertEquals(
                List.of(
                        WeightConstraint.difference(0, Relation.AT_LEAST, 1),
                        WeightConstraint.difference(1, Relation.AT_LEAST, 2)),
                Answered.of(asked(order(A, B, C)), CRITERIA).orElseThrow().constraints());
    }

    private static double[][] drawn(Way way, WeightConstraint... more) {
        double[][] weights = new double[3][1_000];
        Answered.of(asked(way), CRITERIA)
                .orElseThrow()
                .sampler(3, List.of(more), new Seed(5))
                .draw(0, weights, 1_000);
        return weights;
    }

    /** An order is drawn at once, and its mean is the rank order centroid; with something frozen it is kept too. */
    @Test
    void weightsAreDrawnFromAllThatMeetTheAnswers() {
        double[][] weights = drawn(order(A, B, C));
        double[] centroid = {11.0 / 18, 5.0 / 18, 2.0 / 18};
        for (int j = 0; j < 3; j++) {
            assertEquals(centroid[j], Arrays.stream(weights[j]).average().orElseThrow(), 0.02);
        }
        double[][] frozen =
                drawn(order(A, B, C), WeightConstraint.between(1, 0.3, 0.3).toArray(WeightConstraint[]::new));
        for (int s = 0; s < 1_000; s++) {
            assertTrue(weights[0][s] >= weights[1][s] && weights[1][s] >= weights[2][s]);
            assertEquals(0.3, frozen[1][s], 1e-9);
            assertTrue(frozen[0][s] >= 0.4 - 1e-9 && frozen[0][s] <= 0.7 + 1e-9);
        }
        double[][] twice = drawn(says(A, B, Way.Says.FIRST));
        for (int s = 0; s < 1_000; s++) {
            double ratio = twice[0][s] / twice[1][s];
            assertTrue(ratio >= TradeOffs.CLEARLY - 1e-6 && ratio <= TradeOffs.FAR + 1e-6, "ratio " + ratio);
        }
    }

    @Test
    void anAnswerBoundsTheRatioOfTwoWeights() {
        List<WeightConstraint> bound = Answered.of(asked(says(A, B, Way.Says.FIRST)), CRITERIA)
                .orElseThrow()
                .constraints();
        assertTrue(bound.containsAll(WeightConstraint.ratio(0, 1, TradeOffs.CLEARLY, TradeOffs.FAR)), bound.toString());
    }

    @Test
    void answersThatTheWeightsContradictDoNotBind() {
        assertEquals(Optional.empty(), Answered.of(asked(order(B, A, C)), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(says(A, B, Way.Says.SECOND)), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(order(A, B, C)), weighing(0.3, 0.3001, 0.3999)));
    }

    /** Points are rounded when they are kept; a tie is then a little off, and the stated weights still meet it. */
    @Test
    void aBoundThatIsMissedByRoundingIsWhereTheWeightsAre() {
        List<AppliedCriterion> rounded = weighing(0.400_001, 0.4, 0.199_999);
        Way tied = new Way.Order(List.of(List.of(A, B), List.of(C)), RankFormula.ROC);
        WeightConstraint tie =
                Answered.of(asked(tied), rounded).orElseThrow().constraints().getFirst();
        assertEquals(Relation.EQUAL, tie.relation());
        assertEquals(1e-6, tie.bound(), 1e-12);
    }

    @Test
    void anAnswerAboutAnotherStepOrAbsentCriterionDoesNotBind() {
        Map<String, Elicited.Swing> steps = new LinkedHashMap<>(Proposal.swings(CRITERIA));
        Elicited.Swing step = steps.get(A);
        steps.put(A, new Elicited.Swing(step.worst(), step.best() + 1, step.unit()));
        Optional<Elicited> other = Optional.of(new Elicited(says(A, B, Way.Says.FIRST), steps));
        assertEquals(Optional.empty(), Answered.of(other, CRITERIA));
        Optional<Elicited> same = Optional.of(new Elicited(says(B, C, Way.Says.FIRST), steps));
        assertTrue(Answered.of(same, weighing(0.6, 0.25, 0.15)).isPresent());
        assertEquals(Optional.empty(), Answered.of(asked(says(A, C, Way.Says.FIRST_FAR)), weighing(0.6, 0.4)));
        assertEquals(Optional.empty(), Answered.of(asked(order(A, B)), CRITERIA), "an order of all, or none");
    }

    /** What is stored may have come by the API, with anything in it that is an id. */
    @Test
    void whatMakesNoSenseDoesNotBind() {
        assertEquals(Optional.empty(), Answered.of(asked(says(A, A, Way.Says.FIRST)), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(says(A, "gone", Way.Says.FIRST_FAR)), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(says("gone", "gone", Way.Says.SAME)), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(says(A, B, Way.Says.OPEN)), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(order(A, B, "gone")), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(order(A, B, C, "gone")), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(order()), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(order(A)), List.of()));
    }

    @Test
    void pointsLeaveNothingOpen() {
        assertEquals(Optional.empty(), Answered.of(asked(new Way.Points()), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(asked(new Way.SwingPoints(Map.of(A, 100.0))), CRITERIA));
        assertEquals(Optional.empty(), Answered.of(Optional.empty(), CRITERIA));
    }
}
