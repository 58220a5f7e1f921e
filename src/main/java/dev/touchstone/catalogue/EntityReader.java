package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Trees that have passed every check, as records. */
final class EntityReader {
    private EntityReader() {}

    static Technology technology(JsonNode json, Layer layer) {
        Optional<String> repository = optional(json, "repository");
        List<Fact> facts = new ArrayList<>();
        json.path("facts")
                .forEach(fact -> facts.add(
                        FactReader.fact(fact, repository, json.path("id").asText())));
        return new Technology(
                json.path("id").asText(),
                text(json.path("name")),
                optionalText(json, "summary"),
                References.texts(json.path("roles")),
                repository,
                facts,
                layer);
    }

    static Criterion criterion(JsonNode json, Layer layer) {
        Dimension dimension = Dimension.of(json.path("dimension").asText()).orElseThrow();
        List<Anchor> anchors = new ArrayList<>();
        json.path("anchors")
                .forEach(anchor -> anchors.add(new Anchor(
                        anchor.path("level").asDouble(), text(anchor.path("text")), optional(anchor, "judgement"))));
        return new Criterion(
                json.path("id").asText(),
                dimension,
                text(json.path("name")),
                text(json.path("question")),
                json.path("unit").asText(),
                word(Direction.class, json.path("direction").asText()),
                json.has("range") ? Optional.of(range(json.path("range"))) : Optional.empty(),
                word(Aggregation.class, json.path("aggregation").asText()),
                pooling(json.path("pooling"), Pooling.usual(dimension)),
                References.texts(json.path("metrics")),
                anchors,
                layer);
    }

    private static Pooling pooling(JsonNode json, Pooling usual) {
        return new Pooling(
                json.has("machine")
                        ? word(Pooling.Machine.class, json.path("machine").asText())
                        : usual.machine(),
                json.path("stale").asText().equals("sufficiency"));
    }

    private static Range range(JsonNode json) {
        return new Range(
                json.path("worst").asDouble(),
                json.path("best").asDouble(),
                word(Axis.class, json.path("axis").asText("linear")));
    }

    static Role role(JsonNode json, Layer layer) {
        return new Role(
                json.path("id").asText(),
                text(json.path("name")),
                json.path("group").asText(),
                optional(json, "counted"),
                layer);
    }

