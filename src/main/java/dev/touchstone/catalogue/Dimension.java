package dev.touchstone.catalogue;

import java.util.Locale;
import java.util.Optional;

/** The five dimensions of the founding document, in their fixed order. Their names stand in {@code criteria.yaml}. */
public enum Dimension {
    THROUGHPUT,
    OPERATIONS,
    COMMUNITY,
    TEAM,
    COST;

    /** The word used in files and addresses: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension of this id, empty for any other word. */
    public static Optional<Dimension> of(String id) {
        for (Dimension dimension : values()) {
            if (dimension.id().equals(id)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
