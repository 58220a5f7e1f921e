package dev.touchstone.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records to JSON and back, the same way in the store, in the API and in exports: names in snake_case, enums in small
 * letters, dates as ISO 8601, absent values left out, {@code LocalText} as a string or as {@code {en, zh}}. Reading is
 * strict: an unknown or doubled field, a number in quotation marks or NaN is a fault with its JSON pointer. An absent
 * list, set or map reads as an empty one; nothing in it may be null.
 */
public final class Json {

    /** What every kind of document uses unless its records need more. */
    public static final Json STANDARD = new Json(configure(new ObjectMapper()));

    private final ObjectMapper mapper;

    private Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The same mapping with additions, such as serializers for records that may not name Jackson themselves. */
    public Json with(Module... modules) {
        return new Json(mapper.copy().registerModules(modules));
    }

    /** Gives a mapper this mapping; for the one that the REST layer owns. */
    public static ObjectMapper configure(ObjectMapper mapper) {
        mapper.registerModules(new Jdk8Module(), new JavaTimeModule(), StrictValues.module());
        mapper.addHandler(new Unexpected.Handler());
        mapper.setAnnotationIntrospector(new SmallLetters());
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(
                DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        for (Class<?> many : List.of(List.class, Set.class, Map.class, Collection.class)) {
            mapper.configOverride(many).setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL));
        }
        return mapper;
    }

    /**
     * Reads text as a record.
     *
     * @throws dev.touchstone.base.ProblemException INVALID {@code unreadable} when it is no JSON, else with the faults
     */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e).exception();
        }
    }

    /** Reads a tree as a record; faults as {@link #read(String, Class)}. */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e).exception();
        }
    }

    /** Reads text as a tree; faults as {@link #read(String, Class)}. */
    public JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e).exception();
        }
    }

    /** A record as a tree. */
    public JsonNode tree(Object value) {
        try {
            return mapper.valueToTree(value);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JsonProcessingException broken) {
                throw JsonFaults.problem(broken).exception();
            }
            throw e;
        }
    }

    /** A record as canonical JSON (RFC 8785). */
    public String canonical(Object value) {
        return CanonicalJson.of(tree(value));
    }
}
