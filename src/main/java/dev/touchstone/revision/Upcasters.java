package dev.touchstone.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** All upcasters, applied one after the other until a document has the present shape of its kind. */
public final class Upcasters {

    private record Step(String kind, int from) {}

    private final Map<Step, Upcaster> steps = new HashMap<>();

    /**
     * Collects the upcasters.
     *
     * @throws IllegalArgumentException when two of them read the same version
     */
    public Upcasters(Collection<? extends Upcaster> all) {
        for (Upcaster upcaster : all) {
            if (steps.put(new Step(upcaster.kind(), upcaster.from()), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters for " + upcaster.kind() + " " + upcaster.from());
            }
        }
    }

    /**
     * The content in the wanted version.
     *
     * @param kind the kind of document
     * @param stored the version it has
     * @param wanted the version it shall have
     * @param body its content; may be changed
     * @throws IllegalStateException when there is no way from one version to the other, as for a document written by a
     *     newer Touchstone
     */
    public ObjectNode lift(String kind, int stored, int wanted, ObjectNode body) {
        if (stored > wanted) {
            throw new IllegalStateException(kind + " of version " + stored + " was written by a newer Touchstone");
        }
        ObjectNode lifted = body;
        for (int version = stored; version < wanted; version++) {
            Upcaster step = steps.get(new Step(kind, version));
            if (step == null) {
                throw new IllegalStateException("no upcaster for " + kind + " of version " + version);
            }
            lifted = step.up(lifted);
        }
        return lifted;
    }
}
