package dev.touchstone.web.order;

import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.revision.Stored;
import dev.touchstone.testorder.Measured;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RobustnessView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a line of what to measure next says of its test order: which one is open, or where one is made.
 *
 * @param scenario id of the scenario
 * @param evaluation id of the stored evaluation that the lines are of; absent for the scenario as it stands
 * @param open the open orders of the scenario
 * @param writes whether the person may make one
 * @param asStated whether the lines are those of the scenario as it stands now or of a stored evaluation: what other weights
 *     or another day make of it is nothing that an order can be made from
 * @param byDay whether the lines are sorted by what a day is worth
 */
public record OrderLinks(
        String scenario,
        Optional<String> evaluation,
        List<Stored<TestOrder>> open,
        boolean writes,
        boolean asStated,
        boolean byDay) {
    /** The field of an address that says by what the lines are sorted. */
    public static final String SORT = "sort";

    /** Its only word. */
    public static final String BY_DAY = "per-day";

    /** The field of an address that says which kind of measurement. */
    public static final String WHAT = "what";

    /** The field of an address that says what is measured. */
    public static final String SUBJECT = "subject";

    /** The field of an address that says the criterion. */
    public static final String CRITERION = "criterion";

    /** The field of an address that says which stored evaluation. */
    public static final String EVALUATION = "evaluation";

    private static final double POINTS = 100;

    /** What a person-day on a measurement is worth now; absent where nobody has estimated the effort. */
    public Optional<Double> perDay(Worth worth) {
        return order(worth).flatMap(order -> order.terms().personDays()).map(days -> worth.value() / days);
    }

    /** Whether any effort is known, so that the list can be sorted by it. */
    public boolean sortable(List<Worth> measurements) {
        return measurements.stream().anyMatch(worth -> perDay(worth).isPresent());
    }

    /** Sorted by what a day is worth, where that is asked for; those of which it is not known stay behind, as they were. */
    public List<Worth> sorted(List<Worth> measurements) {
        return byDay
                ? measurements.stream()
                        .sorted(Comparator.comparing(
                                        (Worth worth) -> perDay(worth).orElse(-1.0))
                                .reversed())
                        .toList()
                : measurements;
    }

    private Optional<TestOrder> order(Worth worth) {
        return TestOrders.among(open, Measured.of(worth)).map(Stored::content);
    }

    /** What a line shows. */
    public RobustnessView.Ordered of(Worth worth, Page page) {
        return order(worth)
                .map(order -> new RobustnessView.Ordered(
                        Link.to(page.t("orders-ui.is-open"), "/test-orders/" + order.id()),
                        new OrderWords(order, page.language()).effort(),
                        perDay(worth)
                                .map(value -> page.t(
                                        "orders-ui.per-day", "points", page.n().fixed(value * POINTS, 2)))
                                .orElse("")))
                .orElseGet(() -> new RobustnessView.Ordered(
                        writes && asStated
                                ? Link.to(page.t("orders-ui.make-short"), address(worth, page))
                                : Link.to("", ""),
                        "",
                        ""));
    }

    private String address(Worth worth, Page page) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(WHAT, Measured.of(worth).kind());
        fields.put(SUBJECT, worth.subject());
        fields.put(CRITERION, worth.criterion().orElse(""));
        fields.put(EVALUATION, evaluation.orElse(""));
        return Page.of("", page.language(), "/scenarios/" + scenario + "/test-orders/new", Page.Section.NONE)
                .only(fields);
    }

    /** Why no order can be made here; empty where one can. */
    public String hint(Page page) {
        if (!asStated) {
            return page.t("orders-ui.not-stated");
        }
        return writes ? "" : page.t("orders-ui.who-may");
    }
}
