package dev.touchstone.testorder;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Inquiries;
import dev.touchstone.evaluation.robustness.Part;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The test orders of this installation. Of one measurement of a scenario there is at most one open order when another is
 * made: who makes one holds the scenario, and its address is the next number of the scenario's orders, which only one of two
 * makers can have.
 */
@ApplicationScoped
public class TestOrders {
    /** Kind of these documents in the store. */
    public static final String KIND = "test-order";

    private static final int MOST_TRIES = 20;
    private static final int LONGEST_NAME = 90;

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Inquiries inquiries;
    private final WeightLogs logs;
    private final CurrentCatalogue catalogue;
    private final Library library;
    private final Documents<TestOrder> documents;
    private final Clock clock;

    /** @param library where orders are kept */
    public TestOrders(
            Scenarios scenarios,
            Evaluations evaluations,
            Inquiries inquiries,
            WeightLogs logs,
            CurrentCatalogue catalogue,
            Library library,
            Clock clock) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.inquiries = inquiries;
        this.logs = logs;
        this.catalogue = catalogue;
        this.library = library;
        this.clock = clock;
        documents = library.documents(KIND, TestOrder.SCHEMA_VERSION, TestOrder.class);
    }

    /** The stored orders, for lists and history. */
    public Documents<TestOrder> documents() {
        return documents;
    }

    /** An order; MISSING when there is none. */
    public Stored<TestOrder> get(String id) {
        return documents.get(id);
    }

    /** All orders of a scenario, the latest change first. */
    public List<Stored<TestOrder>> of(String scenario) {
        return documents
                .list(documents.query().under(scenario).latestFirst().limit(HeadQuery.MAX_LIMIT))
                .items();
    }

    /** The open orders of a scenario, the first made first. */
    public List<Stored<TestOrder>> open(String scenario) {
        HeadQuery query = documents.query().under(scenario).in(OrderState.OPEN.word());
        return documents.list(query).items().stream()
                .sorted((one, other) -> one.content()
                        .made()
                        .at()
                        .compareTo(other.content().made().at()))
                .toList();
    }

    /** The open order for a measurement among those of its scenario. */
    public static Optional<Stored<TestOrder>> among(List<Stored<TestOrder>> open, Measured measured) {
        return open.stream()
                .filter(stored -> stored.content().measured().equals(measured))
                .findFirst();
    }

    /**
     * What is asked to be ordered.
     *
     * @param scenario id of the scenario
     * @param evaluation id of a stored evaluation of it; absent for the scenario as it stands now
     */
    public record Wanted(String scenario, Optional<String> evaluation, Measured measured) {}

    /**
     * What an order would say, its conditions those of the scenario; nothing is stored.
     *
     * @throws dev.touchstone.base.ProblemException MISSING; INVALID when the evaluation knows no such measurement; CONFLICT
     *     when the scenario cannot be evaluated yet
     */
    public TestOrder look(Wanted wanted, String person, String name) {
        return look(scenarios.get(wanted.scenario()), wanted, new By(person, name, now()));
    }

    private TestOrder look(Layered.Entry<Scenario> scenario, Wanted wanted, By by) {
        Optional<Evaluation> stored = wanted.evaluation().map(id -> stored(id, wanted.scenario()));
        Evaluation evaluation =
                stored.orElseGet(() -> evaluations.look(scenario.content(), scenario.hash(), evaluations.usual()));
        Asked whole = stored.isPresent() ? Asked.of(evaluation, EnumSet.allOf(Part.class)) : now(scenario, evaluation);
        return new Drafts(catalogue.get(), scenario.content(), evaluation, findings(evaluation, whole))
                .of(wanted.measured(), by);
    }

    /** What the robustness page of a scenario as it stands asks. */
    private Asked now(Layered.Entry<Scenario> scenario, Evaluation evaluation) {
        return Asked.of(evaluation, EnumSet.allOf(Part.class), Set.of(), logs.saved(scenario));
    }

    private Evaluation stored(String id, String scenario) {
        Evaluation evaluation = evaluations.get(id).content();
        if (!evaluation.scenario().equals(scenario)) {
            throw Problem.invalid("/evaluation", "record.other-scenario", Map.of("scenario", scenario))
                    .exception();
        }
        return evaluation;
    }

    /** What the robustness page has found already is not computed again. */
    private Findings findings(Evaluation evaluation, Asked whole) {
        return inquiries
                .remembered(evaluation, whole)
                .orElseGet(
                        () -> inquiries.of(evaluation, whole.only(EnumSet.of(Part.FLIPS, Part.VALUE_OF_INFORMATION))));
    }

    /**
     * Refuses terms that break a rule, as {@link #make} does.
     *
     * @throws dev.touchstone.base.ProblemException INVALID with every fault, below {@code /terms}
     */
    public static void check(Terms terms) {
        TermsCheck.check("/terms", terms);
    }

    /**
     * Makes an order.
     *
     * @param terms what people say of it; absent for the conditions of the scenario
     * @throws dev.touchstone.base.ProblemException as {@link #look}; INVALID when the terms break a rule; CONFLICT
     *     {@code orders.open-already} when an order for the measurement is open
     */
    public Stored<TestOrder> make(Wanted wanted, Optional<Terms> terms, String person, String name) {
        terms.ifPresent(TestOrders::check);
        for (int attempt = 1; ; attempt++) {
            Layered.Entry<Scenario> scenario = scenarios.get(wanted.scenario());
            refuseDouble(wanted);
            TestOrder draft = look(scenario, wanted, new By(person, name, now()));
            try {
                return write(terms.map(draft::on).orElse(draft), scenario.hash(), attempt);
            } catch (ProblemException lost) {
                Problem.Kind kind = lost.problem().kind();
                boolean another =
                        kind == Problem.Kind.STALE || lost.problem().code().equals("exists");
                if (attempt == MOST_TRIES || !another) {
                    throw lost;
                }
            }
        }
    }

    private void refuseDouble(Wanted wanted) {
        among(open(wanted.scenario()), wanted.measured()).ifPresent(present -> {
            throw Problem.of(Problem.Kind.CONFLICT, "orders.open-already", Map.of("id", present.id()))
                    .exception();
        });
    }

    /** In one transaction that holds the scenario: a claim that comes in meanwhile waits, and then finds the order. */
    @Transactional
    Stored<TestOrder> write(TestOrder draft, String seen, int attempt) {
        String scenario = draft.scenario();
        library.revisions().hold(Scenarios.KIND, List.of(scenario));
        if (!scenarios.get(scenario).hash().equals(seen)) {
            throw Problem.of(Problem.Kind.STALE, "stale").exception();
        }
        refuseDouble(new Wanted(scenario, Optional.empty(), draft.measured()));
        int number = documents.allHeads(documents.query().under(scenario)).size() + attempt;
        String id = scenario.substring(0, Math.min(LONGEST_NAME, scenario.length())) + "-" + number;
        TestOrder order = draft.identified(id, draft.made());
        return documents.create(id, order, index(order), order.made().id());
    }

    /**
     * Says other terms of an open order.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, STALE, INVALID with every fault, CONFLICT {@code orders.not-open}
     */
    public Stored<TestOrder> edit(String id, Terms terms, String person, String seen) {
        TermsCheck.check("", terms);
        return change(id, person, seen, order -> order.on(terms));
    }

    /**
     * Says that an open order is settled in another way.
     *
     * @throws dev.touchstone.base.ProblemException as {@link #edit}; INVALID without a reason
     */
    public Stored<TestOrder> close(String id, String reason, String person, String name, String seen) {
        return end(id, OrderState.CLOSED, reason, new By(person, name, now()), seen);
    }

    /** Takes an open order back; see {@link #close}. */
    public Stored<TestOrder> withdraw(String id, String reason, String person, String name, String seen) {
        return end(id, OrderState.WITHDRAWN, reason, new By(person, name, now()), seen);
    }

    private Stored<TestOrder> end(String id, OrderState how, String reason, By by, String seen) {
        Ending ending = new Ending(TermsCheck.reason(reason), by);
        return change(id, by.id(), seen, order -> order.ended(how, ending));
    }

    private Stored<TestOrder> change(String id, String person, String seen, UnaryOperator<TestOrder> step) {
        Stored<TestOrder> stored = documents.get(id);
        if (!stored.hash().equals(seen)) {
            throw Problem.of(Problem.Kind.STALE, "stale", Map.of("what", KIND, "id", id))
                    .exception();
        }
        if (stored.content().state() != OrderState.OPEN) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "orders.not-open",
                            Map.of("id", id, "state", stored.content().state().word()))
                    .exception();
        }
        TestOrder next = step.apply(stored.content());
        return documents.change(id, next, index(next), person, seen);
    }

    static Index index(TestOrder order) {
        Measured measured = order.measured();
        String title = String.join(" ", measured.kind(), measured.criterion().orElse(""), measured.subject());
        return Index.of(title.strip().replaceAll(" +", " "))
                .under(order.scenario())
                .in(order.state().word());
    }

    /** Milliseconds are fine enough, and every database keeps them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
