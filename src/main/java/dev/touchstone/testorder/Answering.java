package dev.touchstone.testorder;

import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.ReadClaims;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks orders as answered, and as waiting again. There is one place for it, below every front door: whatever writes a
 * scenario, or says something new of a document that one reads, has the orders of that scenario read their answers off the
 * claims that count now, in the same transaction.
 *
 * <p>Two writers may each see only half of what both did: one adds a claim while another withdraws its number. So the orders
 * are held before the claims are read; the second one waits for the first, and then sees both.
 */
@ApplicationScoped
public class Answering {
    private final TestOrders orders;
    private final Scenarios scenarios;
    private final ReadClaims readClaims;
    private final CurrentCatalogue catalogue;
    private final Library library;
    private final Clock clock;

    Answering(
            TestOrders orders,
            Scenarios scenarios,
            ReadClaims readClaims,
            CurrentCatalogue catalogue,
            Library library,
            Clock clock) {
        this.orders = orders;
        this.scenarios = scenarios;
        this.readClaims = readClaims;
        this.catalogue = catalogue;
        this.library = library;
        this.clock = clock;
    }

    void written(@Observes Revision revision) {
        switch (revision.kind()) {
            case Scenarios.KIND -> answer(revision.id(), revision.actor());
            case EvidenceDocuments.KIND -> reading(revision).forEach(id -> answer(id, revision.actor()));
            default -> {}
        }
    }

    /** The scenarios with orders that read a document, in order; a document that is new is read by none. */
    private List<String> reading(Revision document) {
        if (document.rev() == 1) {
            return List.of();
        }
        Set<String> waiting = Stream.of(OrderState.OPEN, OrderState.ANSWERED)
                .flatMap(state -> documents().allHeads(documents().query().in(state.word())).stream())
                .flatMap(head -> head.index().parent().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        // Read in a way that leaves no copy in this transaction, so that it is read anew once the orders are held.
        var found = scenarios.layered().documents().find(waiting);
        return waiting.stream()
                .filter(found::containsKey)
                .filter(id -> reads(found.get(id).content(), document.id()))
                .toList();
    }

    private static boolean reads(Scenario scenario, String sha256) {
        return scenario.claims().stream()
                .flatMap(claim -> claim.attachment().stream())
                .anyMatch(file -> file.sha256().equals(sha256));
    }

    private void answer(String scenario, String actor) {
        List<String> following = documents().allHeads(documents().query().under(scenario)).stream()
                .filter(head -> head.index().state().filter(Answering::follows).isPresent())
                .map(Head::id)
                .toList();
        if (following.isEmpty()) {
            return;
        }
        library.revisions().hold(TestOrders.KIND, following);
        Optional<Scenario> now = scenarios.layered().find(scenario).map(entry -> entry.content());
        // The orders of a scenario that is gone stay as they are.
        now.ifPresent(counting -> {
            List<Claim> claims = readClaims.counting(scenario, counting.claims(), Optional.empty());
            following.forEach(id -> answer(documents().get(id), claims, actor));
        });
    }

    private void answer(Stored<TestOrder> stored, List<Claim> claims, String actor) {
        TestOrder next =
                Answers.of(stored.content(), claims, actor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!next.equals(stored.content())) {
            documents().change(stored.id(), next, TestOrders.index(next), actor, stored.hash());
        }
    }

    private static boolean follows(String state) {
        return state.equals(OrderState.OPEN.word()) || state.equals(OrderState.ANSWERED.word());
    }

    private Documents<TestOrder> documents() {
        return orders.documents();
    }

    /**
     * What a document answers, or would.
     *
     * @param order as it is
     * @param numbers ids of the numbers that it answers
     * @param whole whether nothing is left to answer then
     */
    public record Expected(TestOrder order, List<String> numbers, boolean whole) {}

    /**
     * Which open orders a document would answer, were these numbers of it used; nothing is stored.
     *
     * @param by who would use them
     * @throws dev.touchstone.base.ProblemException as {@link EvidenceUses#with}
     */
    public List<Expected> expected(
            Scenario scenario, EvidenceDocument document, List<EvidenceUses.Use> uses, String by) {
        List<Stored<TestOrder>> open = orders.open(scenario.id());
        if (open.isEmpty() || uses.isEmpty()) {
            return List.of();
        }
        Scenario then = EvidenceUses.with(catalogue.get(), scenario, document, uses, by);
        List<Claim> claims = readClaims.counting(scenario.id(), then.claims(), Optional.of(document));
        return open.stream()
                .map(stored -> expected(stored.content(), claims, by))
                .filter(expected -> !expected.numbers().isEmpty())
                .toList();
    }

    private Expected expected(TestOrder order, List<Claim> claims, String by) {
        TestOrder then = Answers.of(order, claims, by, clock.instant());
        Set<String> before = order.numbers().stream()
                .filter(OrderedNumber::answered)
                .map(OrderedNumber::id)
                .collect(Collectors.toSet());
        List<String> fresh = then.numbers().stream()
                .filter(number -> number.answered() && !before.contains(number.id()))
                .map(OrderedNumber::id)
                .toList();
        return new Expected(order, fresh, then.state() == OrderState.ANSWERED);
    }

    /**
     * An order that a change of a document would leave with more or fewer numbers answered.
     *
     * @param now as it is
     * @param then as it would be
     */
    public record Left(TestOrder now, TestOrder then) {}

    /**
     * The orders that a changed document would leave otherwise; nothing is stored.
     *
     * @param changed checked, not stored
     * @param all the scenarios that there are now
     * @param by who would change it
     */
    public List<Left> left(EvidenceDocument changed, List<Scenario> all, String by) {
        return all.stream()
                .filter(scenario -> reads(scenario, changed.sha256()))
                .flatMap(scenario -> left(changed, scenario, by))
                .toList();
    }

    private Stream<Left> left(EvidenceDocument changed, Scenario scenario, String by) {
        List<TestOrder> following = orders.of(scenario.id()).stream()
                .map(Stored::content)
                .filter(order -> order.state().follows())
                .toList();
        if (following.isEmpty()) {
            return Stream.empty();
        }
        List<Claim> claims = readClaims.counting(scenario.id(), scenario.claims(), Optional.of(changed));
        return following.stream()
                .map(order -> new Left(order, Answers.of(order, claims, by, clock.instant())))
                .filter(left -> left.now().answered() != left.then().answered());
    }

    /**
     * Which orders a document answers as they stand, of whatever scenario.
     *
     * @param all the scenarios that there are now
     */
    public List<Expected> answered(String sha256, List<Scenario> all) {
        return all.stream()
                .filter(scenario -> reads(scenario, sha256))
                .flatMap(scenario -> answered(scenario.id(), sha256).stream())
                .toList();
    }

    /** Which orders of a scenario a document answers as they stand, in whatever part. */
    public List<Expected> answered(String scenario, String sha256) {
        return orders.of(scenario).stream()
                .map(Stored::content)
                .map(order -> new Expected(order, answeredBy(order, sha256), order.state() == OrderState.ANSWERED))
                .filter(expected -> !expected.numbers().isEmpty())
                .toList();
    }

    private static List<String> answeredBy(TestOrder order, String sha256) {
        return order.numbers().stream()
                .filter(number -> number.answers().stream()
                        .anyMatch(answer -> answer.sha256().equals(sha256)))
                .map(OrderedNumber::id)
                .toList();
    }
}
