package dev.touchstone.analysis.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;

/** That something is refused, where and why. */
final class Refused {
    private Refused() {}

    static void refused(String pointer, Code code, Runnable act) {
        InvalidModel refusal = assertThrows(InvalidModel.class, act::run);
        assertEquals(pointer + " " + code, refusal.pointer() + " " + refusal.code());
    }
}
