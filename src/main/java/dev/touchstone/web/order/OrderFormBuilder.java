package dev.touchstone.web.order;

import dev.touchstone.rendering.OrderWords;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.OrderFormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which an order is made or changed. */
public final class OrderFormBuilder {
    private final TestOrder order;
    private final Page page;

    /** @param order as it is, or as it would be made */
    public OrderFormBuilder(TestOrder order, Page page) {
        this.order = order;
        this.page = page;
    }

    /**
     * The form that makes an order.
     *
     * @param hidden which measurement it is
     * @param present id of the open order for it; absent where there is none
     */
    public OrderFormView making(
            Typed typed, Map<String, String> faults, List<Parts.Labelled> hidden, Optional<String> present) {
        OrderWords words = new OrderWords(order, page.language());
        String scenario = "/scenarios/" + order.scenario();
        return view(
                page.t("orders-ui.make"),
                words.worthNow(),
                present.map(id -> new Parts.State(
                        "changed",
                        page.t("orders-ui.present"),
                        page.t("orders-ui.present-text", "id", id),
                        List.of(Link.to(id, "/test-orders/" + id)),
                        "")),
                scenario + "/test-orders",
                hidden,
                page.t("orders-ui.make"),
                Link.to(page.t("place.robustness"), scenario + "/robustness#next"),
                typed,
                faults);
    }

    /** The form that changes one. */
    public OrderFormView changing(Typed typed, Map<String, String> faults, String seen) {
        String address = "/test-orders/" + order.id();
        return view(
                page.t("orders-ui.edit"),
                "",
                Optional.empty(),
                address + "/edit",
                List.of(new Parts.Labelled("seen", seen, "")),
                page.t("orders-ui.save"),
                Link.to(order.id(), address),
                typed,
                faults);
    }

    private OrderFormView view(
            String title,
            String worth,
            Optional<Parts.State> state,
            String action,
            List<Parts.Labelled> hidden,
            String button,
            Link back,
            Typed typed,
            Map<String, String> faults) {
        TermsForm terms = new TermsForm(page);
        OrderWords words = new OrderWords(order, page.language());
        return new OrderFormView(
                title,
                words.title(),
                worth,
                state,
                FormView.Fault.all(faults),
                action,
                hidden,
                terms.groups(typed, faults),
                terms.figures(typed, faults),
                terms.remarks(typed, faults),
                button,
                back);
    }
}
