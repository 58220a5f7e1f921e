package dev.touchstone.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * What the description of the API says beyond the operations: what the tags mean, how one is known, the one shape of every
 * refusal, and enums in the small letters in which they are written.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String API = "/api/";
    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";
    private static final String ADMINISTRATION = "administration";

    /** Operations that only read though they are sent by POST. */
    private static final Set<String> READING_POSTS = Set.of("elicit_weights", "create_analysis", "create_matrix_audit");

    private static final Map<String, String> TAGS = new TreeMap<>(Map.ofEntries(
            Map.entry("analysis", "Decision analysis of what is sent; nothing is stored"),
            Map.entry(
                    "catalogue",
                    "Criteria, roles, technologies, stacks, migration operators, decision guides and the JSON Schemas of their files"),
            Map.entry("scenarios", "Questions with everything that their answers depend on"),
            Map.entry("evaluations", "Answers: for looking, or stored for ever and drawn again on request"),
            Map.entry("migration", "Ways from what runs today to a candidate"),
            Map.entry("decisions", "Decision records: drafts, steps, the register and files to take along"),
            Map.entry("evidence", "What load tools wrote: kept, read, graded, used by scenarios, withdrawn"),
            Map.entry("people", "People, and the roles that they have"),
            Map.entry("tokens", "Tokens of one's own"),
            Map.entry(ADMINISTRATION, "The whole installation, for administrators"),
            Map.entry("test-orders", "Measurements that somebody wants made, and what answered them")));

    private static final Map<String, String> KINDS = Map.of(
            "criteria", "criterion",
            "technologies", "technology",
            "judgements", "judgement",
            "guides", "guide",
            "scenarios", "scenario",
            "evaluations", "evaluation",
            "migration-plans", "migration_plan",
            "test-orders", "test_order",
            "evidence", "evidence",
            "decisions", "decision");

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("limit", "most items of a part: 1 to 200, 50 where nothing is said; more is cut to 200"),
            Map.entry("cursor", "where the list goes on; taken from next, bound to the filters"),
            Map.entry("as_of", "a day or a moment (ISO 8601): the newest revision then"),
            Map.entry("archived", "true: only archived ones, false: none of them"),
            Map.entry("rule", "only numbers that this rule reads, such as governance"),
            Map.entry("role", "only technologies that fill this role"),
            Map.entry("answers", "answers so far: question:answer,question:answer"),
            Map.entry("number", "the decision of this number"),
            Map.entry("state", "only those in this state"),
            Map.entry("scenario", "only those of this scenario"),
            Map.entry("samples", "100 to 100000; 10000 where nothing is said"),
            Map.entry("seed", "start of every random stream; 42 where nothing is said"),
            Map.entry("rho", "correlation of what is unknown about one technology, 0 to 1; 0.5 where nothing is said"),
            Map.entry("format", "madr (where nothing is said) or json"),
            Map.entry("profile", "madr (where nothing is said) or json"),
            Map.entry("lang", "en (where nothing is said) or zh"),
            Map.entry("validate_only", "true: say what would happen, and store nothing"),
            Map.entry("technology", "what was measured: the id of a technology"),
            Map.entry("measured", "day of the measurement (ISO 8601), not of the import"),
            Map.entry("run_by", "who measured: own, neutral_harness, independent, user, maker, rival or unknown"),
            Map.entry("command", "the command line that gave the document, or the address of its script"),
            Map.entry("from", "number of the older revision"),
            Map.entry("to", "number of the newer revision"));

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.setServers(null);
        List<Tag> tags = new ArrayList<>();
        TAGS.forEach((name, text) -> tags.add(OASFactory.createTag().name(name).description(text)));
        description.setTags(tags);
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(PROBLEM, problem());
        description
                .getComponents()
                .setSecuritySchemes(Map.of(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of one's own, with the scopes read, write and admin")));
        if (description.getPaths() == null || description.getPaths().getPathItems() == null) {
            return;
        }
        Map<String, PathItem> paths = description.getPaths().getPathItems();
        new TreeMap<>(paths).forEach((path, item) -> {
            if (path.startsWith(API)) {
                name(path, item);
                item.getOperations().values().forEach(operation -> choices(description, operation));
                item.getOperations().forEach(ApiDescription::complete);
            } else {
                description.getPaths().removePathItem(path);
            }
        });
    }

    /** What resources share speaks of a kind; here it gets its word. */
    private static void name(String path, PathItem item) {
        String kind = KINDS.getOrDefault(path.replaceFirst("^/api/v1/([^/]+).*$", "$1"), "");
        item.getOperations().values().forEach(operation -> {
            operation.setOperationId(operation.getOperationId().replace("{kind}", kind));
            operation.setSummary(operation.getSummary().replace("{kind}", kind));
        });
    }

    /** Where a body is one of several shapes, each says by which word it is chosen. */
    private static void choices(OpenAPI description, Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        operation.getRequestBody().getContent().getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getDiscriminator() != null)
                .map(Schema::getDiscriminator)
                .forEach(choice -> choice.getMapping()
                        .forEach((word, reference) -> description
                                .getComponents()
                                .getSchemas()
                                .get(reference.substring(reference.lastIndexOf('/') + 1))
                                .addProperty(
                                        choice.getPropertyName(),
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.STRING)
                                                .addEnumeration(word))
                                .addRequired(choice.getPropertyName())));
    }

    /** The headers of conditional requests; people and tokens have none. */
    private static void conditions(PathItem.HttpMethod method, Operation operation) {
        boolean changes = method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE;
        if (!changes || !Collections.disjoint(operation.getTags(), List.of("people", "tokens"))) {
            return;
        }
        operation.addParameter(
                header("If-Match", "ETag of the state that is changed; needed unless something is created"));
        if (method == PathItem.HttpMethod.PUT
                && !operation.getOperationId().matches("put_(decision|scenario_weights|test_order)")) {
            operation.addParameter(header("If-None-Match", "* creates, where there is nothing yet"));
        }
    }

    private static Parameter header(String name, String text) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(text)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        conditions(method, operation);
        if (method == PathItem.HttpMethod.DELETE) {
            operation.getResponses().removeAPIResponse("200");
            operation
                    .getResponses()
                    .addAPIResponse("204", OASFactory.createAPIResponse().description("Done"));
        }
        boolean reads = method == PathItem.HttpMethod.GET || READING_POSTS.contains(operation.getOperationId());
        operation.setSecurity(
                new ArrayList<>(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN))));
        if (reads && !operation.getTags().contains(ADMINISTRATION)) {
            // Reading without an account is a setting.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().removeAPIResponse("401");
        operation.getResponses().removeAPIResponse("403");
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A problem (RFC 9457)")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema problem() {
        Schema fault = object().addProperty("pointer", text("JSON pointer (RFC 6901) into what was sent"))
                .addProperty("code", text("stable, never translated"))
                .addProperty("detail", text("a sentence in the language of Accept-Language"));
        return object().addProperty("type", text("/problems/ and the code; docs/problems.md lists them"))
                .addProperty("title", text("the kind in a few words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("a sentence in the language of Accept-Language"))
                .addProperty("code", text("stable, never translated"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault))
                .addProperty("request_id", text("under which the server's log speaks of it"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        String text = PARAMETERS.get(parameter.getName());
        if (parameter.getIn() == Parameter.In.QUERY && text != null && parameter.getDescription() == null) {
            parameter.setDescription(text);
        }
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> value instanceof String word && word.equals(word.toUpperCase(Locale.ROOT))
                            ? (Object) word.toLowerCase(Locale.ROOT)
                            : value)
                    .toList());
        }
        return schema;
    }
}
