package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Expression;
import dev.touchstone.base.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Reading of traits from facts, case by case: given these facts, this value and from these facts. */
class TraitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Switches FREE = Switches.DEFAULT;
    private static final Switches PAID = new Switches("paid", "internal", "required");

    private static final Trait SURVIVES = flag(
            List.of(
                    reading("ha_parts", Map.of("ha_possible", is(false))),
                    new FactReading(
                            "edition_limit",
                            Map.of("topic", is("clustering", "replication"), "in_free_edition", is(false)),
                            Optional.of("free"),
                            Optional.empty(),
                            Optional.empty())),
            List.of(reading("ha_parts", Map.of("min_instances", atLeast(2)))),
            Optional.empty());

    private static final Trait SUPPORTED = flag(
            List.of(cycles(true, new Matcher.Ended(true))),
            List.of(cycles(false, new Matcher.Ended(false))),
            Optional.empty());

    private static final Trait ALTERNATIVE = flag(
            List.of(reading("deployment_form", Map.of("value", is("channel", "client")))),
            List.of(),
            Optional.of(true));

    private static final Trait DELIVERY =
            values(Trait.Type.OPEN_SET, reading("guarantee", Map.of("scope", is("delivery")), "word"));
    private static final Trait FORM = values(Trait.Type.ENUM, reading("deployment_form", Map.of(), "value"));
    private static final Trait CONNECTIONS =
            values(Trait.Type.NUMBER, reading("limit", Map.of("about", is("connections")), "value"));

    @Test
    void silenceIsUnknown() {
        assertTrue(read(SURVIVES, FREE).isMissing());
        assertTrue(read(DELIVERY, FREE).isMissing());
        assertTrue(read(SUPPORTED, FREE).isMissing());
    }

    @Test
    void aStatementMakesAFlagTrueAndIsNamed() {
        TraitReading reading = read(SURVIVES, FREE, fact("ha_parts", Map.of("min_instances", 3)));
        assertEquals(Expression.Value.flag(true), reading.value());
        assertEquals(List.of("x/0"), reading.facts().stream().map(Fact::id).toList());
    }

    @Test
    void aDenialWinsOverAnAffirmation() {
        Fact both = fact("ha_parts", Map.of("min_instances", 3, "ha_possible", false));
        assertEquals(Expression.Value.flag(false), read(SURVIVES, FREE, both).value());
    }

    @Test
    void aLimitOfTheFreeEditionCountsOnlyThere() {
        Fact clustered = fact("ha_parts", Map.of("min_instances", 3));
        Fact limit = fact(
                "edition_limit", Map.of("topic", List.of("high-availability", "clustering"), "in_free_edition", false));
        assertEquals(
                Expression.Value.flag(false),
                read(SURVIVES, FREE, clustered, limit).value());
        assertEquals(
                Expression.Value.flag(true),
                read(SURVIVES, PAID, clustered, limit).value());
        assertTrue(read(SURVIVES, PAID, limit).isMissing());
    }

    @Test
    void whatIsStatedForAnEditionCountsOnlyThere() {
        Fact alone = fact("ha_parts", Map.of("min_instances", 1, "ha_possible", false, "for_edition", "free"));
        Fact clustered = fact("ha_parts", Map.of("min_instances", 3, "for_edition", "paid"));
        assertEquals(
                Expression.Value.flag(false),
                read(SURVIVES, FREE, alone, clustered).value());
        assertEquals(
                Expression.Value.flag(true),
                read(SURVIVES, PAID, alone, clustered).value());
        assertTrue(read(SURVIVES, FREE, clustered).isMissing());
    }

    @Test
    void supersededFactsNeverCount() {
        Fact old = superseded("ha_parts", Map.of("ha_possible", false));
        assertTrue(read(SURVIVES, FREE, old).isMissing());
        assertEquals(
                Expression.Value.flag(true),
                read(SURVIVES, FREE, old, fact("ha_parts", Map.of("min_instances", 2)))
                        .value());
    }

    @Test
    void aLineThatIsNotPastItsEndIsEnough() {
        assertSupported(true, cycle("2027-01-01"), cycle("2020-01-01"));
        assertSupported(true, cycle(false), cycle("2020-01-01"));
        assertSupported(true, cycle("2026-11-24"));
    }

    @Test
    void onlyWhenAllLinesEndedItIsUnsupported() {
        assertSupported(false, cycle("2026-11-23"), cycle("2020-01-01"));
        assertSupported(false, cycle(true));
    }

    @Test
    void aLineWithoutAWordAboutItsEndSaysNothing() {
        assertTrue(read(SUPPORTED, FREE, releases(Map.of("cycle", "1"), cycle("2020-01-01")))
                .isMissing());
        assertTrue(read(SUPPORTED, FREE, fact("releases", Map.of("cycles", List.of())))
                .isMissing());
    }

    @Test
    void aFlagMayHaveAnAnswerForSilence() {
        assertEquals(Expression.Value.flag(true), read(ALTERNATIVE, FREE).value());
        assertEquals(
                Expression.Value.flag(false),
                read(ALTERNATIVE, FREE, fact("deployment_form", Map.of("value", "channel")))
                        .value());
    }

    @Test
    void anOpenSetHoldsWhatIsNamedAndSaysNothingAboutTheRest() {
        TraitReading reading = read(
                DELIVERY,
                FREE,
                fact("guarantee", Map.of("scope", "delivery", "word", "at-least-once")),
                fact("guarantee", Map.of("scope", "processing", "word", "exactly-once")));
        assertEquals(Expression.Value.openSet(List.of("at-least-once")), reading.value());
        assertEquals(1, reading.facts().size());
    }

    @Test
    void twoDifferentWordsAreUnknown() {
        Fact library = fact("deployment_form", Map.of("value", "library"));
        Fact daemon = fact("deployment_form", Map.of("value", "daemon-per-node"));
        assertEquals(
                Expression.Value.word("library"),
                read(FORM, FREE, library, library).value());
        assertTrue(read(FORM, FREE, library, daemon).isMissing());
    }

    @Test
    void theGreatestNumberCounts() {
        TraitReading reading = read(
                CONNECTIONS,
                FREE,
                fact("limit", Map.of("about", "connections", "value", 100_000)),
                fact("limit", Map.of("about", "connections", "value", 1_000_000)),
                fact("limit", Map.of("about", "nodes", "value", 9_000_000)),
                fact("limit", Map.of("about", "connections", "value", "many")));
        assertEquals(Expression.Value.number(1_000_000), reading.value());
        assertEquals("x/1", reading.facts().getFirst().id());
    }

    @Test
    void aTraitThatTheLibraryDoesNotKnowIsUnknown() {
        Technology nothing = technology();
        assertTrue(new Traits(List.of()).read(nothing, "x", FREE, TODAY).isMissing());
    }

    private void assertSupported(boolean expected, Map<?, ?>... cycles) {
        assertEquals(
                Expression.Value.flag(expected),
                read(SUPPORTED, FREE, releases(cycles)).value());
    }

    private static TraitReading read(Trait trait, Switches switches, Fact... facts) {
        return new Traits(List.of(trait)).read(technology(facts), trait.id(), switches, TODAY);
    }

    private static Technology technology(Fact... facts) {
        List<Fact> numbered = new ArrayList<>();
        for (Fact fact : facts) {
            numbered.add(new Fact("x/" + numbered.size(), fact.kind(), fact.fields(), fact.provenance()));
        }
        return new Technology(
                "x", LocalText.of("X"), Optional.empty(), List.of(), Optional.empty(), numbered, Layer.SHIPPED);
    }

    private static Fact fact(String kind, Map<String, Object> fields) {
        return new Fact("x/f", kind, fields, provenance(false));
    }

    private static Fact superseded(String kind, Map<String, Object> fields) {
        return new Fact("x/f", kind, fields, provenance(true));
    }

    private static Provenance provenance(boolean superseded) {
        return new Provenance(
                Optional.of("https://example.org"),
                Optional.of(TODAY),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                false,
                false,
                false,
                superseded);
    }

    private static Map<String, Object> cycle(Object end) {
        return Map.of("cycle", "1", "end_of_life", end);
    }

    private static Fact releases(Map<?, ?>... cycles) {
        return fact("releases", Map.of("cycles", List.of(cycles)));
    }

    private static FactReading cycles(boolean every, Matcher end) {
        return new FactReading(
                "releases",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new FactReading.Elements("cycles", every, Map.of("end_of_life", end))));
    }

    private static FactReading reading(String kind, Map<String, Matcher> where) {
        return new FactReading(kind, where, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static FactReading reading(String kind, Map<String, Matcher> where, String field) {
        return new FactReading(kind, where, Optional.empty(), Optional.of(field), Optional.empty());
    }

    private static Matcher is(Object... values) {
        return new Matcher.OneOf(List.of(values));
    }

    private static Matcher atLeast(double limit) {
        return new Matcher.Within(
                OptionalDouble.of(limit), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Trait flag(List<FactReading> falseWhen, List<FactReading> trueWhen, Optional<Boolean> otherwise) {
        return trait(Trait.Type.BOOLEAN, falseWhen, trueWhen, List.of(), otherwise);
    }

    private static Trait values(Trait.Type type, FactReading reading) {
        return trait(type, List.of(), List.of(), List.of(reading), Optional.empty());
    }

    private static Trait trait(
            Trait.Type type,
            List<FactReading> falseWhen,
            List<FactReading> trueWhen,
            List<FactReading> valuesFrom,
            Optional<Boolean> otherwise) {
        return new Trait(
                "t",
                LocalText.of("t"),
                LocalText.EMPTY,
                false,
                type,
                List.of(),
                Optional.empty(),
                falseWhen,
                trueWhen,
                valuesFrom,
                otherwise);
    }
}
