package dev.touchstone.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition over facts: the one small language of gates, compatibility and migration preconditions.
 *
 * <pre>
 * condition  = and-part { "or" and-part }
 * and-part   = not-part { "and" not-part }
 * not-part   = "not" not-part | "(" condition ")" | "true" | "false" | test
 * test       = path [ operator literal | ordering path | [ "not" ] "in" "[" literal { "," literal } "]" ]
 * operator   = "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * literal    = number | "true" | "false" | word | 'quoted text'
 * </pre>
 *
 * A word has letters, digits, hyphens, underscores and dots; on the left of an operator it is a path, on the right of it
 * a literal. {@code none} is an ordinary word and stands for an empty role. There is no arithmetic, and the four
 * ordering operators take a number, or a path with a dot in it whose number is taken ({@code need.connection}).
 *
 * <p>Facts may be missing, so the answer is a {@link Truth} of Kleene's logic. A comparison with a missing value is
 * unknown. An {@link OpenSet} lists what is documented and is never complete: containing the word proves, lacking it
 * leaves unknown. Values of different kinds are different; ordering something that is no number is unknown.
 */
public sealed interface Expression {

    /** The longest text that {@link #parse} reads, in characters. */
    int MAX_LENGTH = 2_000;

    /** The deepest nesting of parentheses and negations that {@link #parse} reads. */
    int MAX_DEPTH = 32;

    /**
     * Reads a condition.
     *
     * @throws ExpressionException with line, column and what was expected there
     */
    static Expression parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /**
     * Every place in which the text names a path, in the order of the text: for messages that point at the place.
     *
     * @throws ExpressionException as {@link #parse}
     */
    static List<Mention> mentions(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        parser.parse();
        return parser.mentions();
    }

    /**
     * Whether the condition holds.
     *
     * @param facts gives the value of a path, {@link Missing} where nothing is known; never null
     */
    Truth evaluate(Function<String, Value> facts);

    /** The direct parts of a compound condition, empty for a test. */
    default List<Expression> parts() {
        return List.of();
    }

    /** All paths that the condition names, each once, in the order of the text. */
    default SequencedSet<String> paths() {
        SequencedSet<String> found = new LinkedHashSet<>();
        for (Test test : tests()) {
            found.add(test.path());
            test.literals().stream().filter(At.class::isInstance).forEach(other -> found.add(((At) other).path()));
        }
        return Collections.unmodifiableSequencedSet(found);
    }

    /** All tests inside the condition, in the order of the text: for checking literals against the values of a trait. */
    default List<Test> tests() {
        List<Test> found = new ArrayList<>();
        collect(this, found);
        return List.copyOf(found);
    }

    private static void collect(Expression expression, List<Test> found) {
        if (expression instanceof Test test) {
            found.add(test);
        }
        expression.parts().forEach(part -> collect(part, found));
    }

    /** A place in which a text names a path; line and column count from 1. */
    record Mention(String path, int line, int column) {}

    /** What is known at a path. */
    sealed interface Value {
        /** A word; {@code none} for an empty role. */
        static Value word(String text) {
            return new Word(text);
        }

        /** A number. */
        static Value number(BigDecimal value) {
            return new Number(value);
        }

        /** A whole number. */
        static Value number(long value) {
            return new Number(BigDecimal.valueOf(value));
        }

        /** A yes or a no. */
        static Value flag(boolean value) {
            return new Flag(value);
        }

        /** The documented words of something that may have more. */
        static Value openSet(Collection<String> words) {
            return new OpenSet(List.copyOf(words));
        }

        /** Nothing is known. */
        static Value missing() {
            return new Missing();
        }
    }

    /** Nothing is known. */
    record Missing() implements Value {
        @Override
        public String toString() {
            return "?";
        }
    }

    /** One word of a closed choice, or any text. */
    record Word(String text) implements Value {
        public Word {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return ExpressionParser.quoteIfNeeded(text);
        }
    }

