package dev.touchstone.web.evidence;

import dev.touchstone.evidence.DocumentClaim;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person does to one number of a document for a reason, and can take back. */
public enum NumberAct {
    /** It counts no longer. */
    WITHDRAWAL,
    /** It is old and still holds. */
    CONFIRMATION;

    /** The act of a word. */
    public static Optional<NumberAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** Its word in addresses, and the name of its messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is done to a number, so that it can only be taken back. */
    public boolean isDone(DocumentClaim number) {
        return switch (this) {
            case WITHDRAWAL -> number.withdrawn().isPresent();
            case CONFIRMATION -> number.confirmed().isPresent();
        };
    }
}
