package dev.touchstone.catalogue;

import java.util.Map;

/**
 * The three switches of a scenario that change how facts are read and which gates are asked. Words as in files.
 *
 * @param edition {@code free} or {@code paid}: whether a limit of the free edition counts
 * @param use {@code internal} or {@code service}: whether others use it as a service
 * @param ha {@code required} or {@code rebuildable}: whether the loss of a node must be survived
 */
public record Switches(String edition, String use, String ha) {
    /** Internal use of the free edition, high availability asked: what a scenario says when it says nothing. */
    public static final Switches DEFAULT = new Switches("free", "internal", "required");

    /** Reads a switch that is not set as the default. */
    public Switches {
        edition = edition == null ? "free" : edition;
        use = use == null ? "internal" : use;
        ha = ha == null ? "required" : ha;
    }

    /** The switches under the paths that expressions use, such as {@code switch.ha}. */
    public Map<String, String> paths() {
        return Map.of("switch.edition", edition, "switch.use", use, "switch.ha", ha);
    }
}
