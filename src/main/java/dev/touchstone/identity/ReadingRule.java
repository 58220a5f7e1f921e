package dev.touchstone.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether pages and data can be read without an account: {@code touchstone.read-without-account} = {@code always},
 * {@code never}, or {@code auto}, which means until a second person exists.
 */
@ApplicationScoped
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

    ReadingRule(@ConfigProperty(name = "touchstone.read-without-account") String setting, People people) {
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
