package dev.touchstone.web.view;

import java.util.List;

/**
 * What was found.
 *
 * @param query what was asked
 * @param sentence how much was found
 * @param groups by kind
 */
public record SearchView(String query, String sentence, List<Group> groups) {

    /** What was found of one kind. */
    public record Group(String title, List<Hit> hits) {}

    /** One thing found. */
    public record Hit(String name, String href, String text) {}
}
