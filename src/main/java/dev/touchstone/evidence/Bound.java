package dev.touchstone.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a printed number is meant: the value itself, or only a limit of it. */
public enum Bound {
    EXACT("="),
    AT_MOST("<="),
    AT_LEAST(">="),
    ABOUT("~");

    private final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    /** The sign as written in documents: {@code =}, {@code <=}, {@code >=} or {@code ~}. */
    @JsonValue
    public String sign() {
        return sign;
    }

    /**
     * Reads a sign.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator
    public static Bound of(String sign) {
        for (Bound bound : values()) {
            if (bound.sign.equals(sign)) {
                return bound;
            }
        }
        throw new IllegalArgumentException("=, <=, >= or ~");
    }
}
