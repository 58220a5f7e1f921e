package dev.touchstone.testorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Attachment;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which claims answer which numbers. */
class AnswersTest {
    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static OrderedNumber number(String criterion, String owner, String unit, String... known) {
        return new OrderedNumber(
                criterion + ":" + owner,
                criterion,
                owner,
                unit,
                List.of(unit),
                List.of(),
                Optional.empty(),
                List.of(known),
                List.of());
    }

    static TestOrder order(OrderedNumber... numbers) {
        OrderWorth worth = new OrderWorth(
                0.02,
                0.001,
                0.3,
                Optional.of(0.005),
                0.05,
                0.001,
                Optional.of("kafka"),
                Optional.empty(),
                "s",
                "i",
                "1",
                10_000,
                42,
                LocalDate.of(2026, 11, 1));
        return new TestOrder(
                TestOrder.SCHEMA_VERSION,
                "s-1",
                "s",
                LocalText.of("S"),
                OrderState.OPEN,
                new Measured(Worth.Kind.LOAD_TEST, "kafka", Optional.empty()),
                List.of(numbers),
                Terms.under(Conditions.NONE),
                worth,
                Map.of(),
                new By("ann", "Ann", THEN),
                Optional.empty());
    }

    private static Claim claim(String id, String technology, String criterion, String unit) {
        return ClaimBuilder.builder()
                .id(id)
                .subject(Subject.ofTechnology(technology))
                .criterion(criterion)
                .value(Optional.of(12.0))
                .unit(unit)
                .attachment(Optional.of(new Attachment(
                        "a".repeat(64), "run.txt", "", false, Optional.of("c1"), Optional.of("L1"), Optional.empty())))
                .build();
    }

    private static TestOrder after(TestOrder order, Claim... claims) {
        return Answers.of(order, List.of(claims), "bob", NOW);
    }

    private static boolean answered(TestOrder order, UnaryOperator<ClaimBuilder> change) {
        Claim claim = change.apply(ClaimBuilder.builder(claim("x", "kafka", "latency", "ms")))
                .build();
        return after(order, claim).answered() == 1;
    }

    @Test
    void eachNumberByItselfAndTheWholeWhenAllAre() {
        TestOrder order = order(number("latency", "kafka", "ms"), number("capacity", "kafka@messaging", "{msg}/s"));
        TestOrder partly = after(order, claim("x", "kafka", "latency", "us"));
        assertEquals(OrderState.OPEN, partly.state());
        assertEquals(1, partly.answered());
        Answer answer = partly.numbers().getFirst().answers().getFirst();
        assertEquals(new Answer("a".repeat(64), "run.txt", Optional.of("c1"), "x", "bob", NOW), answer);
        TestOrder whole =
                after(partly, claim("x", "kafka", "latency", "us"), claim("y", "kafka", "capacity", "{msg}/s"));
        assertEquals(OrderState.ANSWERED, whole.state());
        assertEquals(answer, whole.numbers().getFirst().answers().getFirst(), "who answered first stays");
    }

    @Test
    void theSameClaimsAgainChangeNothing() {
        TestOrder once = after(order(number("latency", "kafka", "ms")), claim("x", "kafka", "latency", "ms"));
        TestOrder again = Answers.of(once, List.of(claim("x", "kafka", "latency", "ms")), "eve", NOW.plusSeconds(60));
        assertEquals(once, again);
    }

    @Test
    void whatIsGoneAnswersNoMore() {
        TestOrder once = after(order(number("latency", "kafka", "ms")), claim("x", "kafka", "latency", "ms"));
        assertEquals(OrderState.ANSWERED, once.state());
        assertEquals(OrderState.OPEN, after(once).state());
        assertEquals(0, after(once).answered());
    }

    @Test
    void onlyANumberOfADocumentThatCountsAndSpeaksOfTheSame() {
        TestOrder order = order(number("latency", "kafka", "ms"));
        assertTrue(answered(order, same -> same));
        assertTrue(answered(order, like -> like.applicability(Applicability.ANALOGOUS)));
        assertTrue(!answered(order, other -> other.subject(Subject.ofTechnology("flink"))));
        assertTrue(!answered(order, stack -> stack.subject(Subject.ofStack("kafka"))));
        assertTrue(!answered(order, other -> other.criterion("speed")));
        assertTrue(!answered(order, typed -> typed.attachment(Optional.empty())));
        assertTrue(!answered(order, out -> out.excluded(Optional.of("wrong disk"))));
        assertTrue(!answered(order, unlike -> unlike.applicability(Applicability.NOT_APPLICABLE)));
        assertTrue(!answered(order, limit -> limit.bound(Bound.AT_MOST)));
        assertTrue(!answered(order, ratio -> ratio.relativeTo(Optional.of(Subject.ofTechnology("flink")))));
        assertTrue(!answered(order, unit -> unit.unit("{msg}/s")));
    }

    @Test
    void whatWasKnownBeforeAnswersNothing() {
        TestOrder order = order(number("latency", "kafka", "ms", "old"));
        assertEquals(0, after(order, claim("old", "kafka", "latency", "ms")).answered());
        assertEquals(1, after(order, claim("new", "kafka", "latency", "ms")).answered());
    }

    @Test
    void aNumberOfAWholeStackIsAnsweredByTheStackAndOneOfAJointByNothing() {
        TestOrder stack = order(number("latency", "stack:kafka+flink", "ms"));
        Claim whole = ClaimBuilder.builder(claim("x", "kafka", "latency", "ms"))
                .subject(Subject.ofStack("kafka+flink"))
                .build();
        assertEquals(OrderState.ANSWERED, after(stack, whole).state());
        assertEquals(0, after(stack, claim("x", "kafka", "latency", "ms")).answered());
        TestOrder joint = order(number("fit", "kafka>flink", "1"));
        assertEquals(0, after(joint, claim("x", "kafka", "fit", "1")).answered());
    }

    @Test
    void whatAPersonEndedStaysEnded() {
        for (OrderState ended : List.of(OrderState.CLOSED, OrderState.WITHDRAWN)) {
            TestOrder order = order(number("latency", "kafka", "ms"))
                    .ended(ended, new Ending("asked the maker", new By("ann", "Ann", NOW)));
            assertSame(order, after(order, claim("x", "kafka", "latency", "ms")));
        }
    }

    @Test
    void aDayIsWorthItsShareOfTheWhole() {
        TestOrder order = order(number("latency", "kafka", "ms"));
        assertEquals(Optional.empty(), order.perDay());
        Terms four = new Terms(Conditions.NONE, Optional.of(4.0), "", Optional.empty());
        assertEquals(0.005, order.on(four).perDay().orElseThrow(), 1e-12);
    }
}
