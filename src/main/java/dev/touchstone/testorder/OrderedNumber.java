package dev.touchstone.testorder;

import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evidence.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A number that an order settles.
 *
 * @param id of the drawn quantity: criterion, a colon, and the owner
 * @param owner technology, {@code technology@slot}, {@code from>to}, or {@code stack:} and the id of a candidate
 * @param unit UCUM code of the criterion, in which {@code turn} stands
 * @param units UCUM codes in one of which it may be brought back
 * @param metrics of evidence documents that answer the criterion without a choice, the preferred one first
 * @param turn what would turn the answer
 * @param known ids of the claims that spoke of it when the order was made: they answer nothing
 * @param answers what answers it, the first one first
 */
public record OrderedNumber(
        String id,
        String criterion,
        String owner,
        String unit,
        List<String> units,
        List<String> metrics,
        Optional<Turn> turn,
        List<String> known,
        List<Answer> answers) {
    /** Copies the lists. */
    public OrderedNumber {
        units = List.copyOf(units);
        metrics = List.copyOf(metrics);
        known = List.copyOf(known);
        answers = List.copyOf(answers);
    }

    /** What a claim must speak of to answer it; empty where no claim can, as for the joint of two technologies. */
    public Optional<Subject> about() {
        if (owner.startsWith(Drawn.WHOLE)) {
            return Optional.of(Subject.ofStack(owner.substring(Drawn.WHOLE.length())));
        }
        return owner.indexOf('>') >= 0
                ? Optional.empty()
                : Optional.of(Subject.ofTechnology(owner.replaceFirst("@.*", "")));
    }

    /** Whether something answers it. */
    public boolean answered() {
        return !answers.isEmpty();
    }

    OrderedNumber answeredBy(List<Answer> all) {
        return new OrderedNumber(id, criterion, owner, unit, units, metrics, turn, known, all);
    }
}
