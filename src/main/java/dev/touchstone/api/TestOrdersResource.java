package dev.touchstone.api;

import dev.touchstone.base.Language;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.rendering.OrderList;
import dev.touchstone.rendering.OrderSheet;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.Measured;
import dev.touchstone.testorder.OrderState;
import dev.touchstone.testorder.Terms;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Test orders: made from a line of what to measure next, kept, exported, ended by a person or by what answers them. */
@Path(TestOrdersResource.PATH)
@Tag(name = "test-orders")
@Produces(MediaType.APPLICATION_JSON)
public class TestOrdersResource extends HistoryResource {

    static final String PATH = "/api/v1/test-orders";

    private static final String JSON = "json";
    private static final String MD = "md";
    private static final String CSV = "csv";
    private static final String[] STATES = OrderState.words().toArray(String[]::new);

    private final TestOrders orders;
    private final Scenarios scenarios;
    private final Conditions conditions;
    private final CurrentPerson current;

    TestOrdersResource(
            TestOrders orders, Scenarios scenarios, Conditions conditions, Histories histories, CurrentPerson current) {
        super(histories);
        this.orders = orders;
        this.scenarios = scenarios;
        this.conditions = conditions;
        this.current = current;
    }

    /**
     * An order to be made. What it is worth is computed, never sent.
     *
     * @param scenario id of the scenario that waits for it
     * @param evaluation id of a stored evaluation of it; without it the scenario is evaluated as it stands
     * @param what which kind of measurement, as in {@code value_of_information}
     * @param subject what is measured, as there
     * @param criterion as there
     * @param terms what people say of it; without it the conditions are those of the scenario
     */
    public record NewOrder(
            String scenario,
            Optional<String> evaluation,
            Worth.Kind what,
            String subject,
            Optional<String> criterion,
            Optional<Terms> terms) {}

    /** Why an order is ended. */
    public record OrderEnding(String reason) {}

    /**
     * An order in a list.
     *
     * @param value what it was worth when it was made, in [0, 1]
     * @param valuePerDay the same for each person-day; absent where nobody has estimated the effort
     */
    public record OrderItem(
            String id,
            String scenario,
            OrderState state,
            Measured measured,
            int numbers,
            long answered,
            double value,
            Optional<Double> personDays,
            Optional<Double> valuePerDay,
            String assignee,
            Optional<LocalDate> due,
            String hash,
            Instant changedAt) {
        static OrderItem of(Stored<TestOrder> stored) {
            TestOrder order = stored.content();
            return new OrderItem(
                    stored.id(),
                    order.scenario(),
                    order.state(),
                    order.measured(),
                    order.numbers().size(),
                    order.answered(),
                    order.worth().value(),
                    order.terms().personDays(),
                    order.perDay(),
                    order.terms().assignee(),
                    order.terms().due(),
                    stored.hash(),
                    stored.revision().at());
        }
    }

    /**
     * A part of the list.
     *
     * @param next address of the next part; absent after the last one
     */
    public record OrderPart(List<OrderItem> items, Optional<String> next) {}

