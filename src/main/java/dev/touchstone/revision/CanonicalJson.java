package dev.touchstone.revision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one form of a JSON value that can be hashed (RFC 8785): keys sorted, numbers as ECMAScript writes them, no white
 * space. Two documents with the same content have the same bytes, on every machine.
 *
 * <p>The standard sees every number as a double; a whole number beyond 2^53 would silently lose digits and is refused,
 * as is text with half a surrogate pair, which no UTF-8 can hold, or with NUL, which PostgreSQL cannot keep. So is a name
 * that no reader would take again: what is written once must stay readable.
 */
public final class CanonicalJson {

    /** Jackson reads names up to 50,000 characters; ours are words. */
    private static final int LONGEST_NAME = 1000;

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53);

    private CanonicalJson() {}

    /**
     * The canonical text of a value.
     *
     * @throws dev.touchstone.base.ProblemException INVALID when a number or a text cannot be kept exactly
     */
    public static String of(JsonNode value) {
        check(new ArrayDeque<>(), value);
        try {
            // The library takes objects and arrays only; a scalar is brought in and out of an array.
            String text = new JsonCanonicalizer("[" + value + "]").getEncodedString();
            return text.substring(1, text.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of canonical text, in lower-case hexadecimal. */
    public static String hash(String canonical) {
        return Sha256.hex(canonical);
    }

    private static void check(Deque<String> path, JsonNode value) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                checkName(path, field.getKey());
                path.addLast(field.getKey());
                check(path, field.getValue());
                path.removeLast();
            }
        } else if (value.isArray()) {
            int index = 0;
            for (Iterator<JsonNode> items = value.elements(); items.hasNext(); index++) {
                path.addLast(Integer.toString(index));
                check(path, items.next());
                path.removeLast();
            }
        } else if (value.isTextual()) {
            checkText(path, value.textValue());
        } else if (value.isIntegralNumber()) {
            if (value.bigIntegerValue().abs().compareTo(LARGEST) > 0) {
                throw refused(path, "number-too-large", Map.of());
            }
        } else if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            throw refused(path, "not-a-number", Map.of("value", value.asText()));
        }
    }

    private static void checkName(Deque<String> path, String name) {
        checkText(path, name);
        if (name.length() > LONGEST_NAME) {
            throw refused(path, "too-long", Map.of("max", LONGEST_NAME, "length", name.length()));
        }
    }

    private static void checkText(Deque<String> path, String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean pair = Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (unit == 0 || (Character.isSurrogate(unit) && !pair)) {
                throw refused(path, "broken-text", Map.of());
            }
            at += pair ? 1 : 0;
        }
    }

    private static RuntimeException refused(Deque<String> path, String code, Map<String, Object> arguments) {
        String pointer = path.stream().reduce("", Fault::below);
        return Problem.invalid(pointer, code, arguments).exception();
    }
}
