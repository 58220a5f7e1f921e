package dev.touchstone.testorder;

import dev.touchstone.base.LocalText;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A measurement that somebody wants made. Complete enough to be read by whoever has neither scenario nor catalogue.
 *
 * @param scenario id of the scenario that waits for it
 * @param title of that scenario
 * @param numbers what it settles
 * @param worth what it was worth when it was made; computed here, never given
 * @param names of criteria, technologies and roles by id, of candidates by {@code stack:} and id
 * @param ending why a person ended it
 */
@RecordBuilder
public record TestOrder(
        int schemaVersion,
        String id,
        String scenario,
        LocalText title,
        OrderState state,
        Measured measured,
        List<OrderedNumber> numbers,
        Terms terms,
        OrderWorth worth,
        Map<String, LocalText> names,
        By made,
        Optional<Ending> ending) {

    /** Version of this shape; an older stored document is lifted to it when read. */
    public static final int SCHEMA_VERSION = 2;

    /** Copies the lists. */
    public TestOrder {
        numbers = List.copyOf(numbers);
        names = Map.copyOf(names);
        ending = ending == null ? Optional.empty() : ending;
    }

    /** What a person-day on it was worth when it was made; absent where nobody has estimated the effort. */
    public Optional<Double> perDay() {
        return worth.perDay(terms.personDays());
    }

    /** How many of its numbers are answered. */
    public long answered() {
        return numbers.stream().filter(OrderedNumber::answered).count();
    }

    TestOrder identified(String newId, By by) {
        return TestOrderBuilder.builder(this).id(newId).made(by).build();
    }

    TestOrder on(Terms other) {
        return TestOrderBuilder.builder(this).terms(other).build();
    }

    TestOrder ended(OrderState how, Ending why) {
        return TestOrderBuilder.builder(this)
                .state(how)
                .ending(Optional.of(why))
                .build();
    }

    TestOrder answering(List<OrderedNumber> all) {
        boolean whole = all.stream().allMatch(OrderedNumber::answered);
        return TestOrderBuilder.builder(this)
                .numbers(all)
                .state(whole ? OrderState.ANSWERED : OrderState.OPEN)
                .build();
    }
}
