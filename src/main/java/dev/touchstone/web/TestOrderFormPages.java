package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.Measured;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import dev.touchstone.web.order.OrderFormBuilder;
import dev.touchstone.web.order.OrderLinks;
import dev.touchstone.web.order.TermsForm;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Makes a test order from a line of what to measure next, and changes what people say of one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class TestOrderFormPages {
    private final TestOrders orders;
    private final Scenarios scenarios;
    private final Covers covers;
    private final CurrentPerson current;
    private final Frame frame;

    TestOrderFormPages(TestOrders orders, Scenarios scenarios, Covers covers, CurrentPerson current, Frame frame) {
        this.orders = orders;
        this.scenarios = scenarios;
        this.covers = covers;
        this.current = current;
        this.frame = frame;
    }

    /** The form, filled from the line and with the conditions of the scenario. */
    @GET
    @Path("scenarios/{id}/test-orders/new")
    public Response ask(
            @RestPath String id,
            @QueryParam(OrderLinks.WHAT) @DefaultValue("") String what,
            @QueryParam(OrderLinks.SUBJECT) @DefaultValue("") String subject,
            @QueryParam(OrderLinks.CRITERION) @DefaultValue("") String criterion,
            @QueryParam(OrderLinks.EVALUATION) @DefaultValue("") String evaluation) {
        Person person = current.require(Role.AUTHOR);
        Layered.Entry<Scenario> entry = scenarios.get(id);
        if (covers.of(entry).isPresent()) {
            return elsewhere(id);
        }
        TestOrders.Wanted wanted = wanted(id, what, subject, criterion, evaluation);
        TestOrder draft = orders.look(wanted, person.id(), person.name());
        Page page = page(draft, frame.text("orders-ui.make"));
        Typed typed = new TermsForm(page).fill(draft.terms());
        return making(200, page, draft, wanted, typed, Map.of());
    }

    /** While scores are covered nobody is told what a measurement is worth: the page of robustness says what to do first. */
    private static Response elsewhere(String scenario) {
        return Response.seeOther(URI.create("/scenarios/" + scenario + "/robustness"))
                .build();
    }

    /** Makes it. */
    @POST
    @Path("scenarios/{id}/test-orders")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response make(@RestPath String id) {
        Person person = current.require(Role.AUTHOR);
        Layered.Entry<Scenario> entry = scenarios.get(id);
        if (covers.of(entry).isPresent()) {
            return elsewhere(id);
        }
        Typed typed = SentForm.ofCurrent().typed();
        TestOrders.Wanted wanted = wanted(
                id,
                typed.text(OrderLinks.WHAT),
                typed.text(OrderLinks.SUBJECT),
                typed.text(OrderLinks.CRITERION),
                typed.text(OrderLinks.EVALUATION));
        TestOrder draft = orders.look(wanted, person.id(), person.name());
        Page page = page(draft, frame.text("orders-ui.make"));
        TermsForm.Said said = new TermsForm(page).read(typed, draft.terms());
        if (!said.faults().isEmpty()) {
            return making(422, page, draft, wanted, typed, faults(said, typed));
        }
        try {
            String made = orders.make(wanted, Optional.of(said.terms()), person.id(), person.name())
                    .id();
            return Response.seeOther(URI.create("/test-orders/" + made)).build();
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, pointer -> TermsForm.field(typed, pointer));
            return making(refused.status(), page, draft, wanted, typed, refused.faults());
        }
    }

    /** What could not be read, and which rules the rest breaks: all of it at once. */
    private Map<String, String> faults(TermsForm.Said said, Typed typed) {
        Map<String, String> faults = new LinkedHashMap<>(said.faults());
        try {
            TestOrders.check(said.terms());
        } catch (ProblemException e) {
            Refused.of(e, frame, pointer -> TermsForm.field(typed, pointer))
                    .faults()
                    .forEach(faults::putIfAbsent);
        }
        return faults;
    }

    private static TestOrders.Wanted wanted(
            String scenario, String what, String subject, String criterion, String evaluation) {
        Worth.Kind kind = Arrays.stream(Worth.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(what))
                .findFirst()
                .orElseThrow(() -> Problem.missing("page", what).exception());
        return new TestOrders.Wanted(
                scenario,
                Optional.of(evaluation).filter(id -> !id.isEmpty()),
                new Measured(kind, subject, Optional.of(criterion)));
    }

    private Response making(
            int status, Page page, TestOrder draft, TestOrders.Wanted wanted, Typed typed, Map<String, String> faults) {
        Optional<String> present = TestOrders.among(orders.open(wanted.scenario()), wanted.measured())
                .map(Stored::id);
        return PageAnswer.of(
                status,
                Templates.orderForm(
                        page, new OrderFormBuilder(draft, page).making(typed, faults, hidden(wanted), present)));
    }

    private static List<Parts.Labelled> hidden(TestOrders.Wanted wanted) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(OrderLinks.WHAT, wanted.measured().kind());
        fields.put(OrderLinks.SUBJECT, wanted.measured().subject());
        fields.put(OrderLinks.CRITERION, wanted.measured().criterion().orElse(""));
        fields.put(OrderLinks.EVALUATION, wanted.evaluation().orElse(""));
        return fields.entrySet().stream()
                .map(field -> new Parts.Labelled(field.getKey(), field.getValue(), ""))
                .toList();
    }

    /** The form of what people say of an order. */
    @GET
    @Path("test-orders/{id}/edit")
    public Response edit(@RestPath String id) {
        current.require(Role.AUTHOR);
        Stored<TestOrder> stored = orders.get(id);
        Page page = page(stored.content(), frame.text("orders-ui.edit"));
        Typed typed = new TermsForm(page).fill(stored.content().terms());
        return changing(200, page, stored.content(), typed, Map.of(), stored.hash());
    }

    /** Saves it. */
    @POST
    @Path("test-orders/{id}/edit")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response save(@RestPath String id) {
        current.require(Role.AUTHOR);
        Stored<TestOrder> stored = orders.get(id);
        Typed typed = SentForm.ofCurrent().typed();
        String seen = typed.text("seen");
        Page page = page(stored.content(), frame.text("orders-ui.edit"));
        TermsForm.Said said = new TermsForm(page).read(typed, stored.content().terms());
        if (!said.faults().isEmpty()) {
            return changing(422, page, stored.content(), typed, faults(said, typed), seen);
        }
        try {
            orders.edit(id, said.terms(), current.actor(), seen);
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, pointer -> TermsForm.field(typed, pointer));
            return changing(
                    refused.status(),
                    page,
                    stored.content(),
                    typed,
                    refused.faults(),
                    refused.seen(seen, orders.get(id).hash()));
        }
        return Response.seeOther(URI.create("/test-orders/" + id)).build();
    }

    private static Response changing(
            int status, Page page, TestOrder order, Typed typed, Map<String, String> faults, String seen) {
        return PageAnswer.of(
                status, Templates.orderForm(page, new OrderFormBuilder(order, page).changing(typed, faults, seen)));
    }

    private Page page(TestOrder order, String title) {
        return TestOrderPages.place(frame, order.scenario(), order.title().in(frame.language()), title);
    }
}
