package dev.touchstone.base;

import dev.touchstone.base.Expression.Value;
import dev.touchstone.base.ExpressionException.Expected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recursive descent over the grammar in {@link Expression}; one method a rule. Used once for one text. */
final class ExpressionParser {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final List<String> RESERVED = List.of("and", "or", "not", "in", "true", "false");
    private static final int SHOWN = 30;

    private enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    private record Token(Kind kind, String text, int line, int column) {
        boolean is(String wanted) {
            return kind != Kind.QUOTED && text.equals(wanted);
        }
    }

    private final String source;
    private final List<Expression.Mention> mentions = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;
    private int depth;
    private Token token;

    ExpressionParser(String source) {
        this.source = source;
        this.token = new Token(Kind.END, "", 1, 1);
    }

    Expression parse() {
        if (source.length() > Expression.MAX_LENGTH) {
            throw new ExpressionException(1, 1, Expected.SHORTER_TEXT, Integer.toString(source.length()));
        }
        advance();
        Expression result = disjunction();
        if (token.kind() != Kind.END) {
            throw unexpected(Expected.AND_OR_END);
        }
        return result;
    }

    List<Expression.Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** The text as a word where it reads back as one, else in quotes. */
    static String quoteIfNeeded(String text) {
        boolean plain = !text.isEmpty()
                && text.chars().allMatch(ExpressionParser::wordCharacter)
                && !NUMBER.matcher(text).matches()
                && !RESERVED.contains(text);
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }

    private Expression disjunction() {
        List<Expression> parts = new ArrayList<>(List.of(conjunction()));
        while (token.is("or")) {
            advance();
            parts.add(conjunction());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts);
    }

    private Expression conjunction() {
        List<Expression> parts = new ArrayList<>(List.of(negation()));
        while (token.is("and")) {
            advance();
            parts.add(negation());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
    }

    private Expression negation() {
        if (token.is("not")) {
            deeper();
            advance();
            Expression part = negation();
            depth--;
            return new Expression.Not(part);
        }
        if (token.is("(")) {
            deeper();
            advance();
            Expression inside = disjunction();
            expect(")", Expected.CLOSING_PARENTHESIS);
            depth--;
            return inside;
        }
        if (token.is("true") || token.is("false")) {
            boolean value = token.is("true");
            advance();
            return new Expression.Constant(value);
        }
        return test();
    }

    private Expression test() {
        if (token.kind() != Kind.WORD
                || RESERVED.contains(token.text())
                || number(token).isPresent()) {
            throw unexpected(Expected.CONDITION);
        }
        String path = token.text();
        mentions.add(new Expression.Mention(path, token.line(), token.column()));
        advance();
        for (Expression.Operator operator : Expression.Operator.values()) {
            if (token.is(operator.sign())) {
                advance();
                return new Expression.Compare(path, operator, operand(operator));
            }
        }
        if (token.is("in")) {
            advance();
            return new Expression.Among(path, list());
        }
        if (token.is("not")) {
            advance();
            expect("in", Expected.AND_OR_END);
            return new Expression.Not(new Expression.Among(path, list()));
        }
        return new Expression.Holds(path);
    }

    private Value operand(Expression.Operator operator) {
        Token place = token;
        if (operator.ordering() && isPath(place)) {
            mentions.add(new Expression.Mention(place.text(), place.line(), place.column()));
            advance();
            return new Expression.At(place.text());
        }
        Value value = literal();
        if (operator.ordering() && !(value instanceof Expression.Number)) {
            throw unexpected(place, Expected.NUMBER);
        }
        return value;
    }

    private static boolean isPath(Token token) {
        return token.kind() == Kind.WORD
                && token.text().contains(".")
                && number(token).isEmpty();
    }

    private List<Value> list() {
        expect("[", Expected.OPENING_BRACKET);
        List<Value> literals = new ArrayList<>(List.of(literal()));
        while (token.is(",")) {
            advance();
            literals.add(literal());
        }
        expect("]", Expected.COMMA_OR_CLOSING_BRACKET);
        return literals;
    }

    private Value literal() {
        Token place = token;
        if (place.kind() == Kind.QUOTED) {
            advance();
            return Value.word(place.text());
        }
        boolean flag = place.is("true") || place.is("false");
        if (place.kind() != Kind.WORD || (!flag && RESERVED.contains(place.text()))) {
            throw unexpected(Expected.LITERAL);
        }
        advance();
        return flag ? Value.flag(place.is("true")) : number(place).orElseGet(() -> Value.word(place.text()));
    }

    private static Optional<Value> number(Token token) {
        return NUMBER.matcher(token.text()).matches()
                ? Optional.of(Value.number(new BigDecimal(token.text())))
                : Optional.empty();
    }

    private void expect(String wanted, Expected expected) {
        if (!token.is(wanted)) {
            throw unexpected(expected);
        }
        advance();
    }

    private void deeper() {
        depth++;
        if (depth > Expression.MAX_DEPTH) {
            throw unexpected(Expected.LESS_NESTING);
        }
    }

    private ExpressionException unexpected(Expected expected) {
        return unexpected(token, expected);
    }

    private static ExpressionException unexpected(Token place, Expected expected) {
        String text = place.text();
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
        return new ExpressionException(place.line(), place.column(), expected, shown);
    }

    private void advance() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            if (source.charAt(position) == '\n') {
                line++;
                lineStart = position + 1;
            }
            position++;
        }
        int start = position;
        if (start == source.length()) {
            token = new Token(Kind.END, "", line, column(start));
        } else if (wordCharacter(source.charAt(start))) {
            while (position < source.length() && partOfWord(position)) {
                position++;
            }
            token = new Token(Kind.WORD, source.substring(start, position), line, column(start));
        } else if (source.charAt(start) == '\'') {
            token = new Token(Kind.QUOTED, quoted(), line, column(start));
        } else {
            token = new Token(Kind.SIGN, sign(start), line, column(start));
            position = start + token.text().length();
        }
    }

    private String sign(int start) {
        for (String sign : List.of("==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ",")) {
            if (source.startsWith(sign, start)) {
                return sign;
            }
        }
        String found = new String(Character.toChars(source.codePointAt(start)));
        throw new ExpressionException(line, column(start), Expected.KNOWN_SIGN, found);
    }

    private String quoted() {
        int start = position++;
        StringBuilder text = new StringBuilder();
        while (position < source.length() && source.charAt(position) != '\n') {
            char next = source.charAt(position++);
            boolean doubled = position < source.length() && source.charAt(position) == '\'';
            if (next == '\'' && !doubled) {
                return text.toString();
            }
            if (next == '\'') {
                position++;
            }
            text.append(next);
        }
        throw new ExpressionException(line, column(start), Expected.CLOSING_QUOTE, "");
    }

    private int column(int at) {
        return at - lineStart + 1;
    }

    /** A plus sign belongs to a word only inside an exponent such as {@code 1e+6}. */
    private boolean partOfWord(int at) {
        char next = source.charAt(at);
        return wordCharacter(next)
                || (next == '+'
                        && at > 0
                        && Character.toLowerCase(source.charAt(at - 1)) == 'e'
                        && Character.isDigit(source.charAt(Math.max(0, at - 2))));
    }

    private static boolean wordCharacter(int character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_' || character == '.';
    }
}
