package dev.touchstone.base;

import java.util.List;
import java.util.Objects;

/** A unit that cannot be read, or two that do not convert into each other; names the unit and what is accepted. */
public final class UnitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** {@link #detail} is no atom of the table. */
        UNKNOWN,
        /** {@link #detail} is no part of a unit. */
        MALFORMED,
        /** Longer than {@link Unit#MAX_LENGTH}. */
        TOO_LONG,
        /** {@link #unit} does not convert into {@link #detail}. */
        INCOMPATIBLE
    }

    private final Reason reason;
    private final String unit;
    private final String detail;
    private final transient List<String> accepted;

    UnitException(Reason reason, String unit, String detail, List<String> accepted) {
        super(reason + " " + unit + " " + detail);
        this.reason = Objects.requireNonNull(reason);
        this.unit = Objects.requireNonNull(unit);
        this.detail = Objects.requireNonNull(detail);
        this.accepted = List.copyOf(accepted);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The unit as it was written. */
    public String unit() {
        return unit;
    }

    /** The part that is wrong, or the other unit. */
    public String detail() {
        return detail;
    }

    /** Codes that would be right: atoms of the table, or units that convert. */
    public List<String> accepted() {
        return accepted == null ? List.of() : accepted;
    }
}
