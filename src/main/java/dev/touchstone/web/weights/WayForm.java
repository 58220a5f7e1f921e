package dev.touchstone.web.weights;

import dev.touchstone.scenario.Way;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.ElicitView;
import java.util.List;
import java.util.Map;

/** One way of asking: its fields, and what was typed into them as weights. */
interface WayForm {

    /**
     * What is asked.
     *
     * @param wrong sentence by field
     */
    List<ElicitView.Group> groups(Asked asked, Map<String, String> wrong);

    /** What follows from what was typed. */
    Outcome outcome(Asked asked);

    /** The fields of earlier answers of this way; none where they were given in another one. */
    Typed fill(Way kept);
}
