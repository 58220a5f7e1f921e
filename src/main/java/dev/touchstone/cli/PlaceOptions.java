package dev.touchstone.cli;

import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.EnvironmentBuilder;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What no system states about itself and a person may say of the place of a measurement. */
final class PlaceOptions {

    /** Whose the machine was. */
    enum Tenancy {
        DEDICATED,
        SHARED,
        CLOUD
    }

    /** Where the load came from. */
    enum Placement {
        SAME_HOST,
        APART
    }

    @Option(names = "--disk", paramLabel = "TEXT", description = "Class of disk, such as \"local NVMe\".")
    private String disk;

    @Option(names = "--network", paramLabel = "TEXT", description = "Between client and server, such as loopback.")
    private String network;

    @Option(
            names = "--sharing",
            paramLabel = "WORD",
            description = "Whose the machine was: dedicated, shared or cloud. Without it no grade above D.")
    private Tenancy sharing;

    @Option(names = "--placement", paramLabel = "WORD", description = "Where the load came from: same_host or apart.")
    private Placement placement;

    /** The environment with what was said. */
    Environment over(Environment place) {
        return EnvironmentBuilder.builder(place)
                .disk(disk == null ? place.disk() : disk)
                .network(network == null ? place.network() : network)
                .placement(placement == null ? place.placement() : word(placement))
                .sharing(sharing == null ? place.sharing() : word(sharing))
                .build();
    }

    private static String word(Enum<?> chosen) {
        return chosen.name().toLowerCase(Locale.ROOT);
    }
}
