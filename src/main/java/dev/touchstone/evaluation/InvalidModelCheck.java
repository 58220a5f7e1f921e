package dev.touchstone.evaluation;

import dev.touchstone.analysis.InvalidModel;
import java.util.Map;

/** Refuses a stored evaluation from which no model can be built, with the field. */
final class InvalidModelCheck {
    private InvalidModelCheck() {}

    static void length(String pointer, int expected, int actual) {
        if (expected != actual) {
            throw new InvalidModel(
                    pointer, InvalidModel.Code.WRONG_LENGTH, Map.of("expected", expected, "actual", actual));
        }
    }

    static void reference(String pointer, String id, boolean exists) {
        if (!exists) {
            throw new InvalidModel(pointer, InvalidModel.Code.UNKNOWN_REFERENCE, Map.of("value", id));
        }
    }
}
