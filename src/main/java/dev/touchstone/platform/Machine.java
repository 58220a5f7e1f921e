package dev.touchstone.platform;

import dev.touchstone.base.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Clock and identifiers, handed to whoever needs them, so that a test can hand in its own. */
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
}
