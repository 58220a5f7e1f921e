package dev.touchstone.platform;

import dev.touchstone.base.Id;
import dev.touchstone.identity.People;
import dev.touchstone.identity.ReadingRule;
import dev.touchstone.identity.SigningRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clock, identifiers and settings, handed to whoever needs them, so that a test can hand in its own. */
@ApplicationScoped
class Machine {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Id id(Clock clock) {
        return new Id(clock, new SecureRandom());
    }

    @Produces
    @Singleton
    ReadingRule readingRule(@ConfigProperty(name = "touchstone.read-without-account") String setting, People people) {
        return new ReadingRule(setting, people);
    }

    @Produces
    @Singleton
    SigningRule signingRule(@ConfigProperty(name = "touchstone.sign-own-decisions") String setting, People people) {
        return new SigningRule(setting, people);
    }
}
