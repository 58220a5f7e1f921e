package dev.touchstone.testorder;

import dev.touchstone.base.Unit;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which numbers of an order are answered, read off the claims that its scenario counts. A claim answers a number when it
 * speaks of the same thing on the same criterion in a unit that fits, names the document that it was read from, was not there
 * when the order was made, and counts: neither taken out nor withdrawn, its workload not judged to say nothing here, a value
 * itself. A limit and a ratio to another technology say less than what was asked for.
 *
 * <p>The same claims give the same order, however often this is asked: an answer that still counts keeps who gave it and
 * when; one that does not is gone, and its number waits again.
 */
final class Answers {
    private Answers() {}

    /**
     * The order as these claims leave it; one that a person has ended stays as it is.
     *
     * @param counting claims of the scenario as they count now
     * @param by id of the person whose act let new ones count
     */
    static TestOrder of(TestOrder order, List<Claim> counting, String by, Instant at) {
        if (!order.state().follows()) {
            return order;
        }
        return order.answering(order.numbers().stream()
                .map(number -> number.answeredBy(answers(number, counting, by, at)))
                .toList());
    }

    private static List<Answer> answers(OrderedNumber number, List<Claim> counting, String by, Instant at) {
        List<Claim> answering =
                counting.stream().filter(claim -> answers(number, claim)).toList();
        Set<String> still = new TreeSet<>();
        answering.forEach(claim -> still.add(claim.id()));
        List<Answer> all = new ArrayList<>(number.answers());
        all.removeIf(answer -> !still.contains(answer.claim()));
        answering.stream()
                .filter(claim -> all.stream().noneMatch(answer -> answer.claim().equals(claim.id())))
                .forEach(claim -> all.add(answer(claim, by, at)));
        return List.copyOf(all);
    }

    private static Answer answer(Claim claim, String by, Instant at) {
        var file = claim.attachment().orElseThrow();
        return new Answer(file.sha256(), file.name(), file.claim(), claim.id(), by, at);
    }

    /** Whether a claim answers a number. */
    private static boolean answers(OrderedNumber number, Claim claim) {
        return speaks(number, claim)
                && claim.attachment().isPresent()
                && !number.known().contains(claim.id())
                && claim.excluded().isEmpty()
                && claim.applicability() != Applicability.NOT_APPLICABLE
                && !claim.isLimit()
                && claim.relativeTo().isEmpty()
                && number.units().stream().anyMatch(unit -> fits(unit, claim.unit()));
    }

    /** Whether a claim is about the same thing on the same criterion. */
    static boolean speaks(OrderedNumber number, Claim claim) {
        return claim.criterion().equals(number.criterion())
                && number.about().filter(claim.subject()::equals).isPresent();
    }

    private static boolean fits(String one, String other) {
        Optional<Unit> wanted = Unit.find(one);
        Optional<Unit> given = Unit.find(other);
        return wanted.isPresent() && given.isPresent() && wanted.get().compatible(given.get());
    }
}
