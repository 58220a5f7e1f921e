package dev.touchstone.web.scenario;

import dev.touchstone.base.Id;
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
     * @param taken ids in use; words that are addresses of their own, such as {@code new}, are always taken
     */
    public static String of(String title, Collection<String> taken) {
        List<String> all = new ArrayList<>(taken);
        all.addAll(Id.FIXED);
        return Slug.of(title, all, "scenario-");
    }
}