    @Override
    Documents<?> documents() {
        return orders.documents();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/markdown", "text/csv"})
    @Operation(
            operationId = "list_test_orders",
            summary = "Test orders, the latest change first; all of a scenario as Markdown or CSV")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; as Markdown or CSV all of a scenario",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OrderPart.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestQuery String scenario,
            @RestQuery String state,
            @Parameter(description = "json, md or csv; without it what Accept prefers. Files need a scenario")
                    @RestQuery
                    String format,
            @RestQuery String lang,
            @RestQuery String limit,
            @RestQuery String cursor) {
        Optional<String> wanted = Parameters.word("state", state, STATES);
        String shape = Parameters.word("format", format, JSON, MD, CSV).orElseGet(() -> accepted(headers));
        if (!shape.equals(JSON)) {
            return file(scenario, wanted, shape, language(lang));
        }
        Listing listing = Listing.of(address, limit, cursor);
        HeadQuery query = orders.documents().query().latestFirst();
        query = scenario == null ? query : query.under(scenario);
        query = wanted.map(query::in).orElse(query);
        var page = orders.documents().list(listing.narrow(query));
        Listing.Part<OrderItem> part = listing.part(page, HeadQuery.After::of, OrderItem::of);
        return Response.ok(new OrderPart(part.items(), part.next()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Response file(String scenario, Optional<String> state, String shape, Language language) {
        if (scenario == null) {
            throw Parameters.bad("scenario", "", "the id of a scenario, since a file is asked for");
        }
        String title = scenarios.get(scenario).content().title().in(language);
        List<TestOrder> all = orders.of(scenario).stream()
                .map(Stored::content)
                .filter(order -> state.map(order.state().word()::equals).orElse(true))
                .toList();
        return shape.equals(CSV)
                ? attached(OrderList.csv(all, language, true), OrderList.CSV, scenario + "-test-orders.csv")
                        .build()
                : attached(
                                OrderList.markdown(title, all, language, true),
                                OrderList.MARKDOWN,
                                scenario + "-test-orders.md")
                        .build();
    }

    private static Response.ResponseBuilder attached(String text, String type, String name) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8))
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The first of the acceptable types that there is. */
    private static String accepted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return JSON;
            }
            if (type.getType().equals("text") && type.getSubtype().equals("markdown")) {
                return MD;
            }
            if (type.getType().equals("text") && type.getSubtype().equals(CSV)) {
                return CSV;
            }
        }
        return JSON;
    }

    private static Language language(String lang) {
        return Language.of(Parameters.word("lang", lang, "en", "zh").orElse("en"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "create_test_order",
            summary = "Make a test order for a measurement; its worth is computed")
    @APIResponseSchema(value = TestOrder.class, responseCode = "201")
    public Response create(NewOrder given) {
        NewOrder wanted = Bodies.given(given);
        if (wanted.what() == null) {
            throw Problem.invalid("/what", "blank", Map.of()).exception();
        }
        Person person = current.require();
        Stored<TestOrder> stored = orders.make(
                new TestOrders.Wanted(
                        Bodies.needed("/scenario", wanted.scenario()),
                        wanted.evaluation() == null ? Optional.empty() : wanted.evaluation(),
                        new Measured(wanted.what(), wanted.subject(), wanted.criterion())),
                wanted.terms() == null ? Optional.empty() : wanted.terms(),
                person.id(),
                person.name());
        return answer(Response.created(URI.create(PATH + "/" + stored.id())), stored);
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, "text/markdown"})
    @Operation(operationId = "get_test_order", summary = "A test order, or its sheet in Markdown")
    @APIResponseSchema(value = TestOrder.class, responseCode = "200")
    public Response one(
            @RestPath String id,
            @Context HttpHeaders headers,
            @Parameter(description = "json or md; without it what Accept prefers") @RestQuery String format,
            @RestQuery String lang) {
        Stored<TestOrder> stored = orders.get(id);
        String shape = Parameters.word("format", format, JSON, MD).orElseGet(() -> accepted(headers));
        if (!shape.equals(MD)) {
            return conditions.answer(
                    stored.hash(), stored::content, Map.of("Content-Type", MediaType.APPLICATION_JSON));
        }
        Language language = language(lang);
        return conditions.answer(
                String.join("-", stored.hash(), MD, language.tag()),
                () -> OrderSheet.of(stored.content(), language, true).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Type",
                        OrderList.MARKDOWN,
                        "Content-Disposition",
                        "attachment; filename=\"" + id + ".md\""));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "put_test_order",
            summary = "Replace what people say of an open order: conditions, effort, who measures, until when")
    @APIResponseSchema(value = TestOrder.class, responseCode = "200")
    public Response put(@RestPath String id, Terms given) {
        Terms terms = Bodies.given(given);
        String seen = conditions.matching(orders.get(id).hash());
        return answer(Response.ok(), orders.edit(id, terms, current.actor(), seen));
    }

    @POST
    @Path("{id}/closings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "close_test_order",
            summary = "Say that an open order is settled by other means than a document, with the reason")
    @APIResponseSchema(value = TestOrder.class, responseCode = "201")
    public Response close(@RestPath String id, OrderEnding given) {
        Person person = current.require();
        return moved(orders.close(id, Bodies.given(given).reason(), person.id(), person.name(), seen(id)));
    }

    @POST
    @Path("{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdraw_test_order", summary = "Take an open order back, with the reason")
    @APIResponseSchema(value = TestOrder.class, responseCode = "201")
    public Response withdraw(@RestPath String id, OrderEnding given) {
        Person person = current.require();
        return moved(orders.withdraw(id, Bodies.given(given).reason(), person.id(), person.name(), seen(id)));
    }

    private String seen(String id) {
        return conditions.matchingIfGiven(orders.get(id).hash());
    }

    private static Response moved(Stored<TestOrder> stored) {
        return answer(Response.created(URI.create(PATH + "/" + stored.id())), stored);
    }

    private static Response answer(Response.ResponseBuilder response, Stored<TestOrder> stored) {
        return response.entity(stored.content())
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", Conditions.tag(stored.hash()))
                .build();
    }
}
