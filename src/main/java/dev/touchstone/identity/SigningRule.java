package dev.touchstone.identity;

import java.util.Locale;

/**
 * Whether authors may sign decisions that they wrote themselves: {@code touchstone.sign-own-decisions} = {@code always},
 * {@code never}, or {@code auto}, which means while there is nobody else.
 */
public class SigningRule {

    private enum Setting {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final Setting setting;
    private final People people;

    /**
     * A rule by its word.
     *
     * @param setting auto, always or never
     * @param people counted for auto
     */
    public SigningRule(String setting, People people) {
        this.setting = Setting.valueOf(setting.strip().toUpperCase(Locale.ROOT));
        this.people = people;
    }

    /** Whether an author who may sign at all may now sign a decision of their own. */
    public boolean authorsMaySignOwn() {
        return switch (setting) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> people.count() <= 1;
        };
    }
}