    static RecommendedStack stack(JsonNode json, Layer layer) {
        Map<String, String> parts = new LinkedHashMap<>();
        json.path("parts")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asText()));
        return new RecommendedStack(
                json.path("id").asText(),
                text(json.path("name")),
                optionalText(json, "summary"),
                parts,
                json.path("source").asText(),
                json.path("grade").asText(),
                map(json),
                layer);
    }

    static Guide guide(JsonNode json, Layer layer) {
        List<Guide.Question> questions = new ArrayList<>();
        json.path("questions").forEach(each -> questions.add(question(each)));
        List<Guide.Outcome> outcomes = new ArrayList<>();
        json.path("outcomes")
                .forEach(each -> outcomes.add(new Guide.Outcome(
                        each.path("id").asText(),
                        text(each.path("text")),
                        text(each.path("reason")),
                        optional(each, "technology"),
                        backing(each))));
        return new Guide(
                json.path("id").asText(),
                text(json.path("title")),
                text(json.path("question")),
                text(json.path("context")),
                backing(json),
                questions,
                outcomes,
                map(json),
                layer);
    }

    private static Guide.Question question(JsonNode json) {
        List<Guide.Answer> answers = new ArrayList<>();
        json.path("answers")
                .forEach(each -> answers.add(new Guide.Answer(
                        each.path("id").asText(),
                        text(each.path("text")),
                        each.path("next").asText())));
        return new Guide.Question(
                json.path("id").asText(), text(json.path("text")), text(json.path("why")), answers, backing(json));
    }

    private static Guide.Backing backing(JsonNode json) {
        List<Guide.Correction> corrections = new ArrayList<>();
        json.path("corrections")
                .forEach(each -> corrections.add(new Guide.Correction(
                        word(Guide.Verdict.class, each.path("verdict").asText()),
                        text(each.path("says")),
                        text(each.path("instead")),
                        FactReader.provenance(each, Optional.empty(), ""))));
        return new Guide.Backing(
                FactReader.provenance(json, Optional.empty(), ""),
                text(json.path("note")),
                corrections,
                References.texts(json.path("facts")));
    }

    static LibraryJudgement judgement(JsonNode json, Layer layer) {
        return new LibraryJudgement(
                json.path("id").asText(),
                json.path("value").asDouble(),
                optional(json, "unit"),
                limit(json, "min"),
                limit(json, "max"),
                optional(json, "below"),
                text(json.path("text")),
                optionalText(json, "ground"),
                layer);
    }

    static RuleGroup group(JsonNode json) {
        return new RuleGroup(
                json.path("id").asText(),
                json.path("version").asInt(),
                text(json.path("name")),
                References.texts(json.path("read_by")),
                text(json.path("sentence")),
                text(json.path("ground")));
    }

    static Gate gate(JsonNode json) {
        return new Gate(
                json.path("id").asText(),
                text(json.path("title")),
                text(json.path("why")),
                References.texts(json.path("roles")),
                json.path("when").asText(""),
                json.path("must").asText());
    }

    static Trait trait(JsonNode json) {
        return new Trait(
                json.path("id").asText(),
                text(json.path("name")),
                text(json.path("note")),
                json.path("of").asText().equals("architecture"),
                word(Trait.Type.class, json.path("type").asText()),
                References.texts(json.path("values")),
                optional(json, "unit"),
                readings(json.path("false_when")),
                readings(json.path("true_when")),
                readings(json.path("values_from")),
                json.has("otherwise") ? Optional.of(json.path("otherwise").asBoolean()) : Optional.empty());
    }

    private static List<FactReading> readings(JsonNode list) {
        List<FactReading> readings = new ArrayList<>();
        list.forEach(json -> readings.add(new FactReading(
                json.path("kind").asText(),
                matchers(json.path("where")),
                optional(json, "edition"),
                optional(json, "field"),
                json.has("elements") ? Optional.of(elements(json.path("elements"))) : Optional.empty())));
        return readings;
    }

    private static FactReading.Elements elements(JsonNode json) {
        return new FactReading.Elements(
                json.path("list").asText(), json.path("every").asBoolean(false), matchers(json.path("where")));
    }

    private static Map<String, Matcher> matchers(JsonNode where) {
        Map<String, Matcher> matchers = new LinkedHashMap<>();
        where.properties().forEach(entry -> matchers.put(entry.getKey(), matcher(entry.getValue())));
        return matchers;
    }

    private static Matcher matcher(JsonNode json) {
        if (json.has("present")) {
            return new Matcher.Present(json.path("present").asBoolean());
        }
        if (json.has("ended")) {
            return new Matcher.Ended(json.path("ended").asBoolean());
        }
        if (json.isObject()) {
            return new Matcher.Within(
                    limit(json, "at_least"), limit(json, "at_most"), limit(json, "below"), limit(json, "above"));
        }
        return new Matcher.OneOf(plain(json) instanceof List<?> list ? List.copyOf(list) : List.of(plain(json)));
    }

    private static OptionalDouble limit(JsonNode json, String key) {
        return json.path(key).isNumber() ? OptionalDouble.of(json.path(key).asDouble()) : OptionalDouble.empty();
    }

    /** A text in both languages: a string stands for both. */
    static LocalText text(JsonNode json) {
        return json.isObject()
                ? new LocalText(json.path("en").asText(""), json.path("zh").asText(""))
                : LocalText.of(json.asText(""));
    }

    private static Optional<LocalText> optionalText(JsonNode json, String key) {
        return json.has(key) ? Optional.of(text(json.path(key))) : Optional.empty();
    }

    static Optional<String> optional(JsonNode json, String key) {
        return json.path(key).isTextual() ? Optional.of(json.path(key).asText()) : Optional.empty();
    }

    static Optional<LocalDate> date(JsonNode json, String key) {
        return optional(json, key).flatMap(LooseDate::read);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** A map without the keys whose value is null. */
    static Map<String, Object> map(JsonNode json) {
        Map<String, Object> map = new LinkedHashMap<>();
        json.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                map.put(entry.getKey(), plain(entry.getValue()));
            }
        });
        return map;
    }

    static Object plain(JsonNode json) {
        return switch (json.getNodeType()) {
            case NUMBER -> json.numberValue();
            case BOOLEAN -> json.booleanValue();
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                json.forEach(element -> list.add(plain(element)));
                yield List.copyOf(list);
            }
            case OBJECT -> Collections.unmodifiableMap(map(json));
            default -> json.asText();
        };
    }
}
