package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says what is wrong with a request, where the arithmetic refuses what was made of it. */
final class Refusal {
    private Refusal() {}

    /**
     * Makes something; a refusal is told in the terms of the request.
     *
     * @param told the fault that a refusal of the arithmetic is in the request
     */
    static <T> T told(Function<InvalidModel, Fault> told, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidModel refused) {
            throw Problem.invalid(List.of(told.apply(refused))).exception(refused);
        }
    }

    /** The fault of a number or list at a place of the request. */
    static Fault at(String pointer, InvalidModel refused) {
        Map<String, Object> arguments = refused.arguments();
        return switch (refused.code()) {
            case NEGATIVE -> Fault.at(pointer, "weight.not-a-weight", arguments);
            case ALL_ZERO -> Fault.at(pointer, "weights.all-zero");
            case EMPTY -> Fault.at(pointer, "field.missing");
            case NOT_FINITE -> Fault.at(pointer, "number.not-finite", arguments);
            case NOT_POSITIVE -> Fault.at(pointer, "number.not-positive", arguments);
            case OUT_OF_RANGE -> Fault.at(pointer, "number.outside", arguments);
            case WRONG_LENGTH -> Fault.at(pointer, "elicitation.wrong-length", arguments);
            case TOO_MUCH ->
                Fault.at(
                        pointer,
                        "list.too-long",
                        Map.of("most", arguments.get("limit"), "length", arguments.get("actual")));
            case DUPLICATE, UNKNOWN_REFERENCE, ENDS_EQUAL, OUT_OF_ORDER, WRONG_DIRECTION ->
                throw new IllegalStateException("was checked before", refused);
        };
    }

    /** The last step of a pointer of the arithmetic, which is a position; -1 where it names no position. */
    static int position(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.chars().allMatch(Character::isDigit) ? Integer.parseInt(last) : -1;
    }
}
