package dev.touchstone.testorder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a test order stands. */
public enum OrderState {
    /** At least one of its numbers waits. */
    OPEN,
    /** Documents answer all of its numbers; open again where one of them no longer counts. */
    ANSWERED,
    /** A person says that it is settled in another way. */
    CLOSED,
    /** A person says that it is not wanted any more. */
    WITHDRAWN;

    /** The word in addresses, lists and exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(OrderState::word).toList();
    }

    /** Whether evidence decides about it: a person has not. */
    public boolean follows() {
        return this == OPEN || this == ANSWERED;
    }
}
