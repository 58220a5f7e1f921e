package dev.touchstone.evidence.importers;

import java.util.Map;

/** Nothing of a document can be used: why, and where that shows. Nothing is half imported. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Warning reason;

    private Refusal(Warning reason) {
        super(reason.code() + " " + reason.arguments() + " " + reason.at(), null, false, false);
        this.reason = reason;
    }

    /**
     * A refusal at a place.
     *
     * @param code key of a sentence in {@code messages/importers.*.properties}, without the area's name
     */
    public static Refusal at(Locator at, String code, Map<String, Object> arguments) {
        return new Refusal(new Warning(code, arguments, at));
    }

    /** A refusal of the document as a whole. */
    public static Refusal of(String code, Map<String, Object> arguments) {
        return at(Locator.WHOLE, code, arguments);
    }

    /** What a person is told. */
    public Warning reason() {
        return reason;
    }
}
