package dev.touchstone.platform;

import java.time.Clock;

/** The clock of the machine, for commands that run without a server and hand it on from there. */
public final class WallClock {

    private WallClock() {}

    /** In UTC. */
    public static Clock utc() {
        return Clock.systemUTC();
    }
}
