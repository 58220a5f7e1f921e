package dev.touchstone.revision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
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
        check("", value);
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

    private static void check(String pointer, JsonNode value) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                checkName(pointer, field.getKey());
                check(Fault.below(pointer, field.getKey()), field.getValue());
            }
        } else if (value.isArray()) {
            int index = 0;
            for (Iterator<JsonNode> items = value.elements(); items.hasNext(); index++) {
                check(pointer + "/" + index, items.next());
            }
        } else if (value.isTextual()) {
            checkText(pointer, value.textValue());
        } else if (value.isIntegralNumber()) {
            if (value.bigIntegerValue().abs().compareTo(LARGEST) > 0) {
                throw Problem.invalid(pointer, "number-too-large", Map.of()).exception();
            }
        } else if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            throw Problem.invalid(pointer, "not-a-number", Map.of("value", value.asText()))
                    .exception();
        }
    }

    private static void checkName(String pointer, String name) {
        checkText(pointer, name);
        if (name.length() > LONGEST_NAME) {
            throw Problem.invalid(pointer, "too-long", Map.of("max", LONGEST_NAME, "length", name.length()))
                    .exception();
        }
    }

    private static void checkText(String pointer, String text) {
        boolean unkeepable = text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
        if (unkeepable) {
            throw Problem.invalid(pointer, "broken-text", Map.of()).exception();
        }
    }
}