    /** A number; equal whatever its trailing zeros. */
    @SuppressWarnings("JavaLangClash") // always written with the language around it
    record Number(BigDecimal value) implements Value {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return Math.abs((long) value.scale()) > 100 ? value.toString() : value.toPlainString();
        }
    }

    /** A yes or a no. */
    record Flag(boolean value) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** Whatever is known at another path; only right of an ordering, never known itself. */
    record At(String path) implements Value {
        @Override
        public String toString() {
            return path;
        }
    }

    /** Documented words; a word that is not among them is unknown, not absent. Kept sorted, each once. */
    record OpenSet(List<String> words) implements Value {
        public OpenSet {
            words = List.copyOf(new TreeSet<>(words));
        }

        @Override
        public String toString() {
            return words.stream().map(ExpressionParser::quoteIfNeeded).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** The comparison operators. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }

        /** Whether it asks for an order, and so takes numbers only. */
        public boolean ordering() {
            return this != EQUAL && this != NOT_EQUAL;
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case GREATER -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    /** A condition over one path. */
    sealed interface Test extends Expression {
        /** The path whose value is asked for. */
        String path();

        /** The literals that the path is compared with; empty for a bare path. */
        List<Value> literals();
    }

    /** {@code true} or {@code false} as a whole condition. */
    record Constant(boolean value) implements Expression {
        @Override
        public Truth evaluate(Function<String, Value> facts) {
            return Truth.of(value);
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A bare path: true when its flag is set. Anything that is no flag is unknown. */
    record Holds(String path) implements Test {
        @Override
        public Truth evaluate(Function<String, Value> facts) {
            return facts.apply(path) instanceof Flag flag ? Truth.of(flag.value()) : Truth.UNKNOWN;
        }

        @Override
        public List<Value> literals() {
            return List.of();
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /** {@code path operator literal}, or {@code path ordering path}. */
    record Compare(String path, Operator operator, Value literal) implements Test {
        @Override
        public Truth evaluate(Function<String, Value> facts) {
            Value value = facts.apply(path);
            if (operator.ordering()) {
                Value wanted = literal instanceof At other ? facts.apply(other.path()) : literal;
                return value instanceof Number left && wanted instanceof Number right
                        ? Truth.of(operator.holds(left.value().compareTo(right.value())))
                        : Truth.UNKNOWN;
            }
            Truth equal = equal(value, literal);
            return operator == Operator.EQUAL ? equal : equal.not();
        }

        @Override
        public List<Value> literals() {
            return List.of(literal);
        }

        @Override
        public String toString() {
            return path + " " + operator.sign() + " " + literal;
        }
    }

    /** {@code path in [literal, ...]}: true when the value, or one word of an open set, is in the list. */
    record Among(String path, List<Value> literals) implements Test {
        public Among {
            literals = List.copyOf(literals);
        }

        @Override
        public Truth evaluate(Function<String, Value> facts) {
            Value value = facts.apply(path);
            return literals.stream().map(literal -> equal(value, literal)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public String toString() {
            return literals.stream().map(Value::toString).collect(Collectors.joining(", ", path + " in [", "]"));
        }
    }

    /** Negation. */
    record Not(Expression part) implements Expression {
        @Override
        public Truth evaluate(Function<String, Value> facts) {
            return part.evaluate(facts).not();
        }

        @Override
        public List<Expression> parts() {
            return List.of(part);
        }

        @Override
        public String toString() {
            return part instanceof All || part instanceof Any ? "not (" + part + ")" : "not " + part;
        }
    }

    /** Conjunction of two or more parts. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth evaluate(Function<String, Value> facts) {
            return parts.stream().map(part -> part.evaluate(facts)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** Disjunction of two or more parts. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth evaluate(Function<String, Value> facts) {
            return parts.stream().map(part -> part.evaluate(facts)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public String toString() {
            return parts.stream().map(Expression::toString).collect(Collectors.joining(" or "));
        }
    }

    private static Truth equal(Value value, Value literal) {
        return switch (value) {
            case Missing missing -> Truth.UNKNOWN;
            case At other -> Truth.UNKNOWN;
            case OpenSet set ->
                literal instanceof Word word && set.words().contains(word.text()) ? Truth.TRUE : Truth.UNKNOWN;
            case Word word -> Truth.of(word.equals(literal));
            case Number number -> Truth.of(number.equals(literal));
            case Flag flag -> Truth.of(flag.equals(literal));
        };
    }
}
