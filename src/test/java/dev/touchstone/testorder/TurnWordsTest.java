package dev.touchstone.testorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.OrderWords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an order says that its number must be. */
class TurnWordsTest {
    private static String said(Optional<Double> now, double to, boolean already) {
        OrderedNumber number = new OrderedNumber(
                "latency:kafka",
                "latency",
                "kafka",
                "ms",
                List.of("ms"),
                List.of(),
                Optional.of(new Turn(now, Optional.of(to), Optional.of("nats"), already)),
                List.of(),
                List.of());
        return new OrderWords(AnswersTest.order(number), Language.EN)
                .turn(number)
                .replace('\u00a0', ' ');
    }

    @Test
    void onTheFarSideOfTheTurn() {
        assertEquals("at 20.1 ms nats takes over", said(Optional.of(12.0), 20.04, false));
        assertEquals("at 20 ms nats takes over", said(Optional.of(32.0), 20.04, false));
        assertEquals("at 20 ms nats takes over", said(Optional.empty(), 20.04, false));
    }

    @Test
    void whereItTurnsAsItMostLikelyIsThatIsSaid() {
        assertEquals(
                "known to be 12 ms, it puts nats first; the tie is at 20 ms", said(Optional.of(12.0), 20.04, true));
    }
}
