package dev.touchstone.evaluation;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Grade;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of one must-have for one technology in a slot, or for one whole candidate.
 *
 * @param gate id of the role gate or requirement
 * @param kind where the must-have comes from
 * @param title what is asked, in the words of whoever asks; blank where the kind says it all
 * @param slot role of the slot, for a gate of a technology
 * @param technology the technology asked, for a gate of a technology
 * @param status not asked when no candidate of the slot has a fact for it
 * @param because why it came out so
 * @param wanted wanted probability, for a threshold
 * @param holds lowest and highest probability that it holds, for a threshold
 * @param grade of the weakest fact that decides; absent where only an assumption does or nothing
 * @param facts what was read
 */
public record GateOutcome(
        String gate,
        Kind kind,
        LocalText title,
        Optional<String> slot,
        Optional<String> technology,
        Status status,
        List<Because> because,
        Optional<Double> wanted,
        List<Double> holds,
        Optional<Grade> grade,
        List<FactRef> facts) {

    /** The argument of the reason that tells the strictest limit with which a threshold would be violated no more. */
    static final String OPENS = "opens";

    /** The argument that tells the strictest limit with which it would be met. */
    static final String MEETS = "meets";

    /** The strictest limit with which a violated threshold would keep nobody out, in the unit of its criterion. */
    public OptionalDouble opens() {
        return number(OPENS);
    }

    /** The strictest limit with which it would be met. */
    public OptionalDouble meets() {
        return number(MEETS);
    }

    private OptionalDouble number(String argument) {
        return kind == Kind.THRESHOLD
                        && status == Status.VIOLATED
                        && !because.isEmpty()
                        && because.getFirst().arguments().get(argument) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** The same must-have of kind threshold with another finding. */
    GateOutcome asked(Status found, List<Double> probabilities) {
        return new GateOutcome(
                gate, kind, title, slot, technology, found, because, wanted, probabilities, grade, facts);
    }

    /** Where a must-have comes from. */
    public enum Kind {
        ROLE,
        TRAIT,
        THRESHOLD,
        NOVELTY,
        /** Today's system must do the whole job to be ranked beside stacks that do. */
        COMPLETE
    }

    /** Three-valued, and the case that nobody could answer. */
    public enum Status {
        MET,
        VIOLATED,
        UNPROVEN,
        NOT_ASKED
    }
}
