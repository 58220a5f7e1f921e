package dev.touchstone.web.scenario;

import dev.touchstone.base.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The address of a new scenario, made from its title. */
public final class SuggestedId {
    private SuggestedId() {}

    /**
     * A free id: letters and digits of the title, or {@code scenario-1} and so on where it has none of them.
     *
     * @param taken ids in use; {@code new} is always taken, as it is an address of its own
     */
    public static String of(String title, Collection<String> taken) {
        List<String> all = new ArrayList<>(taken);
        all.add("new");
        return Slug.of(title, all, "scenario-");
    }
}
