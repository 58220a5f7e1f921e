package dev.touchstone.revision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.touchstone.base.LocalText;
import java.io.IOException;

/** Values that Jackson by itself would read or write too generously. */
final class StrictValues {

    private StrictValues() {}

    static Module module() {
        return new SimpleModule("strict values")
                .addSerializer(double.class, new FiniteNumber())
                .addSerializer(Double.class, new FiniteNumber())
                .addDeserializer(double.class, new PlainNumber(true))
                .addDeserializer(Double.class, new PlainNumber(false))
                .addDeserializer(String.class, new PlainText())
                .addSerializer(LocalText.class, new LocalTextOut())
                .addDeserializer(LocalText.class, new LocalTextIn());
    }

    /** NaN and the infinities have no form in JSON. */
    private static final class FiniteNumber extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                throw JsonMappingException.from(out, "not finite: " + value);
            }
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                out.writeNumber(value.longValue());
            } else {
                out.writeNumber(value);
            }
        }
    }

    /** A number, never a text such as "12" or "NaN". */
    private static final class PlainNumber extends StdDeserializer<Double> {
        private static final long serialVersionUID = 1L;

        private final boolean required;

        PlainNumber(boolean required) {
            super(required ? double.class : Double.class);
            this.required = required;
        }

        @Override
        public Double getNullValue(DeserializationContext context) throws JsonMappingException {
            return required ? context.reportInputMismatch(this, JsonFaults.NULL + " into a number") : null;
        }

        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.currentToken().isNumeric() || !Double.isFinite(in.getDoubleValue())) {
                throw Unexpected.at(in, Double.class, "a finite number is expected");
            }
            return in.getDoubleValue();
        }
    }

    /** A text, never a number or a truth value that is quietly turned into one. */
    private static final class PlainText extends StdDeserializer<String> {
        private static final long serialVersionUID = 1L;

        PlainText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw Unexpected.at(in, String.class, "a text is expected");
            }
            return in.getText();
        }
    }

    private static final class LocalTextOut extends JsonSerializer<LocalText> {
        @Override
        public void serialize(LocalText value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isSame()) {
                out.writeString(value.en());
                return;
            }
            out.writeStartObject();
            out.writeStringField("en", value.en());
            out.writeStringField("zh", value.zh());
            out.writeEndObject();
        }
    }

    private static final class LocalTextIn extends StdDeserializer<LocalText> {
        private static final long serialVersionUID = 1L;

        LocalTextIn() {
            super(LocalText.class);
        }

        @Override
        public LocalText deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                return LocalText.of(in.getText());
            }
            if (!in.hasToken(JsonToken.START_OBJECT)) {
                throw Unexpected.at(in, LocalText.class, "a text is expected");
            }
            String en = "";
            String zh = "";
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String language = in.currentName();
                if (in.nextToken() != JsonToken.VALUE_STRING) {
                    throw Unexpected.at(in, String.class, "a text is expected");
                }
                switch (language) {
                    case "en" -> en = in.getText();
                    case "zh" -> zh = in.getText();
                    default -> context.handleUnknownProperty(in, this, LocalText.class, language);
                }
            }
            return new LocalText(en, zh);
        }

        /** Of the field itself: an {@code Optional} asks for the null value instead, and must stay empty. */
        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return LocalText.EMPTY;
        }
    }
}
