package dev.touchstone.revision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what Jackson says about an input into faults with a JSON pointer and a code of ours. */
public final class JsonFaults {

    /** How Jackson begins to say that a field is needed; it has no type of its own for that. */
    static final String NULL = "Cannot map `null`";

    private static final String TRAILING = "Trailing token";

    /** How Jackson begins to say that a text stands where it could be taken for something else, but must not. */
    private static final String TEXT = "Cannot coerce String value";

    /** How Jackson begins to say that a name stands twice in an object; the name follows. */
    private static final String DOUBLED = "Duplicate field '";

    private JsonFaults() {}

    /** The problem with an input that could not be read. Never quotes Jackson's own sentence or a class name. */
    public static Problem problem(JsonProcessingException failure) {
        boolean readable = !said(failure, TRAILING);
        if (readable && failure instanceof JsonMappingException mapping) {
            return ofMapping(mapping);
        }
        if (failure instanceof StreamConstraintsException) {
            return Problem.of(Problem.Kind.TOO_MUCH, "beyond-limits");
        }
        return Problem.of(Problem.Kind.INVALID, "unreadable", place(failure));
    }

    private static Map<String, Object> place(JsonProcessingException failure) {
        JsonLocation place = failure.getLocation() == null ? JsonLocation.NA : failure.getLocation();
        return Map.of("line", place.getLineNr(), "column", place.getColumnNr());
    }

    private static Problem ofMapping(JsonMappingException failure) {
        String pointer = pointer(failure.getPath());
        if (failure.getCause() instanceof ProblemException inner) {
            return within(pointer, inner.problem());
        }
        if (failure.getCause() instanceof JsonParseException twice && said(twice, DOUBLED)) {
            String message = twice.getOriginalMessage();
            String name = message.substring(DOUBLED.length(), message.length() - 1);
            return Problem.invalid(Fault.below(pointer, name), "doubled-field", Map.of("name", Problem.quoted(name)));
        }
        if (failure.getCause() instanceof JsonParseException broken && broken.getProcessor() != null) {
            return Problem.invalid(
                    broken.getProcessor().getParsingContext().pathAsPointer().toString(), "unreadable", place(broken));
        }
        if (failure.getCause() instanceof NullPointerException missing) {
            String field = String.valueOf(missing.getMessage());
            return Problem.invalid(pointer + (field.matches("\\w+") ? "/" + snake(field) : ""), "blank", Map.of());
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                Problem.invalid(
                        pointer,
                        "unknown-property",
                        Map.of("name", Problem.quoted(unknown.getPropertyName()), "known", known(unknown)));
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                Problem.invalid(
                        pointer,
                        "not-a-choice",
                        Map.of("value", Problem.quoted(wrong.getValue()), "choices", choices(wrong.getTargetType())));
            case InvalidTypeIdException wrong ->
                Problem.invalid(
                        pointer + "/" + typeField(wrong),
                        "not-a-choice",
                        Map.of("value", Problem.quoted(wrong.getTypeId()), "choices", typeNames(wrong)));
            case MismatchedInputException absent when said(absent, NULL) -> Problem.invalid(pointer, "blank", Map.of());
            case InvalidNullException absent -> Problem.invalid(pointer, "blank", Map.of());
            case MismatchedInputException wrong ->
                Problem.invalid(pointer, expectation(wrong.getTargetType()), Map.of("value", found(wrong)));
            case JsonMappingException far
            when far.getCause() instanceof InputCoercionException wrong ->
                Problem.invalid(pointer, expectation(wrong.getTargetType()), Map.of("value", found(wrong)));
            default -> Problem.invalid(pointer, "unreadable-value", Map.of("value", found(failure)));
        };
    }

    private static String typeField(InvalidTypeIdException wrong) {
        JsonTypeInfo info = wrong.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
        return info == null ? "" : info.property();
    }

    private static String typeNames(InvalidTypeIdException wrong) {
        JsonSubTypes types = wrong.getBaseType().getRawClass().getAnnotation(JsonSubTypes.class);
        return types == null
                ? ""
                : Arrays.stream(types.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    }

    private static boolean said(JsonProcessingException failure, String beginning) {
        return failure.getOriginalMessage() != null
                && failure.getOriginalMessage().startsWith(beginning);
    }

    /** Faults that a record found in itself, seen from the whole input. */
    private static Problem within(String pointer, Problem inner) {
        List<Fault> faults = inner.faults().stream()
                .map(fault -> new Fault(pointer + fault.pointer(), fault.code(), fault.arguments()))
                .toList();
        return new Problem(inner.kind(), inner.code(), inner.arguments(), faults);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : Fault.below("", step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        return names == null
                ? "en, zh"
                : names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Json.STANDARD.tree(constant).asText())
                .collect(Collectors.joining(", "));
    }

    /** What stood there, as far as the reader can still tell. */
    private static String found(JsonProcessingException failure) {
        try {
            return switch (failure) {
                case Unexpected wrong -> Problem.quoted(wrong.found());
                case InvalidFormatException wrong -> Problem.quoted(wrong.getValue());
                case JsonProcessingException open
                when open.getProcessor() instanceof JsonParser in && in.hasCurrentToken() ->
                    Problem.quoted(Unexpected.found(in));
                case JsonProcessingException text when said(text, TEXT) -> "\"…\"";
                default -> "?";
            };
        } catch (IOException gone) {
            return "?";
        }
    }

    private static String expectation(Class<?> type) {
        if (type == null) {
            return "unreadable-value";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "not-a-list";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "not-a-date";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "not-a-yes-or-no";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "not-a-whole-number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "not-a-number";
        }
        return type == String.class || type == LocalText.class || type.isEnum() ? "not-a-text" : "not-an-object";
    }
}
