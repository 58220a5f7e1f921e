package dev.touchstone.evaluation.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.scenario.Way.Answer;
import dev.touchstone.scenario.Way.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradeOffsTest {
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    private static Sitting sitting(List<String> ids, Answer... answers) {
        return new TradeOffs(ids, List.of(answers)).sitting(() -> false);
    }

    private static Sitting.Possible possible(List<String> ids, Answer... answers) {
        return assertInstanceOf(Sitting.Possible.class, sitting(ids, answers));
    }

    @Test
    void withoutAnswersEverythingIsPossibleAndTheFirstPairIsAsked() {
        Sitting.Possible open = possible(IDS);
        open.centre().values().forEach(weight -> assertEquals(0.25, weight, 0.01));
        open.open().values().forEach(range -> {
            assertEquals(0, range.low(), 1e-9);
            assertEquals(1, range.high(), 1e-9);
        });
        Sitting.Pair next = open.next().orElseThrow();
        assertEquals(List.of("a", "b"), List.of(next.first(), next.second()));
    }

    /** Of two weights with a at least 3 times b: b at most 1/4; uniform on the segment, so the centre is 7/8. */
    @Test
    void anAnswerBoundsTheRatio() {
        Sitting.Possible far = possible(List.of("a", "b"), new Answer("a", "b", Says.FIRST_FAR));
        assertEquals(0.75, far.open().get("a").low(), 1e-6);
        assertEquals(1, far.open().get("a").high(), 1e-4);
        assertEquals(0.875, far.centre().get("a"), 0.005);
        Sitting.Possible more = possible(List.of("a", "b"), new Answer("a", "b", Says.SECOND));
        assertEquals(0.25, more.open().get("a").low(), 1e-6);
        assertEquals(1 / 2.2, more.open().get("a").high(), 1e-6);
        Sitting.Possible same = possible(List.of("a", "b"), new Answer("a", "b", Says.SAME));
        assertEquals(1 / 2.2, same.open().get("a").low(), 1e-6);
        assertEquals(1.2 / 2.2, same.open().get("a").high(), 1e-6);
        assertEquals(Optional.empty(), same.next(), "there is no other pair");
    }

    @Test
    void notKnowingLeavesEverythingOpenButIsNotAskedAgain() {
        Sitting.Possible open = possible(IDS, new Answer("a", "b", Says.OPEN));
        assertEquals(1, open.open().get("a").high(), 1e-9);
        Sitting.Pair next = open.next().orElseThrow();
        assertEquals(List.of("a", "c"), List.of(next.first(), next.second()), "the first of the equally open ones");
    }

    @Test
    void theNextQuestionIsAboutThePairThatIsMostLooselyTied() {
        Sitting.Possible sitting =
                possible(List.of("a", "b", "c"), new Answer("a", "b", Says.FIRST_FAR), new Answer("a", "c", Says.OPEN));
        assertEquals("b", sitting.next().orElseThrow().first(), "the only pair that is left");
        Sitting.Possible four = possible(
                IDS, new Answer("a", "b", Says.SAME), new Answer("a", "c", Says.SAME), new Answer("b", "c", Says.SAME));
        assertEquals("d", four.next().orElseThrow().second(), "d is tied to nothing yet");
    }

    @Test
    void contradictingAnswersAreNamedAndNoOthers() {
        Sitting sitting = sitting(
                IDS,
                new Answer("c", "d", Says.FIRST),
                new Answer("a", "b", Says.FIRST),
                new Answer("b", "c", Says.FIRST),
                new Answer("c", "a", Says.FIRST));
        assertEquals(
                List.of(1, 2, 3),
                assertInstanceOf(Sitting.Contradiction.class, sitting).answers());
        possible(
                IDS,
                new Answer("c", "d", Says.FIRST),
                new Answer("a", "b", Says.FIRST),
                new Answer("b", "c", Says.FIRST));
    }

    @Test
    void eightAnswersOfThreeTimesInARowAgree() {
        List<String> ids = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        Answer[] chain = new Answer[8];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = new Answer(ids.get(i), ids.get(i + 1), Says.FIRST_FAR);
        }
        assertTrue(possible(ids, chain).centre().get("a") > 2 / 3.0);
    }

    @Test
    void atMostEightAreAskedAndTheSameAnswersLeadToTheSameQuestion() {
        List<String> ids = List.of("a", "b", "c", "d", "e", "f");
        List<Answer> answers = new ArrayList<>();
        Sitting.Possible sitting = possible(ids);
        while (sitting.next().isPresent()) {
            Sitting.Pair pair = sitting.next().get();
            answers.add(new Answer(pair.first(), pair.second(), Says.FIRST));
            Sitting now = sitting(ids, answers.toArray(Answer[]::new));
            sitting = assertInstanceOf(Sitting.Possible.class, now);
            assertEquals(now, sitting(ids, answers.toArray(Answer[]::new)));
        }
        assertTrue(answers.size() <= 8, answers.toString());
        double sum = sitting.centre().values().stream().mapToDouble(w -> w).sum();
        assertEquals(1, sum, 1e-9);
        for (Map.Entry<String, Double> weight : sitting.centre().entrySet()) {
            var range = sitting.open().get(weight.getKey());
            assertTrue(range.low() - 1e-9 <= weight.getValue() && weight.getValue() <= range.high() + 1e-9);
        }
    }
}
