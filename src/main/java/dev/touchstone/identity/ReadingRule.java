package dev.touchstone.identity;

import java.util.Locale;

/**
 * Whether pages and data can be read without an account: {@code touchstone.read-without-account} = {@code always},
 * {@code never}, or {@code auto}, which means until a second person exists.
 */
public class ReadingRule {

    private enum Setting {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final Setting setting;
    private final People people;

    /** People are never deleted: once there are two, there is nothing to ask any more. */
    private volatile boolean severalPeople;

    /**
     * A rule by its word.
     *
     * @param setting auto, always or never
     * @param people counted for auto
     */
    public ReadingRule(String setting, People people) {
        this.setting = Setting.valueOf(setting.strip().toUpperCase(Locale.ROOT));
        this.people = people;
    }

    /** Whether somebody who is not signed in may read now. */
    public boolean anybodyMayRead() {
        return switch (setting) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                if (!severalPeople) {
                    severalPeople = people.count() > 1;
                }
                yield !severalPeople;
            }
        };
    }
}
