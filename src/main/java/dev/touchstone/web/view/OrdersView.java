package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The test orders of a scenario.
 *
 * @param sentence how many are open
 * @param note what is not shown, and why; empty for nothing
 * @param actions where one can go from here
 * @param empty what to do first where there is none
 * @param sections the open ones, then those that are not
 */
public record OrdersView(
        String sentence,
        String note,
        List<Link> actions,
        Optional<Parts.State> empty,
        List<ScenarioView.Section> sections) {}
