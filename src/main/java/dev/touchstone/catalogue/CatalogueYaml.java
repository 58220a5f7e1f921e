package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.LocalText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Entities written back as the same YAML that files have: what a team edited can be put into a directory, reviewed and
 * shipped. Reading what was written gives an equal entity.
 */
public final class CatalogueYaml {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int WIDTH = 120;

    private CatalogueYaml() {}

    /**
     * A whole file. Technologies, stacks and guides have a file each; a criterion, a role or a judgement comes as a list of
     * one, to be put into {@code criteria.yaml}, {@code roles.yaml} or {@code judgements.yaml}.
     */
    public static String write(Entity entity) {
        return switch (entity) {
            case Technology technology -> file("../schema/technology.schema.json", json(technology));
            case RecommendedStack stack -> file("../schema/stack.schema.json", json(stack));
            case Criterion criterion -> file("schema/criteria.schema.json", list("criteria", json(criterion)));
            case Guide guide -> file("../schema/guide.schema.json", json(guide));
            case Role role -> file("schema/role.schema.json", list("roles", json(role)));
            case LibraryJudgement judgement ->
                file("schema/judgements.schema.json", list("judgements", json(judgement)));
        };
    }

    /** The entity alone as a JSON tree of the same shape: what the store of revisions keeps. */
    public static JsonNode json(Entity entity) {
        return switch (entity) {
            case Technology technology -> technology(technology);
            case RecommendedStack stack -> node(stack.body());
            case Guide guide -> node(guide.body());
            case Criterion criterion -> criterion(criterion);
            case Role role -> role(role);
            case LibraryJudgement judgement -> judgement(judgement);
        };
    }

    private static JsonNode list(String key, JsonNode entity) {
        ObjectNode file = NODES.objectNode().put("schema_version", 1);
        file.putArray(key).add(entity);
        return file;
    }

    private static String file(String schema, JsonNode body) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(WIDTH)
                .setSchema(new CoreSchema())
                .build();
        return "# yaml-language-server: $schema=" + schema + "\n" + new Dump(settings).dumpToString(plain(body));
    }

    private static JsonNode technology(Technology technology) {
        ObjectNode json = NODES.objectNode().put("schema_version", 1).put("id", technology.id());
        json.set("name", text(technology.name()));
        technology.summary().ifPresent(summary -> json.set("summary", text(summary)));
        json.set("roles", node(technology.roles()));
        technology.repository().ifPresent(repository -> json.put("repository", repository));
        ArrayNode facts = json.putArray("facts");
        technology.facts().forEach(fact -> facts.add(fact(fact)));
        return json;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode json = NODES.objectNode().put("id", fact.id()).put("kind", fact.kind());
        fact.fields().forEach((field, value) -> json.set(field, node(value)));
        Provenance from = fact.provenance();
        from.source().ifPresent(source -> json.put("source", source));
        if (from.seen().isPresent() || from.source().isPresent()) {
            json.put("seen", from.seen().map(LocalDate::toString).orElse("undated"));
        }
        from.lookedUp().ifPresent(day -> json.put("looked_up", day.toString()));
        from.commit().ifPresent(commit -> json.put("commit", commit));
        if (!from.also().isEmpty()) {
            json.set("also", node(from.also()));
        }
        if (!from.note().isEmpty()) {
            json.put("note", from.note());
        }
        flag(json, "derived", from.derived());
        flag(json, "unverified", from.unverified());
        flag(json, "assumption", from.assumption());
        flag(json, "superseded", from.superseded());
        if (from.own()) {
            json.put("origin", "maker");
        }
        return json;
    }

    private static void flag(ObjectNode json, String key, boolean set) {
        if (set) {
            json.put(key, true);
        }
    }

    private static JsonNode judgement(LibraryJudgement judgement) {
        ObjectNode json = NODES.objectNode().put("id", judgement.id()).put("value", judgement.value());
        judgement.unit().ifPresent(unit -> json.put("unit", unit));
        judgement.min().ifPresent(min -> json.put("min", min));
        judgement.max().ifPresent(max -> json.put("max", max));
        judgement.below().ifPresent(other -> json.put("below", other));
        json.set("text", text(judgement.text()));
        judgement.ground().ifPresent(ground -> json.set("ground", text(ground)));
        return json;
    }

    private static JsonNode criterion(Criterion criterion) {
        ObjectNode json = NODES.objectNode()
                .put("id", criterion.id())
                .put("dimension", criterion.dimension().id());
        json.set("name", text(criterion.name()));
        json.set("question", text(criterion.question()));
        json.put("unit", criterion.unit()).put("direction", word(criterion.direction()));
        criterion
                .range()
                .ifPresent(range -> json.putObject("range")
                        .put("worst", range.worst())
                        .put("best", range.best())
                        .put("axis", word(range.axis())));
        json.put("aggregation", word(criterion.aggregation()));
        if (!criterion.pooling().equals(Pooling.usual(criterion.dimension()))) {
            json.putObject("pooling")
                    .put("machine", word(criterion.pooling().machine()))
                    .put("stale", criterion.pooling().keepsStale() ? "sufficiency" : "leaves");
        }
        if (!criterion.metrics().isEmpty()) {
            ArrayNode metrics = json.putArray("metrics");
            criterion.metrics().forEach(metrics::add);
        }
        if (!criterion.anchors().isEmpty()) {
            ArrayNode anchors = json.putArray("anchors");
            for (Anchor anchor : criterion.anchors()) {
                ObjectNode level = anchors.addObject().put("level", anchor.level());
                level.set("text", text(anchor.text()));
                anchor.judgement().ifPresent(judgement -> level.put("judgement", judgement));
            }
        }
        return json;
    }

    private static JsonNode role(Role role) {
        ObjectNode json = NODES.objectNode().put("id", role.id());
        json.set("name", text(role.name()));
        json.put("group", role.group());
        role.counted().ifPresent(counted -> json.put("counted", counted));
        return json;
    }

    private static JsonNode text(LocalText text) {
        return text.isSame()
                ? NODES.textNode(text.en())
                : NODES.objectNode().put("en", text.en()).put("zh", text.zh());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case String text -> NODES.textNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigInteger number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case Number number -> NODES.numberNode(number.doubleValue());
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                list.forEach(element -> array.add(node(element)));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, element) -> object.set(String.valueOf(key), node(element)));
                yield object;
            }
            default -> throw new IllegalArgumentException("no YAML for " + value.getClass());
        };
    }

    private static Object plain(JsonNode json) {
        return switch (json.getNodeType()) {
            case NUMBER -> json.numberValue();
            case BOOLEAN -> json.booleanValue();
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                json.forEach(element -> list.add(plain(element)));
                yield list;
            }
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                json.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
                yield map;
            }
            default -> json.asText();
        };
    }
}
