package dev.touchstone.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Expression.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource("table")
    void answersAsTheTableSays(Map<String, Value> given, String condition, Truth expected) {
        assertEquals(expected, Expression.parse(condition).evaluate(lookup(given)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void canonicalTextMeansTheSameAndStays(Map<String, Value> given, String condition, Truth expected) {
        String canonical = Expression.parse(condition).toString();

        assertEquals(expected, Expression.parse(canonical).evaluate(lookup(given)));
        assertEquals(canonical, Expression.parse(canonical).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "edge == | 1 | 8 | LITERAL | \"\"",
                "edge = gateway | 1 | 6 | KNOWN_SIGN | =",
                "edge gateway | 1 | 6 | AND_OR_END | gateway",
                "and edge | 1 | 1 | CONDITION | and",
                "edge in gateway | 1 | 9 | OPENING_BRACKET | gateway",
                "edge in [a b] | 1 | 12 | COMMA_OR_CLOSING_BRACKET | b",
                "(edge == a | 1 | 11 | CLOSING_PARENTHESIS | \"\"",
                "edge < gateway | 1 | 8 | NUMBER | gateway",
                "edge == 'open | 1 | 9 | CLOSING_QUOTE | \"\"",
                "3 == edge | 1 | 1 | CONDITION | 3",
                "a == b and\\n  c == @ | 2 | 8 | KNOWN_SIGN | @",
                "edge == \uD83D\uDE00 | 1 | 9 | KNOWN_SIGN | \uD83D\uDE00",
            })
    void errorNamesPlaceAndExpectation(String text, int line, int column, String expected, String found) {
        ExpressionException error =
                assertThrows(ExpressionException.class, () -> Expression.parse(text.replace("\\n", "\n")));

        assertEquals(line + ":" + column, error.line() + ":" + error.column());
        assertEquals(expected, error.expected().name());
        assertEquals(found, error.found());
    }

    @Test
    void emptyTextExpectsACondition() {
        ExpressionException error = assertThrows(ExpressionException.class, () -> Expression.parse(" \n "));

        assertEquals(ExpressionException.Expected.CONDITION, error.expected());
    }

    @Test
    void lengthAndDepthAreBounded() {
        String deep = "(".repeat(33) + "a" + ")".repeat(33);
        String longText = "a or ".repeat(400) + "a";

        assertEquals(
                "a", Expression.parse("(".repeat(32) + "a" + ")".repeat(32)).toString());
        assertEquals(
                ExpressionException.Expected.LESS_NESTING,
                assertThrows(ExpressionException.class, () -> Expression.parse(deep))
                        .expected());
        assertEquals(
                ExpressionException.Expected.LESS_NESTING,
                assertThrows(ExpressionException.class, () -> Expression.parse("not ".repeat(40) + "a"))
                        .expected());
        assertEquals(
                ExpressionException.Expected.SHORTER_TEXT,
                assertThrows(ExpressionException.class, () -> Expression.parse(longText))
                        .expected());
    }

    @Test
    void pathsComeInOrderOnceAndWithTheirPlaces() {
        String text = "b == a and not (a.x or b in [c])\nor z > 1";

        assertEquals(
                List.of("b", "a.x", "z"), List.copyOf(Expression.parse(text).paths()));
        assertEquals(
                List.of(
                        new Expression.Mention("b", 1, 1),
                        new Expression.Mention("a.x", 1, 17),
                        new Expression.Mention("b", 1, 24),
                        new Expression.Mention("z", 2, 4)),
                Expression.mentions(text));
    }

    @Test
    void aPathRightOfAnOrderingIsNamedAndWrittenAsOne() {
        Expression expression = Expression.parse("connections >= need.connection");

        assertEquals("connections >= need.connection", expression.toString());
        assertEquals(List.of("connections", "need.connection"), List.copyOf(expression.paths()));
        assertEquals(
                new Expression.Mention("need.connection", 1, 16),
                Expression.mentions(expression.toString()).getLast());
    }

    @Test
    void wordsThatWouldReadAsSomethingElseAreQuoted() {
        String text = "a in ['and', '3', 'two words', 'it''s', plain, \u539f\u578b]";

        assertEquals(text, Expression.parse(text).toString());
        assertEquals(
                List.of("and", "3", "two words", "it's", "plain", "\u539f\u578b"),
                Expression.parse(text).tests().getFirst().literals().stream()
                        .map(literal -> ((Expression.Word) literal).text())
                        .toList());
    }

    /** Strong Kleene logic is monotone: learning a missing fact never overturns an answer that was not unknown. */
    @Test
    void learningAFactNeverOverturnsAnAnswer() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            Expression expression = Expression.parse(randomCondition(random, 4));
            Map<String, Value> known = new HashMap<>();
            for (String path : List.of("a", "b", "c", "d")) {
                known.put(path, Value.flag(random.nextBoolean()));
            }
            Map<String, Value> less = new HashMap<>(known);
            less.keySet().removeIf(path -> random.nextBoolean());
            Truth before = expression.evaluate(lookup(less));
            Truth after = expression.evaluate(lookup(known));

            assertTrue(after != Truth.UNKNOWN, "all known, so decided: " + expression);
            assertTrue(before == Truth.UNKNOWN || before == after, "overturned: " + expression);
        }
    }

    private static String randomCondition(Random random, int depth) {
        int choice = depth == 0 ? 0 : random.nextInt(4);
        return switch (choice) {
            case 1 -> "not (" + randomCondition(random, depth - 1) + ")";
            case 2 -> "(" + randomCondition(random, depth - 1) + ") and " + randomCondition(random, depth - 1);
            case 3 -> "(" + randomCondition(random, depth - 1) + ") or " + randomCondition(random, depth - 1);
            default -> List.of("a", "b == true", "c != false", "d in [true]").get(random.nextInt(4));
        };
    }

    private static Function<String, Value> lookup(Map<String, Value> facts) {
        return path -> facts.getOrDefault(path, Value.missing());
    }

    static Stream<Arguments> table() throws IOException {
        List<Arguments> rows = new ArrayList<>();
        Map<String, Value> given = Map.of();
        for (String line : lines()) {
            if (line.startsWith("given ")) {
                given = facts(line.substring(6));
            } else if (line.contains("->")) {
                int arrow = line.lastIndexOf("->");
                Truth truth = Truth.valueOf(line.substring(arrow + 2).strip().toUpperCase(Locale.ROOT));
                rows.add(Arguments.of(given, line.substring(0, arrow).strip(), truth));
            }
        }
        return rows.stream();
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = ExpressionTest.class.getResourceAsStream("expressions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static Map<String, Value> facts(String text) {
        Map<String, Value> facts = new HashMap<>();
        for (String pair : text.split(",\\s*(?![^\\[]*\\])", -1)) {
            String[] sides = pair.split("=", 2);
            facts.put(sides[0].strip(), value(sides[1].strip()));
        }
        return facts;
    }

    private static Value value(String text) {
        if (text.equals("?")) {
            return Value.missing();
        }
        if (text.startsWith("[")) {
            return Value.openSet(List.of(text.substring(1, text.length() - 1).split(",\\s*", -1)));
        }
        return Expression.parse("x == " + text).tests().getFirst().literals().getFirst();
    }
}
