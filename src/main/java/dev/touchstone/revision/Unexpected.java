package dev.touchstone.revision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** A value of another kind than is expected, with what stood there: once its input is closed, Jackson knows no more. */
final class Unexpected extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final String found;

    private Unexpected(JsonParser in, String message, Class<?> expected) throws IOException {
        super(in, message, expected);
        found = found(in);
    }

    /** The refusal of what stands at the reader now. */
    static Unexpected at(JsonParser in, Class<?> expected, String message) throws IOException {
        return new Unexpected(in, message, expected);
    }

    /** What stood there: a number, text or truth value as it was written, {@code [...]} for a list, <code>{...}</code>. */
    String found() {
        return found;
    }

    static String found(JsonParser in) throws IOException {
        if (in.hasToken(JsonToken.START_ARRAY)) {
            return "[…]";
        }
        if (in.hasToken(JsonToken.START_OBJECT) || in.hasToken(JsonToken.FIELD_NAME)) {
            return "{…}";
        }
        String text = in.getText();
        return text == null ? "?" : text;
    }

    /** Makes Jackson's own refusals of this kind such ones. */
    static final class Handler extends DeserializationProblemHandler {
        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser in, String message)
                throws IOException {
            throw at(in, type.getRawClass(), "another kind of value is expected");
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser in,
                String message)
                throws IOException {
            throw at(in, type, "another kind of value is expected");
        }
    }
}
