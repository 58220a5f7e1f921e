package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.OrderList;
import dev.touchstone.rendering.OrderSheet;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import dev.touchstone.web.order.OrderBuilder;
import dev.touchstone.web.order.OrdersBuilder;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** The test orders of a scenario, one of them, their files, and what ends one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class TestOrderPages {
    private final TestOrders orders;
    private final Scenarios scenarios;
    private final Covers covers;
    private final CurrentPerson current;
    private final Frame frame;

    TestOrderPages(TestOrders orders, Scenarios scenarios, Covers covers, CurrentPerson current, Frame frame) {
        this.orders = orders;
        this.scenarios = scenarios;
        this.covers = covers;
        this.current = current;
        this.frame = frame;
    }

    /** The orders of a scenario. */
    @GET
    @Path("scenarios/{id}/test-orders")
    public Response list(@RestPath String id) {
        Scenario scenario = scenarios.get(id).content();
        Page page = place(frame, id, scenario.title().in(frame.language()), frame.text("orders.title"));
        return PageAnswer.of(200, Templates.orders(page, new OrdersBuilder(page, id, open(id)).build(all(id))));
    }

    /** The same as a table in Markdown. */
    @GET
    @Path("scenarios/{id}/test-orders.md")
    @Produces(MediaType.WILDCARD)
    public Response markdown(@RestPath String id) {
        String title = scenarios.get(id).content().title().in(frame.language());
        return file(
                OrderList.markdown(title, all(id), frame.language(), open(id)),
                OrderList.MARKDOWN,
                id + "-test-orders.md");
    }

    /** The same as CSV. */
    @GET
    @Path("scenarios/{id}/test-orders.csv")
    @Produces(MediaType.WILDCARD)
    public Response csv(@RestPath String id) {
        scenarios.get(id);
        return file(OrderList.csv(all(id), frame.language(), open(id)), OrderList.CSV, id + "-test-orders.csv");
    }

    private List<TestOrder> all(String scenario) {
        return orders.of(scenario).stream().map(Stored::content).toList();
    }

    /** One order. */
    @GET
    @Path("test-orders/{id}")
    public Response one(@RestPath String id) {
        Stored<TestOrder> stored = orders.get(id);
        return page(200, stored, OrderBuilder.Ends.fresh(stored.hash()));
    }

    /** Its sheet for whoever measures. */
    @GET
    @Path("test-orders/{id}/sheet.md")
    @Produces(MediaType.WILDCARD)
    public Response sheet(@RestPath String id) {
        TestOrder order = orders.get(id).content();
        return file(OrderSheet.of(order, frame.language(), open(order.scenario())), OrderList.MARKDOWN, id + ".md");
    }

    private static Response file(String text, String type, String name) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8))
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Says that it is settled in another way. */
    @POST
    @Path("test-orders/{id}/close")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response close(@RestPath String id) {
        return end(id, "close", orders::close);
    }

    /** Takes it back. */
    @POST
    @Path("test-orders/{id}/withdraw")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response withdraw(@RestPath String id) {
        return end(id, "withdraw", orders::withdraw);
    }

    /** A step after which nobody waits for an answer. */
    private interface Ending {
        Stored<TestOrder> of(String id, String reason, String person, String name, String seen);
    }

    private Response end(String id, String act, Ending ending) {
        Person person = current.require(Role.AUTHOR);
        var typed = SentForm.ofCurrent().typed();
        String field = "reason-" + act;
        String reason = typed.area(field);
        try {
            ending.of(id, reason, person.id(), person.name(), typed.text("seen"));
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, pointer -> pointer.isEmpty() ? "" : field);
            Stored<TestOrder> stored = orders.get(id);
            String seen = refused.seen(typed.text("seen"), stored.hash());
            return page(refused.status(), stored, new OrderBuilder.Ends(seen, act, reason, refused.faults()));
        }
        return Response.seeOther(URI.create("/test-orders/" + id)).build();
    }

    private Response page(int status, Stored<TestOrder> stored, OrderBuilder.Ends ends) {
        TestOrder order = stored.content();
        OrderWords words = new OrderWords(order, frame.language());
        Page page = place(frame, order.scenario(), words.scenario(), words.title())
                .withState(Optional.empty(), "", stored.hash().substring(0, 12));
        return PageAnswer.of(
                status,
                Templates.order(
                        page,
                        new OrderBuilder(order, page)
                                .build(covered(order.scenario()), current.may(Role.AUTHOR), ends)));
    }

    /** The page at its place among the views of its scenario. */
    static Page place(Frame frame, String scenario, String name, String title) {
        return ScenarioPlace.of(
                frame.page(title + " · " + name, Page.Section.SCENARIOS), scenario, name, ScenarioPlace.View.ORDERS);
    }

    private boolean open(String scenario) {
        return covered(scenario).isEmpty();
    }

    /** What an order is worth says who leads: it is covered with the scores. */
    private Optional<Parts.State> covered(String scenario) {
        return covers.of(scenario);
    }
}
